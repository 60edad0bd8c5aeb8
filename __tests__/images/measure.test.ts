/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { measurePicture } from '@/lib/images/measure'
import { PictureError } from '@/lib/images/picture-error'
import { animation, hugePng, longGif, phonePhoto, photo } from './pictures'

const text = (source: string) => new TextEncoder().encode(source)
const svg = (attributes: string) =>
  text(`<svg xmlns="http://www.w3.org/2000/svg" ${attributes}><path d="M0 0h9"/></svg>`)
const still = { isAnimated: false, hasAlpha: false, formats: ['avif', 'webp'] }

describe('measurePicture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('measures %s', async (kind) => {
    const measured = await measurePicture(await photo(400, 300)[kind]().toBuffer())
    expect(measured).toMatchObject({ kind, width: 400, height: 300, ...still })
    expect(measured.blurDataURL.length).toBeLessThanOrEqual(150)
    const tiny = Buffer.from(measured.blurDataURL.replace('data:image/webp;base64,', ''), 'base64')
    expect(await sharp(tiny).metadata()).toMatchObject({ format: 'webp', width: 8, height: 6 })
  })

  test('gives the size as shown when EXIF turns the picture', async () => {
    expect(await measurePicture(await phonePhoto())).toMatchObject({ kind: 'jpeg', width: 600, height: 800, ...still })
  })

  test.each(['gif', 'webp'] as const)('finds an animated %s', async (kind) => {
    const expected = { kind, width: 200, height: 100, isAnimated: true, formats: ['webp'] }
    expect(await measurePicture(await animation(kind))).toMatchObject(expected)
  })

  test('gives a transparent picture no placeholder', async () => {
    const clear = sharp({
      create: { width: 90, height: 90, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
    expect(await measurePicture(await clear.png().toBuffer())).toMatchObject({ hasAlpha: true, blurDataURL: '' })
  })

  test('takes an alpha channel that hides nothing for none', async () => {
    const measured = await measurePicture(await photo(90, 90).ensureAlpha(1).png().toBuffer())
    expect(measured).toMatchObject(still)
    expect(measured.blurDataURL).not.toBe('')
  })

  test.each([
    ['grey', () => photo().greyscale().toColourspace('b-w').png()],
    ['16 bits', () => photo().toColourspace('rgb16').png()],
    ['a palette', () => photo().png({ palette: true })],
    ['CMYK', () => photo().toColourspace('cmyk').jpeg()],
    ['one pixel', () => photo(1, 1).png()],
    ['a line', () => photo(4000, 1).png()],
    [
      'noise',
      () =>
        sharp({
          create: {
            width: 8,
            height: 8,
            channels: 3,
            background: 'red',
            noise: { type: 'gaussian', mean: 128, sigma: 120 },
          },
        }).png(),
    ],
  ])('gives a small placeholder of %s', async (_, make) => {
    const { blurDataURL } = await measurePicture(await make().toBuffer())
    expect(blurDataURL).toMatch(/^data:image\/webp;base64,[\w+/]+=*$/)
    expect(blurDataURL.length).toBeLessThanOrEqual(150)
  })

  test.each([
    ['width="640" height="480"', 640, 480],
    ['width="640px" height="480.4"', 640, 480],
    ['width="1in" height="72pt"', 96, 96],
    ['viewBox="0 0 120 60"', 120, 60],
    ["viewBox='-5,-5 120,60'", 120, 60],
    ['width="240" viewBox="0 0 120 60"', 240, 120],
    ['height="240" viewBox="0 0 120 60"', 480, 240],
    ['width="100%" height="100%" viewBox="0 0 120 60"', 120, 60],
    ['width="0" height="0" viewBox="0 0 0 0"', 300, 150],
    ['', 300, 150],
  ])('sizes an SVG by %s', async (attributes, width, height) => {
    const expected = {
      kind: 'svg',
      width,
      height,
      isAnimated: false,
      hasAlpha: true,
      blurDataURL: '',
      formats: ['svg'],
    }
    expect(await measurePicture(svg(attributes))).toEqual(expected)
  })
})

describe('measurePicture refuses', () => {
  async function refusal(bytes: Uint8Array | Promise<Uint8Array>): Promise<string> {
    const error = await measurePicture(await bytes).catch((reason: unknown) => reason)
    expect(error).toBeInstanceOf(PictureError)
    return (error as PictureError).message
  }

  test('an empty file', async () => {
    expect(await refusal(new Uint8Array())).toBe('is empty (0 bytes)')
  })

  test('what is not a picture', async () => {
    expect(await refusal(text('<!doctype html>\n<p>Not found'))).toBe(
      'is not a picture: it begins with "<!doctype html>·<p>Not f"; JPEG, PNG, WebP, AVIF, GIF and SVG can be shown',
    )
  })

  test('HEIC', async () => {
    expect(await refusal(text('\0\0\0\x18ftypheic\0\0\0\0mif1heic'))).toBe('HEIC cannot be shown; save as JPEG')
  })

  test('more bytes than are looked at', async () => {
    expect(await refusal(Buffer.alloc(64 * 2 ** 20 + 1))).toBe('is 65 MB; at most 64 MB')
  })

  test('a small file that unfolds to a large picture', async () => {
    expect(await refusal(hugePng(30_000, 30_000))).toBe('is 30000 × 30000 pixels; at most 100 megapixels')
  })

  test('an animation with too many frames', async () => {
    expect(await refusal(longGif(10, 10, 2001))).toBe('has 2001 frames; at most 2000')
  })

  test('an animation with too many pixels in all', async () => {
    expect(await refusal(longGif(8000, 6000, 3))).toBe(
      'has 3 frames of 8000 × 6000 pixels; at most 100 megapixels in all',
    )
  })

  const makers = {
    jpeg: () => photo().jpeg().toBuffer(),
    'progressive jpeg': () => photo().jpeg({ progressive: true }).toBuffer(),
    png: () => photo().png().toBuffer(),
    'interlaced png': () => photo().png({ progressive: true }).toBuffer(),
    webp: () => photo().webp().toBuffer(),
    avif: () => photo().avif().toBuffer(),
    gif: () => photo().gif().toBuffer(),
    'animated gif': () => animation('gif'),
    'animated webp': () => animation('webp'),
  }
  test.each(Object.entries(makers))('a truncated %s', async (_, make) => {
    const whole = await make()
    for (const part of [0.5, 0.9, 0.98]) {
      expect(await refusal(whole.subarray(0, Math.floor(whole.length * part)))).toBe('is truncated')
    }
    await expect(measurePicture(whole)).resolves.toBeDefined()
  })

  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('only the beginning of a %s', async (kind) => {
    const whole = await photo()[kind]().toBuffer()
    for (const length of [16, 20, 40, 100]) await refusal(whole.subarray(0, length))
  })

  test('pixels that are damaged', async () => {
    const png = await photo().png().toBuffer()
    expect(await refusal(png.fill(0x55, 100, 200))).toMatch(/^cannot be decoded: /)
  })

  test('SVG that no browser would draw', async () => {
    expect(await refusal(text('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><path d="M0'))).toBe(
      "is not well-formed SVG: Couldn't find end of Start Tag path line 1",
    )
  })
})

/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { PictureError } from '@/lib/images/picture-error'
import { makeVariant } from '@/lib/images/variant'
import { animation, findMetadata, phonePhoto, photo } from './pictures'

const formats = ['avif', 'webp'] as const
const types = { avif: 'image/avif', webp: 'image/webp' }

describe.each(formats)('makeVariant in %s', (format) => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('makes a smaller copy of %s', async (kind) => {
    const made = await makeVariant(await photo(800, 600)[kind]().toBuffer(), { width: 320, format })
    expect(await sharp(made).metadata()).toMatchObject({
      mediaType: types[format],
      width: 320,
      height: 240,
      space: 'srgb',
    })
    expect(await findMetadata(made)).toEqual([])
  })

  test('never enlarges', async () => {
    const made = await makeVariant(await photo(100, 75).png().toBuffer(), { width: 1920, format })
    expect(await sharp(made).metadata()).toMatchObject({ width: 100, height: 75 })
  })

  test('turns a photograph upright and leaves no word of who took it where', async () => {
    const original = await phonePhoto()
    expect(await findMetadata(original)).toEqual(
      expect.arrayContaining(['exif', 'icc', 'xmp', 'orientation', 'Secret']),
    )
    const made = await makeVariant(original, { width: 480, format })
    expect(await sharp(made).metadata()).toMatchObject({ width: 480, height: 640 })
    expect(await findMetadata(made)).toEqual([])
    // The ground of the scene is at its bottom, so at the left of the turned one.
    expect(await distanceAt(made, [10, 320], [34, 102, 68])).toBeLessThanOrEqual(8)
  })

  test('brings wide colours to sRGB instead of dropping their profile', async () => {
    const red = sharp({ create: { width: 64, height: 64, channels: 3, background: '#c83c3c' } })
    const made = await makeVariant(await red.withIccProfile('p3').png().toBuffer(), { width: 96, format })
    expect(await findMetadata(made)).toEqual([])
    expect(await distanceAt(made, [30, 30], [200, 60, 60])).toBeLessThanOrEqual(8)
  })

  test.each([
    ['CMYK', () => photo().toColourspace('cmyk').jpeg()],
    ['16 bits', () => photo().toColourspace('rgb16').png()],
    ['grey', () => photo().toColourspace('b-w').png()],
  ])('makes sRGB of %s', async (_, make) => {
    const made = await makeVariant(await make().toBuffer(), { width: 192, format })
    expect(await sharp(made).metadata()).toMatchObject({ width: 192, depth: 'uchar', space: 'srgb' })
    expect(await findMetadata(made)).toEqual([])
  })

  test('keeps transparency', async () => {
    const clear = sharp({
      create: { width: 90, height: 90, channels: 4, background: { r: 255, g: 0, b: 0, alpha: 0.5 } },
    })
    const made = await makeVariant(await clear.png().toBuffer(), { width: 96, format })
    expect((await sharp(made).stats()).channels[3]?.mean).toBeCloseTo(128, -1)
  })

  test('fits a very tall picture into what the format can hold', async () => {
    const made = await makeVariant(await photo(60, 20_000).png().toBuffer(), { width: 96, format })
    expect(await sharp(made).metadata()).toMatchObject({ width: 49, height: 16383 })
  })

  test('says that a damaged picture is damaged', async () => {
    const png = await photo().png().toBuffer()
    const made = makeVariant(png.fill(0x55, 100, 200), { width: 96, format })
    await expect(made).rejects.toThrow(PictureError)
  })
})

test.each(['gif', 'webp'] as const)('an animated %s stays animated', async (kind) => {
  const made = await makeVariant(await animation(kind), { width: 96, format: 'webp' })
  const expected = { format: 'webp', width: 96, height: 48, pages: 3, delay: [100, 200, 300], loop: 0 }
  expect(await sharp(made).metadata()).toMatchObject(expected)
  expect(await findMetadata(made)).toEqual([])
})

test('a drawing is returned as it is', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>')
  expect(await makeVariant(svg, { width: 'full', format: 'svg' })).toEqual(svg)
})

test('a format that the picture is not offered in is refused', async () => {
  const still = await photo().png().toBuffer()
  await expect(makeVariant(still, { width: 'full', format: 'svg' })).rejects.toThrow('cannot be had as svg')
  await expect(makeVariant(await animation('gif'), { width: 96, format: 'avif' })).rejects.toThrow(
    'cannot be had as avif',
  )
})

type Colour = [number, number, number]

/** How far the pixel at a place is from a colour: the largest difference in one of its three channels, of 255. */
async function distanceAt(bytes: Buffer, [left, top]: [number, number], colour: Colour): Promise<number> {
  const pixel = await sharp(bytes).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer()
  return Math.max(...colour.map((value, channel) => Math.abs(value - (pixel[channel] ?? Number.NaN))))
}

/** @jest-environment node */
import { createHash } from 'node:crypto'
import { describe, expect, test } from '@jest/globals'
import sharp from 'sharp'
import { hashBytes } from '@/lib/images/hash'
import { createPictureServer, type PictureServerOptions } from '@/lib/images/serve'
import { PICTURE_WIDTHS } from '@/lib/images/widths'
import { animation, findMetadata, phonePhoto, photo } from './pictures'

const SVG = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><script>alert(1)</script></svg>')

/** A server of the given files, kept in memory, with what it did. */
function serverOf(files: Record<string, Buffer>, options: Partial<PictureServerOptions> = {}) {
  const published = new Map(
    Object.entries(files).map(([name, bytes]) => [
      hashBytes(bytes),
      { hash: hashBytes(bytes), name, file: `posts/a/${name}` },
    ]),
  )
  const kept = new Map<string, Uint8Array>()
  const reads: string[] = []
  const failures: unknown[] = []
  const serve = createPictureServer({
    find: (hash) => published.get(hash),
    read: async ({ name }) => {
      reads.push(name)
      return files[name] ?? Promise.reject(new Error('ENOENT'))
    },
    cache: { get: async (key) => kept.get(key), set: async (key, bytes) => void kept.set(key, bytes) },
    onFailure: (_, error) => failures.push(error),
    ...options,
  })
  const ask = (name: string, file: string, hash = hashBytes(files[name] ?? Buffer.alloc(0))) =>
    serve({ hash, name, file })
  return { ask, files, kept, reads, failures }
}

/** A noise that no two seeds share, as a small PNG. */
async function noise(): Promise<Buffer> {
  const grain = { type: 'gaussian', mean: 128, sigma: 50 } as const
  return sharp({ create: { width: 24, height: 24, channels: 3, background: 'red', noise: grain } })
    .png()
    .toBuffer()
}

const text = (body: Uint8Array) => Buffer.from(body).toString()

describe('a picture', () => {
  test.each(['avif', 'webp'])('is sent as %s, to be kept for good', async (format) => {
    const { ask } = serverOf({ 'a photo.jpg': await phonePhoto() })
    const { status, headers, body } = await ask('a photo.jpg', `320.${format}`)
    expect(status).toBe(200)
    expect(headers).toEqual({
      'content-type': `image/${format}`,
      'content-length': String(body.length),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${createHash('sha256').update(body).digest('hex').slice(0, 16)}"`,
      'content-disposition': `inline; filename*=UTF-8''a%20photo.${format}`,
      'x-content-type-options': 'nosniff',
    })
    expect(await sharp(body).metadata()).toMatchObject({ mediaType: `image/${format}`, width: 320 })
    expect(await findMetadata(Buffer.from(body))).toEqual([])
  })

  test('is what its bytes say, not its name', async () => {
    const { ask } = serverOf({ 'lying.png': await photo().avif().toBuffer(), 'drawing.png': SVG })
    expect(await ask('lying.png', '320.webp')).toMatchObject({ status: 200, headers: { 'content-type': 'image/webp' } })
    expect(await ask('drawing.png', 'full.svg')).toMatchObject({
      status: 200,
      headers: { 'content-type': 'image/svg+xml' },
    })
  })

  test('that is a drawing can do nothing when it is opened', async () => {
    const { headers, body } = await serverOf({ 'a.svg': SVG }).ask('a.svg', 'full.svg')
    expect(headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:",
    )
    expect(body).toEqual(SVG)
  })

  test('stays animated', async () => {
    const { ask } = serverOf({ 'a.gif': await animation('gif') })
    expect(await sharp((await ask('a.gif', '96.webp')).body).metadata()).toMatchObject({ pages: 3 })
    expect(await ask('a.gif', '96.avif')).toMatchObject({ status: 400 })
  })

  test.each([
    ['50%.png', '50%25.webp'],
    ['été 🐝.png', '%C3%A9t%C3%A9%20%F0%9F%90%9D.webp'],
    ["it's (1)*.png", 'it%27s%20%281%29%2A.webp'],
    ['a"\r\nSet-Cookie: b.png', 'a%22%0D%0ASet-Cookie%3A%20b.webp'],
    ['a.b.png', 'a.b.webp'],
    ['.png', '.png.webp'],
    ['bare', 'bare.webp'],
  ])('called %j is offered as %s', async (name, saved) => {
    const { headers } = await serverOf({ [name]: await photo(9, 9).png().toBuffer() }).ask(name, '96.webp')
    expect(headers['content-disposition']).toBe(`inline; filename*=UTF-8''${saved}`)
  })

  test('comes in every width of the list', async () => {
    const { ask } = serverOf({ 'a.png': await photo(2000, 20).png().toBuffer() })
    for (const width of PICTURE_WIDTHS) {
      expect(await sharp((await ask('a.png', `${width}.webp`)).body).metadata()).toMatchObject({ width })
    }
  })
})

describe('a request is refused', () => {
  const refusal = {
    'content-type': 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  }

  test.each([
    ['an unknown hash', 404, 'a.png', '320.webp', '0123456789abcdef'],
    ['a hash that is none', 404, 'a.png', '320.webp', '../../../etc'],
    ['another name', 404, 'b.png', '320.webp', undefined],
    ['a width off the list', 400, 'a.png', '321.webp', undefined],
    ['a width above the list', 400, 'a.png', '3840.webp', undefined],
    ['another spelling of a width', 400, 'a.png', '0320.webp', undefined],
    ['an unknown format', 400, 'a.png', '320.jpg', undefined],
    ['a format of other pictures', 400, 'a.png', 'full.svg', undefined],
    ['a path', 400, 'a.png', '../320.webp', undefined],
  ])('for %s', async (_, status, name, file, hash) => {
    const bytes = await photo(40, 30).png().toBuffer()
    const { ask, kept } = serverOf({ 'a.png': bytes })
    const answer = await ask(name, file, hash ?? hashBytes(bytes))
    expect(answer).toMatchObject({ status, headers: refusal })
    expect(text(answer.body)).toMatch(/^[A-Z][\w ,]+\.\n$/)
    expect(kept.size).toBe(0)
  })

  test('when the file is another one by now', async () => {
    const { ask, files } = serverOf({ 'a.png': await photo(40, 30).png().toBuffer() })
    const hash = hashBytes(files['a.png'] ?? Buffer.alloc(0))
    files['a.png'] = await noise()
    expect(await ask('a.png', '320.webp', hash)).toMatchObject({ status: 404, headers: refusal })
    delete files['a.png']
    expect(await ask('a.png', '320.webp', hash)).toMatchObject({ status: 404, headers: refusal })
  })

  test('when the picture cannot be processed, without a byte of the original', async () => {
    const photograph = await phonePhoto()
    const { ask, failures, kept } = serverOf({
      'cut.jpg': photograph.subarray(0, photograph.length / 2),
      'text.jpg': Buffer.from('not a picture'),
      'empty.jpg': Buffer.alloc(0),
    })
    for (const name of ['cut.jpg', 'text.jpg', 'empty.jpg']) {
      const answer = await ask(name, '320.webp')
      expect(answer).toMatchObject({ status: 404, headers: refusal })
      expect(text(answer.body)).toBe('This picture cannot be shown.\n')
    }
    expect(failures.map(String)).toEqual([
      'PictureError: is truncated',
      expect.stringContaining('PictureError: is not a picture'),
      'PictureError: is empty (0 bytes)',
    ])
    expect(kept.size).toBe(0)
  })
})

describe('work', () => {
  test('is done once for one variant, however many ask', async () => {
    const { ask, reads } = serverOf({ 'a.jpg': await phonePhoto() })
    const answers = await Promise.all(Array.from({ length: 500 }, () => ask('a.jpg', '320.webp')))
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]))
    expect(await ask('a.jpg', '320.webp')).toEqual(answers[0])
    expect(reads).toEqual(['a.jpg'])
  })

  test('is not done for what is kept', async () => {
    const { ask, kept, reads } = serverOf({ 'a.jpg': await phonePhoto() })
    const first = await ask('a.jpg', '320.webp')
    expect(Buffer.from([...kept.values()][0] ?? [])).toEqual(first.body)
    await ask('a.jpg', '320.webp')
    expect(reads).toEqual(['a.jpg'])
  })

  test.each([0, 1, 200])('makes again what a crash has left in the cache with %i bytes', async (length) => {
    const { ask, kept } = serverOf({ 'a.jpg': await phonePhoto() })
    const { body } = await ask('a.jpg', '320.webp')
    for (const [key, bytes] of kept) kept.set(key, bytes.subarray(0, length))
    expect((await ask('a.jpg', '320.webp')).body).toEqual(body)
  })

  test('goes on without a cache that works', async () => {
    const broken = { get: () => Promise.reject(new Error('EIO')), set: () => Promise.reject(new Error('ENOSPC')) }
    const { ask } = serverOf({ 'a.jpg': await phonePhoto() }, { cache: broken })
    expect(await ask('a.jpg', '320.webp')).toMatchObject({ status: 200 })
  })

  test('is bounded: two jobs, two hundred waiting, and a word of when to come back for the rest', async () => {
    const picture = await noise()
    let running = 0
    let most = 0
    let open = (): void => undefined
    const gate = new Promise<void>((resolve) => {
      open = resolve
    })
    // A file that has changed since: the job waits for the gate and is over at once.
    const read = async () => {
      most = Math.max(most, ++running)
      await gate
      running--
      return Buffer.from('changed')
    }
    const find = (hash: string) => ({ hash, name: 'a.png', file: 'a.png' })
    const { ask } = serverOf({ 'a.png': picture }, { read, find })
    const asked = Array.from({ length: 300 }, (_, index) =>
      ask('a.png', '96.webp', index.toString(16).padStart(16, '0')),
    )
    const refused = await Promise.race(asked)
    expect(refused).toMatchObject({ status: 503, headers: { 'retry-after': '5', 'cache-control': 'no-store' } })
    open()
    const statuses = (await Promise.all(asked)).map(({ status }) => status)
    expect(statuses.filter((status) => status === 503)).toHaveLength(98)
    expect(most).toBe(2)
    expect(await ask('a.png', '96.webp', 'f'.repeat(16))).toMatchObject({ status: 404 })
  })
})

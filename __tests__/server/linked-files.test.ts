/** @jest-environment node */
import { once } from 'node:events'
import { open as openFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { GET, HEAD } from '@/app/files/[hash]/[name]/route'
import { createFileServer } from '@/lib/files/serve'
import { type Library, shareLibrary } from '@/lib/library'
import { hashOfFile } from '../file-hash'
import { makeFolder, post, writeFiles } from '../folders'
import { open } from '../lib/library/open'
import { closeAll, everyPage, serveHost, snapshotOf } from './hosting'

afterEach(closeAll)

const CLIP = Buffer.from(Array.from({ length: 5000 }, (_, index) => index % 251))
const HASH = hashOfFile(CLIP, 'video/webm')
const ADDRESS = `/files/${HASH}/my%20clip.webm`
const ETAG = `"${HASH}"`

/** A host over a post that shows a video, and the folder of that post. */
async function serveClip() {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, '![A clip](<my clip.webm>)'),
    'posts/a/my clip.webm': CLIP,
    'posts/a/secret.txt': 'Secret.',
    'posts/draft/index.mdx': post({ draft: true }, '[a](notes.txt)'),
    'posts/draft/notes.txt': 'Draft.',
  })
  const library = await open(folder)
  return { ...(await serveHost(everyPage, { library })), folder, library }
}

test('a file comes from the disk, with what every response carries', async () => {
  const host = await serveClip()
  const { status, headers, bytes } = await host.ask(ADDRESS, { 'accept-encoding': 'br, gzip' })
  expect(status).toBe(200)
  expect(bytes.equals(CLIP)).toBe(true)
  expect(headers).toMatchObject({
    'content-type': 'video/webm',
    'content-length': '5000',
    'content-disposition': 'inline; filename="my clip.webm"',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag: ETAG,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'content-security-policy': expect.stringMatching(/^default-src 'none'; media-src 'self'/),
  })
  expect(headers['content-encoding']).toBeUndefined()
  expect(host.asked).toEqual([])
})

test('a part of it, nothing for who has it, and a refusal', async () => {
  const host = await serveClip()
  const part = await host.ask(ADDRESS, { range: 'bytes=1000-1999', 'if-range': ETAG })
  expect([part.status, part.headers['content-range']]).toEqual([206, 'bytes 1000-1999/5000'])
  expect(part.bytes.equals(CLIP.subarray(1000, 2000))).toBe(true)
  const whole = await host.ask(ADDRESS, { range: 'bytes=1000-1999', 'if-range': '"other"' })
  expect([whole.status, whole.bytes.equals(CLIP)]).toEqual([200, true])
  const several = await host.ask(ADDRESS, { range: 'bytes=0-1,5-6' })
  expect([several.status, several.bytes.equals(CLIP)]).toEqual([200, true])
  const kept = await host.ask(ADDRESS, { 'if-none-match': ETAG })
  expect([kept.status, kept.bytes.length, kept.headers.etag]).toEqual([304, 0, ETAG])
  const beyond = await host.ask(ADDRESS, { range: 'bytes=5000-' })
  expect([beyond.status, beyond.bytes.length, beyond.headers['content-range']]).toEqual([416, 0, 'bytes */5000'])
  const head = await host.ask(ADDRESS, { range: 'bytes=0-1' }, 'HEAD')
  expect([head.status, head.bytes.length, head.headers['content-length']]).toEqual([200, 0, '5000'])
})

test.each([`${ADDRESS}?x=1`, ADDRESS.replace('my', '%6dy'), ADDRESS.replace('/files', '/%66iles')])(
  'a file has one address, which others lead to: %s',
  async (other) => {
    const host = await serveClip()
    const { status, headers } = await host.ask(other)
    expect([status, headers.location]).toEqual([308, ADDRESS])
    expect(headers['cache-control']).not.toContain('immutable')
  },
)

test('what no published post names is not there', async () => {
  const host = await serveClip()
  const folder = ADDRESS.replace(/[^/]*$/, '')
  const draft = `/files/${hashOfFile('Draft.', 'text/plain')}/notes.txt`
  const secret = `/files/${hashOfFile('Secret.', 'text/plain')}/secret.txt`
  for (const address of [draft, secret, `${folder}secret.txt`, '/files/0123456789abcdef/a.pdf', `${folder}index.mdx`]) {
    const { status, text, headers } = await host.ask(address)
    expect([address, status, text]).toEqual([address, 404, 'There is no such file.\n'])
    expect(headers['cache-control']).not.toContain('immutable')
  }
})

test.each([
  `${ADDRESS}/../secret.txt`,
  '/files/../posts/a/secret.txt',
  '/files/%2e%2e/secret.txt',
  '/files/..%2fposts%2fa/secret.txt',
  '/files/x/..%5csecret.txt',
  `${ADDRESS}%00`,
  '/files//secret.txt',
])('no address leads elsewhere: %s', async (address) => {
  const host = await serveClip()
  const { text, status } = await host.ask(address)
  expect(text).not.toContain('Secret.')
  expect(status).toBeGreaterThanOrEqual(300)
})

test('a file that has changed is not sent under its old address', async () => {
  const host = await serveClip()
  await writeFiles(host.folder, { 'posts/a/my clip.webm': 'Another clip.' })
  expect((await host.ask(ADDRESS)).status).toBe(404)
  expect((await host.ask(ADDRESS, { range: 'bytes=0-9' })).status).toBe(404)
  await host.library.refresh()
  expect((await host.ask(`/files/${hashOfFile('Another clip.', 'video/webm')}/my%20clip.webm`)).text).toBe(
    'Another clip.',
  )
  expect(host.failures).toEqual([])
})

describe('an open file', () => {
  const BYTES = 20 * 1024 * 1024
  const published = { hash: '0123456789abcdef', name: 'a.mp4', type: 'video/mp4', bytes: BYTES, file: 'a.mp4' }

  /** A host over one big file, with every handle that it opened. */
  async function serveBig(bytes = BYTES) {
    const file = path.join(await makeFolder({ 'a.mp4': Buffer.alloc(bytes, 'film') }), 'a.mp4')
    const handles: Awaited<ReturnType<typeof openFile>>[] = []
    const serveFile = createFileServer({
      find: (hash, name) => (hash === published.hash && name === published.name ? published : undefined),
      open: async () => {
        const handle = await openFile(file)
        handles.push(handle)
        return { stream: (part) => handle.createReadStream(part), close: () => handle.close() }
      },
    })
    const host = await serveHost(everyPage, { library: { snapshot: snapshotOf('1'), serveFile } })
    return { ...host, handles, file }
  }

  /** Waits until so many handles have been opened, and gives how many there are. */
  async function untilOpened(handles: unknown[], count: number) {
    for (let tries = 0; handles.length < count && tries < 5000; tries++) await wait(1)
    return handles.length
  }

  async function untilClosed(handles: { fd: number }[]) {
    for (let tries = 0; handles.some(({ fd }) => fd !== -1) && tries < 500; tries++) await wait(20)
    return handles.map(({ fd }) => fd)
  }

  test('is closed when it is sent, when nothing of it is, and when its reader goes away', async () => {
    const host = await serveBig()
    const address = `/files/${published.hash}/a.mp4`
    await host.ask(address)
    await host.ask(address, {}, 'HEAD')
    await host.ask(address, { 'if-none-match': `"${published.hash}"` })
    await host.ask(address, { range: 'bytes=99999999-' })
    const socket = await host.open()
    socket.write(`GET ${address} HTTP/1.1\r\nHost: a\r\n\r\n`)
    await once(socket, 'data')
    socket.destroy()
    const hasty = await host.open()
    hasty.write(`GET ${address} HTTP/1.1\r\nHost: a\r\n\r\n`)
    expect(await untilOpened(host.handles, 6)).toBe(6)
    hasty.destroy()
    expect(await untilClosed(host.handles)).toEqual(host.handles.map(() => -1))
    expect(host.failures).toEqual([])
  })

  test('is read as fast as it is taken, and no faster', async () => {
    const host = await serveBig()
    const before = process.memoryUsage().arrayBuffers
    const sockets = await Promise.all(Array.from({ length: 10 }, () => host.open()))
    for (const socket of sockets) {
      socket.pause()
      socket.write(`GET /files/${published.hash}/a.mp4 HTTP/1.1\r\nHost: a\r\n\r\n`)
    }
    expect(await untilOpened(host.handles, 10)).toBe(10)
    // Time enough for a host that does not wait for its readers to have everything in memory.
    await wait(500)
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(BYTES)
    for (const socket of sockets) socket.destroy()
    expect(await untilClosed(host.handles)).toEqual(Array(10).fill(-1))
  })

  test('that became shorter cuts the answer off instead of leaving the reader waiting', async () => {
    const host = await serveBig(BYTES / 2)
    await expect(host.ask(`/files/${published.hash}/a.mp4`)).rejects.toThrow('aborted')
    expect(await untilClosed(host.handles)).toEqual([-1])
    expect(host.failures).toMatchObject([
      [expect.any(String), { message: 'The file became shorter while it was sent.' }],
    ])
  })
})

describe('the route of the application', () => {
  const ask = async (library: Library, name: string, headers: HeadersInit = {}, method = 'GET') => {
    shareLibrary(library)
    const request = new Request(`http://site.example${ADDRESS}`, { headers, method })
    return (method === 'GET' ? GET : HEAD)(request, { params: Promise.resolve({ hash: HASH, name }) })
  }

  test('answers alike', async () => {
    const { library } = await serveClip()
    const whole = await ask(library, 'my%20clip.webm')
    expect([whole.status, whole.headers.get('etag')]).toEqual([200, ETAG])
    expect(Buffer.from(await whole.arrayBuffer()).equals(CLIP)).toBe(true)
    const part = await ask(library, 'my%20clip.webm', { range: 'bytes=0-9' })
    expect([part.status, part.headers.get('content-range')]).toEqual([206, 'bytes 0-9/5000'])
    expect(Buffer.from(await part.arrayBuffer()).equals(CLIP.subarray(0, 10))).toBe(true)
    const head = await ask(library, 'my%20clip.webm', {}, 'HEAD')
    expect([head.status, head.headers.get('content-length'), head.body]).toEqual([200, '5000', null])
    expect((await ask(library, 'my%20clip.webm', { 'if-none-match': ETAG })).status).toBe(304)
    expect((await ask(library, 'secret.txt')).status).toBe(404)
  })
})

/** @jest-environment node */
import { mkdir, rm, symlink } from 'node:fs/promises'
import path from 'node:path'
import { pictureSrc } from '@/lib/images/address'
import { listStaticFiles } from '@/server/static-files'
import { type Files, makeFolder, writeFiles } from '../folders'
import { closeAll, everyPage, serveHost } from './hosting'

afterEach(closeAll)

const SCRIPT = 'console.log("à");\n'.repeat(100)
const IMMUTABLE = 'public, max-age=31536000, immutable'
const REVALIDATE = 'public, max-age=0, must-revalidate'

async function serveFiles({ built = {}, shared = {} }: { built?: Files; shared?: Files }, handler = everyPage) {
  const [builtFolder, publicFolder] = await Promise.all([makeFolder(built), makeFolder(shared)])
  return serveHost(handler, {
    builtFiles: listStaticFiles(builtFolder, '/_next/static'),
    publicFiles: listStaticFiles(publicFolder),
  })
}

describe('what Next built', () => {
  test('may be kept for ever, compressed', async () => {
    const host = await serveFiles({ built: { 'chunks/a b[c].js': SCRIPT } })
    const { headers, text } = await host.ask('/_next/static/chunks/a%20b%5Bc%5D.js?dpl=1', { 'accept-encoding': 'br' })
    expect(text).toBe(SCRIPT)
    expect(headers['cache-control']).toBe(IMMUTABLE)
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8')
    expect(headers['content-encoding']).toBe('br')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['content-security-policy']).toContain("default-src 'self'")
    expect(host.asked).toEqual([])
  })

  test('is not kept anywhere when it is not there', async () => {
    const host = await serveFiles({ built: { 'a.js': SCRIPT } })
    const { status, headers, text } = await host.ask('/_next/static/b.js')
    expect([status, text]).toEqual([404, 'There is no such file.\n'])
    expect(headers['cache-control']).toBe('no-cache')
    expect(host.asked).toEqual([])
  })

  test('a font is not compressed again', async () => {
    const font = Buffer.alloc(5_000, 'font')
    const host = await serveFiles({ built: { 'media/a.woff2': font } })
    const { headers, bytes } = await host.ask('/_next/static/media/a.woff2', { 'accept-encoding': 'br, gzip' })
    expect(bytes.equals(font)).toBe(true)
    expect(headers['content-type']).toBe('font/woff2')
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBeUndefined()
    expect(headers['content-length']).toBe('5000')
  })
})

describe('the public folder', () => {
  test('is compared before each use', async () => {
    const host = await serveFiles({ shared: { 'mark.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>' } })
    const first = await host.ask('/mark.svg')
    expect(first.status).toBe(200)
    expect(first.headers['cache-control']).toBe(REVALIDATE)
    expect(first.headers['content-type']).toBe('image/svg+xml; charset=utf-8')
    const again = await host.ask('/mark.svg', { 'if-none-match': `${first.headers.etag}` })
    expect(again.status).toBe(304)
    expect(again.bytes).toHaveLength(0)
    const head = await host.ask('/mark.svg', {}, 'HEAD')
    expect(head.headers['content-length']).toBe(String(first.bytes.length))
  })

  test('formulas’ stylesheet and fonts have their version in their address, so they may be kept for ever', async () => {
    const host = await serveFiles({ shared: { 'formulas/1-1/formulas.css': 'a{}', 'formulas/1-1/fonts/a.woff2': 'f' } })
    for (const file of ['formulas.css', 'fonts/a.woff2']) {
      expect((await host.ask(`/formulas/1-1/${file}`)).headers['cache-control']).toBe(IMMUTABLE)
    }
  })

  test('has a file that is empty, and one of no known type', async () => {
    const host = await serveFiles({
      shared: { 'empty.txt': '', 'what.ever': 'x', '.well-known/security.txt': 'hello' },
    })
    const empty = await host.ask('/empty.txt', { 'accept-encoding': 'br' })
    expect([empty.status, empty.headers['content-length']]).toEqual([200, '0'])
    expect((await host.ask('/what.ever')).headers['content-type']).toBe('application/octet-stream')
    expect((await host.ask('/.well-known/security.txt')).text).toBe('hello')
  })

  test('a file is read once', async () => {
    const folder = await makeFolder({ 'a.txt': 'first' })
    const host = await serveHost(everyPage, { publicFiles: listStaticFiles(folder) })
    const answers = await Promise.all([host.ask('/a.txt'), host.ask('/a.txt')])
    await writeFiles(folder, { 'a.txt': 'second' })
    expect([...answers, await host.ask('/a.txt')].map(({ text }) => text)).toEqual(['first', 'first', 'first'])
  })

  test('shows nothing hidden, and nothing outside', async () => {
    const outside = await makeFolder({ 'public/a.txt': 'in', 'secret.txt': 'out', 'public/.env': 'out' })
    const host = await serveHost(everyPage, { publicFiles: listStaticFiles(path.join(outside, 'public')) })
    expect((await host.ask('/a.txt')).text).toBe('in')
    for (const address of ['/.env', '/../secret.txt', '/%2e%2e/secret.txt', '/x/../../secret.txt']) {
      expect((await host.ask(address)).text).not.toBe('out')
    }
  })
})

test('a big file is left to the handler, ranges included', async () => {
  const host = await serveFiles({ shared: { 'big.mp4': Buffer.alloc(4 * 1024 * 1024 + 1) } }, (req, res) => {
    res.writeHead(206, { 'content-type': 'video/mp4', 'content-range': 'bytes 0-3/4194305' }).end('data')
    expect(req.headers.range).toBe('bytes=0-3')
  })
  const answer = await host.ask('/big.mp4?a', { range: 'bytes=0-3', cookie: 'a=b' })
  expect(answer.status).toBe(206)
  expect(answer.text).toBe('data')
  expect(answer.headers['x-content-type-options']).toBe('nosniff')
  expect(host.asked).toEqual([
    { url: '/big.mp4', method: 'GET', headers: { host: 'site.example', range: 'bytes=0-3' } },
  ])
})

describe('pictures', () => {
  const address = '/pictures/0123456789abcdef/caf%C3%A9.png/640.webp'
  const picture = Buffer.from([0x52, 0x49, 0x46, 0x46, 0, 1, 2, 255])

  test('come as the handler made them, with what every response carries', async () => {
    const host = await serveHost((_, res) => {
      res.writeHead(200, { 'content-type': 'image/webp', 'cache-control': IMMUTABLE, etag: '"theirs"' }).end(picture)
    })
    const { status, headers, bytes } = await host.ask(address, { 'accept-encoding': 'br, gzip' })
    expect(status).toBe(200)
    expect(bytes.equals(picture)).toBe(true)
    expect(headers).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': IMMUTABLE,
      etag: '"theirs"',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
    })
    expect(headers['content-encoding']).toBeUndefined()
    expect(host.asked[0]?.url).toBe(address)
  })

  test.each([
    `${address}?x=1`,
    `${address}?`,
    address.replace('caf', '%63af'),
    address.replace('%C3', '%c3'),
    address.replace('/640', '/%36%34%30'),
  ])('have one address only, which others lead to: %s', async (other) => {
    const host = await serveHost(everyPage)
    const { status, headers } = await host.ask(other)
    expect([status, headers.location]).toEqual([308, address])
    expect(headers['cache-control']).not.toContain('immutable')
    expect(host.asked).toEqual([])
  })

  test.each(['a b.png', 'été.png', 'C# 100%?.png', "it's (1)!.png", 'a+b, c&d;e=f@g$.png', ':.png'])(
    'may have any name: %s',
    async (name) => {
      const host = await serveHost(everyPage)
      const one = `${pictureSrc('0123456789abcdef', name)}/640.avif`
      expect((await host.ask(one)).status).toBe(200)
      expect(host.asked.map(({ url }) => url)).toEqual([one])
    },
  )

  test('keep a policy of their own', async () => {
    const host = await serveHost((_, res) => {
      res.setHeader('Content-Security-Policy', 'sandbox')
      res.setHeader('Vary', 'rsc, next-router-state-tree, next-router-prefetch')
      res.setHeader('Content-Type', 'image/svg+xml')
      res.end('<svg/>')
    })
    const { headers } = await host.ask(address)
    expect(headers['content-security-policy']).toBe('sandbox')
    expect(headers.vary).toBeUndefined()
    expect(headers['x-content-type-options']).toBe('nosniff')
  })

  test('are asked for with those headers only that mean something', async () => {
    const host = await serveHost((_, res) => void res.end())
    await host.ask(address, {
      'if-none-match': '"a"',
      accept: 'image/avif',
      cookie: 'a=b',
      rsc: '1',
      'x-forwarded-host': 'evil.example',
      host: 'evil.example',
    })
    expect(host.asked[0]?.headers).toEqual({ host: 'site.example', 'if-none-match': '"a"', accept: 'image/avif' })
  })

  test("are not kept: each request is the handler's", async () => {
    const host = await serveHost((req, res) => void res.end(req.method))
    await host.ask(address)
    expect((await host.ask(address, {}, 'HEAD')).bytes).toHaveLength(0)
    expect(host.asked.map(({ method }) => method)).toEqual(['GET', 'HEAD'])
  })
})

describe('the list of a folder', () => {
  test('names files by their decoded path, without what is hidden', async () => {
    const folder = await makeFolder({
      'a b/c.txt': '1',
      '.hidden/d.txt': '2',
      'e/.f': '3',
      '.well-known/g': '4',
      é: '55',
    })
    const files = listStaticFiles(folder, '/p')
    expect([...files.keys()].sort()).toEqual(['/p/.well-known/g', '/p/a b/c.txt', '/p/é'])
    expect(files.get('/p/é')).toEqual({ file: path.join(folder, 'é'), bytes: 2 })
  })

  test('is empty where the folder is not there', () => {
    expect(listStaticFiles('/nowhere/at/all').size).toBe(0)
  })

  test('leaves out folders, and links that lead nowhere', async () => {
    const folder = await makeFolder({ 'a.txt': '1' })
    await mkdir(path.join(folder, 'folder.txt'))
    await symlink(path.join(folder, 'gone.txt'), path.join(folder, 'link.txt'))
    expect([...listStaticFiles(folder).keys()]).toEqual(['/a.txt'])
    await rm(folder, { recursive: true })
  })
})

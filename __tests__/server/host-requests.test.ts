/** @jest-environment node */
import { once } from 'node:events'
import { setTimeout as wait } from 'node:timers/promises'
import { gunzipSync } from 'node:zlib'
import { MAX_ADDRESS } from '@/server/request-target'
import { closeAll, createGate, everyPage, noFiles, pageOf, readAll, sendHtml, serveHost, snapshotOf } from './hosting'

afterEach(closeAll)

describe('compression', () => {
  const page = pageOf('Café “quoted” 🎉')

  async function ask(acceptEncoding?: string, method = 'GET') {
    const host = await serveHost((_, res) => sendHtml(res, page))
    return host.ask('/blog', acceptEncoding === undefined ? {} : { 'accept-encoding': acceptEncoding }, method)
  }

  test.each([
    [undefined, undefined],
    ['br', 'br'],
    ['gzip', 'gzip'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.2, gzip;q=0.9', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity;q=0, gzip', 'gzip'],
    ['zstd', undefined],
  ])('Accept-Encoding %j gives the page in %s', async (header, coding) => {
    const { status, headers, bytes, text } = await ask(header)
    expect(status).toBe(200)
    expect(text).toBe(page)
    expect(headers['content-encoding']).toBe(coding)
    expect(headers['content-length']).toBe(String(bytes.length))
    expect(headers.vary).toBe('Accept-Encoding')
  })

  test('what excludes every coding gets 406', async () => {
    const { status, headers, text } = await ask('identity;q=0')
    expect(status).toBe(406)
    expect(headers.vary).toBe('Accept-Encoding')
    expect(text).toBe('This can be had in the codings br, gzip and identity only.\n')
  })

  test('what compression would make longer goes as it is', async () => {
    const host = await serveHost((_, res) => sendHtml(res, '<p>'))
    const { headers, text } = await host.ask('/blog', { 'accept-encoding': 'br, gzip' })
    expect(headers['content-encoding']).toBeUndefined()
    expect(headers.vary).toBe('Accept-Encoding')
    expect(text).toBe('<p>')
  })
})

describe('ETags', () => {
  test('are strong, one for each coding, and change with the page', async () => {
    let text = 'one'
    const host = await serveHost((_, res) => sendHtml(res, pageOf(text)))
    const askAll = async () => {
      const codings = ['br', 'gzip', 'identity']
      return Promise.all(
        codings.map(async (coding) => (await host.ask('/blog', { 'accept-encoding': coding })).headers.etag),
      )
    }
    const before = await askAll()
    expect(new Set(before).size).toBe(3)
    for (const etag of before) expect(etag).toMatch(/^"[\w-]+"$/)
    text = 'two'
    host.library.snapshot = snapshotOf('2')
    expect(new Set([...before, ...(await askAll())]).size).toBe(6)
  })

  test('HEAD has every header of GET and no body', async () => {
    const host = await serveHost(everyPage)
    for (const address of ['/blog', '/nothing', '/a.png', '/blog/']) {
      const get = await host.ask(address, { 'accept-encoding': 'br' })
      const head = await host.ask(address, { 'accept-encoding': 'br' }, 'HEAD')
      expect(head.status).toBe(get.status)
      expect({ ...head.headers, date: '' }).toEqual({ ...get.headers, date: '' })
      expect(head.bytes).toHaveLength(0)
      expect(get.bytes.length).toBeGreaterThan(0)
    }
  })

  test.each([
    ['the tag', (etag: string) => etag],
    ['the weak tag', (etag: string) => `W/${etag}`],
    ['a list', (etag: string) => `"a", W/"b" , ${etag}`],
    ['*', () => '*'],
  ])('%s in If-None-Match gives 304 without a body', async (_, condition) => {
    const host = await serveHost(everyPage)
    for (const method of ['GET', 'HEAD']) {
      const first = await host.ask('/blog', { 'accept-encoding': 'gzip' })
      const headers = { 'accept-encoding': 'gzip', 'if-none-match': condition(first.headers.etag ?? '') }
      const again = await host.ask('/blog', headers, method)
      expect(again.status).toBe(304)
      expect(again.bytes).toHaveLength(0)
      expect(again.headers.etag).toBe(first.headers.etag)
      expect(again.headers.vary).toBe('Accept-Encoding')
      expect(again.headers['cache-control']).toBe(first.headers['cache-control'])
      expect(again.headers['content-security-policy']).toBe(first.headers['content-security-policy'])
      expect(again.headers['content-encoding']).toBeUndefined()
      expect(again.headers['content-length']).toBeUndefined()
    }
  })

  test.each(['"other"', '', 'W/"other"'])('If-None-Match %j gives the page', async (condition) => {
    const host = await serveHost(everyPage)
    expect((await host.ask('/blog', { 'if-none-match': condition })).status).toBe(200)
  })

  test('the tag of another coding gives the page', async () => {
    const host = await serveHost(everyPage)
    const { etag } = (await host.ask('/blog', { 'accept-encoding': 'br' })).headers
    expect((await host.ask('/blog', { 'accept-encoding': 'gzip', 'if-none-match': etag })).status).toBe(200)
  })
})

describe('what is refused', () => {
  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND'])('%s', async (method) => {
    const host = await serveHost(everyPage)
    for (const address of ['/blog', '/pictures/a', '/_next/static/a.js', '/%']) {
      const { status, headers } = await host.ask(address, {}, method)
      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
      expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    }
    expect(host.asked).toEqual([])
  })

  test('a body that is still coming is not waited for', async () => {
    const host = await serveHost(everyPage)
    const socket = await host.open()
    socket.write('POST /blog HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nhalf')
    expect(await readAll(socket)).toMatch(/^HTTP\/1\.1 405 .*connection: close/is)
  })

  test.each(['/%', '/%zz', '/caf%e9', '/a%00b', '/%0d%0aset-cookie:a=b', '/a\\b', '/a%5Cb', '/a%2fb', '*', 'blog'])(
    'the malformed address %s',
    async (address) => {
      const host = await serveHost(everyPage)
      const socket = await host.open()
      socket.write(`GET ${address} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n`)
      const answer = await readAll(socket)
      expect(answer).toMatch(/^HTTP\/1\.1 400 /)
      expect(answer).not.toMatch(/^set-cookie/im)
      expect(host.asked).toEqual([])
      expect(host.failures).toEqual([])
    },
  )

  test('an address that is too long', async () => {
    const host = await serveHost(everyPage)
    expect((await host.ask(`/${'a'.repeat(MAX_ADDRESS)}`)).status).toBe(414)
    expect((await host.ask(`/blog?${'a'.repeat(MAX_ADDRESS)}`)).status).toBe(414)
    expect((await host.ask(`/blog?${'a'.repeat(MAX_ADDRESS - 6)}`)).status).toBe(200)
  })

  test("Next's own addresses", async () => {
    const host = await serveHost(everyPage)
    for (const address of [
      '/_next',
      '/_next/image?url=a&w=64&q=75',
      '/_next/data/a.json',
      '/_next/static/../../package.json',
    ]) {
      expect((await host.ask(address)).status).toBe(404)
    }
    expect(host.asked).toEqual([])
  })
})

describe('redirects', () => {
  const redirects = new Map([
    ['/old', '/blog/Café'],
    ['/older', '/old'],
  ])
  const snapshot = snapshotOf('1', ['/blog/Café'], { redirects })

  test.each([
    ['/blog/', '/blog'],
    ['/Blog', '/blog'],
    ['/blog/1?a=1&a=2', '/blog?a=1&a=2'],
    ['/blog/02?q=%20', '/blog/2?q=%20'],
    ['/index.html?x', '/?x'],
    ['/blog/Caf%C3%A9/', '/blog/Caf%C3%A9'],
    ['/blog/Caf%c3%a9', '/blog/Caf%C3%A9'],
    ['/%62log', '/blog'],
    ['/old?utm=a', '/blog/Caf%C3%A9?utm=a'],
    ['/older', '/blog/Caf%C3%A9'],
    ['/blog/Tags/BPF/?', '/blog/tags/bpf?'],
    ['/nothing//here/', '/nothing/here'],
    ['//evil.example', '/evil.example'],
    ['//evil.example/%2e%2e', '/'],
    ['/%2e%2e//evil.example/', '/evil.example'],
    ['///evil.example//?a', '/evil.example?a'],
    ['/./\t/evil.example', null],
    ['http://evil.example/blog/', '/blog'],
    ['http://evil.example//a', '/a'],
  ])('%s goes to %s, at once', async (from, to) => {
    const host = await serveHost(everyPage, { library: { snapshot, serveFile: noFiles } })
    const socket = await host.open()
    socket.end(Buffer.from(`GET ${from} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n`))
    const answer = await readAll(socket)
    if (to === null) return expect(answer).toMatch(/^HTTP\/1\.1 400 /)
    expect(answer).toMatch(/^HTTP\/1\.1 308 /)
    expect(/^location: (.*)\r$/im.exec(answer)?.[1]).toBe(to)
    expect((await host.ask(to)).status).not.toBe(308)
  })

  test.each(['/pictures/../blog', '/pictures/%2e%2e/blog', '/pictures/a/../../blog'])(
    'a page is not asked for as a picture: %s',
    async (address) => {
      const host = await serveHost(everyPage)
      const answer = await host.ask(address)
      expect(answer.status).toBe(308)
      expect(answer.headers.location).toBe('/blog')
      expect(host.asked).toEqual([])
    },
  )
})

describe('connections', () => {
  test('requests sent all at once are answered in order', async () => {
    const gate = createGate()
    const host = await serveHost(async (req, res) => {
      if (req.url === '/blog') await gate.opened
      everyPage(req, res)
    })
    const socket = await host.open()
    socket.write(
      'GET /blog HTTP/1.1\r\nHost: a\r\n\r\n' +
        'HEAD /blog/2 HTTP/1.1\r\nHost: a\r\n\r\n' +
        'GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n' +
        'GET /blog/3 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n',
    )
    await wait(50)
    gate.open()
    const answer = await readAll(socket)
    expect(answer.match(/HTTP\/1\.1 \d+/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 200', 'HTTP/1.1 400', 'HTTP/1.1 200'])
    expect(answer.match(/<title>[^<]*/g)).toEqual(['<title>Page /blog', '<title>Page /blog/3'])
  })

  test('a request that comes in drops is answered, and holds nobody up', async () => {
    const host = await serveHost(everyPage)
    const socket = await host.open()
    const answer = readAll(socket)
    for (const part of ['GE', 'T /bl', 'og HTTP/1.1\r\nHo', 'st: a\r\nConnection: close\r', '\n\r\n']) {
      socket.write(part)
      await wait(10)
      expect((await host.ask('/')).status).toBe(200)
    }
    expect(await answer).toMatch(/^HTTP\/1\.1 200 /)
  })

  test('a reader that reads slowly gets all of it, and holds nobody up', async () => {
    const page = pageOf('x'.repeat(100_000))
    const host = await serveHost((_, res) => sendHtml(res, page))
    const socket = await host.open()
    socket.pause()
    socket.write('GET /blog HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n')
    await wait(50)
    for (let number = 0; number < 20; number++) expect((await host.ask('/blog')).text).toBe(page)
    expect((await readAll(socket)).split('\r\n\r\n')[1]).toBe(page)
    expect(host.asked).toHaveLength(1)
  })

  test('a reader that leaves spoils nothing', async () => {
    const gate = createGate()
    const host = await serveHost(async (req, res) => {
      await gate.opened
      everyPage(req, res)
    })
    const socket = await host.open()
    socket.write('GET /blog HTTP/1.1\r\nHost: a\r\n\r\n')
    await wait(20)
    socket.destroy()
    await once(socket, 'close')
    const other = host.ask('/blog')
    gate.open()
    expect((await other).text).toBe(pageOf('Page /blog'))
    expect(host.asked).toHaveLength(1)
    expect(host.failures).toEqual([])
  })

  test('HTTP/1.0 and an upgrade are answered like anything else', async () => {
    const host = await serveHost(everyPage)
    for (const request of [
      'GET /blog HTTP/1.0\r\nAccept-Encoding: gzip\r\n\r\n',
      'GET /blog HTTP/1.1\r\nHost: a\r\nAccept-Encoding: gzip\r\nConnection: close, Upgrade\r\nUpgrade: websocket\r\n\r\n',
    ]) {
      const socket = await host.open()
      socket.write(request)
      const [head = '', body = ''] = (await readAll(socket)).split(/\r\n\r\n(.*)/s)
      expect(head).toMatch(/^HTTP\/1\.1 200 /)
      expect(gunzipSync(Buffer.from(body, 'latin1')).toString()).toBe(pageOf('Page /blog'))
    }
  })
})

/** @jest-environment node */
import { setTimeout as wait } from 'node:timers/promises'
import { defaultSite } from '@/lib/content/site'
import type { Snapshot } from '@/lib/content/snapshot'
import { closeAll, createGate, everyPage, noFiles, pageOf, SHELL, sendHtml, serveHost, snapshotOf } from './hosting'

afterEach(closeAll)

describe('one render', () => {
  test('answers everybody who asks while it runs, and everybody after', async () => {
    const gate = createGate()
    const host = await serveHost(async (req, res) => {
      await gate.opened
      everyPage(req, res)
    })
    const asking = Array.from({ length: 50 }, () => host.ask('/blog/post'))
    await wait(50)
    gate.open()
    const answers = await Promise.all(asking)
    expect(new Set(answers.map(({ text }) => text))).toEqual(new Set([pageOf('Page /blog/post')]))
    await host.ask('/blog/post')
    await host.ask('/blog/post', {}, 'HEAD')
    expect(host.asked).toHaveLength(1)
  })

  test('serves every reader: nothing of a request reaches it, nothing of a request changes it', async () => {
    const host = await serveHost((req, res) => sendHtml(res, pageOf(JSON.stringify(req.headers))))
    const plain = await host.ask('/blog')
    const decorated = await host.ask('/blog', {
      host: 'evil.example',
      cookie: 'session=1',
      'user-agent': 'Googlebot',
      rsc: '1',
      'next-router-state-tree': '%5B%5D',
      'next-router-prefetch': '1',
      accept: 'text/x-component',
      'accept-language': 'fr',
      authorization: 'Basic eDp5',
      'x-forwarded-host': 'evil.example',
      'x-middleware-subrequest': 'middleware',
      range: 'bytes=0-1',
    })
    expect(decorated.text).toBe(plain.text)
    expect(decorated.status).toBe(200)
    expect(decorated.headers.etag).toBe(plain.headers.etag)
    expect(host.asked.map(({ headers }) => headers)).toEqual([
      { host: 'site.example', 'x-forwarded-proto': 'http', accept: 'text/html', 'user-agent': 'Hallway' },
    ])
  })

  test('does not see the query, and the query makes no second page', async () => {
    const host = await serveHost(everyPage)
    await host.ask('/blog?utm_source=a')
    await host.ask('/blog?utm_source=b')
    expect(host.asked.map(({ url }) => url)).toEqual(['/blog'])
  })
})

describe('the snapshot', () => {
  test('a new version is rendered anew, and the old one is not asked for again', async () => {
    let text = 'old'
    const host = await serveHost((_, res) => sendHtml(res, pageOf(text)))
    const before = await host.ask('/blog')
    text = 'new'
    expect((await host.ask('/blog')).text).toBe(pageOf('old'))
    host.library.snapshot = snapshotOf('2')
    const after = await host.ask('/blog', { 'if-none-match': before.headers.etag })
    expect(after.status).toBe(200)
    expect(after.text).toBe(pageOf('new'))
    expect(host.asked).toHaveLength(2)
  })

  test('a page that comes out the same keeps its ETag', async () => {
    const host = await serveHost(everyPage)
    const { etag } = (await host.ask('/blog')).headers
    host.library.snapshot = snapshotOf('2')
    expect((await host.ask('/blog', { 'if-none-match': etag })).status).toBe(304)
  })

  test('a version that comes during a render gets a render of its own', async () => {
    const gate = createGate()
    const host = await serveHost(async (_, res) => {
      const { version } = host.library.snapshot
      if (version === '1') await gate.opened
      sendHtml(res, pageOf(version))
    })
    const early = host.ask('/blog')
    await wait(50)
    host.library.snapshot = snapshotOf('2')
    expect((await host.ask('/blog')).text).toBe(pageOf('2'))
    gate.open()
    await early
    expect((await host.ask('/blog')).text).toBe(pageOf('2'))
    expect(host.asked).toHaveLength(2)
  })

  test('a page made while another version came in is not kept, should the first come back', async () => {
    const gate = createGate()
    const host = await serveHost(async (_, res) => {
      if (host.asked.length === 1) await gate.opened
      sendHtml(res, pageOf(host.library.snapshot.version))
    })
    const early = host.ask('/blog')
    await wait(50)
    host.library.snapshot = snapshotOf('2')
    gate.open()
    await early
    host.library.snapshot = snapshotOf('1')
    expect((await host.ask('/blog')).text).toBe(pageOf('1'))
  })

  test('an address that a new version gives up is gone at once', async () => {
    const host = await serveHost(everyPage)
    host.library.snapshot = snapshotOf('1', ['/about/me'])
    expect((await host.ask('/about/me')).status).toBe(200)
    host.library.snapshot = snapshotOf('2')
    expect((await host.ask('/about/me')).status).toBe(404)
  })
})

describe('a page that is missing', () => {
  test('is the 404 page, rendered once for every address', async () => {
    const host = await serveHost(everyPage)
    for (let number = 0; number < 50; number++) {
      const answer = await host.ask(`/nothing/${number}`)
      expect(answer.status).toBe(404)
      expect(answer.text).toBe(pageOf('Nothing here'))
    }
    expect(host.asked.map(({ url }) => url)).toEqual(['/_not-found'])
  })

  test.each(['/blog/tags/made-up', '/blog/categories/made-up/2', '/blog/authors/nobody'])(
    'costs no render of its own where a name in it is made up: %s',
    async (address) => {
      const host = await serveHost(everyPage)
      expect((await host.ask(address)).status).toBe(404)
      expect(host.asked.map(({ url }) => url)).toEqual(['/_not-found'])
    },
  )

  test.each([
    ['/blog', 19],
    ['/blog/tags/bpf', 10],
    ['/blog/categories/how-to', 9],
    ['/blog/authors/ada', 1],
  ])('costs no render of its own where %s has no such page', async (list, count) => {
    const terms = (slug: string) => [{ slug, label: slug, count }]
    const snapshot = snapshotOf('1', [], {
      entries: Array(count).fill({}),
      tags: terms('bpf'),
      categories: terms('how-to'),
      authors: new Map([['ada', { count }]]) as unknown as Snapshot['authors'],
    })
    const host = await serveHost(everyPage, { library: { snapshot, serveFile: noFiles } })
    const pages = Math.ceil(count / snapshot.site.postsPerPage)
    for (const page of [pages + 1, 201, '99999999999999999999']) {
      expect((await host.ask(`${list}/${page}`)).status).toBe(404)
    }
    expect(host.asked.map(({ url }) => url)).toEqual(['/_not-found'])
    const last = pages === 1 ? list : `${list}/${pages}`
    expect((await host.ask(last)).status).toBe(200)
  })

  test('is still 404 where If-None-Match names it', async () => {
    const host = await serveHost(everyPage)
    const { etag } = (await host.ask('/nothing')).headers
    const again = await host.ask('/nothing', { 'if-none-match': `${etag}, *` })
    expect(again.status).toBe(404)
    expect(again.text).toBe(pageOf('Nothing here'))
  })

  test('is the 404 page where Next gives a shell for it', async () => {
    const host = await serveHost((req, res) => {
      if (req.url === '/_not-found') everyPage(req, res)
      else sendHtml(res, SHELL, 404)
    })
    const answer = await host.ask('/blog/900')
    expect(answer.status).toBe(404)
    expect(answer.text).toBe(pageOf('Nothing here'))
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8')
    expect(host.asked.map(({ url }) => url)).toEqual(['/blog/900', '/_not-found'])
    expect(host.failures).toEqual([])
  })

  test('is an error page where the 404 page is a shell itself', async () => {
    const host = await serveHost((_, res) => sendHtml(res, SHELL, 404))
    expect((await host.ask('/blog/900')).status).toBe(500)
    expect(host.failures).toHaveLength(1)
    expect(host.asked).toHaveLength(2)
  })

  test('can be asked for by its own name', async () => {
    const host = await serveHost(everyPage)
    expect((await host.ask('/_not-found')).status).toBe(404)
  })

  test.each(['/a.png', '/blog/2026/cover.jpg', '/.env', '/.git/config', '/wp-login.php', '/favicon.ico'])(
    'says so shortly where it looks like a file: %s',
    async (address) => {
      const host = await serveHost(everyPage)
      const answer = await host.ask(address)
      expect(answer.status).toBe(404)
      expect(answer.text).toBe('There is no such file.\n')
      expect(answer.headers['content-type']).toBe('text/plain; charset=utf-8')
      expect(answer.headers['x-content-type-options']).toBe('nosniff')
      expect(host.asked).toEqual([])
    },
  )

  test('a post may look like a file', async () => {
    const host = await serveHost(everyPage)
    host.library.snapshot = snapshotOf('1', ['/blog/robots.txt'])
    expect((await host.ask('/blog/robots.txt')).status).toBe(200)
    expect((await host.ask('/blog/rss.xml')).status).toBe(200)
  })
})

describe("what Next's answer keeps", () => {
  test('Location of a redirect, without the shell', async () => {
    const host = await serveHost((_, res) =>
      sendHtml(res, SHELL, 307, { location: '/blog/post', 'x-powered-by': 'Next.js' }),
    )
    const answer = await host.ask('/blog')
    expect(answer.status).toBe(307)
    expect(answer.headers.location).toBe('/blog/post')
    expect(answer.headers['content-type']).toBeUndefined()
    expect(answer.headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'")
    expect(answer.bytes).toHaveLength(0)
    expect(host.failures).toEqual([])
  })

  test('Link, but not the preloads of scripts that are gone', async () => {
    const link = '</a.woff2>; rel=preload; as="font", </_next/static/a.js>; rel=preload; as="script"'
    const host = await serveHost((_, res) => sendHtml(res, pageOf('Page'), 200, { link }))
    expect((await host.ask('/blog')).headers.link).toBe('</a.woff2>; rel=preload; as="font"')
  })

  test("a type of its own, and none of Next's own headers", async () => {
    const host = await serveHost((_, res) => {
      res.writeHead(200, {
        'content-type': 'application/rss+xml; charset=utf-8',
        'x-powered-by': 'Next.js',
        'x-nextjs-cache': 'HIT',
        'x-nextjs-stale-time': '300',
        vary: 'rsc, next-router-state-tree',
        'cache-control': 's-maxage=31536000',
        etag: '"theirs"',
        'set-cookie': 'a=b',
        'last-modified': 'Thu, 01 Jan 1970 00:00:00 GMT',
      })
      res.end('<rss></rss>')
    })
    const answer = await host.ask('/blog/rss.xml')
    const { date: _, etag, ...headers } = answer.headers
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(headers).toEqual({
      'content-type': 'application/rss+xml; charset=utf-8',
      'content-length': '11',
      'cache-control': 'public, max-age=0, must-revalidate',
      'content-security-policy': expect.stringContaining("default-src 'self'"),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
      'cross-origin-opener-policy': 'same-origin',
      vary: 'Accept-Encoding',
      connection: 'keep-alive',
      'keep-alive': 'timeout=65',
    })
  })

  test('the page without its scripts', async () => {
    const script = '<script src="/_next/static/a.js" async=""></script><script>self.__next_f.push([0])</script>'
    const host = await serveHost((_, res) => sendHtml(res, `<html><body><p>Text</p>${script}</body></html>`))
    expect((await host.ask('/blog')).text).toBe('<html><body><p>Text</p></body></html>')
  })
})

describe('the headers of a page', () => {
  test('a policy without exceptions', async () => {
    const host = await serveHost(everyPage)
    expect((await host.ask('/blog')).headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; " +
        "base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    )
  })

  test('the hosts that the site allows, and nothing that is no host', async () => {
    const host = await serveHost(everyPage)
    const pictureHosts = ['pictures.example', '*.cdn.example:8443', "x; script-src 'unsafe-inline'", 'a b']
    const site = { ...defaultSite, pictureHosts, frameHosts: ['player.example', 'a\r\nb'] }
    host.library.snapshot = snapshotOf('1', [], { site })
    expect((await host.ask('/blog')).headers['content-security-policy']).toBe(
      "default-src 'self'; script-src 'self'; style-src 'self'; " +
        "img-src 'self' data: https://pictures.example https://*.cdn.example:8443; " +
        "frame-src https://player.example; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
    )
  })

  test('the hashes of the inline scripts in a page that was left whole', async () => {
    const host = await serveHost((_, res) => sendHtml(res, '<html><body><script>alert(1)</script></body></html>'))
    const answer = await host.ask('/blog')
    expect(answer.text).toContain('alert(1)')
    expect(answer.headers['content-security-policy']).toContain(
      "script-src 'self' 'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='; ",
    )
  })

  test.each([
    ['http://site.example', undefined],
    ['https://site.example', 'max-age=31536000'],
  ])('at %s Strict-Transport-Security is %s, whatever is answered', async (siteUrl, expected) => {
    const host = await serveHost(everyPage, { siteUrl })
    for (const address of ['/blog', '/nothing', '/a.png', '/blog/', '/%', '/_next/a.js']) {
      expect((await host.ask(address)).headers['strict-transport-security']).toBe(expected)
    }
    expect((await host.ask('/blog', {}, 'POST')).headers['strict-transport-security']).toBe(expected)
  })
})

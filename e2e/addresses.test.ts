import { type Answer, ask } from './ask'
import { HARD, HIDDEN, makeBlog, RICH } from './blog'
import { type RunningSite, startSite } from './site'

let site: RunningSite

beforeAll(async () => {
  site = await startSite(await makeBlog(), { SITE_URL: 'https://blog.example.org' })
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

const get = (path: string, headers: Record<string, string> = {}): Promise<Answer> => ask(site.url, path, { headers })

test.each([
  ['/', 'text/html; charset=utf-8'],
  ['/?utm_source=x', 'text/html; charset=utf-8'],
  ['/blog', 'text/html; charset=utf-8'],
  ['/blog/2', 'text/html; charset=utf-8'],
  ['/blog/3', 'text/html; charset=utf-8'],
  ['/blog/categories', 'text/html; charset=utf-8'],
  ['/blog/categories/how-to', 'text/html; charset=utf-8'],
  ['/blog/categories/how-to/2', 'text/html; charset=utf-8'],
  ['/blog/tags', 'text/html; charset=utf-8'],
  ['/blog/tags/bpf', 'text/html; charset=utf-8'],
  ['/blog/tags/c-plus-plus', 'text/html; charset=utf-8'],
  ['/blog/authors/ada', 'text/html; charset=utf-8'],
  ['/blog/authors/ada/2', 'text/html; charset=utf-8'],
  [RICH, 'text/html; charset=utf-8'],
  [HARD, 'text/html; charset=utf-8'],
  ['/blog/number-1', 'text/html; charset=utf-8'],
  ['/blog/rss.xml', 'application/rss+xml; charset=utf-8'],
  ['/sitemap.xml', 'application/xml'],
  ['/robots.txt', 'text/plain'],
])('%s is there, as %s', async (path, type) => {
  const { status, headers } = await get(path)
  expect([status, headers['content-type']]).toEqual([200, expect.stringContaining(type)])
})

test.each([
  ['/blog/0', '/blog'],
  ['/blog/1', '/blog'],
  ['/blog/01', '/blog'],
  ['/blog/02', '/blog/2'],
  ['/blog/', '/blog'],
  ['/blog/1/?a=1&b=%20', '/blog?a=1&b=%20'],
  ['/BLOG/Tags/BPF/1', '/blog/tags/bpf'],
  ['/Blog/Categories', '/blog/categories'],
  ['/blog/authors/ADA/', '/blog/authors/ada'],
  ['/blog/categories/How-To/00', '/blog/categories/how-to'],
  ['/index.html', '/'],
  ['/blog/index.html?q', '/blog?q'],
  ['/blog/RSS.xml', '/blog/rss.xml'],
  ['/Sitemap.xml', '/sitemap.xml'],
  [`${RICH}/`, RICH],
  [`${RICH}/index.html`, RICH],
  ['/2024//Rich/./Story', RICH],
  ['/%32024/Rich/Story', RICH],
  ['/old/story', RICH],
  ['/old/story/?x=1', `${RICH}?x=1`],
  [HARD.replace('%C3', '%c3'), HARD],
  [HARD.replace('a+b,', 'a%2Bb%2C'), HARD],
  [HARD.replace('%26', '&'), HARD],
  ['//evil.example', '/evil.example'],
  ['//evil.example/%2e%2e', '/'],
  ['/nothing/here/', '/nothing/here'],
])('%s redirects once, to %s', async (path, location) => {
  const { status, headers } = await get(path)
  expect([status, headers.location]).toEqual([308, location])
  expect((await get(location)).status).not.toBe(308)
})

test.each([
  '/blog/4',
  '/blog/categories/how-to/3',
  '/blog/tags/bpf/2',
  '/blog/authors/ada/3',
  '/blog/categories/none',
  '/blog/categories/secret-things',
  '/blog/tags/none',
  '/blog/tags/secret-things',
  '/blog/tags/mine',
  '/blog/authors/nobody',
  '/blog/authors/grace',
  '/blog/authors',
  RICH.toLowerCase(),
  '/blog/Number-1',
  '/blog/elsewhere',
  '/hidden/old',
  '/evil.example',
  '/nothing-here',
  '/100%25',
  '/blog/100%25',
  '/blog/tags/100%25',
  '/blog/authors/100%25',
  '/constructor',
  '/blog/__proto__',
  '/blog/99999999999999999999',
  ...HIDDEN,
])('%s is a page with status 404', async (path) => {
  const { status, headers, text } = await get(path)
  expect([status, headers['content-type']]).toEqual([404, expect.stringContaining('text/html')])
  expect(text).toContain('href="/"')
})

test.each(['/wp-login.php', '/photo.jpg', '/.env', '/_next/static/none.js', '/2024/photo.png', '/blog/photo.png'])(
  '%s is refused shortly',
  async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body.length).toBeLessThan(100)
  },
)

test.each(['/pictures/abc', '/pictures/a/b/c/d', '/blog/999', '/blog/tags/made-up'])(
  '%s has the 404 page, without a script',
  async (path) => {
    const { status, text } = await get(path)
    expect(status).toBe(404)
    expect(text).toContain('href="/"')
    expect(text).not.toContain('<script')
  },
)

test.each(['/%', '/a%2fb', '/a\\b', '/%00'])('%s is malformed', async (path) => {
  expect((await get(path)).status).toBe(400)
})

test.each(['/', RICH, '/blog/rss.xml', '/sitemap.xml', '/robots.txt'])(
  '%s is the same in each coding',
  async (path) => {
    const plain = await get(path)
    expect(plain.headers['content-encoding']).toBeUndefined()
    for (const coding of ['gzip', 'br']) {
      const coded = await get(path, { 'accept-encoding': coding })
      expect(coded.text).toBe(plain.text)
      if (plain.body.length > 1000) expect(coded.headers['content-encoding']).toBe(coding)
      expect(coded.headers.etag).toMatch(/^"[^"]+"$/)
    }
  },
)

test('what a reader has already is not sent again', async () => {
  const { headers } = await get(RICH, { 'accept-encoding': 'br' })
  const again = await get(RICH, { 'accept-encoding': 'br', 'if-none-match': `"other", ${headers.etag}` })
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, headers.etag])
  expect((await get(RICH, { 'if-none-match': '"other"' })).status).toBe(200)
})

test('HEAD says what GET would send', async () => {
  for (const path of ['/', RICH, '/nothing-here', '/blog/1']) {
    const { status, headers, body } = await ask(site.url, path, { method: 'HEAD' })
    const got = await get(path)
    expect([status, headers['content-length'], headers.etag]).toEqual([
      got.status,
      got.headers['content-length'],
      got.headers.etag,
    ])
    expect(body.length).toBe(0)
  }
})

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s is refused', async (method) => {
  const { status, headers } = await ask(site.url, '/', { method })
  expect([status, headers.allow]).toEqual([405, 'GET, HEAD'])
})

import { ask } from './ask'
import { HARD, HARD_TITLE, HIDDEN_PICTURES, KINDS, makeBlog, RICH, TITLES } from './blog'
import { type Markup, readMain, readPage } from './markup'
import { type RunningSite, startSite } from './site'

let site: RunningSite

beforeAll(async () => {
  site = await startSite(await makeBlog(), { SITE_URL: 'https://blog.example.org' })
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

const get = async (path: string) => (await ask(site.url, path)).text

/** The titles of a list's entries; each entry must have its one date. */
async function listEntries(path: string): Promise<string[]> {
  const main = readMain(await get(path))
  const entries = main.all('article')
  for (const entry of entries) {
    expect(entry.all('time').map(({ attributes }) => attributes.datetime)).toEqual([
      expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/),
    ])
  }
  expect(main.all('time')).toHaveLength(entries.length)
  return entries.map(titleOf)
}

const titleOf = (entry: Markup) => (entry.all('h2')[0] ?? entry.all('h3')[0])?.all('a')[0]?.text ?? ''

test('the list has every entry once, newest first, nine a page', async () => {
  const pages = await Promise.all(['/blog', '/blog/2', '/blog/3'].map(listEntries))
  expect(pages.map((titles) => titles.length)).toEqual([9, 9, 9])
  expect(pages.flat().map((title) => title.replace(/ at example.com .*/, ''))).toEqual(TITLES)
})

test('lists link to their other pages, by numbers and in order', async () => {
  const [nav] = readMain(await get('/blog/2')).all('nav')
  const links = nav?.all('a').map(({ attributes }) => [attributes.href, attributes.rel, attributes['aria-current']])
  expect(links).toEqual([
    ['/blog', 'prev', undefined],
    ['/blog', undefined, undefined],
    ['/blog/2', undefined, 'page'],
    ['/blog/3', undefined, undefined],
    ['/blog/3', 'next', undefined],
  ])
})

test('a category and a tag narrow the list; one slug is one tag, named by its commonest spelling', async () => {
  expect(await listEntries('/blog/categories/how-to/2')).toEqual(['Number 4', 'Number 2'])
  expect(readMain(await get('/blog/categories/how-to')).all('h1')[0]?.text).toContain('How-To')
  expect(await listEntries('/blog/tags/bpf')).toEqual(['Number 3', 'Number 2', 'Number 1'])
  expect(readMain(await get('/blog/tags/bpf')).all('h1')[0]?.text).toContain('BPF')
})

test.each([
  [
    '/blog/categories',
    [
      ['/blog/categories/essays', 'Essays 11 posts'],
      ['/blog/categories/how-to', 'How-To 11 posts'],
    ],
  ],
  [
    '/blog/tags',
    [
      ['/blog/tags/bpf', 'BPF 3 posts'],
      ['/blog/tags/c-plus-plus', 'C++ 1 post'],
    ],
  ],
])('%s lists them all', async (path, expected) => {
  const links = readMain(await get(path)).all('a')
  expect(links.map(({ attributes, text }) => [attributes.href, text])).toEqual(expected)
})

test("an author's page says who it is and lists their posts, those that only draw the card included", async () => {
  const main = readMain(await get('/blog/authors/ada'))
  expect(main.all('h1')[0]?.text).toContain('Ada Lovelace')
  expect(main.text).toContain('Wrote notes.')
  expect(await listEntries('/blog/authors/ada')).toContain('A rich story')
})

test('the front page has the featured story, three popular posts, the newest and the categories', async () => {
  const main = readMain(await get('/'))
  const [featured, ...newest] = main.all('article')
  expect(featured && titleOf(featured)).toBe('A rich story')
  expect(newest.map(titleOf)[0]).toBe(HARD_TITLE)
  expect(newest).toHaveLength(9)
  const popular = main
    .all('ol')[0]
    ?.all('h3')
    .map(({ text }) => text)
  expect(popular).toEqual(['Number 4', 'Number 3', 'Number 2'])
  const links = main.all('a').map(({ attributes }) => attributes.href)
  expect(links).toEqual(expect.arrayContaining(['/blog', '/blog/categories/how-to', '/blog/categories/essays']))
})

test('an article has all of its parts', async () => {
  const html = await get(RICH)
  const main = readMain(html)
  expect(main.all('h1').map(({ text }) => text)).toEqual(['A rich story'])
  expect(main.all('h2').map(({ text }) => text)).toEqual(
    expect.arrayContaining(['A heading of the first level', 'Related']),
  )
  expect(main.all('time')[0]?.attributes.datetime).toBe('2024-03-01T00:00:00.000Z')
  expect(main.text).toMatch(/1 min read/)
  expect(main.text).toMatch(/First words.*far too long.*Words of the second tab.*Words of the details.*Last words/s)
  expect(main.all('a').map(({ attributes }) => attributes.href)).toEqual(
    expect.arrayContaining(['/blog/tags/c-plus-plus', HARD, 'https://example.com/ada']),
  )
  expect(main.text.match(/Wrote notes\./g)).toHaveLength(1)
})

test('a cover that the body begins with is shown once, described as there', async () => {
  const images = readMain(await get(RICH))
    .all('img')
    .filter(({ attributes }) => attributes.src?.includes('/cover.jpg/'))
  expect(images.map(({ attributes }) => attributes.alt)).toEqual(['The cover, described'])
})

test('a missing picture is a placeholder that names it, and told of with the nearest name', async () => {
  expect(readMain(await get(RICH)).text).toContain('nowhere.jpg')
  expect(site.output()).toContain('posts/rich/index.mdx:21:1 warning There is no picture "nowhere.jpg"')
})

test('every picture of an article answers in each of its widths', async () => {
  const sets = readMain(await get(RICH))
    .all('source')
    .concat(readMain(await get(RICH)).all('img'))
  const addresses = new Set(
    sets.flatMap(({ attributes: { srcset = '', src } }) => [
      src,
      ...srcset.split(', ').map((part) => part.split(' ')[0]),
    ]),
  )
  const pictures = [...addresses].filter((address): address is string => address?.startsWith('/pictures/') ?? false)
  expect(pictures.length).toBeGreaterThan(20)
  for (const picture of pictures) {
    const { status, headers } = await ask(site.url, picture)
    expect([picture, status, headers['cache-control']]).toEqual([picture, 200, 'public, max-age=31536000, immutable'])
  }
}, 60_000)

test('hard titles come out right everywhere', async () => {
  expect((await listEntries('/blog'))[1]).toBe(HARD_TITLE)
  const page = readPage(await get(HARD))
  expect(page.all('h1').map(({ text }) => text)).toEqual([HARD_TITLE])
  expect(page.all('title')[0]?.text).toBe(`${HARD_TITLE} · The "Test" & Co`)
  const meta = page.all('meta').find(({ attributes }) => attributes.property === 'og:title')
  expect(meta?.attributes.content).toBe(HARD_TITLE)
  const canonical = page.all('link').find(({ attributes }) => attributes.rel === 'canonical')
  expect(canonical?.attributes.href).toBe(`https://blog.example.org${HARD}`)
})

test('a broken post stays out, and says why', () => {
  expect(site.output()).toMatch(/posts\/broken\.mdx:6:\d+ error .*/)
  expect(site.output()).toContain(
    'posts/claims.mdx:4:7 error path: "/blog/tags/mine" is an address of the site itself.',
  )
})

test('nothing that readers may not see is in any page', async () => {
  for (const path of [...KINDS, '/blog/3', '/blog/rss.xml', '/sitemap.xml', '/robots.txt']) {
    expect([path, (await get(path)).match(/secret|2999|grace/i)]).toEqual([path, null])
  }
  expect(HIDDEN_PICTURES).toHaveLength(2)
})

test.each(KINDS)('%s is lean, guarded, and has one h1', async (path) => {
  const { text, headers } = await ask(site.url, path)
  const page = readPage(text)
  expect(page.all('script')).toEqual([])
  expect(page.all('style')).toEqual([])
  expect(text).not.toMatch(/self\.__next_f| style="| on[a-z]+="|javascript:/)
  expect(page.all('link').filter(({ attributes }) => attributes.as === 'script')).toEqual([])
  expect(page.all('h1')).toHaveLength(1)
  expect(page.all('html')[0]?.attributes.lang).toBe('en')
  expect(headers['content-security-policy']).toBe(
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  )
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
  })
})

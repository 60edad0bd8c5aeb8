import { ask } from './ask'
import { HARD_TITLE, makeBlog, TITLES } from './blog'
import { type Markup, readMain } from './markup'
import { type RunningSite, startSite } from './site'

let site: RunningSite

beforeAll(async () => {
  site = await startSite(await makeBlog())
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

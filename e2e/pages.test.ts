import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { hashBytes } from '@/lib/images/hash'
import { ask } from './ask'
import { HARD, HARD_TITLE, HIDDEN_PICTURES, KINDS, makeBlog, RICH } from './blog'
import { readMain, readPage } from './markup'
import { type RunningSite, startSite } from './site'

let folder: string
let site: RunningSite

beforeAll(async () => {
  folder = await makeBlog()
  site = await startSite(folder, { SITE_URL: 'https://blog.example.org' })
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

const get = async (path: string) => (await ask(site.url, path)).text

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
  expect(readMain(await get('/blog')).all('h2')[1]?.text).toBe(HARD_TITLE)
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
  for (const file of HIDDEN_PICTURES) {
    const hash = hashBytes(await readFile(join(folder, 'posts', file)))
    expect([file, (await ask(site.url, `/pictures/${hash}/${basename(file)}/96.webp`)).status]).toEqual([file, 404])
  }
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
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; media-src 'self'; frame-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'self'",
  )
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=0, must-revalidate',
  })
})

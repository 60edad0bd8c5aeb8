import { Parser } from 'htmlparser2'
import { ask } from './ask'
import { HARD, HARD_TITLE, makeBlog, RICH, TITLES } from './blog'
import { readPage } from './markup'
import { type RunningSite, startSite } from './site'

const ORIGIN = 'https://blog.example.org'

let site: RunningSite

beforeAll(async () => {
  site = await startSite(await makeBlog(), { SITE_URL: ORIGIN })
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

/** Every text in an XML document with the path of elements it stands at, in order. */
function readXml(xml: string): [path: string, text: string][] {
  const texts: [string, string][] = []
  const path: string[] = []
  const parser = new Parser(
    {
      onopentag: (name) => {
        path.push(name)
        texts.push([path.join('/'), ''])
      },
      ontext: (text) => {
        const last = texts.findLast(([at]) => at === path.join('/'))
        if (last) last[1] += text
      },
      onclosetag: () => path.pop(),
    },
    { xmlMode: true },
  )
  parser.end(xml)
  return texts
}

const textsAt = (xml: string, path: string) => readXml(xml).flatMap(([at, text]) => (at === path ? [text] : []))

describe('the feed', () => {
  let xml: string

  beforeAll(async () => {
    xml = (await ask(site.url, '/blog/rss.xml')).text
  })

  test('holds no character that XML cannot hold', () => {
    expect(textsAt(xml, 'rss/channel/item/description')).toContain('The bell  rings.')
    expect([...xml].filter((character) => character < ' ' && !'\t\n\r'.includes(character))).toEqual([])
  })

  test('holds code that would end a CDATA section, more than once', () => {
    const contents = textsAt(xml, 'rss/channel/item/content:encoded')
    expect(contents).toContain('<p>Now <code>a[b[0]]&gt;1</code> and then <code>c[d[0]]&gt;2</code>.</p>')
  })

  test('has the newest 20, titles unharmed', () => {
    expect(textsAt(xml, 'rss/channel/item/title')).toEqual(TITLES.slice(0, 20))
    expect(textsAt(xml, 'rss/channel/title')).toEqual(['The "Test" & Co'])
  })

  test('links absolutely, to other sites too, and names the instant', () => {
    const links = textsAt(xml, 'rss/channel/item/link')
    expect(links.slice(0, 3)).toEqual([ORIGIN + RICH, ORIGIN + HARD, 'https://example.com/100%?b=1&c=2'])
    expect(new Set(textsAt(xml, 'rss/channel/item/guid')).size).toBe(20)
    expect(textsAt(xml, 'rss/channel/item/pubDate').slice(0, 2)).toEqual([
      'Fri, 01 Mar 2024 00:00:00 GMT',
      'Tue, 20 Feb 2024 23:30:00 GMT',
    ])
  })

  test('has the whole content of articles, with absolute addresses only', () => {
    const contents = textsAt(xml, 'rss/channel/item/content:encoded')
    expect(contents).toHaveLength(19)
    const page = readPage(contents[0] ?? '')
    expect(page.text).toMatch(/First words.*far too long.*Words of the second tab.*Words of the details.*Last words/s)
    const elements = ['a', 'img', 'source', 'iframe'].flatMap((name) => page.all(name))
    const addresses = elements
      .flatMap(({ attributes: { href, src } }) => [href, src])
      .filter((address) => address !== undefined)
    expect(addresses.length).toBeGreaterThan(4)
    expect(addresses.filter((address) => !/^https:\/\//.test(address))).toEqual([])
    expect(
      elements.flatMap(({ attributes: { srcset = '' } }) => srcset.split(', ')).filter((part) => part.startsWith('/')),
    ).toEqual([])
    expect(page.all('script').concat(page.all('style'))).toEqual([])
  })

  test('shows pictures that answer', async () => {
    const [content = ''] = textsAt(xml, 'rss/channel/item/content:encoded')
    const pictures = readPage(content)
      .all('img')
      .map(({ attributes }) => attributes.src ?? '')
    expect(pictures).toHaveLength(3)
    for (const picture of pictures) expect((await ask(site.url, new URL(picture).pathname)).status).toBe(200)
  })

  test('names authors and terms', () => {
    expect(textsAt(xml, 'rss/channel/item/dc:creator')[0]).toBe('Ada Lovelace')
    expect(textsAt(xml, 'rss/channel/item/category')).toEqual(expect.arrayContaining(['C++', 'How-To']))
  })

  test('has a title that ends CDATA in its content too', () => {
    expect(textsAt(xml, 'rss/channel/item/description')).toContain(HARD_TITLE)
  })

  test('is found from every page', async () => {
    for (const path of ['/', '/blog', RICH]) {
      const links = readPage((await ask(site.url, path)).text).all('link')
      const feed = links.find(({ attributes }) => attributes.type === 'application/rss+xml')
      expect(feed?.attributes.href).toBe(`${ORIGIN}/blog/rss.xml`)
    }
  })
})

test('the site map lists every page here once, and each answers', async () => {
  const { text } = await ask(site.url, '/sitemap.xml')
  const addresses = textsAt(text, 'urlset/url/loc')
  expect(new Set(addresses).size).toBe(addresses.length)
  expect(addresses).toEqual(
    expect.arrayContaining(
      ['', '/blog', RICH, HARD, '/blog/tags/bpf', '/blog/authors/ada'].map((path) => ORIGIN + (path || '/')),
    ),
  )
  expect(addresses.filter((address) => /number-\d+$/.test(address))).toHaveLength(22)
  for (const address of addresses) {
    expect(address.startsWith(`${ORIGIN}/`)).toBe(true)
    expect([address, (await ask(site.url, new URL(address).pathname)).status]).toEqual([address, 200])
  }
})

test('robots may read everything, and are told of the map', async () => {
  const { text } = await ask(site.url, '/robots.txt')
  expect(text).toMatch(/^User-Agent: \*\nAllow: \/\n\nSitemap: https:\/\/blog\.example\.org\/sitemap\.xml\n$/)
})

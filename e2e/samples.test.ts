import { ask } from './ask'
import { readMain, readPage } from './markup'
import { type RunningSite, startSite } from './site'

let site: RunningSite
let addresses: string[]

beforeAll(async () => {
  site = await startSite()
  const { text } = await ask(site.url, '/sitemap.xml')
  addresses = [...text.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => new URL(address).pathname)
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

test('nothing is wrong with the sample posts', () => {
  expect(site.output()).not.toMatch(/error|warning/)
})

test('every page is there, lean, with one h1; only the one whose component needs them has scripts', async () => {
  expect(addresses.length).toBeGreaterThan(14)
  for (const address of addresses) {
    const { status, text } = await ask(site.url, address)
    expect([address, status, readMain(text).all('h1').length, readPage(text).all('script').length > 0]).toEqual([
      address,
      200,
      1,
      address === '/blog/components-of-your-own',
    ])
  }
})

test('every link to a page of ours leads to one, without a detour', async () => {
  const links = new Set<string>()
  for (const address of addresses) {
    const page = readPage((await ask(site.url, address)).text)
    for (const { attributes } of page.all('a')) {
      const href = (attributes.href ?? '').split('#')[0] ?? ''
      if (href.startsWith('/')) links.add(href)
    }
  }
  for (const link of links) expect([link, (await ask(site.url, link)).status]).toEqual([link, 200])
})

test('the draft is nowhere', async () => {
  for (const address of [...addresses, '/blog/rss.xml']) {
    expect([address, (await ask(site.url, address)).text.includes('pictures-in-print')]).toEqual([address, false])
  }
  expect((await ask(site.url, '/blog/pictures-in-print')).status).toBe(404)
})

import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { createProcessor } from '@mdx-js/mdx'
import type { Browser, Response } from 'playwright-core'
import { visit } from 'unist-util-visit'
import { ask } from './ask'
import { launchBrowser, withPage } from './browser'
import { type Markup, readMain } from './markup'
import { describeWith } from './needs'
import { copySeed } from './shared'
import { type RunningSite, startSite } from './site'

const ADDRESS = '/blog/2026/02/25/cloud-native-days-france-2026-cilium'
const HEADINGS = [
  'h2 An opening keynote that set the bar very high',
  'h2 Cloud Native in the public sector',
  'h2 Cilium… everywhere',
  'h3 Multi-cluster networking, made real',
  'h3 Inside Cilium: Direct Server Return (DSR)',
  'h3 Training at scale: 100,000 cloud native networking & security lab sessions',
  'h2 Hallway track > everything else',
  'h2 More great sessions (and too many to see all)',
  'h2 Communities at the core!',
]
const MOST_BYTES = 60_000

/** Every stretch of text that a post's body holds, whatever surrounds it. */
function readTexts(source: string): string[] {
  const body = source.replace(/^---\n.*?\n---\n/s, '')
  const texts: string[] = []
  visit(createProcessor().parse(body), ['text', 'inlineCode'], (node) => {
    if ('value' in node && node.value.trim() !== '') texts.push(squeeze(node.value))
  })
  return texts
}

/** Without the differences that are the site's: white space, and punctuation as a printer sets it. */
const squeeze = (text: string) =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('…', '...').replace(/\s+/g, ' ').trim()

describeWith('corpus', 'the authors of the corpus', () => {
  describeWith('seed', 'the seed post, unmodified', () => {
    let folder: string
    let site: RunningSite
    let main: Markup

    beforeAll(async () => {
      folder = await copySeed()
      site = await startSite(folder)
      main = readMain((await ask(site.url, ADDRESS)).text)
    })

    afterAll(async () => {
      expect(await site.stop()).toBe(0)
      await rm(folder, { recursive: true })
    })

    const named = (label: RegExp) =>
      main.all('div').filter(({ attributes }) => label.test(attributes['aria-label'] ?? ''))

    test('has its nine headings below the title, in order', () => {
      expect(main.all('h1').map(({ text }) => text)).toEqual(['Cilium at Cloud Native Days France 2026'])
      const [article] = main.all('article')
      const headings = ['h2', 'h3', 'h4', 'h5', 'h6'].flatMap((name) => article?.all(name) ?? [])
      const wanted = HEADINGS.map((heading) => heading.slice(3))
      expect(headings.map(({ name, text }) => `${name} ${text}`).sort()).toEqual([...HEADINGS].sort())
      const places = wanted.map((heading) => article?.text.lastIndexOf(heading) ?? -1)
      expect(places).toEqual([...places].sort((a, b) => a - b))
      expect(places[0]).toBeGreaterThan(0)
    })

    test('has all its text', async () => {
      const texts = readTexts(await readFile(join(folder, 'posts/seed/index.md'), 'utf8'))
      const shown = squeeze(main.text)
      expect(texts.length).toBeGreaterThan(100)
      expect(texts.filter((text) => !shown.includes(text))).toEqual([])
    })

    test('has three galleries with seven pictures', () => {
      expect(named(/^Gallery/).map((gallery) => gallery.all('figure').length)).toEqual([3, 2, 2])
    })

    test('has the cover once and three pictures in the text, one a placeholder with its warning', () => {
      const inGalleries = new Set(
        named(/^Gallery/)
          .flatMap((gallery) => gallery.all('img'))
          .map(({ attributes }) => attributes.src),
      )
      const others = main.all('img').filter(({ attributes }) => !inGalleries.has(attributes.src))
      expect(others.map(({ attributes }) => attributes.src?.split('/')[3])).toEqual([
        'cover.png',
        'cndf-sessions.png',
        'cndf-community.png',
      ])
      expect(main.text).toContain('cndf-keynote.png')
      expect(site.output()).toMatch(
        /posts\/seed\/index\.md:\d+:1 warning There is no picture "cndf-keynote\.png"; a placeholder stands in\. \(missing-picture\)/,
      )
      expect(site.output()).toContain('0 errors')
    })

    test('has its author card', () => {
      expect(named(/^Author$/).map(({ text }) => text)).toEqual([expect.stringContaining('Donia')])
    })

    describeWith('chromium', 'on a telephone', () => {
      let browser: Browser

      beforeAll(async () => {
        browser = await launchBrowser()
      })

      afterAll(() => browser.close())

      test('loads each picture small, in its place, and complains of nothing', async () => {
        const pictures: Response[] = []
        await withPage(browser, { viewport: { width: 412, height: 915 }, deviceScaleFactor: 1 }, async (page) => {
          page.on('response', (response) => {
            if (response.url().includes('/pictures/')) pictures.push(response)
          })
          await page.goto(site.url + ADDRESS)
          for (const image of await page.locator('main img').all()) {
            await image.scrollIntoViewIfNeeded()
            await image.evaluate((element: HTMLImageElement) => element.decode())
            expect([await image.getAttribute('width'), await image.getAttribute('height')]).not.toContain(null)
          }
          for (const picture of pictures) {
            expect(picture.headers()['content-type']).toMatch(/^image\/(?:avif|webp)$/)
            expect((await picture.body()).length).toBeLessThan(MOST_BYTES)
          }
        })
        expect(new Set(pictures.map((picture) => picture.url().split('/').at(-2))).size).toBe(10)
      }, 120_000)
    })
  })
})

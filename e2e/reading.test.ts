import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser, BrowserContextOptions, Page } from 'playwright-core'
import { KINDS, makeBlog, RICH } from './blog'
import { launchBrowser, withPage } from './browser'
import { describeWith } from './needs'
import { type RunningSite, startSite } from './site'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

describeWith('chromium', 'reading in a browser', () => {
  let site: RunningSite
  let browser: Browser

  beforeAll(async () => {
    site = await startSite(await makeBlog())
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    expect(await site.stop()).toBe(0)
  })

  /** Opens a page of each kind in turn. Whatever one of them complains about fails the test. */
  async function visitAll(options: BrowserContextOptions, look: (page: Page, path: string) => Promise<void>) {
    await withPage(browser, options, async (page) => {
      // Chromium complains about the status of the 404 page, which is right.
      await page.route('**/nothing-here', async (route) =>
        route.fulfill({ response: await route.fetch(), status: 200 }),
      )
      for (const path of KINDS) {
        await page.goto(site.url + path, { waitUntil: 'load' })
        await look(page, path)
      }
    })
  }

  test.each(
    [360, 412, 1280, 1920].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => [width, colorScheme] as const),
    ),
  )(
    'nothing scrolls sideways at %d px, %s, and nothing complains',
    async (width, colorScheme) => {
      await visitAll({ viewport: { width, height: 900 }, colorScheme }, async (page, path) => {
        const scrolled = await page.evaluate(() => {
          scrollTo(1000, 0)
          return scrollX
        })
        expect([path, scrolled]).toEqual([path, 0])
      })
    },
    60_000,
  )

  test.each([
    [412, 'light'],
    [1280, 'dark'],
  ] as const)(
    'axe finds nothing at %d px, %s',
    async (width, colorScheme) => {
      await visitAll({ viewport: { width, height: 900 }, colorScheme }, async (page, path) => {
        await page.evaluate(AXE)
        const { violations } = (await page.evaluate('axe.run()')) as AxeResults
        expect([path, violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)]).toEqual([
          path,
          [],
        ])
      })
    },
    120_000,
  )

  // biome-ignore lint/performance/useDomNodeTextContent: what a reader cannot see does not count
  const visibleText = (page: Page) => page.locator('body').innerText()

  test('pages are whole without JavaScript', async () => {
    const texts = new Map<string, string>()
    const viewport = { width: 412, height: 900 }
    await visitAll({ viewport }, async (page, path) => {
      texts.set(path, await visibleText(page))
    })
    await visitAll({ viewport, javaScriptEnabled: false }, async (page, path) => {
      expect([path, await visibleText(page)]).toEqual([path, texts.get(path)])
    })
    expect(texts.get(RICH)).toMatch(/First words.*Last words/s)
  }, 60_000)

  test('no page loads a script, or anything from elsewhere', async () => {
    await withPage(browser, { viewport: { width: 412, height: 900 } }, async (page) => {
      const asked: string[] = []
      page.on('request', (request) => asked.push(`${request.resourceType()} ${request.url()}`))
      for (const path of ['/', '/blog', RICH]) await page.goto(site.url + path, { waitUntil: 'networkidle' })
      expect(asked.filter((request) => request.startsWith('script') || !request.includes(` ${site.url}/`))).toEqual([])
    })
  }, 60_000)

  test('the pictures of an article load as AVIF or WebP, in the space kept for them', async () => {
    await withPage(browser, { viewport: { width: 412, height: 900 }, deviceScaleFactor: 1 }, async (page) => {
      await page.goto(site.url + RICH, { waitUntil: 'load' })
      for (const image of await page.locator('main img').all()) {
        await image.scrollIntoViewIfNeeded()
        await image.evaluate((element: HTMLImageElement) => element.decode())
        expect(await image.evaluate((element: HTMLImageElement) => element.naturalWidth)).toBeGreaterThan(0)
        const address = await image.evaluate((element: HTMLImageElement) => element.currentSrc)
        expect(address).toMatch(/\/(?:\d+\.(?:avif|webp)|full\.svg)$/)
        expect([await image.getAttribute('width'), await image.getAttribute('height')]).not.toContain(null)
      }
    })
  }, 60_000)
})

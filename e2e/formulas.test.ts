import type { Browser, Page } from 'playwright-core'
import { makeFolder, post } from '@/__tests__/folders'
import { launchBrowser, withPage } from './browser'
import { describeWith } from './needs'
import { type RunningSite, startSite } from './site'

const SUM = Array.from({ length: 30 }, (_, index) => `a_{${index}}`).join(' + ')

const BODY = `## The $E=mc^2$ case

In a line $\\frac{a}{b}$, one that is too wide $\\frac{${SUM}}{b}$, and one that can be broken $${SUM}$.

$$
\\begin{aligned}
x &= \\frac{-b \\pm \\sqrt{b^2 - 4ac}}{2a} \\\\
  &= ${SUM} \\tag{1}
\\end{aligned}
$$

> $$
> ${SUM}
> $$

- $$\\mathbb{R}$$
`

/** Formulas that would lay their parts over the rest of the page. */
const WILD = [
  `\\llap{\\text{${'Sign in again '.repeat(20)}}}`,
  `\\rlap{\\text{${'Sign in again '.repeat(20)}}}`,
  '\\smash{\\begin{array}{c}\\text{Sign in again}\\\\[-80em]b\\end{array}}',
  '\\smash{\\begin{array}{c}b\\\\[-80em]\\text{Sign in again}\\end{array}}',
  `\\kern{-20em}\\text{Sign in again}`,
]

describeWith('chromium', 'formulas', () => {
  let site: RunningSite
  let browser: Browser

  beforeAll(async () => {
    site = await startSite(
      await makeFolder({
        'posts/formulas.mdx': post({ math: true, toc: true }, BODY),
        ...Object.fromEntries(
          WILD.map((tex, index) => [`posts/wild-${index}.mdx`, post({ title: 'Wild' }, `Text $$${tex}$$ text.`)]),
        ),
        'posts/plain.mdx': post({ title: 'Plain' }, 'From $5 to $10.'),
      }),
    )
    browser = await launchBrowser()
  })

  afterAll(async () => {
    await browser?.close()
    expect(await site.stop()).toBe(0)
  })

  /** Opens a page and gives what it asked for, by path. Whatever it complains about fails the test. */
  async function visit(path: string, width: number, look: (page: Page) => Promise<void> = async () => {}) {
    const asked: string[] = []
    await withPage(browser, { viewport: { width, height: 900 } }, async (page) => {
      page.on('request', (request) => asked.push(request.url().replace(site.url, '')))
      await page.goto(site.url + path, { waitUntil: 'networkidle' })
      await look(page)
    })
    return asked
  }

  test('are set in fonts of this site, by rules that the page’s policy allows', async () => {
    const asked = await visit('/blog/formulas', 1280, async (page) => {
      expect(await page.evaluate(() => document.fonts.check('16px KaTeX_Main'))).toBe(true)
      expect(await page.locator('[style]').count()).toBe(0)
      // The bar of a fraction stands between its halves, which only the generated rules bring about.
      const [bar, ...halves] = await page
        .locator('.mfrac')
        .first()
        .evaluate((fraction) =>
          [...fraction.querySelectorAll('.frac-line, .mathnormal')]
            .sort((a, b) => Number(b.matches('.frac-line')) - Number(a.matches('.frac-line')))
            .map((part) => part.getBoundingClientRect().y + part.getBoundingClientRect().height / 2),
        )
      expect(halves).toHaveLength(2)
      expect(Math.min(...halves)).toBeLessThan(bar ?? 0)
      expect(Math.max(...halves)).toBeGreaterThan(bar ?? 0)
    })
    expect(asked).toContainEqual(expect.stringMatching(/^\/formulas\/[\d.]+-\d+\/formulas\.css$/))
    expect(asked).toContainEqual(expect.stringMatching(/^\/formulas\/[\d.]+-\d+\/fonts\/KaTeX_Main-Regular\.woff2$/))
  }, 60_000)

  test('cost a page without them nothing', async () => {
    const asked = await visit('/blog/plain', 412)
    expect(asked.filter((address) => /formulas|katex/i.test(address))).toEqual([])
    const css = asked.filter((address) => address.endsWith('.css'))
    const sheets = await Promise.all(css.map(async (address) => (await fetch(site.url + address)).text()))
    expect(sheets.join('')).not.toMatch(/KaTeX_|\.mfrac|\.vlist/)
    const { headers } = await fetch(`${site.url}/blog/plain`)
    expect(headers.get('content-security-policy')).toContain("style-src 'self';")
  }, 60_000)

  test.each([360, 412, 1280])(
    'scroll inside themselves at %d px, where the keyboard reaches them',
    async (width) => {
      await visit('/blog/formulas', width, async (page) => {
        const scrolled = await page.evaluate(() => {
          scrollTo(1000, 0)
          return scrollX
        })
        expect(scrolled).toBe(0)
        const scrollers = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLElement>('.prose *')]
            .filter((element) => element.scrollWidth > element.clientWidth)
            .filter((element) => getComputedStyle(element).overflowX === 'auto')
            .map((element) => [element.tabIndex, element.getAttribute('aria-label'), element.scrollTop]),
        )
        expect(scrollers.length).toBeGreaterThanOrEqual(2)
        for (const scroller of scrollers) expect(scroller).toEqual([0, 'Formula', 0])
      })
    },
    60_000,
  )

  test.each(WILD.map((tex, index) => [index, tex]))(
    'stay in their box: %d, %s',
    async (index) => {
      await visit(`/blog/wild-${index}`, 1280, async (page) => {
        const strays = await page.evaluate(() => {
          const paragraph = document.querySelector('.katex')?.closest('p')?.getBoundingClientRect()
          if (paragraph === undefined) throw new Error('There is no formula.')
          const { top, bottom, left, right } = paragraph
          const found: [x: number, y: number][] = []
          for (let y = 1; y < innerHeight; y += 4) {
            for (let x = 1; x < innerWidth; x += 4) {
              const isNear = x > left - 40 && x < right + 40 && y > top - 40 && y < bottom + 40
              if (!isNear && document.elementFromPoint(x, y)?.closest('.katex')) found.push([x, y])
            }
          }
          return found
        })
        expect(strays).toEqual([])
      })
    },
    60_000,
  )

  test('are shown in the contents and in the feed as they are written', async () => {
    const [page, feed] = await Promise.all(
      ['/blog/formulas', '/blog/rss.xml'].map(async (path) => (await fetch(site.url + path)).text()),
    )
    expect(page).toMatch(/<a href="#the-emc2-case"[^>]*>The E=mc\^2 case<\/a>/)
    expect(feed).toContain('In a line <code>\\frac{a}{b}</code>')
  })
})

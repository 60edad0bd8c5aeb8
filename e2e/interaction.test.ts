import { readFileSync } from 'node:fs'
import type { AxeResults } from 'axe-core'
import type { Browser } from 'playwright-core'
import { makeFolder, post } from '@/__tests__/folders'
import { ask } from './ask'
import { launchBrowser, withPage } from './browser'
import { readMain, readPage } from './markup'
import { describeWith } from './needs'
import { type RunningSite, startSite } from './site'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')

const BODY = `"Quoted" -- isn't it?

> [!WARNING] Before you "start"
> Save, then:
>
> - \`npm start\`

Apple
: A fruit that keeps.
: A *firm* one.

Orange
Citrus

: Another one.

<Tabs>
<Tab label="npm">

\`\`\`sh
npm start --port "1"
\`\`\`

</Tab>
<Tab label="yarn">

### In a panel

Words of yarn.

</Tab>
<Tab label="Other"><Tabs><Tab label="Inner">Words of inner.</Tab></Tabs></Tab>
</Tabs>

[To the panel](#in-a-panel)
`

const TIME = '<TransferTime bytes={220000} label="The page" />'

let site: RunningSite

beforeAll(async () => {
  site = await startSite(
    await makeFolder({
      'posts/prose/index.mdx': post({ title: 'Prose' }, BODY),
      'posts/alive/index.mdx': post({ title: 'Alive' }, `${TIME}\n\n${BODY}`),
      'posts/wrong/index.mdx': post({ title: 'Wrong' }, '<TransferTime bytes="220000" />'),
      'posts/german/index.mdx': post({ title: 'Deutsch', lang: 'de' }, `"Zitat"`),
      'posts/plain/index.mdx': post({ title: 'Plain', smartPunctuation: false }, `"Plain"`),
    }),
  )
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

test('a page without a component of the browser has no script, and needs none allowed', async () => {
  const { text, headers } = await ask(site.url, '/blog/prose')
  expect(readPage(text).all('script')).toEqual([])
  expect(headers['content-security-policy']).toContain("script-src 'self';")
})

test('a component of the browser is whole before it runs, and its scripts are allowed by their hashes', async () => {
  const { text, headers } = await ask(site.url, '/blog/alive')
  expect(readMain(text).text).toMatch(/The page \(220 kB\).*Slow 4G.*1\.1 s/s)
  const inline = readPage(text)
    .all('script')
    .filter(({ attributes }) => attributes.src === undefined)
  expect(inline.length).toBeGreaterThan(0)
  const [policy = ''] = /script-src [^;]*/.exec(String(headers['content-security-policy'])) ?? []
  expect(policy.match(/'sha256-[\w+/=]+'/g)).toHaveLength(inline.length)
  expect(policy).not.toContain('unsafe')
})

test('a wrong property of it keeps the post out, with a word on what is right', async () => {
  expect((await ask(site.url, '/blog/wrong')).status).toBe(404)
  expect(site.output()).toContain(
    'posts/wrong/index.mdx:6:15 error TransferTime: bytes is not valid; expected a whole number in braces, like {220000}. (component-property)',
  )
})

test('a feed says in a sentence what the component shows', async () => {
  const { text } = await ask(site.url, '/blog/rss.xml')
  expect(text).toContain('<p>The page (220 kB): 1.1 s over Slow 4G.</p>')
  expect(text).toContain('<blockquote><p><strong>Before you “start”</strong></p>')
  expect(text).toContain('Words of inner.')
})

test('punctuation is that of the language, or as it is written', async () => {
  expect(readMain((await ask(site.url, '/blog/prose')).text).text).toContain('“Quoted” – isn’t it?')
  expect(readMain((await ask(site.url, '/blog/german')).text).text).toContain('„Zitat“')
  expect(readMain((await ask(site.url, '/blog/plain')).text).text).toContain('"Plain"')
})

describeWith('chromium', 'in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser?.close())

  test('a choice changes the result, and nothing complains', async () => {
    await withPage(browser, { viewport: { width: 412, height: 900 } }, async (page) => {
      await page.goto(`${site.url}/blog/alive`)
      const result = page.locator('output')
      const choice = page.getByLabel('Connection')
      expect(await result.textContent()).toBe('1.1 s')
      await choice.selectOption('Slow 3G')
      expect(await result.textContent()).toBe('4.4 s')
      await choice.selectOption('Fibre')
      expect(await result.textContent()).toBe('7 ms')
    })
  })

  test.each([
    ['/blog/prose', true],
    ['/blog/prose', false],
    ['/blog/alive', true],
  ])('tabs of %s switch by pointer and arrow keys, JavaScript: %s', async (path, javaScriptEnabled) => {
    await withPage(browser, { viewport: { width: 412, height: 900 }, javaScriptEnabled }, async (page) => {
      await page.goto(site.url + path)
      const code = page.getByText('npm start --port')
      const yarn = page.getByText('Words of yarn.')
      const inner = page.getByText('Words of inner.')
      const visible = async () => [await code.isVisible(), await yarn.isVisible(), await inner.isVisible()]
      expect(await visible()).toEqual([true, false, false])
      await page.getByText('yarn', { exact: true }).click()
      expect(await visible()).toEqual([false, true, false])
      await page.keyboard.press('ArrowRight')
      expect(await visible()).toEqual([false, false, true])
      await page.keyboard.press('ArrowRight')
      expect(await visible()).toEqual([true, false, false])
      await page.getByText('To the panel').click()
      expect(await visible()).toEqual([true, true, false])
      await page.emulateMedia({ media: 'print' })
      expect(await visible()).toEqual([true, true, true])
    })
  })

  test('a tab is at least 24 pixels high, and shows where the focus is', async () => {
    await withPage(browser, { viewport: { width: 412, height: 900 } }, async (page) => {
      await page.goto(`${site.url}/blog/prose`)
      const box = await page.getByRole('radio', { name: 'yarn' }).boundingBox()
      expect(Math.min(box?.height ?? 0, box?.width ?? 0)).toBeGreaterThanOrEqual(24)
      await page.getByRole('radio', { name: 'npm' }).focus()
      await page.keyboard.press('ArrowRight')
      const label = page.locator('label', { hasText: 'yarn' })
      expect(await label.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid')
    })
  })

  test('the chosen tab is told apart in forced colours', async () => {
    await withPage(browser, { forcedColors: 'active' }, async (page) => {
      await page.goto(`${site.url}/blog/prose`)
      const colours = await page
        .locator('label')
        .evaluateAll((labels) => labels.map((label) => getComputedStyle(label).backgroundColor))
      expect(colours[0]).not.toBe(colours[1])
    })
  })

  test.each([
    [412, 'light'],
    [1280, 'dark'],
  ] as const)(
    'axe finds nothing at %d px, %s',
    async (width, colorScheme) => {
      await withPage(browser, { viewport: { width, height: 900 }, colorScheme }, async (page) => {
        for (const path of ['/blog/prose', '/blog/alive']) {
          await page.goto(site.url + path)
          await page.evaluate(AXE)
          const { violations } = (await page.evaluate('axe.run()')) as AxeResults
          expect([
            path,
            violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
          ]).toEqual([path, []])
        }
      })
    },
    60_000,
  )
})

import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from 'playwright-core'
import { makeFolder, post } from '@/__tests__/folders'
import { outcomeIsRefusal, readAttacks } from '@/__tests__/lib/mdx/attacks/read-attacks'
import { ask } from './ask'
import { launchBrowser, withPage } from './browser'
import { readMain } from './markup'
import { describeWith } from './needs'
import { type RunningSite, startSite } from './site'

/** Titles, summaries and terms that mean harm to pages, feeds and data in pages. */
const EVIL = `</script><script>window.ran = 1</script><!-- ]]> \u202e"'><img src=x onerror="window.ran=1">`
/** Takes the parser longer than any post may take: at each brace it tries to read all that came before. */
const SLOW = `{${'{}'.repeat(40_000)}`
/** How many of the refused are there too; each of them is a few lines of the log. */
const REFUSED = 25

const attacks = ['code', 'keys', 'elements', 'addresses', 'names', 'text', 'formulas'].flatMap((kind) =>
  readAttacks(kind).map((attack, index) => ({ ...attack, id: `${kind}-${index}` })),
)
const harmless = attacks.filter(({ outcome }) => !outcomeIsRefusal(outcome))
const refused = attacks.filter(({ outcome }) => outcomeIsRefusal(outcome)).slice(0, REFUSED)
// What they import is beside the posts of the tests of lib/mdx only, so without it they are refused.
const shown = harmless.filter(({ body }) => !body.includes('import '))

let site: RunningSite
let appeared: number

beforeAll(async () => {
  const files = Object.fromEntries(
    [...shown, ...refused].map(({ id, name, body }) => [
      `posts/${id}/index.mdx`,
      post({ title: `${name} ${EVIL}`, ogSummary: EVIL, tags: [`tag ${EVIL}`], date: '2024-01-01' }, harden(body)),
    ]),
  )
  const start = Date.now()
  site = await startSite(
    await makeFolder({
      'utils/author-data.json': JSON.stringify({ Ada: { header: `Ada ${EVIL}`, bio: EVIL } }),
      ...files,
      'posts/honest/index.mdx': post({ title: 'An honest post', date: '2024-02-01' }, 'Honest words.\n\n## Main\n'),
      ...Object.fromEntries([1, 2, 3].map((n) => [`posts/slow-${n}/index.mdx`, post({ title: `Slow ${n}` }, SLOW)])),
    }),
  )
  for (appeared = 0; appeared === 0; ) {
    if ((await ask(site.url, '/blog/honest')).status === 200) appeared = Date.now() - start
    else await sleep(50)
  }
}, 180_000)

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

/** The page runs the same attacks, with a mark that says whether one of them came through. */
function harden(body: string): string {
  return body.replaceAll('alert(1)', 'window.ran=1')
}

test('posts that take too long are given up, and the others are there', async () => {
  expect(site.output()).toMatch(
    /posts\/slow-1\/index\.mdx:1:1 error The post takes more than \d+ seconds of processor time to compile/,
  )
  for (const n of [1, 2, 3]) expect((await ask(site.url, `/blog/slow-${n}`)).status).toBe(404)
  expect(appeared).toBeLessThan(60_000)
})

test('what is harmless is shown, and what is refused is not', async () => {
  const statuses = await Promise.all(
    [...shown, ...refused].map(async ({ id }) => [id, (await ask(site.url, `/blog/${id}`)).status]),
  )
  expect(statuses).toEqual([...shown.map(({ id }) => [id, 200]), ...refused.map(({ id }) => [id, 404])])
}, 120_000)

test('the honest post is as it was', async () => {
  const main = readMain((await ask(site.url, '/blog/honest')).text)
  expect(main.all('h1').map(({ text }) => text)).toEqual(['An honest post'])
  expect(main.all('p').map(({ text }) => text)).toContain('Honest words.')
})

test('the feed stays whole', async () => {
  const feed = (await ask(site.url, '/blog/rss.xml')).text
  expect(feed).not.toContain('\u202e')
  // Titles and summaries are text; outside of what stands as text, and in the articles, there is no script.
  expect(feed.replace(/<!\[CDATA\[[\s\S]*?\]\]>/g, '')).not.toMatch(/<script|<img/)
  expect(feed.replace(/<(title|description)>[\s\S]*?<\/\1>/g, '')).not.toMatch(/<script|<\w[^>]*\son/)
})

describeWith('chromium', 'attacks in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser.close())

  test('no script of a post runs, and no page asks elsewhere or complains', async () => {
    await withPage(browser, { viewport: { width: 800, height: 900 } }, async (page) => {
      const elsewhere: string[] = []
      page.on('request', (request) => {
        if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith('data:'))
          elsewhere.push(request.url())
      })
      page.on('dialog', (dialog) => {
        elsewhere.push(`dialog ${dialog.message()}`)
        return dialog.dismiss()
      })
      for (const path of ['/', '/blog', '/blog/tags', '/blog/honest', ...shown.map(({ id }) => `/blog/${id}`)]) {
        await page.goto(site.url + path, { waitUntil: 'load' })
        expect([path, await page.evaluate('window.ran')]).toEqual([path, undefined])
        const isInFront = await page.evaluate(
          'document.elementFromPoint(400, 20)?.closest("header") !== null && document.getElementById("main")?.localName === "main"',
        )
        expect([path, isInFront]).toEqual([path, true])
      }
      expect(elsewhere.filter((url) => !url.startsWith('https://player.vimeo.com/'))).toEqual([])
    })
  }, 300_000)
})

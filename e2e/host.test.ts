import type { Browser } from 'playwright-core'
import { launchBrowser, withPage } from './browser'
import { describeWith } from './needs'
import { type RunningSite, startSite } from './site'

let site: RunningSite

beforeAll(async () => {
  site = await startSite()
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

test('the host says its address and answers there', async () => {
  const response = await fetch(site.url)
  expect(response.status).toBe(200)
  expect(response.headers.get('content-type')).toContain('text/html')
})

describeWith('chromium', 'in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser.close())

  test('the home page has a heading and nothing to complain about', async () => {
    await withPage(browser, { viewport: { width: 412, height: 915 } }, async (page) => {
      await page.goto(site.url)
      expect(await page.locator('h1').count()).toBe(1)
    })
  })
})

import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { findNeed } from './needs'

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Starts Chromium without a window. For tests inside `describeWith('chromium', …)`; close it in `afterAll`. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: findNeed('chromium'), headless: true, args: ARGS })
}

/**
 * Gives `use` a page of its own, with the options of a new browser context, and closes it afterwards. Fails on whatever
 * the page complained about meanwhile: console messages, errors, and violations of its Content-Security-Policy.
 */
export async function withPage<T>(
  browser: Browser,
  options: BrowserContextOptions,
  use: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options)
  try {
    const page = await context.newPage()
    const complaints = await listen(page)
    const result = await use(page)
    if (complaints.length > 0) throw new Error(`${page.url()} complained:\n${complaints.join('\n')}`)
    return result
  } finally {
    await context.close()
  }
}

async function listen(page: Page): Promise<string[]> {
  const complaints: string[] = []
  page.on('console', (message) =>
    complaints.push(`console.${message.type()}: ${message.text()} (${message.location().url})`),
  )
  page.on('pageerror', (error) => complaints.push(`uncaught ${error.stack ?? error.message}`))
  // Chromium prints violations itself, but its words do not always name the directive.
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      const { effectiveDirective, blockedURI } = event
      console.error(`Content-Security-Policy: ${effectiveDirective} refuses ${blockedURI}`)
    })
  })
  return complaints
}

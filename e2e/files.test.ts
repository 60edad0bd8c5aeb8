import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser, Page } from 'playwright-core'
import { hashOfFile } from '@/__tests__/file-hash'
import { makeFolder, post } from '@/__tests__/folders'
import { photo } from '@/__tests__/images/pictures'
import { ask } from './ask'
import { launchBrowser, withPage } from './browser'
import { describeWith } from './needs'
import { programs, type RunningSite, startSite } from './site'

const MEGABYTE = 1024 * 1024
const BIG = Buffer.alloc(20 * MEGABYTE, 'a film of 20 MB ')

const BODY = `![A clip](clip.webm "Two seconds")

<Video src="clip.webm" poster="still.jpg" captions="clip.en.vtt" title="With a poster" />

[The slides](./slides.pdf) and [the film](film.mp4) and [the picture](still.jpg).
`

const CAPTIONS = 'WEBVTT\n\n00:00.000 --> 00:02.000\nColours.\n'

async function makeFilms(): Promise<string> {
  return makeFolder({
    'posts/films/index.mdx': post({ title: 'Films', path: '/films' }, BODY),
    'posts/films/clip.webm': await readFile(join(__dirname, 'clip.webm')),
    'posts/films/clip.en.vtt': CAPTIONS,
    'posts/films/still.jpg': await photo(640, 480).jpeg().toBuffer(),
    'posts/films/film.mp4': BIG,
    'posts/films/slides.pdf': makePdf('Slides'),
    'posts/draft/index.mdx': post({ title: 'Draft', draft: true }, '[a](secret.pdf)'),
    'posts/draft/secret.pdf': 'Secret.',
  })
}

/** A PDF of one page with a word on it. */
function makePdf(word: string): string {
  const content = `BT /F1 24 Tf 20 100 Td (${word}) Tj ET`
  const objects = [
    '<</Type/Catalog/Pages 2 0 R>>',
    '<</Type/Pages/Kids[3 0 R]/Count 1>>',
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>',
    `<</Length ${content.length}>>stream\n${content}\nendstream`,
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const offset = text.length
    text += `${index + 1} 0 obj${object} endobj\n`
    return offset
  })
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 6\n0000000000 65535 f \n${table}trailer<</Size 6/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`
}

let site: RunningSite
let folder: string

beforeAll(async () => {
  folder = await makeFilms()
  site = await startSite(folder)
})

afterAll(async () => {
  expect(await site.stop()).toBe(0)
})

/** The address under which a page has a file of this name. */
async function addressOf(name: string, url = site.url): Promise<string> {
  const { text } = await ask(url, '/films')
  const address = new RegExp(`/files/[0-9a-f]{16}/${name.replace('.', '\\.')}`).exec(text)?.[0]
  if (address === undefined) throw new Error(`There is no ${name} in:\n${text}`)
  return address
}

/** What the host has in memory; null where the system does not tell it in this way. */
async function residentKilobytes(): Promise<number | null> {
  const status = await readFile(`/proc/${site.pid}/status`, 'utf8').catch(() => '')
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(status) ?? []
  return kilobytes === undefined ? null : Number(kilobytes)
}

test('a big file is sent in parts, from the disk, without filling the memory', async () => {
  const address = await addressOf('film.mp4')
  const fetchAll = async () => {
    for (let start = 0; start < BIG.length; start += MEGABYTE) {
      const { status, body } = await ask(site.url, address, {
        headers: { range: `bytes=${start}-${start + MEGABYTE - 1}` },
      })
      expect([status, body.equals(BIG.subarray(start, start + MEGABYTE))]).toEqual([206, true])
    }
  }
  await fetchAll()
  const before = await residentKilobytes()
  for (let round = 0; round < 5; round++) await fetchAll()
  await Promise.all(Array.from({ length: 5 }, () => ask(site.url, address)))
  if (before === null) return
  // What was sent is 200 MB.
  expect(((await residentKilobytes()) ?? 0) - before).toBeLessThan(120 * 1024)
})

test("a draft's file cannot be had", async () => {
  const { text } = await ask(site.url, '/films')
  expect(text).not.toContain('secret.pdf')
  const hash = hashOfFile('Secret.', 'application/pdf')
  expect((await ask(site.url, `/files/${hash}/secret.pdf`)).status).toBe(404)
})

test('the feed plays it from its whole address', async () => {
  const { text } = await ask(site.url, '/blog/rss.xml')
  const [clip, slides] = await Promise.all([addressOf('clip.webm'), addressOf('slides.pdf')])
  expect(text).toContain(`<video controls preload="none" src="${site.url}${clip}" aria-label="A clip">`)
  expect(text).toMatch(new RegExp(`poster="${site.url}/pictures/[0-9a-f]{16}/still\\.jpg/640\\.webp"`))
  expect(text).toContain(`<a href="${site.url}${slides}">The slides</a>`)
})

test('plain `next start` answers alike', async () => {
  const next = await startSite(folder, { SITE_URL: 'http://site.example' }, programs.next)
  try {
    const address = await addressOf('film.mp4', next.url)
    const part = await ask(next.url, address, { headers: { range: 'bytes=5-9', 'accept-encoding': 'gzip' } })
    expect([part.status, part.headers['content-range'], part.body.equals(BIG.subarray(5, 10))]).toEqual([
      206,
      `bytes 5-9/${BIG.length}`,
      true,
    ])
    const whole = await ask(next.url, address)
    // Next leaves the length out.
    expect([whole.status, whole.body.equals(BIG)]).toEqual([200, true])
    const head = await ask(next.url, address, { method: 'HEAD' })
    expect([head.status, head.headers.etag, head.body.length]).toEqual([200, whole.headers.etag, 0])
    expect((await ask(next.url, address, { headers: { range: 'bytes=99999999-' } })).status).toBe(416)
    expect((await ask(next.url, '/files/0123456789abcdef/a.pdf')).status).toBe(404)
  } finally {
    await next.stop()
  }
})

test('the page names files by addresses that are there', async () => {
  const { text } = await ask(site.url, '/films')
  const addresses = [...new Set(text.match(/\/(?:files|pictures)\/[0-9a-f]{16}\/[\w./-]+/g))]
  expect(addresses.length).toBeGreaterThan(4)
  const statuses = await Promise.all(addresses.map(async (address) => [address, (await ask(site.url, address)).status]))
  expect(statuses).toEqual(addresses.map((address) => [address, 200]))
})

/** Chromium's viewer of PDF is an extension in a frame, and the document another one in it. */
async function waitForViewer(page: Page): Promise<void> {
  for (let tries = 0; tries < 100 && page.frames().length < 3; tries++) await sleep(100)
  expect(page.frames().map((frame) => frame.url())).toContainEqual(expect.stringMatching(/^chrome-extension:/))
}

describeWith('chromium', 'in a browser', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await launchBrowser()
  })

  afterAll(() => browser.close())

  test.each(['light', 'dark'] as const)('a video is played and sought in, %s', async (colorScheme) => {
    await withPage(browser, { viewport: { width: 800, height: 900 }, colorScheme }, async (page) => {
      const statuses: number[] = []
      page.on('response', (response) => {
        if (response.url().endsWith('clip.webm')) statuses.push(response.status())
      })
      await page.goto(`${site.url}/films`)
      const video = page.locator('video').first()
      const box = await video.boundingBox()
      const duration = await video.evaluate(async (element: HTMLVideoElement) => {
        element.muted = true
        await element.play()
        element.pause()
        const sought = new Promise((resolve) => element.addEventListener('seeked', resolve, { once: true }))
        element.currentTime = 1.5
        await sought
        return [element.duration, element.currentTime, element.videoWidth]
      })
      expect(duration).toEqual([expect.closeTo(2, 1), expect.closeTo(1.5, 1), 64])
      expect(statuses).toContain(206)
      expect(await video.boundingBox()).toEqual(box)
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(16 / 9, 1)
    })
  })

  test('a poster gives the space its form, captions are read, and nothing moves', async () => {
    await withPage(browser, { viewport: { width: 800, height: 900 } }, async (page) => {
      await page.addInitScript(() => {
        const shifts: number[] = []
        Object.assign(window, { shifts })
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as unknown as { value: number }).value)
        }).observe({ type: 'layout-shift', buffered: true })
      })
      await page.goto(`${site.url}/films`)
      const video = page.locator('video').nth(1)
      await video.scrollIntoViewIfNeeded()
      const cue = await video.evaluate(async (element: HTMLVideoElement) => {
        const [track] = element.textTracks
        if (track === undefined) return null
        track.mode = 'showing'
        for (let tries = 0; tries < 100 && !track.cues?.length; tries++) await new Promise((go) => setTimeout(go, 50))
        return [(track.cues?.[0] as VTTCue | undefined)?.text, track.language, track.label]
      })
      expect(cue).toEqual(['Colours.', 'en', 'English'])
      const box = await video.boundingBox()
      expect((box?.width ?? 0) / (box?.height ?? 1)).toBeCloseTo(4 / 3, 1)
      expect(await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts)).toEqual([])
    })
  })

  test.each(['clip.webm', 'clip.en.vtt'])('%s may be opened by itself', async (name) => {
    const address = await addressOf(name)
    const { headers } = await ask(site.url, address)
    expect(headers['content-disposition']).toBe(`inline; filename="${name}"`)
    await withPage(browser, {}, async (page) => {
      await page.goto(site.url + address)
      if (name.endsWith('.vtt')) expect(await page.locator('pre').textContent()).toBe(CAPTIONS)
      else await page.waitForFunction(() => (document.querySelector('video')?.duration ?? 0) > 1)
    })
  })

  test('a PDF is shown by the viewer of the browser', async () => {
    const address = await addressOf('slides.pdf')
    expect((await ask(site.url, address)).headers['content-disposition']).toBe('inline; filename="slides.pdf"')
    // The viewer asks for a favicon that the site does not have, so what it complains about does not count.
    const page = await browser.newPage()
    await page.goto(site.url + address)
    await waitForViewer(page)
    await page.close()
  })
})

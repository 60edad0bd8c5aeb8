/** @jest-environment node */
import { setTimeout as wait } from 'node:timers/promises'
import { errorAt, START } from '@/lib/content/problem'
import type { Snapshot } from '@/lib/content/snapshot'
import type { Library } from '@/lib/library'
import { createDevHost } from '@/server/dev-host'
import type { Handler } from '@/server/next-renderer'
import { expectConsole } from '../console'
import { closeAll, everyPage, serve, snapshotOf } from './hosting'

afterEach(closeAll)

/** A dev host over a library that publishes the next of `saved` at each refresh, and the last one from then on. */
async function serveDev(handler: Handler, first: Snapshot, saved: (Snapshot | Error)[] = []) {
  const failures: [address: string, cause: unknown][] = []
  const state = { snapshot: first, refreshes: 0 }
  const library = {
    get snapshot() {
      return state.snapshot
    },
    async refresh() {
      state.refreshes += 1
      const next = saved.shift()
      await wait(5)
      if (next instanceof Error) throw next
      if (next) state.snapshot = next
    },
  } as unknown as Library
  const logFailure = (address: string, cause: unknown) => void failures.push([address, cause])
  return {
    ...(await serve(createDevHost({ library, handler, siteUrl: 'http://a.example', logFailure }))),
    state,
    failures,
  }
}

function withProblem(message: string): Snapshot {
  return snapshotOf('1', [], { problems: [errorAt(START, { file: 'posts/a.md', rule: 'a-rule', message })] })
}

test('what was saved is read before each page', async () => {
  const host = await serveDev((_, res) => void res.end(host.state.snapshot.version), snapshotOf('1'), [
    snapshotOf('2'),
    snapshotOf('3', ['/new']),
  ])
  expect((await host.ask('/blog')).text).toBe('2')
  const page = await host.ask('/new')
  expect(page.text).toBe('3')
  expect(page.headers['cache-control']).toBe('no-store')
  expect(host.state.refreshes).toBe(2)
})

test("but not before Next's own traffic, which goes through untouched", async () => {
  const host = await serveDev((req, res) => void res.end(`${req.method} ${req.url}`), snapshotOf('1'))
  for (const address of ['/_next/static/a%20b.js?v=1', '/__nextjs_font/a.woff2', '/_next/Image//']) {
    expect((await host.ask(address, {}, 'POST')).text).toBe(`POST ${address}`)
  }
  expect(host.state.refreshes).toBe(0)
})

test('what was just published has its redirects at once', async () => {
  const redirects = new Map([['/old', '/post']])
  const host = await serveDev(everyPage, snapshotOf('1'), [snapshotOf('2', ['/post'], { redirects })])
  const answer = await host.ask('/old?a=1')
  expect(answer.status).toBe(308)
  expect(answer.headers.location).toBe('/post?a=1')
})

test.each([
  ['/Blog/?a', '/blog?a'],
  ['/blog/01', '/blog'],
  ['//evil.example/', '/evil.example'],
  ['/pictures/../blog', '/blog'],
  ['/pictures/%41/b.png/640.webp?a', '/pictures/A/b.png/640.webp'],
])('%s goes to %s as in production', async (from, to) => {
  const host = await serveDev(everyPage, snapshotOf('1'))
  const answer = await host.ask(from)
  expect(answer.status).toBe(308)
  expect(answer.headers.location).toBe(to)
  expect((await host.ask(to)).status).toBe(200)
})

test('a picture and a query reach Next as they are', async () => {
  const host = await serveDev((req, res) => void res.end(req.url), snapshotOf('1'))
  expect((await host.ask('/pictures/A/b%20c.png/640.webp')).text).toBe('/pictures/A/b%20c.png/640.webp')
  expect((await host.ask('/blog?q=%20')).text).toBe('/blog?q=%20')
})

test('a malformed address and one that is too long are refused', async () => {
  const host = await serveDev(everyPage, snapshotOf('1'))
  expect((await host.ask('/%zz')).status).toBe(400)
  expect((await host.ask(`/${'a'.repeat(5_000)}`)).status).toBe(414)
})

describe('problems', () => {
  test('are printed when they change, and when they are gone', async () => {
    const host = await serveDev(everyPage, snapshotOf('1'), [
      withProblem('First.'),
      withProblem('Second.'),
      snapshotOf('2'),
    ])
    expectConsole('error', /^posts\/a\.md:1:1 error First\. \(a-rule\)\n\n1 error, 0 warnings$/)
    expectConsole('error', /Second\./)
    expectConsole('error', /^Nothing is wrong any more\.$/)
    for (let number = 0; number < 4; number++) await host.ask('/blog')
  })

  test('that were there before are not printed again', async () => {
    const host = await serveDev(everyPage, withProblem('First.'), [withProblem('First.'), withProblem('First.')])
    for (let number = 0; number < 3; number++) expect((await host.ask('/blog')).status).toBe(200)
  })

  test('are printed once for many readers', async () => {
    const print = console.error
    const printed: unknown[] = []
    console.error = (...args) => printed.push(...args)
    const host = await serveDev(everyPage, snapshotOf('1'), [withProblem('First.')])
    await Promise.all(Array.from({ length: 10 }, () => host.ask('/blog')))
    console.error = print
    expect(printed).toEqual([expect.stringContaining('First.')])
  })
})

test('a folder that cannot be read gives the error page, and the next reload tries again', async () => {
  const gone = new Error('gone')
  const host = await serveDev(everyPage, snapshotOf('1'), [gone])
  const answer = await host.ask('/blog?a')
  expect(answer.status).toBe(500)
  expect(answer.text).toContain('Something went wrong here')
  expect(host.failures).toEqual([['/blog?a', gone]])
  expect((await host.ask('/blog')).status).toBe(200)
})

test('a handler that fails gives the error page', async () => {
  const host = await serveDev(async () => {
    throw new Error('on purpose')
  }, snapshotOf('1'))
  expect((await host.ask('/blog')).status).toBe(500)
  expect((await host.ask('/_next/a')).status).toBe(500)
  expect(host.failures).toHaveLength(2)
})

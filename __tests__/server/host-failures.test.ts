/** @jest-environment node */
import { createHash } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { Parser } from 'htmlparser2'
import { answering } from '@/server/answering'
import type { Handler } from '@/server/next-renderer'
import { createRenderer } from '@/server/next-renderer'
import {
  type Answer,
  closeAll,
  createGate,
  everyPage,
  pageOf,
  SHELL,
  sendHtml,
  serve,
  serveHost,
  snapshotOf,
} from './hosting'

afterEach(closeAll)

const cause = new Error('on purpose')

const WAYS: [name: string, handler: Handler][] = [
  [
    'throws',
    () => {
      throw cause
    },
  ],
  ['rejects', () => Promise.reject(cause)],
  ['rejects later', () => wait(5).then(() => Promise.reject(cause))],
  [
    'rejects in the middle of a page',
    async (_, res) => {
      res.writeHead(200, { 'content-type': 'text/html' }).write('<html>')
      await wait(5)
      throw cause
    },
  ],
  ['breaks the response off', (_, res) => void res.destroy(cause)],
  ['answers 500', (_, res) => sendHtml(res, pageOf('Internal'), 500)],
  ['gives a shell with 500', (_, res) => sendHtml(res, SHELL, 500)],
  ['gives a shell with 200', (_, res) => sendHtml(res, SHELL)],
]

describe.each(WAYS)('a handler that %s', (_, failing) => {
  test('gives the error page, logged once for each render, not kept', async () => {
    let isFailing = true
    const host = await serveHost((req, res) => (isFailing ? failing(req, res) : everyPage(req, res)))
    const answers = await Promise.all([host.ask('/blog?a=b'), host.ask('/blog'), host.ask('/blog')])
    for (const { status, text, headers } of answers) {
      expect(status).toBe(500)
      expect(text).toContain('<h1>Something went wrong here</h1>')
      expect(headers['cache-control']).toBe('no-store')
    }
    expect(host.failures.map(([address]) => address)).toEqual(host.asked.map(() => '/blog'))
    isFailing = false
    const after = await host.ask('/blog')
    expect(after.status).toBe(200)
    expect(after.text).toBe(pageOf('Page /blog'))
    expect(host.failures).toHaveLength(host.asked.length - 1)
  })
})

test('what was thrown is what is logged', async () => {
  const host = await serveHost(async () => {
    throw cause
  })
  await host.ask('/blog')
  expect(host.failures).toEqual([['/blog', cause]])
})

test('a render that takes too long has failed', async () => {
  const render = createRenderer(() => {}, { siteUrl: 'http://site.example', isOwnModule: () => true, timeout: 20 })
  await expect(render('/blog')).rejects.toThrow('/blog was not rendered within 20 ms')
})

test('renders that fail leave room for others', async () => {
  const host = await serveHost(async (req, res) => {
    if (req.url?.startsWith('/blog/')) throw cause
    everyPage(req, res)
  })
  await Promise.all(Array.from({ length: 20 }, (_, number) => host.ask(`/blog/${number + 2}`)))
  expect(host.failures).toHaveLength(20)
  expect((await host.ask('/blog')).status).toBe(200)
})

describe('the error page', () => {
  async function fail(headers = {}, method = 'GET') {
    const host = await serveHost(() => Promise.reject(cause), { siteUrl: 'https://site.example' })
    return host.ask('/blog', headers, method)
  }

  test('needs nothing else', async () => {
    const { text, headers } = await fail()
    const links: string[] = []
    const styles: string[] = []
    let isStyle = false
    const parser = new Parser({
      onopentag(name, attributes) {
        isStyle = name === 'style'
        expect(['script', 'img', 'link', 'iframe']).not.toContain(name)
        expect(Object.keys(attributes)).not.toContain('style')
        if (attributes.href) links.push(attributes.href)
      },
      ontext: (part) => void (isStyle && styles.push(part)),
      onclosetag: () => {
        isStyle = false
      },
    })
    parser.end(text)
    expect(links).toEqual(['/'])
    const hash = createHash('sha256').update(styles.join('')).digest('base64')
    expect(headers['content-security-policy']).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    )
    expect(text).not.toMatch(/url\(|@import/)
  })

  test('carries the headers of every response', async () => {
    expect((await fail()).headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'strict-transport-security': 'max-age=31536000',
    })
  })

  test('says nothing of the cause', async () => {
    expect((await fail()).text).not.toContain('on purpose')
  })

  test('is never 304, and has no body for HEAD', async () => {
    const { headers } = await fail()
    expect((await fail({ 'if-none-match': headers.etag })).status).toBe(500)
    const head = await fail({}, 'HEAD')
    expect(head.status).toBe(500)
    expect(head.bytes).toHaveLength(0)
    expect(head.headers['content-length']).toBe(headers['content-length'])
  })
})

test('more pages than can be made soon are put off, until there is time again', async () => {
  const gate = createGate()
  const host = await serveHost(async (req, res) => {
    await gate.opened
    everyPage(req, res)
  })
  const permalinks = Array.from({ length: 220 }, (_, number) => `/post/${number}`)
  host.library.snapshot = snapshotOf('1', permalinks)
  const asking = permalinks.map((permalink) => host.ask(permalink))
  // Those that are put off are the first to be answered.
  const refused: Answer[] = []
  const done = createGate()
  for (const one of asking) one.then((answer) => refused.push(answer) === 16 && done.open())
  await done.opened
  const first = refused[0] as Answer
  expect(refused.map(({ status }) => status)).toEqual(Array(16).fill(503))
  expect(first.text).toBe('Too much is asked for at once. Please try again in a moment.\n')
  expect(first.headers).toMatchObject({
    'retry-after': '10',
    'cache-control': 'no-store',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
  })
  gate.open()
  const statuses = (await Promise.all(asking)).map(({ status }) => status)
  expect(statuses.filter((status) => status === 503)).toHaveLength(16)
  expect(statuses.filter((status) => status === 200)).toHaveLength(204)
  for (const permalink of permalinks) expect((await host.ask(permalink)).status).toBe(200)
  expect(host.failures).toEqual([])
})

describe('a failure beside the pages', () => {
  test('of a picture is the error page, without what the handler had said', async () => {
    const host = await serveHost((_, res) => {
      res.setHeader('content-encoding', 'gzip')
      res.setHeader('cache-control', 'public, immutable')
      res.setHeader('last-modified', 'Thu, 01 Jan 1970 00:00:00 GMT')
      return Promise.reject(cause)
    })
    const answer = await host.ask('/pictures/a/b.png/640.webp')
    expect(answer.status).toBe(500)
    expect(answer.text).toContain('Something went wrong here')
    expect(answer.headers['last-modified']).toBeUndefined()
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.headers['cache-control']).toBe('no-store')
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(host.failures).toEqual([['/pictures/a/b.png/640.webp', cause]])
  })

  test('in the middle of a picture cuts it off', async () => {
    const host = await serveHost(async (_, res) => {
      res.writeHead(200, { 'content-length': '100' }).write('half')
      await wait(20)
      throw cause
    })
    await expect(host.ask('/pictures/a/b.png/640.webp')).rejects.toThrow()
    expect(host.failures).toHaveLength(1)
    expect((await host.ask('/%')).status).toBe(400)
  })

  test('of a file that has gone since the start is the error page', async () => {
    const builtFiles = new Map([['/_next/static/a.js', { file: '/nowhere/a.js', bytes: 1 }]])
    const host = await serveHost(everyPage, { builtFiles })
    expect((await host.ask('/_next/static/a.js')).status).toBe(500)
    expect(host.failures).toHaveLength(1)
  })

  test('thrown at once is answered too', async () => {
    const failures: unknown[] = []
    const listener = answering(
      () => {
        throw cause
      },
      {},
      (...failure) => failures.push(failure),
    )
    const { ask } = await serve(listener)
    expect((await ask('/a?b')).status).toBe(500)
    expect(failures).toEqual([['/a?b', cause]])
  })
})

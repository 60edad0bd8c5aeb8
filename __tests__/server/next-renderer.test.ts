/** @jest-environment node */
import { setTimeout as wait } from 'node:timers/promises'
import { createRenderer, type Handler, TooBusyError } from '@/server/next-renderer'
import { createGate, everyPage, SHELL, sendHtml } from './hosting'

function rendererOf(handler: Handler, timeout = 1_000) {
  return createRenderer(handler, { siteUrl: 'https://site.example', isOwnModule: () => true, timeout })
}

test('four renders at most run at once, and all of them come', async () => {
  let running = 0
  let most = 0
  const render = rendererOf(async (req, res) => {
    running += 1
    most = Math.max(most, running)
    await wait(5)
    running -= 1
    everyPage(req, res)
  })
  const pages = await Promise.all(Array.from({ length: 30 }, (_, number) => render(`/blog/${number}`)))
  expect(most).toBe(4)
  expect(pages.map(({ body }) => body.toString())).toEqual(
    pages.map((_, number) => expect.stringContaining(`Page /blog/${number}<`)),
  )
})

test('no more than two hundred wait', async () => {
  const gate = createGate()
  const render = rendererOf(async (req, res) => {
    await gate.opened
    everyPage(req, res)
  }, 10_000)
  const all = Array.from({ length: 300 }, (_, number) => render(`/blog/${number}`))
  const refused = all.slice(204).map((one) => expect(one).rejects.toThrow(TooBusyError))
  await Promise.all(refused)
  gate.open()
  expect(await Promise.all(all.slice(0, 204))).toHaveLength(204)
  expect((await render('/blog')).status).toBe(200)
})

test('renders that never end do not hold up the rest for ever', async () => {
  const render = rendererOf((req, res) => {
    if (req.url?.startsWith('/stuck')) return
    everyPage(req, res)
  }, 50)
  const stuck = Array.from({ length: 8 }, (_, number) => render(`/stuck/${number}`))
  const results = await Promise.allSettled([...stuck, render('/blog')])
  expect(results.map(({ status }) => status)).toEqual([...Array(8).fill('rejected'), 'fulfilled'])
})

test('the protocol of the site is told', async () => {
  const render = rendererOf((req, res) => void res.end(JSON.stringify(req.headers)))
  expect(JSON.parse((await render('/')).body.toString())).toMatchObject({
    host: 'site.example',
    'x-forwarded-proto': 'https',
  })
})

test('a page in pieces comes whole, and characters cut in two come out right', async () => {
  const bytes = Buffer.from('<!DOCTYPE html><html><body><p>Café 🎉</p></body></html>')
  const render = rendererOf(async (_, res) => {
    res.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    for (const byte of bytes) res.write(Buffer.from([byte]))
    await wait(1)
    res.end()
  })
  expect((await render('/')).body.equals(bytes)).toBe(true)
})

test('what is not HTML is kept byte for byte', async () => {
  const bytes = Buffer.from([0, 255, 128, 10])
  const render = rendererOf((_, res) => void res.writeHead(200, { 'content-type': 'image/png' }).end(bytes))
  const { body, isShell, scriptHashes } = await render('/')
  expect(body.equals(bytes)).toBe(true)
  expect([isShell, scriptHashes]).toEqual([false, []])
})

test.each([
  ['a shell', SHELL, true],
  ['a page', '<!DOCTYPE html><html lang="en"><body></body></html>', false],
  ['a page that shows a shell', `<!DOCTYPE html><html><body><p>&lt;html id="__next_error__"></p></body></html>`, false],
])('%s is told for what it is', async (_, html, isShell) => {
  expect((await rendererOf((_, res) => sendHtml(res, html))('/')).isShell).toBe(isShell)
})

test('a page left whole keeps its preloads of scripts', async () => {
  const link = '</_next/static/a.js>; rel=preload; as="script"'
  const whole = rendererOf((_, res) => sendHtml(res, '<html><body><script>own()</script></body></html>', 200, { link }))
  expect((await whole('/')).headers.link).toBe(link)
  const lean = rendererOf((_, res) => sendHtml(res, '<html><body></body></html>', 200, { link }))
  expect((await lean('/')).headers.link).toBeUndefined()
})

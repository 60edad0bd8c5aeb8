/** @jest-environment node */
import { once } from 'node:events'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createNetServer } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import { readSettings } from '@/lib/library'
import { createHttpServer, findFreePort, listen, stop } from '@/server/http-server'
import { expectConsole } from '../console'
import { closeAll, createGate, pageOf, readAll, sendHtml, serve, serveHost } from './hosting'

afterEach(closeAll)

const PATIENCE = 3_000

/** How long something takes, in milliseconds. */
async function time(work: Promise<void>): Promise<number> {
  const start = performance.now()
  await work
  return performance.now() - start
}

describe('stopping', () => {
  test('with nothing to do is at once', async () => {
    const { server } = await serve(() => {})
    expect(await time(stop(server, PATIENCE))).toBeLessThan(1_000)
  })

  test('lets a request finish, and takes no new connection', async () => {
    const gate = createGate()
    const reached = createGate()
    const host = await serveHost(async (_, res) => {
      reached.open()
      await gate.opened
      sendHtml(res, pageOf('Page'))
    })
    const asking = host.ask('/blog')
    await reached.opened
    const stopping = stop(host.server, PATIENCE)
    await expect(host.open()).rejects.toThrow('ECONNREFUSED')
    gate.open()
    expect((await asking).text).toBe(pageOf('Page'))
    // The connection is one that would have been kept.
    expect(await time(stopping)).toBeLessThan(1_000)
  })

  test('closes connections that are kept, and those that have not asked yet', async () => {
    const { server, ask, open } = await serve((_, res) => void res.end('a'))
    await ask('/')
    const silent = await open()
    const closed = once(silent, 'close')
    silent.resume()
    await wait(50)
    expect(await time(stop(server, PATIENCE))).toBeLessThan(1_000)
    await closed
  })

  test('closes connections that speak something else by now', async () => {
    const { server, open } = await serve(() => {})
    server.on('upgrade', (_, socket) => void socket.write('HTTP/1.1 101 Switching Protocols\r\n\r\n'))
    const socket = await open()
    const closed = once(socket, 'close')
    socket.write('GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n')
    await once(socket, 'data')
    expect(await time(stop(server, PATIENCE))).toBeLessThan(1_000)
    await closed
  })

  test('answers what was sent all at once', async () => {
    const { server, open } = await serve(async (req, res) => {
      await wait(100)
      res.end(req.url)
    })
    const socket = await open()
    socket.write('GET /1 HTTP/1.1\r\nHost: a\r\n\r\nGET /2 HTTP/1.1\r\nHost: a\r\n\r\n')
    await wait(20)
    const stopping = stop(server, PATIENCE)
    const answer = await readAll(socket)
    expect(answer).toContain('/1')
    expect(answer).toContain('/2')
    await stopping
  })

  test('cuts off what takes too long', async () => {
    const { server, ask } = await serve(() => {})
    const asking = ask('/')
    const failed = expect(asking).rejects.toThrow('socket hang up')
    await wait(50)
    const taken = await time(stop(server, 200))
    expect(taken).toBeGreaterThan(150)
    expect(taken).toBeLessThan(1_000)
    await failed
  })

  test('lets a slow reader finish', async () => {
    const body = Buffer.alloc(8 * 1024 * 1024, 'a')
    const { server, open } = await serve((_, res) => void res.end(body))
    const socket = await open()
    socket.pause()
    socket.write('GET / HTTP/1.1\r\nHost: a\r\n\r\n')
    await wait(100)
    const stopping = stop(server, PATIENCE)
    await wait(200)
    const answer = await readAll(socket)
    expect(answer.length - answer.indexOf('\r\n\r\n') - 4).toBe(body.length)
    expect(await time(stopping)).toBeLessThan(1_000)
  })
})

describe('listening', () => {
  test.each(['127.0.0.1', 'localhost', '0.0.0.0'])(
    'at %s gives the address where the site can be opened, the one that links have',
    async (host) => {
      const server = createHttpServer().on('request', (_, res) => void res.end('here'))
      const address = await listen(server, 0, host)
      const { port } = server.address() as AddressInfo
      expect(address).toBe(readSettings({ HOST: host, PORT: String(port) }, { isPreview: false }).siteUrl)
      expect(await (await fetch(address)).text()).toBe('here')
      await stop(server, 0)
    },
  )

  test('a port that is taken is told, with another to choose', async () => {
    const taken = createServer()
    const address = await listen(taken, 0, '127.0.0.1')
    const port = Number(address.split(':').pop())
    await expect(listen(createHttpServer(), port, '127.0.0.1')).rejects.toThrow(
      `Port ${port} is taken by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    )
    await stop(taken, 0)
  })

  test('an error later on is printed, and ends nothing', async () => {
    const server = createHttpServer().on('request', (_, res) => void res.end('here'))
    const address = await listen(server, 0, '127.0.0.1')
    for (const message of ['accept EMFILE', 'accept ENFILE']) {
      expectConsole('error', new RegExp(`Hallway goes on after an error of its server: Error: ${message}`))
      server.emit('error', new Error(message))
    }
    expect(await (await fetch(address)).text()).toBe('here')
    await stop(server, 0)
  })

  test('a host that is not ours is told', async () => {
    await expect(listen(createHttpServer(), 0, '192.0.2.1')).rejects.toThrow(
      'HOST is 192.0.2.1, which is no address of this machine. Leave it out, or set it to 0.0.0.0 for all of them.',
    )
  })

  test('a free port can be listened on', async () => {
    const port = await findFreePort()
    expect(port).toBeGreaterThan(0)
    const server = createNetServer().listen(port, '127.0.0.1')
    await once(server, 'listening')
    server.close()
    await once(server, 'close')
  })
})

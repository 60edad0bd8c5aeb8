import { once } from 'node:events'
import {
  Agent,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type RequestListener,
  request,
  type Server,
  type ServerResponse,
} from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { defaultSite } from '@/lib/content/site'
import type { Snapshot } from '@/lib/content/snapshot'
import { createHost, type HostOptions } from '@/server/host'
import { createHttpServer, stop } from '@/server/http-server'
import type { Handler } from '@/server/next-renderer'

/** A snapshot with these permalinks, and a list of a thousand pages. */
export function snapshotOf(version: string, permalinks: string[] = [], over: Partial<Snapshot> = {}): Snapshot {
  return {
    version,
    site: defaultSite,
    siteUrl: 'http://site.example',
    entries: Array(1000 * defaultSite.postsPerPage).fill({}),
    articles: new Map(permalinks.map((permalink) => [permalink, {}])) as unknown as Snapshot['articles'],
    redirects: new Map(),
    categories: [],
    tags: [],
    authors: new Map(),
    pictures: new Map(),
    files: new Map(),
    problems: [],
    ...over,
  }
}

/** An HTML page, long enough that compression makes it smaller. */
export function pageOf(text: string): string {
  return `<!DOCTYPE html><html lang="en"><head><title>${text}</title></head><body>${`<p>${text}</p>`.repeat(40)}</body></html>`
}

/** What `notFound()` and thrown errors give: a page that is there once a browser has run its scripts. */
export const SHELL =
  '<!DOCTYPE html><html id="__next_error__"><head></head><body><script src="/_next/static/a.js"></script></body></html>'

export function sendHtml(res: ServerResponse, html: string, status = 200, headers: OutgoingHttpHeaders = {}): void {
  res.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(html)
}

/** A handler that answers every address with a page of its name, and `/_not-found` as Next does. */
export function everyPage(req: IncomingMessage, res: ServerResponse): void {
  if (req.url === '/_not-found') sendHtml(res, pageOf('Nothing here'), 404)
  else sendHtml(res, pageOf(`Page ${req.url}`))
}

/** A response as it came over the wire. */
export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  /** As it was sent, compressed or not. */
  bytes: Buffer
  /** Decompressed. */
  text: string
}

/** One request of the handler, and what it carried. */
type Asked = { url: string; method: string; headers: IncomingHttpHeaders }

const running = new Set<() => Promise<void>>()

/** Ends every server and connection that the tests opened. */
export async function closeAll(): Promise<void> {
  await Promise.all([...running].map((close) => close()))
  running.clear()
}

/** A listening server around `listener`, with ways to ask it. */
export async function serve(listener: RequestListener, server: Server = createHttpServer()) {
  const agent = new Agent({ keepAlive: true })
  server.on('request', listener)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  running.add(async () => {
    agent.destroy()
    if (server.listening) await stop(server, 0)
  })

  /** Sends a request and reads the whole answer. `path` goes out as it is. */
  function ask(path: string, headers: OutgoingHttpHeaders = {}, method = 'GET'): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const asking = request({ host: '127.0.0.1', port, path, headers, method, agent }, (res) => {
        read(res).then(resolve, reject)
      })
      asking.on('error', reject)
      asking.end()
    })
  }

  /** A bare connection. */
  async function open(): Promise<Socket> {
    const socket = connect(port, '127.0.0.1')
    running.add(async () => void socket.destroy())
    socket.on('error', () => {})
    await once(socket, 'connect')
    return socket
  }

  return { server, port, ask, open }
}

/** What a library answers that has no files. */
export const noFiles = async () => null

/** A host of production over `handler`, listening. What `over` leaves out is empty. */
export async function serveHost(handler: Handler, over: Partial<HostOptions> = {}) {
  const library = { snapshot: snapshotOf('1', ['/blog/post']), serveFile: noFiles }
  const asked: Asked[] = []
  const failures: [address: string, cause: unknown][] = []
  const listener = createHost({
    library,
    handler: (req, res) => {
      asked.push({ url: req.url ?? '', method: req.method ?? '', headers: { ...req.headers } })
      return handler(req, res)
    },
    siteUrl: 'http://site.example',
    builtFiles: new Map(),
    publicFiles: new Map(),
    isOwnModule: () => true,
    isAppRoute: () => false,
    logFailure: (address, cause) => failures.push([address, cause]),
    ...over,
  })
  return { ...(await serve(listener)), library, asked, failures }
}

async function read(res: IncomingMessage): Promise<Answer> {
  const chunks: Buffer[] = []
  for await (const chunk of res) chunks.push(chunk as Buffer)
  const bytes = Buffer.concat(chunks)
  return { status: res.statusCode ?? 0, headers: res.headers, bytes, text: decode(bytes, res.headers) }
}

function decode(bytes: Buffer, headers: IncomingHttpHeaders): string {
  if (bytes.length === 0) return ''
  if (headers['content-encoding'] === 'br') return brotliDecompressSync(bytes).toString()
  if (headers['content-encoding'] === 'gzip') return gunzipSync(bytes).toString()
  return bytes.toString()
}

/** Everything a connection sends until it ends. */
export async function readAll(socket: Socket): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of socket) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('latin1')
}

/** A promise and the function that resolves it. */
export function createGate(): { opened: Promise<void>; open: () => void } {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  return { opened, open }
}

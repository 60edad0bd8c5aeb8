import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { encodePath } from '@/lib/content/permalink'
import type { Library } from '@/lib/library'
import { answering } from './answering'
import { addressBeside, canonicalPath, isFilePath } from './canonical'
import { sendLinkedFile } from './files'
import { contentPolicy, IMMUTABLE, REVALIDATE, securityHeaders } from './headers'
import { createRenderer, type Handler } from './next-renderer'
import { PageCache } from './page-cache'
import { createPages } from './pages'
import { passThrough } from './pass-through'
import { type Ready, whenReady } from './ready'
import { parseTarget, type Target } from './request-target'
import { hasRoute } from './routes'
import { sendFinished, sendText } from './send'
import { looksLikeFile, readStaticFile, type StaticFile } from './static-files'

/** What a host is made of. */
export interface HostOptions {
  library: Pick<Library, 'snapshot' | 'serveFile'>
  /** Next's request handler. */
  handler: Handler
  /** Origin without a final slash. */
  siteUrl: string
  /** What is under `/_next/static/`, and what is in `public/`, by decoded path. */
  builtFiles: ReadonlyMap<string, StaticFile>
  publicFiles: ReadonlyMap<string, StaticFile>
  /** Whether a client module is Next's own, see `makeLean`. */
  isOwnModule: (id: string) => boolean
  /** Whether the application has a route of its own for a decoded path, besides those in routes.ts. */
  isAppRoute: (path: string) => boolean
  /** Told of each failure of ours, with the address that was asked for. */
  logFailure: (address: string, cause: unknown) => void
}

const CACHE_BYTES = 64 * 1024 * 1024
// A bigger one is streamed by Next, ranges included, instead of being held in memory.
const MAX_STATIC_BYTES = 4 * 1024 * 1024

/** Whether a file of `public/` has a name that changes with what is in it: see cli/formulas.mjs. */
const isVersioned = (path: string) => path.startsWith('/formulas/')

/** The request listener of production. From here to the answer, in the order of the code. */
export function createHost(options: HostOptions): RequestListener {
  const { library, handler, siteUrl, builtFiles, publicFiles, isAppRoute, logFailure } = options
  const cache = new PageCache({ maxBytes: CACHE_BYTES })
  const render = createRenderer(handler, options)
  const pages = createPages({ library, cache, render, siteUrl, logFailure })
  const headers = securityHeaders(siteUrl)

  function handle(req: IncomingMessage, res: ServerResponse): Ready<void> {
    if (req.method !== 'GET' && req.method !== 'HEAD') {
      // A body that nobody reads is not waited for.
      return sendText(req, res, 405, { ...headers, allow: 'GET, HEAD', connection: 'close' })
    }
    const target = parseTarget(req.url ?? '/')
    if (typeof target === 'number') return sendText(req, res, target, headers)
    const file = builtFiles.get(target.path)
    if (file) return sendFile(req, res, target, file, IMMUTABLE)
    if (/^\/_next(?:\/|$)/.test(target.path)) return sendText(req, res, 404, headers)
    const beside = addressBeside(target.path)
    if (beside !== null) return sendBeside(req, res, target, beside)
    const publicFile = publicFiles.get(target.path)
    if (publicFile) return sendFile(req, res, target, publicFile, isVersioned(target.path) ? IMMUTABLE : REVALIDATE)
    return sendPage(req, res, target)
  }

  function sendBeside(req: IncomingMessage, res: ServerResponse, target: Target, address: string): Ready<void> {
    if (address !== target.rawPath + target.query) return sendText(req, res, 308, { ...headers, location: address })
    if (!isFilePath(target.path)) return pass(req, res, target)
    return sendLinkedFile(req, res, { library, path: target.path, headers })
  }

  function sendPage(req: IncomingMessage, res: ServerResponse, target: Target): Ready<void> {
    const { snapshot } = library
    const path = canonicalPath(target.path, snapshot)
    const address = encodePath(path)
    if (address !== target.rawPath) {
      return sendText(req, res, 308, { ...headers, location: address + target.query })
    }
    const isKnown = snapshot.articles.has(path) || hasRoute(path, snapshot) || isAppRoute(path)
    if (!isKnown && looksLikeFile(path)) return sendText(req, res, 404, headers)
    return whenReady(isKnown ? pages.get(path) : pages.getMissing(), (page) => sendFinished(req, res, page))
  }

  function sendFile(req: IncomingMessage, res: ServerResponse, target: Target, file: StaticFile, life: string) {
    if (file.bytes > MAX_STATIC_BYTES) return pass(req, res, target)
    const all = { ...headers, 'cache-control': life, 'content-security-policy': contentPolicy(library.snapshot.site) }
    const kept = cache.get(`file ${target.path}`, () => readStaticFile(file, all))
    return whenReady(kept, (finished) => sendFinished(req, res, finished))
  }

  function pass(req: IncomingMessage, res: ServerResponse, { rawPath }: Target): Promise<void> {
    const policy = contentPolicy(library.snapshot.site)
    const missing = { ...headers, 'content-security-policy': policy }
    return passThrough(req, res, handler, { address: rawPath, siteUrl, headers: missing })
  }

  return answering(handle, headers, logFailure)
}

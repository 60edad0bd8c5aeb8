import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { encodePath } from '@/lib/content/permalink'
import { formatProblems } from '@/lib/content/problem'
import type { Library } from '@/lib/library'
import { answering } from './answering'
import { addressBeside, canonicalPath } from './canonical'
import { securityHeaders } from './headers'
import type { Handler } from './next-renderer'
import { parseTarget } from './request-target'
import { sendText } from './send'

interface DevHostOptions {
  library: Library
  handler: Handler
  siteUrl: string
  logFailure: (address: string, cause: unknown) => void
}

/**
 * The request listener of development: the same addresses, and before each page what was saved is read again. Pages
 * are Next's own, whole and uncached. No Content-Security-Policy: Next's development runtime needs inline scripts.
 */
export function createDevHost({ library, handler, siteUrl, logFailure }: DevHostOptions): RequestListener {
  let told = formatProblems(library.snapshot.problems)

  /** Reads what was saved, and tells what is wrong with it when that has changed. */
  async function refresh(): Promise<void> {
    await library.refresh()
    const problems = formatProblems(library.snapshot.problems)
    if (problems !== told) console.error(problems || 'Nothing is wrong any more.')
    told = problems
  }

  async function handle(req: IncomingMessage, res: ServerResponse): Promise<void> {
    const target = parseTarget(req.url ?? '/')
    if (typeof target === 'number') return sendText(req, res, target)
    // Next's own traffic: scripts, hot reloading, the error overlay.
    if (/^\/(?:_next|__next)/.test(target.path)) return handler(req, res)
    await refresh()
    const beside = addressBeside(target.path)
    if (beside !== null) {
      if (beside !== target.rawPath + target.query) return sendText(req, res, 308, { location: beside })
    } else {
      const address = encodePath(canonicalPath(target.path, library.snapshot))
      if (address !== target.rawPath) return sendText(req, res, 308, { location: address + target.query })
      res.setHeader('cache-control', 'no-store')
    }
    return handler(req, res)
  }

  return answering(handle, securityHeaders(siteUrl), logFailure)
}

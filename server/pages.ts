import { encodePath } from '@/lib/content/permalink'
import type { Snapshot } from '@/lib/content/snapshot'
import type { Library } from '@/lib/library'
import { busyResponse, errorPage } from './error-page'
import { FinishedResponse } from './finished-response'
import { BARE_POLICY, contentPolicy, type Headers, REVALIDATE, securityHeaders } from './headers'
import { type Rendered, TooBusyError } from './next-renderer'
import type { PageCache } from './page-cache'
import type { Ready } from './ready'

interface PagesOptions {
  library: Pick<Library, 'snapshot'>
  cache: PageCache
  render: (address: string) => Promise<Rendered>
  siteUrl: string
  /** Told of each page that could not be made. */
  logFailure: (address: string, cause: unknown) => void
}

/** The site's pages as finished responses, by canonical decoded path. */
export interface Pages {
  get(path: string): Ready<FinishedResponse>
  /** The page that says that there is nothing at an address, with status 404. */
  getMissing(): Ready<FinishedResponse>
}

// Next's own address of `app/not-found.tsx`.
const NOT_FOUND = '/_not-found'

/** Pages rendered on demand and kept as long as the snapshot is the one they were rendered from. */
export function createPages({ library, cache, render, siteUrl, logFailure }: PagesOptions): Pages {
  const headers = securityHeaders(siteUrl)
  const getMissing = () => get(NOT_FOUND)

  function get(path: string): Ready<FinishedResponse> {
    const { snapshot } = library
    // A page made while another snapshot came in may be of either, so it is kept for neither.
    const isCurrent = () => library.snapshot === snapshot
    return cache.get(`${snapshot.version} ${path}`, () => make(path, snapshot), isCurrent)
  }

  async function make(path: string, { site }: Snapshot): Promise<FinishedResponse> {
    const address = encodePath(path)
    try {
      const rendered = await render(address)
      if (rendered.status >= 500) {
        // Next has printed the error itself, with its stack.
        logFailure(address, `Next answered ${rendered.status}; the error is printed above`)
        return errorPage(headers)
      }
      const isMissingPage = rendered.status === 404 && isHtml(rendered)
      if (isMissingPage && path !== NOT_FOUND) return await getMissing()
      if (rendered.isShell && !isRedirect(rendered)) throw new Error(`Next gave a shell with status ${rendered.status}`)
      const hashes = { scripts: rendered.scriptHashes, styles: rendered.styleHashes }
      return finish(rendered, { ...headers, 'content-security-policy': contentPolicy(site, hashes) })
    } catch (cause) {
      // Not logged: the log would grow with what overwhelms us.
      if (cause instanceof TooBusyError) return busyResponse(headers)
      logFailure(address, cause)
      return errorPage(headers)
    }
  }

  return { get, getMissing }
}

function finish(rendered: Rendered, headers: Headers): FinishedResponse {
  const { status, body } = rendered
  const all = { ...rendered.headers, ...headers, 'cache-control': REVALIDATE }
  if (!isRedirect(rendered)) return new FinishedResponse(status, all, body)
  // The shell of a redirect is for browsers that run it; the header is enough.
  const { 'content-type': _, link: __, ...bare } = all as Headers
  return new FinishedResponse(status, { ...bare, 'content-security-policy': BARE_POLICY }, Buffer.alloc(0))
}

function isHtml({ headers }: Rendered): boolean {
  return String(headers['content-type']).startsWith('text/html')
}

function isRedirect({ status, headers }: Rendered): boolean {
  return status >= 300 && status < 400 && headers.location !== undefined
}

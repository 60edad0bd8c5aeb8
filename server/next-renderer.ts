import type { IncomingMessage, ServerResponse } from 'node:http'
import inject, { type DispatchFunc, type InjectOptions, type Response } from 'light-my-request'
import pLimit from 'p-limit'
import type { Headers } from './headers'
import { makeLean } from './lean'
import { isFrameworkScript } from './scripts'

/** Next's request handler, or anything else that answers a request. */
export type Handler = (req: IncomingMessage, res: ServerResponse) => Promise<void> | void

/** What Next made of an address. */
export interface Rendered {
  status: number
  /** Next's own headers are gone: what is left belongs to the page. */
  headers: Headers
  body: Buffer
  /** True for the shell that stands in for a page until a browser has run it: `notFound()`, an error, a redirect. */
  isShell: boolean
  scriptHashes: string[]
  styleHashes: string[]
}

interface RendererOptions {
  /** Origin without a final slash; its host is the one that pages see. */
  siteUrl: string
  isOwnModule: (id: string) => boolean
  /** Milliseconds after which a render counts as failed. */
  timeout?: number
}

/** Says that so many pages wait to be rendered that one more would come too late. */
export class TooBusyError extends Error {
  constructor() {
    super('Too many pages wait to be rendered')
  }
}

// What waits longer than all of these is asked for again by whoever still wants it.
const MAX_WAITING = 200
// More at once would only make each of them slower.
const MAX_RENDERS = 4
const DROPPED =
  /^(?:x-powered-by|x-nextjs-.*|vary|cache-control|etag|last-modified|date|connection|keep-alive|transfer-encoding|content-length|set-cookie)$/

/**
 * Gives a function that asks Next for a canonical address and resolves to what it made, HTML made lean. The request is
 * the same for every reader, so the result is too. Rejects when Next throws or takes longer than `timeout`, and with a
 * `TooBusyError` when too many wait already.
 */
export function createRenderer(handler: Handler, options: RendererOptions): (address: string) => Promise<Rendered> {
  const { siteUrl, isOwnModule, timeout = 30_000 } = options
  const limit = pLimit(MAX_RENDERS)
  const { host, protocol } = new URL(siteUrl)
  const headers = { host, 'x-forwarded-proto': protocol.slice(0, -1), accept: 'text/html', 'user-agent': 'Hallway' }

  return async (address) => {
    if (limit.pendingCount >= MAX_WAITING) throw new TooBusyError()
    return limit(async () => {
      const asked = ask(handler, { method: 'GET', url: address, headers })
      const { statusCode, headers: given, rawPayload } = await within(timeout, asked, address)
      return finish(statusCode, pageHeaders(given), rawPayload, isOwnModule)
    })
  }
}

/** Asks `handler` without a connection. Rejects when it does, which `inject` alone would not notice. */
function ask(handler: Handler, request: InjectOptions): Promise<Response> {
  return new Promise((resolve, reject) => {
    const dispatch = async (req: unknown, res: unknown) => {
      try {
        await handler(req as IncomingMessage, res as ServerResponse)
      } catch (cause) {
        reject(cause)
      }
    }
    inject(dispatch as DispatchFunc, request).then(resolve, reject)
  })
}

function finish(status: number, headers: Headers, body: Buffer, isOwnModule: (id: string) => boolean): Rendered {
  if (!String(headers['content-type']).startsWith('text/html')) {
    return { status, headers, body, isShell: false, scriptHashes: [], styleHashes: [] }
  }
  const { html, isWhole, scriptHashes, styleHashes } = makeLean(body.toString('utf8'), isOwnModule)
  const isShell = isWhole && /^<!DOCTYPE html><html id="__next_error__"/i.test(html)
  return {
    status,
    headers: isWhole ? headers : withoutScriptLinks(headers),
    body: Buffer.from(html),
    isShell,
    scriptHashes,
    styleHashes,
  }
}

function pageHeaders(given: Record<string, unknown>): Headers {
  const kept = Object.entries(given).filter(([name, value]) => value !== undefined && !DROPPED.test(name))
  return Object.fromEntries(kept) as Headers
}

function withoutScriptLinks({ link, ...headers }: Headers): Headers {
  const links = (Array.isArray(link) ? link.join(', ') : (link ?? '')).split(/,\s*(?=<)/)
  const kept = links.filter(
    (one) => !(/;\s*as="?script\b/i.test(one) && isFrameworkScript(/^<([^>]*)>/.exec(one)?.[1])),
  )
  return kept.join('') === '' ? headers : { ...headers, link: kept.join(', ') }
}

async function within<T>(milliseconds: number, work: Promise<T>, address: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${address} was not rendered within ${milliseconds} ms`)), milliseconds)
  })
  return Promise.race([work, late]).finally(() => clearTimeout(timer))
}

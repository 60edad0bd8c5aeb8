import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Headers } from './headers'
import type { Handler } from './next-renderer'

const PASSED = ['accept', 'accept-encoding', 'if-none-match', 'if-modified-since', 'range', 'user-agent']

/**
 * Hands a request to Next as it is, for answers that are streams. Of the request's headers only those pass that mean
 * something there; the response keeps its own, and gets those of `headers` that it lacks.
 */
export async function passThrough(
  req: IncomingMessage,
  res: ServerResponse,
  handler: Handler,
  { address, siteUrl, headers }: { address: string; siteUrl: string; headers: Headers },
): Promise<void> {
  const passed = PASSED.flatMap((name) => (req.headers[name] === undefined ? [] : [[name, req.headers[name]]]))
  req.headers = { host: new URL(siteUrl).host, ...Object.fromEntries(passed) }
  req.url = address
  completeHeaders(res, headers)
  await handler(req, res)
}

// Next appends to headers that are there already, so ours come last.
function completeHeaders(res: ServerResponse, headers: Headers): void {
  const writeHead = res.writeHead.bind(res) as (...all: unknown[]) => ServerResponse
  res.writeHead = ((...all: unknown[]) => {
    for (const [name, value] of Object.entries(headers)) if (!res.hasHeader(name)) res.setHeader(name, value)
    // What Next's own router varies by never comes through here.
    if (/\brsc\b/i.test(String(res.getHeader('vary')))) res.removeHeader('vary')
    return writeHead(...all)
  }) as typeof res.writeHead
}

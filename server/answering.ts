import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { errorPage } from './error-page'
import type { Headers } from './headers'
import type { Ready } from './ready'
import { sendFinished } from './send'

/**
 * A request listener around `handle` that answers whatever goes wrong there with the error page, and tells `logFailure`
 * the address and the cause. A response that has begun can only be cut off.
 */
export function answering(
  handle: (req: IncomingMessage, res: ServerResponse) => Ready<void>,
  headers: Headers,
  logFailure: (address: string, cause: unknown) => void,
): RequestListener {
  function fail(req: IncomingMessage, res: ServerResponse, cause: unknown): void {
    logFailure(req.url ?? '', cause)
    if (res.headersSent) {
      res.destroy()
      return
    }
    // They belong to the answer that was not given.
    for (const name of res.getHeaderNames()) res.removeHeader(name)
    Promise.resolve(sendFinished(req, res, errorPage(headers))).catch(() => res.destroy())
  }

  return (req, res) => {
    try {
      const done = handle(req, res)
      if (done instanceof Promise) done.catch((cause: unknown) => fail(req, res, cause))
    } catch (cause) {
      fail(req, res, cause)
    }
  }
}

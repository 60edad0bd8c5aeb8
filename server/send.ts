import type { IncomingMessage, ServerResponse } from 'node:http'
import { isUnchanged } from '@/lib/conditional'
import { chooseCoding } from './encoding'
import type { FinishedResponse } from './finished-response'
import { BARE_POLICY, type Headers } from './headers'
import { type Ready, whenReady } from './ready'

/** Sends a finished response in the coding that the request likes best; 304 where the reader has it already. */
export function sendFinished(req: IncomingMessage, res: ServerResponse, finished: FinishedResponse): Ready<void> {
  const coding = chooseCoding(req.headers['accept-encoding'] as string | undefined)
  if (coding === null) return sendText(req, res, 406, { vary: 'Accept-Encoding' })
  return whenReady(finished.form(coding), (form) => {
    if (finished.status === 200 && isUnchanged(req.headers['if-none-match'], form.etag)) {
      const { 'content-length': _, 'content-encoding': __, 'content-type': ___, ...headers } = form.headers
      res.writeHead(304, headers).end()
      return
    }
    res.writeHead(finished.status, form.headers)
    res.end(req.method === 'HEAD' ? undefined : form.body)
  })
}

const SENTENCES: Record<number, string> = {
  308: 'This page has another address.',
  400: 'This address is malformed.',
  404: 'There is no such file.',
  405: 'Only GET and HEAD are answered here.',
  406: 'This can be had in the codings br, gzip and identity only.',
  414: 'This address is too long.',
}

/** Sends one sentence about a status, for answers that nobody reads as a page. */
export function sendText(req: IncomingMessage, res: ServerResponse, status: number, headers: Headers = {}) {
  const body = `${SENTENCES[status] ?? 'Something is wrong.'}\n`
  res.writeHead(status, {
    'content-type': 'text/plain; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'cache-control': 'no-cache',
    'content-security-policy': BARE_POLICY,
    ...headers,
  })
  res.end(req.method === 'HEAD' ? undefined : body)
}

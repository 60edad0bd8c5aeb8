import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import type { FileResponse } from '@/lib/files/serve'
import type { Library } from '@/lib/library'
import type { Headers } from './headers'
import { sendText } from './send'

/** How a stream ends whose reader has gone away. */
const GONE = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ERR_STREAM_DESTROYED', 'ECONNRESET', 'EPIPE'])

/** How long a reader may take nothing of a file before it is closed. */
const LONGEST_PAUSE_MS = 600_000

/**
 * Sends a file beside a post straight from the disk, as fast as the reader takes it. `path` is decoded and has the
 * form of a file's; `headers` are those of every response. Resolves when all is sent or the reader is gone; the file is
 * closed either way.
 */
export async function sendLinkedFile(
  req: IncomingMessage,
  res: ServerResponse,
  { library, path, headers }: { library: Pick<Library, 'serveFile'>; path: string; headers: Headers },
): Promise<void> {
  const [, , hash = '', name = ''] = path.split('/')
  const found = await library.serveFile({
    hash,
    name,
    method: req.method ?? 'GET',
    headers: {
      range: req.headers.range,
      'if-range': req.headers['if-range'] as string | undefined,
      'if-none-match': req.headers['if-none-match'],
    },
  })
  if (found === null) return sendText(req, res, 404, headers)
  res.writeHead(found.status, { ...headers, ...found.headers })
  if (found.body === null) res.end()
  else await stream(found.body, Number(found.headers['content-length']), req, res)
}

async function stream(
  body: NonNullable<FileResponse['body']>,
  length: number,
  { socket }: IncomingMessage,
  res: ServerResponse,
): Promise<void> {
  // An answer that waits behind others on its connection is not told that the connection has gone.
  const stop = () => body.destroy()
  if (socket.destroyed) stop()
  socket.setMaxListeners(0).once('close', stop)
  body.once('close', () => socket.off('close', stop))
  res.setTimeout(LONGEST_PAUSE_MS, () => res.destroy())
  /** A file that became shorter must not leave the reader waiting for the rest. */
  async function* wholeOf(source: AsyncIterable<Buffer>) {
    let left = length
    for await (const chunk of source) {
      left -= chunk.length
      yield chunk
    }
    if (left > 0) throw new Error('The file became shorter while it was sent.')
  }
  try {
    await pipeline(body, wholeOf, res)
  } catch (cause) {
    // Readers come and go; most players leave as soon as they have enough.
    if (!GONE.has((cause as NodeJS.ErrnoException).code ?? '')) throw cause
  }
}

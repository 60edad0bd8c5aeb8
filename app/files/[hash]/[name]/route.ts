import { Readable } from 'node:stream'
import { getSiteLibrary } from '../../../library'
import { decodePart } from '../../../params'

interface Context {
  params: Promise<{ hash: string; name: string }>
}

/** A file that a published post names, as the host of production answers it too: whole or in part, as a stream. */
async function answer(request: Request, { params }: Context): Promise<Response> {
  const { hash, name } = await params
  const library = await getSiteLibrary()
  const found = await library.serveFile({
    hash,
    name: decodePart(name),
    method: request.method,
    headers: Object.fromEntries(request.headers),
  })
  if (found === null) {
    return new Response('There is no such file.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-cache' },
    })
  }
  const { status, headers, body } = found
  return new Response(body && (Readable.toWeb(body) as ReadableStream), { status, headers })
}

export { answer as GET, answer as HEAD }

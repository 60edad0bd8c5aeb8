import { isUnchanged } from '@/lib/conditional'
import { getSiteLibrary } from '../../../../library'
import { decodePart } from '../../../../params'

interface Context {
  params: Promise<{ hash: string; name: string; file: string }>
}

/** A picture's file, made from the original the first time it is asked for; 304 where the reader has it already. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { hash, name, file } = await params
  const library = await getSiteLibrary()
  const { status, headers, body } = await library.servePicture({ hash, name: decodePart(name), file })
  if (status === 200 && isUnchanged(request.headers.get('if-none-match') ?? undefined, headers.etag ?? '')) {
    const { 'content-length': _, 'content-type': __, ...rest } = headers
    return new Response(null, { status: 304, headers: rest })
  }
  return new Response(new Uint8Array(body), { status, headers })
}

import { getSiteLibrary } from '../../../../library'
import { decodePart } from '../../../../params'

interface Context {
  params: Promise<{ hash: string; name: string; file: string }>
}

/** A picture's file, made from the original the first time it is asked for. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { hash, name, file } = await params
  const library = await getSiteLibrary()
  const { status, headers, body } = await library.servePicture({ hash, name: decodePart(name), file })
  return new Response(new Uint8Array(body), { status, headers })
}

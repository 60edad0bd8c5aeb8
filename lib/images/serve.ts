import type { PictureFile } from '@/lib/content/snapshot'
import { type PictureAddress, parsePictureAddress } from './address'
import { BusyError, createQueue, createSharing } from './bounded-work'
import { hashBytes } from './hash'
import { readHeader } from './header'
import { detectKind } from './kind'
import { type PictureResponse, refusalResponse, variantResponse } from './response'
import { makeVariant } from './variant'
import { isCutShort } from './wholeness'
import { PICTURE_WIDTHS } from './widths'

/** The parts of `/pictures/<hash>/<name>/<file>`, each percent-decoded once. */
export interface PictureRequest {
  hash: string
  name: string
  file: string
}

export interface PictureServerOptions {
  /** The picture with this hash and file name, if readers may see it. */
  find(hash: string, name: string): PictureFile | undefined
  /** The bytes of a picture's file. */
  read(file: PictureFile): Promise<Uint8Array>
  /** Keeps what was made, by keys like `<hash>/640.avif`. Its failures cost time, nothing else. */
  cache: { get(key: string): Promise<Uint8Array | undefined>; set(key: string, bytes: Uint8Array): Promise<void> }
  /** Hears why a picture that should be there was not served. */
  onFailure?(file: PictureFile, error: unknown): void
}

const JOBS = 2
const WAITING = 200

/** An answer that is not the picture. */
class Refusal extends Error {
  constructor(
    readonly status: 400 | 404,
    message: string,
  ) {
    super(message)
  }
}

/**
 * Answers for pictures. 404: no such picture, or not as it was published, or not to be processed. 400: a width or format
 * that it does not come in. 503: too much to do. The promise never rejects, and no answer holds an original.
 */
export function createPictureServer(
  options: PictureServerOptions,
): (request: PictureRequest) => Promise<PictureResponse> {
  const { find, read, cache, onFailure } = options
  const queue = createQueue(JOBS, WAITING)
  const share = createSharing<Uint8Array>()

  async function make(picture: PictureFile, address: PictureAddress): Promise<Uint8Array> {
    const bytes = await read(picture)
    if (hashBytes(bytes) !== picture.hash) throw new Refusal(404, 'This picture has changed.')
    const { formats } = await readHeader(bytes)
    if (!formats.includes(address.format)) throw new Refusal(400, `This picture comes as ${formats.join(' and ')}.`)
    return makeVariant(bytes, address)
  }

  async function getVariant(picture: PictureFile, address: PictureAddress, key: string): Promise<Uint8Array> {
    const kept = await cache.get(key).catch(() => undefined)
    if (kept && isWhole(kept, address)) return kept
    const made = await queue(() => make(picture, address))
    await cache.set(key, made).catch(() => undefined)
    return made
  }

  return async (request) => {
    const picture = find(request.hash, request.name)
    if (picture?.name !== request.name) return refusalResponse(404, 'There is no such picture.')
    const address = parsePictureAddress(request)
    if (!address) return refusalResponse(400, 'There is no such file of this picture.')
    if (address.width !== 'full' && !PICTURE_WIDTHS.includes(address.width)) {
      return refusalResponse(400, `Pictures are ${PICTURE_WIDTHS.join(', ')} pixels wide.`)
    }
    const key = `${address.hash}/${address.width}.${address.format}`
    try {
      const body = await share(key, () => getVariant(picture, address, key))
      return variantResponse(body, picture.name, address.format)
    } catch (error) {
      if (error instanceof BusyError) return refusalResponse(503, 'Too many pictures at once.', { 'retry-after': '5' })
      if (error instanceof Refusal) return refusalResponse(error.status, error.message)
      onFailure?.(picture, error)
      return refusalResponse(404, 'This picture cannot be shown.')
    }
  }
}

/** A crash may leave half a file in a cache; that is made again rather than served for a year. */
function isWhole(kept: Uint8Array, { format }: PictureAddress): boolean {
  const kind = detectKind(kept)
  return kind === format && !isCutShort(kept, kind)
}

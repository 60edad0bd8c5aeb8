import type { PictureFormat } from '@/lib/content/picture'
import { MAX_PIXELS, readMetadata } from './decoder'
import { detectKind, isHeic, type PictureKind } from './kind'
import { asPictureError, PictureError } from './picture-error'
import { findSvgRoot } from './svg-root'
import { measureSvg } from './svg-size'
import { isCutShort } from './wholeness'

/** What a picture says about itself before a pixel of it is decoded. */
export interface PictureHeader {
  kind: PictureKind
  /** Size in pixels as it is shown, orientation applied. */
  width: number
  height: number
  /** Whether it has several frames that browsers play: GIF and WebP. */
  isAnimated: boolean
  /** What it can be had as, the one to prefer first. */
  formats: PictureFormat[]
}

/** The largest file that is looked at, in bytes. */
export const MAX_BYTES = 64 * 1024 * 1024

const MAX_FRAMES = 2000

/** Reads what a picture is, and refuses what cannot or should not be decoded. Throws a PictureError. */
export async function readHeader(bytes: Uint8Array): Promise<PictureHeader> {
  if (bytes.length === 0) throw new PictureError('is empty (0 bytes)')
  if (bytes.length > MAX_BYTES) {
    throw new PictureError(`is ${Math.ceil(bytes.length / 2 ** 20)} MB; at most ${MAX_BYTES / 2 ** 20} MB`)
  }
  const kind = detectKind(bytes)
  if (!kind) throw new PictureError(isHeic(bytes) ? 'HEIC cannot be shown; save as JPEG' : explain(bytes))
  if (isCutShort(bytes, kind)) throw new PictureError('is truncated')
  return kind === 'svg' ? readSvg(bytes) : readRaster(bytes, kind)
}

async function readRaster(bytes: Uint8Array, kind: PictureKind): Promise<PictureHeader> {
  const metadata = await readMetadata(bytes).catch((error: unknown) => Promise.reject(asPictureError(error)))
  const { width, height } = metadata.autoOrient
  const frames = kind === 'gif' || kind === 'webp' ? (metadata.pages ?? 1) : 1
  const size = `${width} × ${height} pixels`
  const limit = `at most ${MAX_PIXELS / 1e6} megapixels`
  if (width * height > MAX_PIXELS) throw new PictureError(`is ${size}; ${limit}`)
  if (frames > MAX_FRAMES) throw new PictureError(`has ${frames} frames; at most ${MAX_FRAMES}`)
  if (width * height * frames > MAX_PIXELS) throw new PictureError(`has ${frames} frames of ${size}; ${limit} in all`)
  const isAnimated = frames > 1
  return { kind, width, height, isAnimated, formats: isAnimated ? ['webp'] : ['avif', 'webp'] }
}

async function readSvg(bytes: Uint8Array): Promise<PictureHeader> {
  const fault = await readMetadata(bytes).then(
    () => null,
    // Only what no browser forgives: the renderer here also refuses drawings without a size.
    (error: Error) => /XML parse error:.*?data: (.*)/.exec(error.message)?.[1],
  )
  if (fault) throw new PictureError(`is not well-formed SVG: ${fault}`)
  const size = measureSvg(findSvgRoot(bytes) ?? new Map())
  return { kind: 'svg', ...size, isAnimated: false, formats: ['svg'] }
}

/** What a file that is no picture begins with, so that its author recognises it. */
function explain(bytes: Uint8Array): string {
  const start = new TextDecoder().decode(bytes.subarray(0, 24)).replace(/[^\x20-\x7e]+/g, '·')
  return `is not a picture: it begins with "${start}"; JPEG, PNG, WebP, AVIF, GIF and SVG can be shown`
}

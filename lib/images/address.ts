import type { Picture, PictureFormat } from '@/lib/content/picture'
import { PICTURE_WIDTHS } from './widths'

/** One file of a picture: a width in pixels, or a drawing as it is. */
export type Variant = { width: number; format: Exclude<PictureFormat, 'svg'> } | { width: 'full'; format: 'svg' }

/** What the address of a file of a picture says. */
export type PictureAddress = { hash: string; name: string } & Variant

/** A picture's address without width and format: `/pictures/<hash>/<file name>`, percent-encoded. */
export function pictureSrc(hash: string, fileName: string): string {
  return `/pictures/${hash}/${encodeURIComponent(fileName)}`
}

/** The address of one file of a picture: `/pictures/<hash>/<file name>/<width>.<format>`; `full.svg` for a drawing. */
export function pictureAddress(src: string, width: number, format: PictureFormat): string {
  return format === 'svg' ? `${src}/full.svg` : `${src}/${width}.${format}`
}

/**
 * The address of the one file of a picture that everything can show: the largest WebP of at most `widest` pixels, the
 * drawing itself, or the whole address of a picture from elsewhere.
 */
export function plainPictureAddress({ src, width, formats }: Picture, widest = Number.POSITIVE_INFINITY): string {
  if (formats.length === 0) return src
  const fitting = PICTURE_WIDTHS.findLast((known) => known <= Math.min(widest, width))
  return pictureAddress(src, fitting ?? PICTURE_WIDTHS[0] ?? 0, formats.includes('svg') ? 'svg' : 'webp')
}

/**
 * Reads the three parts of an address, each percent-decoded once. Null for anything that `pictureAddress` would not have
 * written, so that no file has two addresses. Whether the picture exists and comes in that width is not asked here.
 */
export function parsePictureAddress(parts: { hash: string; name: string; file: string }): PictureAddress | null {
  const { hash, name, file } = parts
  if (!/^[0-9a-f]{16}$/.test(hash) || !/^[^/\0]{1,255}$/.test(name)) return null
  if (file === 'full.svg') return { hash, name, width: 'full', format: 'svg' }
  const [, width, format] = /^([1-9]\d{0,4})\.(avif|webp)$/.exec(file) ?? []
  return format === 'avif' || format === 'webp' ? { hash, name, width: Number(width), format } : null
}

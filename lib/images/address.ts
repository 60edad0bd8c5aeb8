import type { PictureFormat } from '@/lib/content/picture'

/** The address of one file of a picture: `/pictures/<hash>/<file name>/<width>.<format>`; `full.svg` for a drawing. */
export function pictureAddress(src: string, width: number, format: PictureFormat): string {
  return format === 'svg' ? `${src}/full.svg` : `${src}/${width}.${format}`
}

import { getImageProps } from 'next/image'
import type { Picture, PictureFormat } from '@/lib/content/picture'
import { pictureAddress } from '@/lib/images/address'
import { PICTURE_WIDTHS } from '@/lib/images/widths'
import { PicturePlaceholder } from './picture-placeholder'

export interface PictureViewProps {
  picture: Picture
  alt: string
  /** How wide it is shown, as the `sizes` attribute takes it. */
  sizes: string
  /** The widest file to offer, in pixels; all by default. Saves bytes where a picture is always small. */
  widest?: number
  /** Set for the picture a reader sees first. */
  priority?: boolean
  className?: string
}

/** A picture in every format it can be had in, never wider than its source, with its space reserved. */
export function PictureView({
  picture,
  alt,
  sizes,
  widest = Number.POSITIVE_INFINITY,
  priority = false,
  className,
}: PictureViewProps) {
  if (picture.missing !== undefined)
    return <PicturePlaceholder picture={picture} name={picture.missing} className={className} />

  const { style, ...shared } = getImageProps({
    src: picture.src,
    alt,
    width: picture.width,
    height: picture.height,
    className,
    loading: priority ? 'eager' : 'lazy',
    fetchPriority: priority ? 'high' : undefined,
    decoding: 'async',
    loader: ({ src, width }) => pictureAddress(src, width, 'webp'),
  }).props

  if (picture.formats.includes('svg')) {
    return <img {...shared} alt={alt} src={pictureAddress(picture.src, picture.width, 'svg')} srcSet={undefined} />
  }

  if (picture.formats.length === 0)
    return <img {...shared} alt={alt} src={picture.src} srcSet={undefined} referrerPolicy="no-referrer" />

  const widths = candidateWidths(Math.min(picture.width, widest))
  const srcSet = (format: PictureFormat) =>
    widths.map((width) => `${pictureAddress(picture.src, width, format)} ${width}w`).join(', ')
  return (
    <picture>
      {picture.formats.includes('avif') && <source type="image/avif" srcSet={srcSet('avif')} sizes={sizes} />}
      <img
        {...shared}
        alt={alt}
        sizes={sizes}
        srcSet={srcSet('webp')}
        src={pictureAddress(picture.src, widths.findLast((width) => width <= 960) ?? widths[0] ?? 960, 'webp')}
      />
    </picture>
  )
}

/** The allowed widths that a source can fill; the smallest one for a source that fills none. */
function candidateWidths(sourceWidth: number): number[] {
  const filled = PICTURE_WIDTHS.filter((width) => width <= sourceWidth)
  return filled.length > 0 ? filled : PICTURE_WIDTHS.slice(0, 1)
}

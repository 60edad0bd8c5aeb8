import type { ImageLoaderProps } from 'next/image'
import { pictureAddress } from './address'

/** next/image's loader: a picture's file in WebP, the format that every browser of today shows. */
export default function pictureLoader({ src, width }: ImageLoaderProps): string {
  return pictureAddress(src, width, 'webp')
}

import type { Picture } from '@/lib/content/picture'
import { PictureView } from '../picture'
import styles from './post-image.module.css'

export interface PostImageProps {
  /** A picture of ours. */
  picture?: Picture
  /** The address of a picture at an allowed host, when it is not ours. */
  src?: string
  alt?: string
  title?: string
}

/** A picture of the text, `![alt](photo.png "title")`. It may stand in a paragraph, so it is made of spans. */
export function PostImage({ picture, src, alt = '', title }: PostImageProps) {
  return (
    <span className={styles.figure}>
      {picture ? (
        <PictureView picture={picture} alt={alt} sizes="(min-width: 42em) 40rem, calc(100vw - 2.5rem)" />
      ) : (
        <img src={src} alt={alt} loading="lazy" decoding="async" referrerPolicy="no-referrer" />
      )}
      {title && <span className={styles.caption}>{title}</span>}
    </span>
  )
}

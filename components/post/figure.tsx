import type { ReactNode } from 'react'
import type { Picture } from '@/lib/content/picture'
import { PictureView } from '../picture'
import styles from './figure.module.css'

export interface FigureProps {
  src?: Picture
  alt?: string
  caption?: string
  /** Who made the picture. */
  credit?: string
  /** As wide as the text, wider, or as wide as the page. */
  width?: 'column' | 'wide' | 'full'
  /** What the figure shows instead of `src`, or besides it. */
  children?: ReactNode
}

const sizes = {
  column: '(min-width: 42em) 40rem, calc(100vw - 2.5rem)',
  wide: '(min-width: 64em) 60rem, calc(100vw - 2.5rem)',
  full: '(min-width: 80em) 75rem, calc(100vw - 2.5rem)',
}

/** A picture, or anything else, with a caption and a credit; it may break the column. */
export function Figure({ src, alt = '', caption, credit, width = 'column', children }: FigureProps) {
  return (
    <figure className={styles.figure} data-width={width}>
      {src && <PictureView picture={src} alt={alt} sizes={sizes[width] ?? sizes.column} />}
      {children}
      {(caption || credit) && (
        <figcaption className={styles.caption}>
          {caption} {credit && <span className={styles.credit}>{credit}</span>}
        </figcaption>
      )}
    </figure>
  )
}

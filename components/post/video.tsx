import type { Picture } from '@/lib/content/picture'
import { plainPictureAddress } from '@/lib/images/address'
import type { CaptionTrack, MediaSource } from '@/lib/mdx/elements/players'
import { FileLink } from './file-link'
import styles from './video.module.css'

export interface VideoProps {
  /** The same video in one or more forms, the one to prefer first. */
  src: readonly MediaSource[]
  poster?: Picture
  caption?: string
  /** What it shows, for who does not see it. */
  title?: string
  captions?: readonly CaptionTrack[]
  /** Its size in pixels, where no poster tells it. */
  width?: number
  height?: number
}

/** The widest poster, in pixels: the column of the text on a dense screen. */
const POSTER_WIDTH = 1200

/** A video beside the post, in a space that is kept for it: as large as its poster, else 16 to 9. */
export function Video({ src, poster, caption, title, captions = [], width = 16, height = 9 }: VideoProps) {
  const size = poster ?? { width, height }
  return (
    <figure className={styles.figure}>
      <div className={styles.frame}>
        <svg className={styles.space} viewBox={`0 0 ${size.width} ${size.height}`} aria-hidden="true" />
        {/* biome-ignore lint/a11y/useMediaCaption: captions are for the post to give. */}
        <video
          className={styles.video}
          controls
          playsInline
          preload="metadata"
          poster={poster && plainPictureAddress(poster, POSTER_WIDTH)}
          aria-label={title}
        >
          {src.map(({ href, type }) => (
            <source key={href} src={href} type={type} />
          ))}
          {captions.map(({ src, language, label }, index) => (
            <track key={src} kind="captions" src={src} srcLang={language} label={label} default={index === 0} />
          ))}
          <FileLink src={src} title={title} />
        </video>
      </div>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}

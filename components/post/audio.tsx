import type { MediaSource } from '@/lib/mdx/elements/players'
import { FileLink } from './file-link'
import styles from './video.module.css'

export interface AudioProps {
  /** The same sound in one or more forms, the one to prefer first. */
  src: readonly MediaSource[]
  caption?: string
  /** What is heard, for who does not hear it. */
  title?: string
}

/** A sound beside the post, with its controls. */
export function Audio({ src, caption, title }: AudioProps) {
  return (
    <figure className={styles.figure}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is said in it is for the post to write down. */}
      <audio className={styles.audio} controls preload="metadata" aria-label={title}>
        {src.map(({ href, type }) => (
          <source key={href} src={href} type={type} />
        ))}
        <FileLink src={src} title={title} />
      </audio>
      {caption && <figcaption className={styles.caption}>{caption}</figcaption>}
    </figure>
  )
}

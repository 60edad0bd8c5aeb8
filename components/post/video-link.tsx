import styles from './video-link.module.css'

/** A link to a video, as a card of ours: nothing is loaded from where the video is. */
export function VideoLink({ href, title, place }: { href: string; title: string; place: string }) {
  return (
    <a className={styles.video} href={href} rel="noopener">
      <svg className={styles.play} viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        <path d="M17 12v24l20-12z" fill="currentColor" />
      </svg>
      <span className={styles.text}>
        <span className={styles.title}>{title}</span>
        <span className={styles.place}>{place}</span>
      </span>
    </a>
  )
}

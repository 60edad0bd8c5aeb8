import type { PostSummary } from '@/lib/content/post'
import { Arrow } from './arrow'
import styles from './neighbour-posts.module.css'

export interface NeighbourPostsProps {
  newer: PostSummary | null
  older: PostSummary | null
}

/** The posts before and after this one in time, as the two arms of a signpost. */
export function NeighbourPosts({ newer, older }: NeighbourPostsProps) {
  if (!newer && !older) return null
  return (
    <nav className={styles.neighbours} aria-label="Neighbouring posts">
      {newer && (
        <a className={styles.newer} href={newer.href} rel={newer.isExternal ? 'noopener' : 'prev'}>
          <span className={styles.label}>
            <Arrow to="left" /> Newer
          </span>
          <span className={styles.title}>{newer.title}</span>
        </a>
      )}
      {older && (
        <a className={styles.older} href={older.href} rel={older.isExternal ? 'noopener' : 'next'}>
          <span className={styles.label}>
            Older <Arrow />
          </span>
          <span className={styles.title}>{older.title}</span>
        </a>
      )}
    </nav>
  )
}

import { parseSimpleHtml } from '@/lib/mdx/elements/simple-html'
import styles from './blog-author.module.css'

export interface BlogAuthorProps {
  /** Name, as simple HTML. */
  header?: string
  /** A few sentences, as simple HTML. */
  bio?: string
  theme?: 'primary' | 'secondary'
}

/** Who wrote the post, set like the badge that a conference hands out. */
export function BlogAuthor({ header, bio, theme = 'primary' }: BlogAuthorProps) {
  return (
    <div className={`${styles.author} ${styles[theme] ?? styles.primary}`} role="group" aria-label="Author">
      {header && <div className={styles.name}>{parseSimpleHtml(header)}</div>}
      {bio && <div className={styles.bio}>{parseSimpleHtml(bio)}</div>}
    </div>
  )
}

import type { PostSummary } from '@/lib/content/post'
import styles from './post-status.module.css'

/** Says that a post is seen only in a preview, and why; nothing for a published one. */
export function PostStatus({ post }: { post: Pick<PostSummary, 'isDraft' | 'isScheduled'> }) {
  const status = post.isDraft ? 'Draft' : post.isScheduled ? 'Scheduled' : null
  return status && <span className={styles.status}>{status}</span>
}

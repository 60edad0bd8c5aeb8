import type { PostSummary } from '@/lib/content/post'
import { PictureView } from './picture'
import styles from './post-cover.module.css'

export interface PostCoverProps {
  post: Pick<PostSummary, 'title' | 'cover'>
  sizes: string
  priority?: boolean
}

/** A post's cover in a list; for a post without one, its initial set large. The title beside it says what it is. */
export function PostCover({ post, sizes, priority }: PostCoverProps) {
  if (post.cover && !post.cover.missing) {
    return <PictureView picture={post.cover} alt="" sizes={sizes} priority={priority} className={styles.cover} />
  }
  return (
    <span className={styles.standIn} aria-hidden="true">
      {post.title.match(/[\p{L}\p{N}]/u)?.[0].toUpperCase() ?? '→'}
    </span>
  )
}

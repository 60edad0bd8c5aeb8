import type { PostSummary } from '@/lib/content/post'
import { PostCard } from './post-card'
import styles from './post-entries.module.css'

export interface PostEntriesProps {
  posts: PostSummary[]
  headingLevel?: 2 | 3
  /** How many entries show without scrolling. */
  priorityCount?: number
  lang?: string
}

/** Posts one below the other, ruled like a programme. */
export function PostEntries({ posts, headingLevel, priorityCount = 1, lang }: PostEntriesProps) {
  return (
    <div className={styles.entries}>
      {posts.map((post, index) => (
        <PostCard key={post.id} post={post} headingLevel={headingLevel} priority={index < priorityCount} lang={lang} />
      ))}
    </div>
  )
}

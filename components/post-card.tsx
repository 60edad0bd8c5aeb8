import type { PostSummary } from '@/lib/content/post'
import { AuthorNames } from './author-names'
import styles from './post-card.module.css'
import { PostCover } from './post-cover'
import { PostLink } from './post-link'
import { PostStatus } from './post-status'
import { PostTerms } from './post-terms'
import { ProgrammeDate } from './programme-date'

export interface PostCardProps {
  post: PostSummary
  /** Set for entries that show without scrolling. */
  priority?: boolean
  headingLevel?: 2 | 3
  lang?: string
}

/** One entry of a list of posts, set like a line of a conference programme: day, talk, picture. */
export function PostCard({ post, priority, headingLevel = 2, lang }: PostCardProps) {
  const Heading = `h${headingLevel}` as const
  return (
    <article className={styles.card}>
      <div className={styles.entry}>
        <ProgrammeDate iso={post.date} lang={lang} />
        <div className={styles.text}>
          <Heading className={styles.title}>
            <PostLink post={post} />
          </Heading>
          {post.summary && <p className={styles.summary}>{post.summary}</p>}
          <div className={styles.meta}>
            <PostStatus post={post} />
            <PostTerms terms={post.categories} kind="categories" />
            {post.authors.length > 0 && (
              <span className={styles.authors}>
                <AuthorNames authors={post.authors} lang={lang} />
              </span>
            )}
            {post.readingMinutes > 0 && <span>{post.readingMinutes} min</span>}
          </div>
        </div>
        <div className={styles.cover}>
          <PostCover post={post} priority={priority} sizes="(min-width: 48em) 17rem, calc(100vw - 2.5rem)" />
        </div>
      </div>
    </article>
  )
}

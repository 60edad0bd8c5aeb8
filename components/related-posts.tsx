import { useId } from 'react'
import type { PostSummary } from '@/lib/content/post'
import { PostCover } from './post-cover'
import { PostDate } from './post-date'
import { PostLink } from './post-link'
import { PostStatus } from './post-status'
import styles from './related-posts.module.css'

/** Up to three posts about the same things. */
export function RelatedPosts({ posts, lang }: { posts: PostSummary[]; lang?: string }) {
  // Not a plain word: a heading of the text may have that for its id.
  const id = useId()
  return (
    <section className={styles.related} aria-labelledby={id}>
      <h2 id={id} className={styles.heading}>
        Related
      </h2>
      <ul className={styles.row}>
        {posts.map((post) => (
          <li key={post.id} className={styles.item}>
            <h3 className={styles.title}>
              <PostLink post={post} />
            </h3>
            <p className={styles.meta}>
              <PostDate iso={post.date} lang={lang} /> <PostStatus post={post} />
            </p>
            <div className={styles.cover}>
              <PostCover post={post} sizes="(min-width: 48em) 24rem, calc(100vw - 2.5rem)" />
            </div>
          </li>
        ))}
      </ul>
    </section>
  )
}

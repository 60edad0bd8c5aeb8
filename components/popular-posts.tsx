import type { PostSummary } from '@/lib/content/post'
import styles from './popular-posts.module.css'
import { PostDate } from './post-date'
import { PostLink } from './post-link'
import { PostStatus } from './post-status'

/** What is read most, numbered like rooms along a corridor. */
export function PopularPosts({ posts, lang }: { posts: PostSummary[]; lang?: string }) {
  return (
    <section className={styles.popular} aria-labelledby="popular">
      <h2 id="popular" className={styles.heading}>
        Popular
      </h2>
      <ol className={styles.row}>
        {posts.map((post) => (
          <li key={post.id} className={styles.item}>
            <h3 className={styles.title}>
              <PostLink post={post} />
            </h3>
            <p className={styles.meta}>
              <PostDate iso={post.date} lang={lang} /> <PostStatus post={post} />
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

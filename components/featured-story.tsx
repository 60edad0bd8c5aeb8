import type { PostSummary } from '@/lib/content/post'
import { AuthorNames } from './author-names'
import styles from './featured-story.module.css'
import { PictureView } from './picture'
import { PostDate } from './post-date'
import { PostLink } from './post-link'
import { PostStatus } from './post-status'

/** The lead story of the front page: its picture whole, and its title on a sign that hangs over it. */
export function FeaturedStory({ post, lang }: { post: PostSummary; lang?: string }) {
  const cover = post.cover && !post.cover.missing ? post.cover : null
  return (
    <article className={cover ? styles.story : `${styles.story} ${styles.bare}`}>
      {cover && (
        <div className={styles.cover}>
          <PictureView picture={cover} alt="" priority sizes="(min-width: 60em) 66vw, calc(100vw - 2.5rem)" />
        </div>
      )}
      <div className={styles.sign}>
        <p className={styles.kicker}>
          {post.isFeatured ? 'Featured' : 'Newest'} <PostStatus post={post} />
        </p>
        <h2 className={styles.title}>
          <PostLink post={post} />
        </h2>
        {post.summary && <p className={styles.summary}>{post.summary}</p>}
        <p className={styles.meta}>
          <PostDate iso={post.date} lang={lang} />
          {post.authors.length > 0 && (
            <span>
              By <AuthorNames authors={post.authors} lang={lang} />
            </span>
          )}
        </p>
      </div>
    </article>
  )
}

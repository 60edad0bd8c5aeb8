import type { PostSummary } from '@/lib/content/post'
import { Arrow } from './arrow'
import styles from './post-link.module.css'

/** A post's title as the link to it. One that lives elsewhere says at which host. */
export function PostLink({ post }: { post: Pick<PostSummary, 'title' | 'href' | 'isExternal' | 'lang'> }) {
  const host = post.isExternal && URL.canParse(post.href) && new URL(post.href).hostname.replace(/^www\./, '')
  return (
    <a href={post.href} rel={post.isExternal ? 'noopener' : undefined} className={styles.link}>
      {post.title}
      {host && (
        <>
          {' '}
          <span className={styles.host}>
            <span className="visually-hidden">at </span>
            {host} <Arrow to="out" />
          </span>
        </>
      )}
    </a>
  )
}

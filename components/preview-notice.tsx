import type { PostSummary } from '@/lib/content/post'
import { PostDate } from './post-date'
import styles from './preview-notice.module.css'

/** Tells an author that readers do not see this post yet, and why. */
export function PreviewNotice({ post, lang }: { post: PostSummary; lang?: string }) {
  if (!post.isDraft && !post.isScheduled) return null
  return (
    <p className={styles.notice} role="note">
      {post.isDraft ? (
        <>
          <strong>Draft.</strong> Only this preview shows it: its front matter says <code>draft: true</code>.
        </>
      ) : (
        <>
          <strong>Scheduled.</strong> Only this preview shows it until <PostDate iso={post.date} lang={lang} />.
        </>
      )}
    </p>
  )
}

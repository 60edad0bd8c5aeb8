import type { ReactNode } from 'react'
import type { PostSummary } from '@/lib/content/post'
import { PageHeading } from './page-heading'
import { Pagination, type PaginationProps } from './pagination'
import { PostEntries } from './post-entries'

export interface PostListProps extends PaginationProps {
  title: string
  /** What kind of list it is, above the title. */
  kicker?: string
  intro?: ReactNode
  posts: PostSummary[]
  lang?: string
}

/** A page of a list of posts. */
export function PostList({ title, kicker, intro, posts, lang, ...pages }: PostListProps) {
  return (
    <main id="main" className="page">
      <PageHeading title={title} kicker={kicker}>
        {intro}
      </PageHeading>
      {posts.length > 0 ? <PostEntries posts={posts} lang={lang} /> : <p>Nothing here yet.</p>}
      <Pagination {...pages} />
    </main>
  )
}

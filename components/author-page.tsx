import type { Author } from '@/lib/content/post'
import { parseSimpleHtml } from '@/lib/mdx/elements/simple-html'
import { PostList, type PostListProps } from './post-list'

export interface AuthorPageProps extends Omit<PostListProps, 'title' | 'intro' | 'kicker'> {
  author: Author
}

/** Who somebody is, and what they wrote. */
export function AuthorPage({ author, ...list }: AuthorPageProps) {
  return <PostList {...list} kicker="Author" title={author.name} intro={author.bio && parseSimpleHtml(author.bio)} />
}

import type { Author } from '@/lib/content/post'
import { authorPath } from '@/lib/content/routes'
import { BlogAuthor } from './post/blog-author'

/** An author at the end of an article that draws no card itself. */
export function AuthorCard({ author }: { author: Author }) {
  return (
    <div>
      <BlogAuthor header={author.header} bio={author.bio} theme="secondary" />
      <p>
        <a href={authorPath(author.key)}>All posts by {author.name}</a>
      </p>
    </div>
  )
}

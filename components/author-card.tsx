import type { Author } from '@/lib/content/post'
import { BlogAuthor } from './post/blog-author'

/** An author at the end of an article that draws no card itself. */
export function AuthorCard({ author }: { author: Author }) {
  return (
    <div>
      <BlogAuthor header={author.header} bio={author.bio} theme="secondary" />
      <p>
        <a href={`/blog/authors/${author.key}`}>All posts by {author.name}</a>
      </p>
    </div>
  )
}

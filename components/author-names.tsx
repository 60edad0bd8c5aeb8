import type { Author } from '@/lib/content/post'
import { authorPath } from '@/lib/content/routes'

/** The authors' names, each a link to what they wrote. */
export function AuthorNames({ authors, lang = 'en' }: { authors: Author[]; lang?: string }) {
  const parts = new Intl.ListFormat(lang).formatToParts(authors.map((author) => author.key))
  return parts.map((part, index) => {
    const author = part.type === 'element' && authors.find((candidate) => candidate.key === part.value)
    return author ? (
      <a key={author.key} href={authorPath(author.key)}>
        {author.name}
      </a>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: separators have nothing else to be told apart by
      <span key={`separator-${index}`}>{part.value}</span>
    )
  })
}

import { useId } from 'react'
import type { Heading } from '@/lib/content/post'
import styles from './article-contents.module.css'

/** The table of contents. Two levels: deeper ones would be longer than they help. */
export function ArticleContents({ headings }: { headings: Heading[] }) {
  // Not a plain word: a heading of the text may have that for its id.
  const id = useId()
  const top = Math.min(...headings.map((heading) => heading.depth))
  return (
    <nav className={styles.contents} aria-labelledby={id}>
      <p id={id} className={styles.title}>
        Contents
      </p>
      <ol className={styles.list}>
        {headings
          .filter((heading) => heading.depth <= top + 1)
          .map((heading) => (
            <li key={heading.id} className={heading.depth > top ? styles.sub : undefined}>
              <a href={`#${heading.id}`}>{heading.text}</a>
            </li>
          ))}
      </ol>
    </nav>
  )
}

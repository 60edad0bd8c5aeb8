import type { Term } from '@/lib/content/post'
import { categoryPath, tagPath } from '@/lib/content/routes'
import styles from './post-terms.module.css'

const paths = { categories: categoryPath, tags: tagPath }

/** Links to the categories or tags of a post. */
export function PostTerms({ terms, kind }: { terms: Term[]; kind: 'categories' | 'tags' }) {
  if (terms.length === 0) return null
  return (
    <ul className={`${styles.terms} ${styles[kind]}`} aria-label={kind === 'categories' ? 'Categories' : 'Tags'}>
      {terms.map((term) => (
        <li key={term.slug}>
          <a href={paths[kind](term.slug)}>{term.label}</a>
        </li>
      ))}
    </ul>
  )
}

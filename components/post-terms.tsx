import type { Term } from '@/lib/content/post'
import styles from './post-terms.module.css'

/** Links to the categories or tags of a post. */
export function PostTerms({ terms, kind }: { terms: Term[]; kind: 'categories' | 'tags' }) {
  if (terms.length === 0) return null
  return (
    <ul className={`${styles.terms} ${styles[kind]}`} aria-label={kind === 'categories' ? 'Categories' : 'Tags'}>
      {terms.map((term) => (
        <li key={term.slug}>
          <a href={`/blog/${kind}/${term.slug}`}>{term.label}</a>
        </li>
      ))}
    </ul>
  )
}

import type { CountedTerm } from '@/lib/content/post'
import styles from './term-directory.module.css'

export interface TermDirectoryProps {
  terms: CountedTerm[]
  /** `/blog/categories` or `/blog/tags`. */
  basePath: string
  /** Several columns where there is room. */
  columns?: boolean
}

/** Terms with their counts, like the directory beside a lift. */
export function TermDirectory({ terms, basePath, columns = false }: TermDirectoryProps) {
  return (
    <ul className={columns ? `${styles.directory} ${styles.columns}` : styles.directory}>
      {terms.map((term) => (
        <li key={term.slug}>
          <a href={`${basePath}/${encodeURIComponent(term.slug)}`}>
            <span className={styles.label}>{term.label}</span>{' '}
            <span className={styles.count}>
              {term.count}
              <span className="visually-hidden"> {term.count === 1 ? 'post' : 'posts'}</span>
            </span>
          </a>
        </li>
      ))}
    </ul>
  )
}

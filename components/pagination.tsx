import { Arrow } from './arrow'
import { pageNumbers } from './page-numbers'
import styles from './pagination.module.css'

export interface PaginationProps {
  page: number
  pageCount: number
  /** Address of the first page; the others are `basePath/2` and so on. */
  basePath: string
}

/** Numbered navigation through the pages of a list; nothing when there is one page. */
export function Pagination({ page, pageCount, basePath }: PaginationProps) {
  if (pageCount < 2) return null
  const address = (number: number) => (number === 1 ? basePath : `${basePath}/${number}`)
  return (
    <nav className={styles.pagination} aria-label="Pages">
      {page > 1 && (
        <a className={styles.step} href={address(page - 1)} rel="prev">
          <Arrow to="left" /> Newer
        </a>
      )}
      <ol className={styles.numbers}>
        {pageNumbers(page, pageCount).map((number, index) =>
          number === null ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: gaps have nothing else to be told apart by
            <li key={`gap-${index}`} className={styles.gap} aria-hidden="true">
              …
            </li>
          ) : (
            <li key={number}>
              <a
                href={address(number)}
                aria-label={`Page ${number}`}
                aria-current={number === page ? 'page' : undefined}
              >
                {number}
              </a>
            </li>
          ),
        )}
      </ol>
      {page < pageCount && (
        <a className={styles.step} href={address(page + 1)} rel="next">
          Older <Arrow />
        </a>
      )}
    </nav>
  )
}

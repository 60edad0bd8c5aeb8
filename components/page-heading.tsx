import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

/** The top of a page that is not an article: its h1, and what it is about. */
export function PageHeading({ title, kicker, children }: { title: string; kicker?: string; children?: ReactNode }) {
  return (
    <header className={styles.heading}>
      {kicker && <p className={styles.kicker}>{kicker}</p>}
      <h1 className={styles.title}>{title}</h1>
      {children && <div className={styles.intro}>{children}</div>}
    </header>
  )
}

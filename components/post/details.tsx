import type { ReactNode } from 'react'
import styles from './details.module.css'

/** Something a reader may unfold. */
export function Details({ summary, children }: { summary: string; children?: ReactNode }) {
  return (
    <details className={styles.details}>
      <summary>{summary}</summary>
      <div className={styles.content}>{children}</div>
    </details>
  )
}

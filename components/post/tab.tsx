import type { ReactNode } from 'react'
import styles from './tab.module.css'

/** One of the alternatives in `Tabs`. */
export function Tab({ label, children }: { label: string; children?: ReactNode }) {
  return (
    <figure className={styles.tab}>
      <figcaption className={styles.label}>{label}</figcaption>
      <div className={styles.panel}>{children}</div>
    </figure>
  )
}

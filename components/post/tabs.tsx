import type { ReactNode } from 'react'
import styles from './tabs.module.css'

/** Alternatives of one thing, one below the other, each under its label: nothing is hidden from anybody. */
export function Tabs({ children }: { children?: ReactNode }) {
  return <div className={styles.tabs}>{children}</div>
}

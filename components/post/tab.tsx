import type { ReactNode } from 'react'
import styles from './tab.module.css'
import panelStyles from './tab-panel.module.css'

export interface TabProps {
  label: string
  children?: ReactNode
}

/** One of the alternatives in `Tabs`, which takes it apart; anywhere else it stands under its label. */
export function Tab({ label, children }: TabProps) {
  return (
    <figure className={styles.tab}>
      <figcaption className={styles.label}>{label}</figcaption>
      <div className={panelStyles.panel}>{children}</div>
    </figure>
  )
}

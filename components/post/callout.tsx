import type { ReactNode } from 'react'
import styles from './callout.module.css'

export type CalloutType = 'note' | 'tip' | 'important' | 'warning' | 'caution'

const labels: Record<CalloutType, string> = {
  note: 'Note',
  tip: 'Tip',
  important: 'Important',
  warning: 'Warning',
  caution: 'Caution',
}

export interface CalloutProps {
  type?: CalloutType
  /** Takes the place of the type's own name. */
  title?: string
  children?: ReactNode
}

/** A remark set apart from the text. */
export function Callout({ type = 'note', title, children }: CalloutProps) {
  const known = type in labels ? type : 'note'
  return (
    <div className={`${styles.callout} ${styles[known]}`} role="note">
      <p className={styles.title}>{title ?? labels[known]}</p>
      {children}
    </div>
  )
}

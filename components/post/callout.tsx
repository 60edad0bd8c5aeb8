import type { ReactNode } from 'react'
import type { CALLOUT_TYPES } from '@/lib/mdx/elements/component-schemas'
import styles from './callout.module.css'

export type CalloutType = (typeof CALLOUT_TYPES)[number]

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

/** The type itself, or `note` for one that there is not. */
function knownType(type: CalloutType): CalloutType {
  return Object.hasOwn(labels, type) ? type : 'note'
}

/** What stands above a callout: its title, or else the name of its type. */
export function calloutTitle({ type = 'note', title }: CalloutProps): string {
  return title || labels[knownType(type)]
}

/** A remark set apart from the text. */
export function Callout({ type = 'note', title, children }: CalloutProps) {
  return (
    <div className={`${styles.callout} ${styles[knownType(type)]}`} role="note">
      <p className={styles.title}>{calloutTitle({ type, title })}</p>
      {children}
    </div>
  )
}

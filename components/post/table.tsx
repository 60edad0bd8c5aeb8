import type { ComponentPropsWithoutRef } from 'react'
import styles from './table.module.css'

/** A table that scrolls inside itself where it is wider than the text. */
export function Table(props: ComponentPropsWithoutRef<'table'>) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <div className={styles.scroller} role="group" aria-label="Table" tabIndex={0}>
      <table {...props} />
    </div>
  )
}

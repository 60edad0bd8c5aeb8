import styles from './arrow.module.css'

export type ArrowDirection = 'right' | 'left' | 'out'

/** The arrow of a wayfinding sign. Decoration: the text beside it says where it leads. */
export function Arrow({ to = 'right' }: { to?: ArrowDirection }) {
  return (
    <svg
      className={to === 'right' ? styles.arrow : `${styles.arrow} ${styles[to]}`}
      viewBox="0 0 24 24"
      width="24"
      height="24"
      aria-hidden="true"
    >
      <path d="M3 12h17M13 5l7 7-7 7" fill="none" stroke="currentColor" strokeWidth="2.5" />
    </svg>
  )
}

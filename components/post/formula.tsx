import type { ReactNode } from 'react'
import styles from './formula.module.css'

export interface FormulaProps {
  /** As the post writes it. */
  tex: string
  /** Whether it stands on a line of its own. */
  isDisplay?: boolean
  /** Whether it may be wider than the text and so has to scroll. */
  isWide?: boolean
  /** As KaTeX has set it. */
  children: ReactNode
}

/** A formula. A wide one scrolls inside itself. */
export function Formula({ isDisplay = false, isWide = false, children }: FormulaProps) {
  if (!isDisplay && !isWide) return children
  const Box = isDisplay ? 'div' : 'span'
  const scrolling = isWide && ({ role: 'group', 'aria-label': 'Formula', tabIndex: 0 } as const)
  return (
    <Box className={isDisplay ? styles.display : styles.inline} {...scrolling}>
      {children}
    </Box>
  )
}

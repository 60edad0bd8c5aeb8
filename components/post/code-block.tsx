import { type ComponentPropsWithoutRef, isValidElement } from 'react'
import styles from './code-block.module.css'

/** A block of code that scrolls inside itself, under the name of its language. */
export function CodeBlock({ children, ...props }: ComponentPropsWithoutRef<'pre'>) {
  const code = isValidElement<{ className?: string }>(children) ? children.props.className : undefined
  const language = code?.match(/language-([\w+#-]+)/)?.[1]?.toLowerCase()
  return (
    <div className={styles.frame} data-language={language}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre {...props} tabIndex={0}>
        {children}
      </pre>
    </div>
  )
}

import type { ComponentPropsWithoutRef } from 'react'
import styles from './code-block.module.css'

export interface CodeBlockProps extends ComponentPropsWithoutRef<'pre'> {
  'data-language'?: string
  'data-title'?: string
}

/** A block of code that scrolls inside itself, under its title and the name of its language. */
export function CodeBlock({ 'data-language': language, 'data-title': title, children, ...props }: CodeBlockProps) {
  return (
    <figure className={styles.frame} data-language={language}>
      {title && <figcaption className={styles.title}>{title}</figcaption>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <pre {...props} tabIndex={0}>
        {children}
      </pre>
    </figure>
  )
}

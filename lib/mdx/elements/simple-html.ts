import type { Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { type Schema, sanitize } from 'hast-util-sanitize'
import { toJsxRuntime } from 'hast-util-to-jsx-runtime'
import type { ReactNode } from 'react'
import { Fragment, jsx, jsxs } from 'react/jsx-runtime'
import { visit } from 'unist-util-visit'

const schema: Schema = {
  tagNames: ['a', 'b', 'strong', 'i', 'em', 'code', 'br', 'p', 'span', 'ul', 'ol', 'li'],
  attributes: { a: ['href'] },
  protocols: { href: ['http', 'https', 'mailto'] },
  strip: ['script', 'style'],
  ancestors: { li: ['ul', 'ol'] },
}

/** The few elements that an author's name or bio may use, as React nodes; whatever else the HTML holds is dropped. */
export function parseSimpleHtml(html: string): ReactNode {
  const tree = sanitize(fromHtml(html, { fragment: true }), schema) as Root
  visit(tree, 'element', (element) => {
    if (/^(?:https?:)?\/\//i.test(String(element.properties.href ?? ''))) element.properties.rel = ['noopener']
  })
  return toJsxRuntime(tree, { Fragment, jsx, jsxs })
}

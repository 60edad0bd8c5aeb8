import { valueToEstree } from 'estree-util-value-to-estree'
import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import type { JsxElement } from '@/lib/mdx/data/jsx'
import { isReservedId } from '@/lib/mdx/elements/elements'
import type { Compilation } from './compilation'

/** Puts the values of components back as literals. Runs after the filters that delete every expression. */
export function rehypeValues() {
  return (tree: Root): void => {
    visit(tree, (node) => {
      if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
      const element = node as unknown as JsxElement & { data?: { values?: Record<string, unknown> } }
      for (const [name, value] of Object.entries(element.data?.values ?? {})) {
        if (value === undefined || value === null) continue
        // An attribute of HTML that is off is not there; a component may tell false from nothing.
        if (value === false && /^[a-z]/.test(element.name ?? '')) continue
        element.attributes.push({
          type: 'mdxJsxAttribute',
          name,
          value:
            typeof value === 'string'
              ? value
              : { type: 'mdxJsxAttributeValueExpression', value: '', data: { estree: literal(value) } },
        })
      }
    })
  }
}

// The tree may have been cloned, and then its objects are plain ones of another realm.
const LITERAL = { preserveReferences: false, instanceAsObject: true }

function literal(value: unknown) {
  return {
    type: 'Program' as const,
    sourceType: 'module' as const,
    comments: [],
    body: [{ type: 'ExpressionStatement' as const, expression: valueToEstree(value, LITERAL) }],
  }
}

/** The page has the one h1, its title: where a post brings its own, all its headings move down one level. */
export function rehypeShiftHeadings() {
  return (tree: Root): void => {
    const headings: { tag(): string; set(tag: string): void }[] = []
    visit(tree, (node) => {
      if (node.type === 'element' && /^h[1-6]$/.test(node.tagName)) {
        headings.push({
          tag: () => node.tagName,
          set: (tag) => {
            node.tagName = tag
          },
        })
      } else if ('name' in node && typeof node.name === 'string' && /^h[1-6]$/.test(node.name)) {
        headings.push({
          tag: () => node.name as string,
          set: (tag) => {
            node.name = tag
          },
        })
      }
    })
    if (!headings.some((heading) => heading.tag() === 'h1')) return
    for (const heading of headings) heading.set(`h${Math.min(6, Number(heading.tag()[1]) + 1)}`)
  }
}

/**
 * Headings whose id would be the page's own get a number, as those do whose id another heading has; the heading that
 * remark makes for footnotes keeps the one that their links know. None begins with `_`, as React's and Next's do.
 */
export function rehypeReservedIds() {
  return (tree: Root): void => {
    const ids = new Set<unknown>()
    visit(tree, 'element', ({ properties }: Element) => {
      ids.add(properties.id)
    })
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if (!/^h[1-6]$/.test(tagName) || typeof properties.id !== 'string' || isFootnoteLabel(properties)) return
      const id = properties.id.replace(/^_+/, '')
      if (id === properties.id && id !== '' && !isReservedId(id)) return
      const isFree = id !== '' && !isReservedId(id) && !ids.has(id)
      const base = id || 'section'
      let number = 1
      while (ids.has(`${base}-${number}`)) number++
      properties.id = isFree ? id : `${base}-${number}`
      ids.add(properties.id)
    })
  }
}

/** Of the headings, only the one that remark makes for footnotes has a class. */
function isFootnoteLabel({ id, className }: Element['properties']): boolean {
  return id === 'footnote-label' && className !== undefined
}

/** The alignment of table cells as data for the stylesheet; HTML's own attribute is obsolete. */
export function rehypeAlignment() {
  return (tree: Root): void => {
    visit(tree, 'element', ({ tagName, properties }: Element) => {
      if ((tagName !== 'td' && tagName !== 'th') || !properties.align) return
      properties.dataAlign = properties.align
      delete properties.align
    })
  }
}

const WORD = /\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}|[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu

/** Counts the words of the body, as they are written. */
export function rehypeWords(compilation: Compilation) {
  return (tree: Root): void => {
    compilation.words = textOf(tree).match(WORD)?.length ?? 0
  }
}

/** Gathers the headings of the body, as they are shown. */
export function rehypeHeadings(compilation: Compilation) {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element) => {
      if (!/^h[2-6]$/.test(node.tagName) || typeof node.properties.id !== 'string') return
      // The heading of the footnotes is remark's, not the author's.
      if (isFootnoteLabel(node.properties)) return
      compilation.headings.push({ depth: Number(node.tagName[1]), id: node.properties.id, text: textOf(node).trim() })
    })
  }
}

import type { Element, ElementContent, Root as HtmlRoot } from 'hast'
import type { Root, Text } from 'mdast'
import { visit } from 'unist-util-visit'

/** The element that stands around a literal text on its way from Markdown to HTML; a post cannot write it. */
export const LITERAL_ELEMENT = 'literal-text'

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iy

/** A text that stands there exactly as its author says: no punctuation of it is changed. */
export function literalText(value: string): Text {
  return { type: 'text', value, data: { hName: LITERAL_ELEMENT } }
}

/**
 * Takes texts apart, so that what is escaped (`\\"`) or written as a character reference (`&quot;`) is a literal text.
 *
 * @param source what the positions of nodes point into
 */
export function markLiterals(tree: Root, source: string): void {
  visit(tree, 'text', (node, index, parent) => {
    const parts = splitText(node, source)
    if (parts === null || parent === undefined || index === undefined) return
    parent.children.splice(index, 1, ...parts)
    return index + parts.length
  })
}

function splitText(node: Text, source: string): Text[] | null {
  const literal = findLiterals(node, source)
  if (literal.length === 0) return null
  const parts: Text[] = []
  let from = 0
  for (const [start, end] of literal) {
    if (start > from) parts.push({ ...node, value: node.value.slice(from, start) })
    parts.push(literalText(node.value.slice(start, end)))
    from = end
  }
  if (from < node.value.length) parts.push({ ...node, value: node.value.slice(from) })
  return parts
}

/** From where to where a text is literal; nowhere, if it is not found in the source. */
function findLiterals({ value, position }: Text, source: string): [start: number, end: number][] {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined || end - start === value.length) return []
  const literals: [number, number][] = []
  let index = 0
  for (let at = start; at < end && index < value.length; ) {
    ENTITY.lastIndex = at
    const entity = source[at] === '&' ? ENTITY.exec(source)?.[0] : undefined
    const isEscape = source[at] === '\\' && source[at + 1] === value[index]
    if (isEscape || (entity !== undefined && !value.startsWith(entity, index))) {
      const length = (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
      literals.push([index, index + length])
      at += entity?.length ?? 1 + length
      index += length
    } else {
      // What begins a line of a quote or a list, and blanks at its end, are not in the value.
      if (source[at] === value[index]) index += 1
      at += 1
    }
  }
  return literals
}

/** Puts literal texts back into the text around them. */
export function joinLiterals(tree: HtmlRoot): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(isLiteral)) return
    const joined: ElementContent[] = []
    for (const child of node.children as ElementContent[]) {
      const content = isLiteral(child) ? (child.children[0] as ElementContent) : child
      const last = joined.at(-1)
      if (content.type === 'text' && last?.type === 'text') last.value += content.value
      else joined.push(content)
    }
    node.children = joined
  })
}

/** Whether a node of HTML is a literal text. */
export function isLiteral(node: { type: string }): node is Element {
  return node.type === 'element' && (node as Element).tagName === LITERAL_ELEMENT
}

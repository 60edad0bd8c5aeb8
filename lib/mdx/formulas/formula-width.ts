import type { Element, ElementContent } from 'hast'

/** What a symbol takes at most on average, in ems. */
const SYMBOL = 0.7

/** Styles that take room beside each other. */
const ROOM = /(?:^|;)(?:margin-(?:left|right)|padding-left|(?:min-)?width):(-?[\d.]+)em/g

/**
 * About how wide a formula of KaTeX's is, in ems, and rather too wide: whether it may have to scroll is decided here,
 * where nothing can be measured. Takes the HTML with its style attributes.
 */
export function widthOf(node: ElementContent): number {
  if (node.type === 'text') return [...node.value.replaceAll('\u200b', '')].length * SYMBOL
  if (node.type !== 'element' || isHidden(node)) return 0
  const widths = node.children.map(widthOf)
  // Rows of a vertical list stand above each other.
  const inside = hasClass(node, 'vlist') ? Math.max(0, ...widths) : widths.reduce((sum, width) => sum + width, 0)
  return inside + roomOf(node)
}

/** The widest piece of an inline formula: it can be broken between its pieces only. */
export function widestPieceOf(content: readonly ElementContent[]): number {
  const widths = content.map((node) => {
    if (node.type !== 'element' || isHidden(node)) return 0
    return hasClass(node, 'katex-base') ? widthOf(node) : widestPieceOf(node.children)
  })
  return Math.max(0, ...widths)
}

function roomOf({ properties }: Element): number {
  return [...String(properties.style ?? '').matchAll(ROOM)].reduce((sum, [, length]) => sum + Number(length), 0)
}

function isHidden(element: Element): boolean {
  return hasClass(element, 'katex-mathml')
}

function hasClass({ properties }: Element, name: string): boolean {
  return [properties.className].flat().includes(name)
}

import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { nameOfCharacter, splitAtHidden } from '@/lib/content/hidden-characters'

/** Shows the hidden characters in code that stands in text, so that it says what would run. */
export function rehypeHiddenCharacters() {
  return (tree: Root): void => {
    visit(tree, 'element', (node: Element, _, parent) => {
      const isBlock = parent?.type === 'element' && parent.tagName === 'pre'
      if (node.tagName === 'code' && !isBlock) node.children = showHidden(node.children)
    })
  }
}

/** Code with each hidden character replaced by its name, like `[U+202E]`. */
export function showHidden(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'element') return [{ ...node, children: showHidden(node.children) }]
    if (node.type !== 'text') return [node]
    return splitAtHidden(node.value).flatMap((piece, index): ElementContent[] => {
      if (piece === '') return []
      if (index % 2 === 0) return [{ type: 'text', value: piece }]
      const children: ElementContent[] = [{ type: 'text', value: `[${nameOfCharacter(piece)}]` }]
      return [{ type: 'element', tagName: 'span', properties: { className: ['hidden-character'] }, children }]
    })
  })
}

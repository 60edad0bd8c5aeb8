import type { Parent, RootContent } from 'mdast'
import type { Compilation } from '@/lib/mdx/compilation'

/** Elements of HTML that hold text only. */
const TEXT_ELEMENT = /^(?:p|h[1-6]|a|abbr|b|cite|del|dfn|em|i|ins|mark|q|s|small|span|strike|strong|sub|sup|u)$/
const TEXT_NODES = new Set(['paragraph', 'heading', 'link', 'emphasis', 'strong', 'delete'])

/**
 * Takes players out of the text they stand in, since a figure cannot be in a paragraph: what stands before and after
 * one becomes a paragraph of its own.
 */
export function liftPlayers(parent: Parent, compilation: Compilation): void {
  parent.children = (parent.children as RootContent[]).flatMap((child) => {
    if (!('children' in child)) return [child]
    liftPlayers(child as Parent, compilation)
    return isText(child) && child.children.some(isPlayer) ? split(child as RootContent & Parent, compilation) : [child]
  })
}

function split(block: RootContent & Parent, compilation: Compilation): RootContent[] {
  const parts: RootContent[] = []
  let waiting: RootContent[] = []
  const flush = () => {
    if (waiting.some((node) => !isBlank(node))) parts.push({ ...block, children: waiting } as RootContent)
    waiting = []
  }
  for (const child of block.children as RootContent[]) {
    if (!isPlayer(child)) {
      waiting.push(child)
      continue
    }
    flush()
    parts.push(child)
  }
  flush()
  if (isLink(block) && parts.every(isPlayer)) {
    const message = 'A video or sound cannot be a link; the link is left out.'
    compilation.warn(block, 'player-in-link', message, 'Put the link beside it.')
  }
  return parts
}

function isPlayer(node: RootContent): boolean {
  return (node.data as { isPlayer?: boolean } | undefined)?.isPlayer === true
}

function isText(node: RootContent): node is RootContent & Parent {
  return TEXT_NODES.has(node.type) || ('name' in node && TEXT_ELEMENT.test(String(node.name)))
}

function isLink(node: RootContent): boolean {
  return node.type === 'link' || ('name' in node && node.name === 'a')
}

function isBlank(node: RootContent): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value.trim() === '')
}

import type { Nodes, Root } from 'mdast'

/** How deeply a post may nest. Far more overflows the stack of whatever walks the tree, up to the page's rendering. */
export const DEEPEST = 100

/** What to do about a post that nests too deeply. */
export const FLATTEN = 'Flatten its lists, quotes or elements.'

/** The first node that lies too deep, or undefined. Walks without recursion, since the tree may be of any depth. */
export function findTooDeep(tree: Root): Nodes | undefined {
  let level: Nodes[] = [tree]
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((node) => ('children' in node ? node.children : []))
  }
  return level[0]
}

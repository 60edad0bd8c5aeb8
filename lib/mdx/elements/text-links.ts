import type { Definition, Link, LinkReference, RootContent } from 'mdast'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { parseFileLink, resolveLink } from './file-links'
import { isSafeLink, tidyLink } from './links'

/** A link whose address is checked, and led to the file that it names. */
export async function replaceLink(node: Link, compilation: Compilation): Promise<RootContent> {
  if (!checkLink(node, compilation)) return node
  const url = await resolveLink(node.url, toPlace(node), compilation)
  return url === null ? onlyText(node) : { ...node, url }
}

/**
 * A link to a file that stands elsewhere, `[words][name]`. It becomes a link of its own, so that pictures may have the
 * same definition, which says where the file is.
 */
export async function replaceReference(
  node: LinkReference,
  definition: Definition | undefined,
  compilation: Compilation,
): Promise<RootContent> {
  if (definition === undefined || !isSafeLink(definition.url) || parseFileLink(definition.url) === null) return node
  const url = await resolveLink(definition.url, toPlace(node), compilation)
  if (url === null) return onlyText(node)
  return { type: 'link', url, title: definition.title ?? null, children: node.children, position: node.position }
}

/** What is left of a link that leads nowhere. */
function onlyText({ children, position }: Link | LinkReference): RootContent {
  return { type: 'mdxJsxTextElement', name: null, attributes: [], children, position }
}

/** Whether a link may stay; makes its address tidy. */
export function checkLink(node: Link | Definition, compilation: Compilation): boolean {
  if (isSafeLink(node.url)) {
    node.url = tidyLink(node.url)
    return true
  }
  compilation.refuse(
    node,
    'link-address',
    'The link leads to an address that is not allowed.',
    'Use https, mailto, or a path.',
  )
  return false
}

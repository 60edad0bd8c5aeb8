import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { takeHidden } from '@/lib/content/hidden-characters'
import type { Picture } from '@/lib/content/picture'
import type { Place } from '@/lib/content/problem'
import { placeAtOffset } from '@/lib/content/text-place'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'

/** Nodes whose texts are read as one. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'calloutTitle'])
/** What these hold is shown as it is written, hidden characters too. */
const CODE: ReadonlySet<string> = new Set(['code', 'inlineCode'])
/** Texts of nodes and properties of elements that readers see or hear; addresses are encoded by browsers. */
const SHOWN = ['title', 'alt', 'meta', 'lang', 'label']
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite', 'id'])

/** Takes the hidden characters out of all that a post shows, with a warning at each place. */
export function takeHiddenCharacters(tree: Root, source: string, compilation: Compilation): void {
  const done = new Set<Nodes>()
  visit(tree, (node: Nodes) => {
    takeFromProperties(node, source, compilation)
    if (BLOCKS.has(node.type)) takeFromTexts(textsIn(node), source, compilation, done)
    else if (hasText(node)) takeFromTexts([node], source, compilation, done)
  })
}

/** The same for formulas alone, which are set while the tree is read. */
export function takeHiddenFromFormulas(tree: Root, source: string, compilation: Compilation): void {
  visit(tree, (node: Nodes) => {
    if (node.type === 'math' || node.type === 'inlineMath') takeFromTexts([node], source, compilation, new Set())
  })
}

type TextNode = Nodes & { value: string }

function hasText(node: Nodes): node is TextNode {
  return 'value' in node && typeof node.value === 'string' && !CODE.has(node.type)
}

function textsIn(block: Nodes): TextNode[] {
  const texts: TextNode[] = []
  visit(block, (node: Nodes) => {
    if (hasText(node)) texts.push(node)
  })
  return texts
}

function takeFromTexts(nodes: readonly TextNode[], source: string, compilation: Compilation, done: Set<Nodes>): void {
  const waiting = nodes.filter((node) => !done.has(node))
  for (const [index, { text, taken }] of takeHidden(waiting.map(({ value }) => value)).entries()) {
    const node = waiting[index] as TextNode
    done.add(node)
    node.value = text
    for (const { character, message, hint } of taken) {
      compilation.warn(placeOf(character, node, source), 'hidden-character', message, hint)
    }
  }
}

function takeFromProperties(node: Nodes, source: string, compilation: Compilation): void {
  const take = (text: string): string => {
    const [result] = takeHidden([text])
    for (const { character, message, hint } of result?.taken ?? []) {
      compilation.warn(placeOf(character, node, source), 'hidden-character', message, hint)
    }
    return result?.text ?? ''
  }
  const holder = node as unknown as Record<string, unknown> & { data?: { values?: Record<string, unknown> } }
  for (const name of SHOWN) {
    const text = holder[name]
    if (typeof text === 'string') holder[name] = take(text)
  }
  if (holder.data?.values !== undefined) holder.data.values = takeDeep(holder.data.values) as Record<string, unknown>

  function takeDeep(value: unknown): unknown {
    if (typeof value === 'string') return take(value)
    if (Array.isArray(value)) return value.map(takeDeep)
    if (typeof value !== 'object' || value === null) return value
    if (compilation.isPicture(value)) return value.missing === undefined ? value : { ...value, missing: nameOf(value) }
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        typeof inner === 'string' && ADDRESSES.has(key) ? inner : takeDeep(inner),
      ]),
    )
  }
}

/** What a picture that is missing was called, which its placeholder says. */
function nameOf({ missing = '' }: Picture): string {
  return takeHidden([missing])[0]?.text ?? ''
}

/** Where the character stands in the source of a node, or the node's own place when it is written in another way. */
function placeOf(character: string, node: Nodes, source: string): Place {
  const { start, end } = node.position ?? {}
  if (start?.offset === undefined || end?.offset === undefined) return toPlace(node)
  const at = source.slice(start.offset, end.offset).indexOf(character)
  if (at === -1) return toPlace(node)
  return placeAtOffset(source, start.offset + at)
}

import type { Blockquote, Nodes, Paragraph, PhrasingContent, Text } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { suggest } from '@/lib/content/nearest'
import type { Compilation } from '@/lib/mdx/compilation'
import { punctuate } from '@/lib/mdx/text/punctuate'
import { CALLOUT_TYPES } from './component-schemas'

const MARKER = /^\[!([\w-]+)\](?=[ \t]|\r?\n|$)/
const KINDS = CALLOUT_TYPES.map((type) => type.toUpperCase())

/**
 * The callout that a quote stands for which begins with `[!NOTE]` or another kind, perhaps with a title in the same
 * line; any other quote as it is. A kind that there is not is warned of.
 */
export function readCallout(quote: Blockquote, compilation: Compilation): MdxJsxFlowElement | Blockquote {
  const [first, ...rest] = quote.children
  const [text, ...others] = first?.type === 'paragraph' ? first.children : []
  if (text?.type !== 'text') return quote
  const [marker, kind = ''] = MARKER.exec(text.value) ?? []
  if (marker === undefined) return quote
  const type = CALLOUT_TYPES.find((known) => known === kind.toLowerCase())
  if (type === undefined) {
    compilation.warn(
      text,
      'unknown-callout',
      `There is no callout "[!${kind}]"; the quote stays one.`,
      suggest(kind, KINDS, `There are ${KINDS.map((known) => `[!${known}]`).join(', ')}.`),
    )
    return quote
  }
  const { title, body } = splitTitle([{ ...text, value: text.value.slice(marker.length) }, ...others])
  if (title === '' && body.length === 0 && rest.length === 0) return quote
  const paragraph: Paragraph[] = body.length > 0 ? [{ ...(first as Paragraph), children: body }] : []
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: [],
    children: [...paragraph, ...rest] as MdxJsxFlowElement['children'],
    position: quote.position,
    data: { values: { type, ...(title && { title: punctuated(title, compilation) }) } } as object,
  }
}

/** The text of the first line, and what stands below it. */
function splitTitle(nodes: readonly PhrasingContent[]): { title: string; body: PhrasingContent[] } {
  const end = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  if (end === -1) return { title: textOf(nodes), body: [] }
  const last = nodes[end] as PhrasingContent
  const [above = '', ...below] = last.type === 'text' ? last.value.split('\n') : []
  const text: Text[] = below.length > 0 ? [{ ...(last as Text), value: below.join('\n') }] : []
  return {
    title: textOf([...nodes.slice(0, end), { type: 'text', value: above }]),
    body: [...text, ...nodes.slice(end + 1)],
  }
}

function textOf(nodes: readonly Nodes[]): string {
  const text = (node: Nodes): string => {
    if ('children' in node) return (node.children as Nodes[]).map(text).join('')
    return 'value' in node ? node.value : 'alt' in node ? (node.alt ?? '') : ''
  }
  return nodes.map(text).join('').replace(/\s+/g, ' ').trim()
}

function punctuated(title: string, { context: { isPunctuationSmart, language } }: Compilation): string {
  return isPunctuationSmart ? punctuate(title, () => false, language).join('') : title
}

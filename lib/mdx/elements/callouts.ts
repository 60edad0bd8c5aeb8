import type { Blockquote, Paragraph, PhrasingContent } from 'mdast'
import type { MdxJsxFlowElement } from 'mdast-util-mdx-jsx'
import { suggest } from '@/lib/content/nearest'
import type { Compilation } from '@/lib/mdx/compilation'
import type { CalloutTitle } from './callout-title'
import { CALLOUT_TYPES } from './component-schemas'

const MARKER = /^\[!([\w-]+)\](?=[ \t]|\r?\n|$)/
const KINDS = CALLOUT_TYPES.map((type) => type.toUpperCase())

/**
 * The callout that a quote stands for which begins with `[!NOTE]` or another kind, perhaps with a title in the same
 * line; any other quote as it is. A kind that there is not is warned of. A title is still to be read, see `flattenTitles`.
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
  if (isBlank(title) && body.length === 0 && rest.length === 0) return quote
  const paragraph: Paragraph[] = body.length > 0 ? [{ ...(first as Paragraph), children: body }] : []
  const written: CalloutTitle[] = isBlank(title) ? [] : [{ type: 'calloutTitle', children: title }]
  return {
    type: 'mdxJsxFlowElement',
    name: 'Callout',
    attributes: [],
    children: [...written, ...paragraph, ...rest] as MdxJsxFlowElement['children'],
    position: quote.position,
    data: { values: { type } } as object,
  }
}

/** The first line, and what stands below it. */
function splitTitle(nodes: readonly PhrasingContent[]): { title: PhrasingContent[]; body: PhrasingContent[] } {
  const end = nodes.findIndex((node) => node.type === 'break' || (node.type === 'text' && node.value.includes('\n')))
  if (end === -1) return { title: [...nodes], body: [] }
  const last = nodes[end] as PhrasingContent
  const [before, after] = [nodes.slice(0, end), nodes.slice(end + 1)]
  if (last.type !== 'text') return { title: before, body: after }
  const [above = '', ...below] = last.value.split('\n')
  return {
    title: [...before, { ...last, value: above }],
    body: [{ ...last, value: below.join('\n') }, ...after],
  }
}

function isBlank(nodes: readonly PhrasingContent[]): boolean {
  return nodes.every((node) => node.type === 'text' && node.value.trim() === '')
}

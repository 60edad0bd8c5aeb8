import type { Nodes, PhrasingContent, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Compilation } from '@/lib/mdx/compilation'
import type { JsxElement } from '@/lib/mdx/data/jsx'
import { LITERAL_ELEMENT } from '@/lib/mdx/text/literal-text'
import { punctuate } from '@/lib/mdx/text/punctuate'

/** The title of a callout while the post is read: its first child, read like any other content. */
export interface CalloutTitle {
  type: 'calloutTitle'
  children: PhrasingContent[]
}

/** A piece of a title, and whether its punctuation stays as it is. */
interface Piece {
  text: string
  isFixed: boolean
}

type WithValues = JsxElement & { data?: { values?: Record<string, unknown> } }

/** HTML elements whose text is no prose, and those that show something else. */
const NO_PROSE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var'])
const NO_TEXT: ReadonlySet<string> = new Set(['audio', 'iframe', 'video'])

/**
 * Makes the titles of callouts, whose content has been read, the texts that they are shown as. What is more than a text
 * is refused.
 */
export function flattenTitles(tree: Root, compilation: Compilation): void {
  visit(tree, 'mdxJsxFlowElement', (node) => {
    const callout = node as WithValues
    const [title, ...body] = callout.children as unknown as [CalloutTitle | undefined, ...never[]]
    if (title?.type !== 'calloutTitle') return
    callout.children = body
    const text = setText(
      title.children.flatMap((child) => piecesOf(child, compilation)),
      compilation,
    )
    if (text !== '') callout.data = { ...callout.data, values: { ...callout.data?.values, title: text } } as object
  })
}

function piecesOf(node: Nodes, compilation: Compilation): Piece[] {
  const refuse = (what: string): [] => {
    const message = `The title of a callout is text; it cannot hold ${what}.`
    compilation.refuse(node, 'callout-title', message, 'Write it in the line below.')
    return []
  }
  switch (node.type) {
    case 'text':
      return [{ text: node.value, isFixed: node.data?.hName === LITERAL_ELEMENT }]
    case 'inlineCode':
      return [{ text: node.value, isFixed: true }]
    case 'break':
      return [{ text: ' ', isFixed: false }]
    case 'footnoteReference':
      return refuse('a footnote')
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return piecesOfElement(node, refuse, compilation)
    default:
      return 'children' in node ? node.children.flatMap((child) => piecesOf(child, compilation)) : []
  }
}

function piecesOfElement(element: WithValues, refuse: (what: string) => [], compilation: Compilation): Piece[] {
  const { name, children, data } = element
  if (name === 'Formula') return refuse('a formula')
  if (name === 'LabelledLink') return [{ text: String(data?.values?.label ?? ''), isFixed: false }]
  if (name === 'img') return [{ text: String(data?.values?.alt ?? ''), isFixed: false }]
  if (name === 'br') return [{ text: ' ', isFixed: false }]
  if (name !== null && (/^[^a-z]/.test(name) || NO_TEXT.has(name))) return refuse(`<${name}>`)
  const pieces = children.flatMap((child) => piecesOf(child, compilation))
  return NO_PROSE.has(name ?? '') ? pieces.map((piece) => ({ ...piece, isFixed: true })) : pieces
}

function setText(pieces: readonly Piece[], { context: { isPunctuationSmart, language } }: Compilation): string {
  const text = pieces.map((piece) => piece.text).join('')
  const fixed = pieces.flatMap((piece) => Array<boolean>(piece.text.length).fill(piece.isFixed))
  const set = isPunctuationSmart ? punctuate(text, (index) => fixed[index] ?? false, language).join('') : text
  return set.replace(/\s+/g, ' ').trim()
}

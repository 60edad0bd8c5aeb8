import type { ElementContent } from 'hast'
import type { PhrasingContent, RootContent } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { elementWith } from '@/lib/mdx/elements/pictures'
import { setFormula } from './formula'
import { placeInFormula } from './formula-place'
import { widestPieceOf, widthOf } from './formula-width'

/** What a formula may be written as, and paragraphs, which may hold one. */
type Written = Extract<RootContent, { type: 'math' | 'inlineMath' | 'code' }>
type Paragraph = Extract<RootContent, { type: 'paragraph' }>

/** Ems that fit beside each other on the narrowest telephone. */
const NARROW = 13

/** What Markdown's node of a formula turns into: its source for whoever counts words or names headings, and how it is set. */
export interface FormulaElement extends MdxJsxTextElement {
  data: { set: ElementContent[] } & MdxJsxTextElement['data']
}

/**
 * Sets the formula that a node of Markdown is, or holds alone. Gives a `Formula`, null where it is refused, and any other
 * node as it is.
 *
 * @param text what the node was read from
 */
export async function readFormula(
  node: Written | Paragraph,
  text: string,
  compilation: Compilation,
): Promise<RootContent | null> {
  const found = findFormula(node, text)
  if (found === null) return node
  const { written, isDisplay } = found
  const { value: tex } = written
  const result = await setFormula(tex, isDisplay)
  if ('mistake' in result) {
    const { message, hint, index } = result.mistake
    const place = index === null ? null : placeInFormula(text, rangeOf(written), tex, index)
    compilation.refuse(place ?? toPlace(written), 'math', message, hint)
    return null
  }
  const { content, unknown } = result
  if (unknown.size > 0) {
    const message = `The fonts of formulas lack ${[...unknown].join(' ')}; another font stands in.`
    compilation.warn(written, 'math', message, 'Use a command, or \\text{…} for words.')
  }
  const width = isDisplay ? Math.max(...content.map(widthOf)) : widestPieceOf(content)
  const element = elementWith('Formula', {
    tex,
    isDisplay: isDisplay || undefined,
    isWide: width > NARROW || undefined,
  })
  element.children = [{ type: 'text', value: tex }]
  element.data = { ...element.data, set: content } as FormulaElement['data']
  return element
}

interface FoundFormula {
  written: Written
  isDisplay: boolean
}

function findFormula(node: Written | Paragraph, text: string): FoundFormula | null {
  if (node.type === 'math') return { written: node, isDisplay: true }
  if (node.type === 'inlineMath') return { written: node, isDisplay: false }
  if (node.type === 'code') return node.lang === 'math' ? { written: node, isDisplay: true } : null
  // Between double dollars, what stands alone in its paragraph is displayed, as it is elsewhere.
  const [only, ...others] = node.children.filter((child) => !isBlank(child))
  const isAlone = others.length === 0 && only?.type === 'inlineMath' && text.startsWith('$$', rangeOf(only)[0])
  return isAlone ? { written: only, isDisplay: true } : null
}

function isBlank(node: PhrasingContent): boolean {
  return node.type === 'text' && node.value.trim() === ''
}

function rangeOf({ position }: RootContent): [from: number, to: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0]
}

import type { Element, ElementContent, Parents, Root, RootContent } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { SKIP, visit } from 'unist-util-visit'
import { type Compilation, toPlace } from './compilation'
import { setFormula } from './formula'
import { placeInFormula } from './formula-place'
import { FORMULA_SHEET } from './formula-sheet'
import { FormulaStyles } from './formula-styles'
import { widestPieceOf, widthOf } from './formula-width'
import { elementWith } from './pictures'

/** Ems that fit beside each other on the narrowest telephone. */
const NARROW = 13

/**
 * Sets the formulas of a post as `Formula`s. Where there is one, `FormulaStyles` at the top of the post holds the rules
 * that all of them need.
 */
export function rehypeMath(compilation: Compilation) {
  return (tree: Root, file: { value: unknown }): void => {
    const source = String(file.value)
    const styles = new FormulaStyles()
    let count = 0
    visit(tree, 'element', (node: Element, index, parent) => {
      const found = findFormula(node, source)
      if (found === null || parent === undefined || index === undefined) return
      const formula = draw(found, source, styles, compilation)
      if (formula === null) return SKIP
      count += 1
      ;(parent as Parents).children[index] = formula
      return SKIP
    })
    if (count > 0) tree.children.unshift(stylesElement(styles))
  }
}

function stylesElement({ css }: FormulaStyles): RootContent {
  return elementWith('FormulaStyles', { sheet: FORMULA_SHEET, css }) as unknown as RootContent
}

interface FoundFormula {
  node: Element
  tex: string
  isDisplay: boolean
}

/** The formula that an element stands for; null for any other element. */
function findFormula(node: Element, source: string): FoundFormula | null {
  const [only, ...others] = node.children.filter((child) => child.type !== 'text' || child.value.trim() !== '')
  if (isCode(node, 'math-inline')) return { node, tex: textOf(node), isDisplay: false }
  if (others.length > 0 || only?.type !== 'element') return null
  if (node.tagName === 'pre' && isCode(only, 'language-math')) {
    return { node, tex: textOf(only).replace(/\n$/, ''), isDisplay: true }
  }
  // Between double dollars, what stands alone in its paragraph is displayed, as it is elsewhere.
  const isAlone = node.tagName === 'p' && isCode(only, 'math-inline') && source.startsWith('$$', startOf(only))
  return isAlone ? { node: only, tex: textOf(only), isDisplay: true } : null
}

function isCode({ tagName, properties }: Element, name: string): boolean {
  return tagName === 'code' && [properties.className].flat().includes(name)
}

function startOf({ position }: Element): number {
  return position?.start.offset ?? 0
}

function draw(
  { node, tex, isDisplay }: FoundFormula,
  source: string,
  styles: FormulaStyles,
  compilation: Compilation,
): ElementContent | null {
  const result = setFormula(tex, isDisplay)
  if ('mistake' in result) {
    const { message, hint, index } = result.mistake
    const range: [number, number] = [startOf(node), node.position?.end.offset ?? 0]
    const place = index === null ? null : placeInFormula(source, range, tex, index)
    compilation.refuse(place ?? toPlace(node), 'math', message, hint)
    return null
  }
  const { content, unknown } = result
  if (unknown.size > 0) {
    const message = `The fonts of formulas lack ${[...unknown].join(' ')}; another font stands in.`
    compilation.warn(node, 'math', message, 'Use a command, or \\text{…} for words.')
  }
  const isWide = (isDisplay ? Math.max(...content.map(widthOf)) : widestPieceOf(content)) > NARROW
  styles.replaceIn(content)
  const values = { tex, isDisplay: isDisplay || undefined, isWide: isWide || undefined }
  return { ...elementWith('Formula', values), children: content } as unknown as ElementContent
}

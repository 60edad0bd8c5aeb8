import type { Root, RootContent } from 'hast'
import { visit } from 'unist-util-visit'
import { elementWith } from '@/lib/mdx/elements/pictures'
import type { FormulaElement } from './formula-element'
import { getFormulaSheet } from './formula-sheet'
import { FormulaStyles } from './formula-styles'

/**
 * Puts into each `Formula` how it is set; until now it held its source, which headings and the count of words go by.
 * Where there is one, `FormulaStyles` at the top of the post holds the rules that all of them need.
 */
export function rehypeMath() {
  return async (tree: Root): Promise<void> => {
    const formulas: FormulaElement[] = []
    visit(tree, 'mdxJsxTextElement', (node) => {
      const element = node as unknown as FormulaElement
      if (element.data?.set) formulas.push(element)
    })
    if (formulas.length === 0) return
    const styles = new FormulaStyles()
    for (const formula of formulas) {
      styles.replaceIn(formula.data.set)
      Object.assign(formula, { children: formula.data.set })
    }
    const head = elementWith('FormulaStyles', { sheet: await getFormulaSheet(), css: styles.css })
    tree.children.unshift(head as unknown as RootContent)
  }
}

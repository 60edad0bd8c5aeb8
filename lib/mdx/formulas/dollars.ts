import type { RootContent, Text } from 'mdast'
import type { Compilation } from '@/lib/mdx/compilation'

type InlineMath = Extract<RootContent, { type: 'inlineMath' }>

/**
 * What stands between two single dollars, where they are no formula's: a formula has no space inside of its dollars and
 * no digit behind them, so that prices stay prices. Null, with a problem, where a formula ends at an escaped dollar.
 *
 * @param text what the node was read from
 * @returns the node where it is a formula, else the text that it is
 */
export function readDollars(node: InlineMath, text: string, compilation: Compilation): RootContent | null {
  const start = node.position?.start.offset ?? 0
  const written = text.slice(start, node.position?.end.offset ?? 0)
  const [, inside] = /^\$([^$][\s\S]*)\$$/.exec(written) ?? []
  if (inside === undefined) return node
  const isEscaped = /(?:^|[^\\])(?:\\\\)*\\$/.test(inside)
  if (isEscaped && /\\[a-z]/i.test(inside)) {
    const hint = 'Write \\textdollar for the sign in a formula.'
    compilation.refuse(node, 'math', 'The formula ends at \\$, which is no sign in it.', hint)
    return null
  }
  const isFormula = !isEscaped && !/^\s|\s$/.test(inside) && !/\d/.test(text[start + written.length] ?? '')
  return isFormula ? node : ({ type: 'text', value: written.replaceAll('\\$', '$') } satisfies Text)
}

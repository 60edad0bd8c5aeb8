import type { Place } from '@/lib/content/problem'

/**
 * Where an index of a formula is in the post; null where the formula does not stand in it letter by letter, as in a
 * quote over several lines.
 *
 * @param source the post's text
 * @param from where the formula begins in it, its dollars or fence included, and `to` where it ends
 */
export function placeInFormula(source: string, [from, to]: [number, number], tex: string, index: number): Place | null {
  const start = source.slice(from, to).indexOf(tex)
  if (start === -1) return null
  const before = source.slice(0, from + start + index)
  const line = before.split('\n').length
  const column = before.length - before.lastIndexOf('\n')
  return { line, column, endLine: line, endColumn: column }
}

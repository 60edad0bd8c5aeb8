import type { Place } from '@/lib/content/problem'
import { placeAtOffset } from '@/lib/content/text-place'

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
  return placeAtOffset(source, from + start + index)
}

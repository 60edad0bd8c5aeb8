import type { Text } from 'hast'

const ENTITY = /&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);/iy

/**
 * Which characters of a text stand there because its author says so exactly: escaped (`\\"`), as a character reference
 * (`&quot;`), or as a value in braces. Says no to all where the text cannot be found in the source.
 *
 * @param source what the positions of nodes point into
 */
export function findLiteral({ value, position }: Text, source: string): (index: number) => boolean {
  const start = position?.start.offset
  const end = position?.end.offset
  if (start === undefined || end === undefined) return () => false
  if (source[start] === '{') return () => true
  const literal = new Set<number>()
  let index = 0
  for (let at = start; at < end && index < value.length; ) {
    ENTITY.lastIndex = at
    const entity = ENTITY.exec(source)?.[0]
    if (source[at] === '\\' && source[at + 1] === value[index]) {
      literal.add(index)
      at += 2
      index += 1
    } else if (source[at] === value[index]) {
      at += 1
      index += 1
    } else if (entity !== undefined) {
      literal.add(index)
      at += entity.length
      index += (value.codePointAt(index) ?? 0) > 0xffff ? 2 : 1
    } else {
      // What begins a line of a quote or a list, and blanks at its end, are not in the value.
      at += 1
    }
  }
  return (place) => literal.has(place)
}

import type { Place } from './problem'

const LINE_END = /\r\n|\n|\r/

/** Where the character at an offset, in UTF-16 units from 0, stands in a text. */
export function placeAtOffset(text: string, offset: number): Place {
  const lines = text.slice(0, offset).split(LINE_END)
  const line = lines.length
  const column = (lines.at(-1) ?? '').length + 1
  return { line, column, endLine: line, endColumn: column + 1 }
}

import type { Place } from '@/lib/content/problem'
import { DEEPEST, FLATTEN } from './depth'

/** The longest body that is compiled, in UTF-16 units. */
const LONGEST = 512 * 1024

/** Cells of all tables together; Markdown fills up each row to as many as its head has. */
const MOST_CELLS = 50_000

/** A reason why a body is not even parsed. */
export interface TooCostly {
  place: Place
  rule: string
  message: string
  hint: string
}

/**
 * Finds what would keep the parser busy for minutes, before it starts: too long a text, lines that begin quotes and
 * lists without end, and tables whose few characters stand for millions of cells.
 */
export function findTooCostly(body: string): TooCostly | null {
  if (body.length > LONGEST) {
    const message = `The post is ${Math.ceil(body.length / 1024)} kB long; at most ${LONGEST / 1024} kB.`
    return { place: placeOf(1), rule: 'post-too-large', message, hint: 'Split it into several posts.' }
  }
  const lines = body.split('\n')
  const deep = lines.findIndex((line) => countMarkers(line) > DEEPEST)
  if (deep !== -1) {
    const message = `The line nests more than ${DEEPEST} levels deep.`
    return { place: placeOf(deep + 1), rule: 'too-deep', message, hint: FLATTEN }
  }
  return findHugeTable(lines)
}

function findHugeTable(lines: readonly string[]): TooCostly | null {
  let cells = 0
  let columns = 0
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') columns = 0
    else if (/^[\s|:>-]*$/.test(line) && line.includes('-') && line.includes('|')) columns = line.split('|').length
    cells += columns
    if (cells > MOST_CELLS) {
      const message = `The tables come to more than ${MOST_CELLS} cells.`
      return {
        place: placeOf(index + 1),
        rule: 'table-too-large',
        message,
        hint: 'Link to a file with the data instead.',
      }
    }
  }
  return null
}

/** How many quotes and list items a line begins. */
function countMarkers(line: string): number {
  const [markers = ''] = /^(?:[ \t]|>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))*/.exec(line) ?? []
  return markers.match(/>|[-*+]|\d+/g)?.length ?? 0
}

function placeOf(line: number): Place {
  return { line, column: 1, endLine: line, endColumn: 1 }
}

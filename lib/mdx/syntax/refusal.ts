import type { Place } from '@/lib/content/problem'
import { START } from '@/lib/content/problem'
import { toPlace } from '@/lib/mdx/compilation'
import type { SyntaxFailure, TextPoint } from './syntax'

/** What is wrong, and how to write it right; the place where the parser's is not the best one. */
export interface Explanation {
  place?: Place
  message: string
  hint: string
}

/** A text that the parser refused. */
export interface Refusal {
  failure: SyntaxFailure
  /** The parser's words. */
  reason: string
  place: Place
  /** The whole text. */
  body: string
  /** The text from where the refused tag or the braces begin. */
  rest: string
}

/**
 * A refusal with what its explanation needs.
 *
 * @param body the text that was parsed
 */
export function refusalOf(failure: SyntaxFailure, body: string): Refusal {
  const reason = (failure.reason ?? failure.message).replace(/^\[next-mdx-remote\].*\n/, '').split('\n')[0] ?? ''
  return { failure, reason, body, place: placeOf(failure), rest: body.slice(failure.begun?.offset ?? 0) }
}

/** `<Figure>` of a tag, `The brace {` of braces. */
export function nameBeginning(rest: string): string {
  return rest.startsWith('<') ? `${tagStart(rest)}>` : 'The brace {'
}

/** `<Figure` of a text that begins with such a tag. */
export function tagStart(rest: string): string {
  return /^<\/?[\p{L}\p{N}_$.:-]*/u.exec(rest)?.[0] ?? '<'
}

/** The offset of what the parser points at. */
export function offsetOf({ place }: SyntaxFailure): number {
  if (place === undefined) return 0
  return 'start' in place ? place.start.offset : place.offset
}

/** The place of what the parser points at. */
export function placeOf({ place, message }: SyntaxFailure): Place {
  if (place === undefined) return placeNamedIn(message)
  return 'start' in place ? toPlace({ position: place }) : pointPlace(place)
}

/** The place of one character; the file's beginning where there is none. */
export function pointPlace(point: TextPoint | undefined): Place {
  if (point === undefined) return START
  return { line: point.line, column: point.column, endLine: point.line, endColumn: point.column + 1 }
}

/** The line that a place begins in. */
export function lineOf(body: string, { line }: Place): string {
  return body.split(/\r\n|\n|\r/)[line - 1] ?? ''
}

/** `3:14` of a point. */
export function numbersOf(point: TextPoint | undefined): string {
  return point === undefined ? '1:1' : `${point.line}:${point.column}`
}

/** An element that is never closed has its place in the message only: `<div>` (3:1-3:6). */
export function placeNamedIn(message: string): Place {
  const numbers = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(message)?.slice(1).map(Number)
  if (numbers === undefined) return START
  const [line, column, endLine, endColumn] = numbers as [number, number, number, number]
  return { line, column, endLine, endColumn }
}

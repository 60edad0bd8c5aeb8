import { offsetOf, tagStart } from './refusal'
import type { SyntaxFailure } from './syntax'
import { VOID_ELEMENTS } from './tag-mistakes'

/** How many mistakes of one text are told, and how many UTF-16 units are parsed to find them. */
const MOST_MISTAKES = 20
const MOST_CHARACTERS = 1_000_000

/**
 * The mistakes in a text behind the first one, so that an author hears of them at once: each is taken out in turn, and
 * what is left is parsed again. It ends at a mistake that cannot be taken out without making others.
 *
 * @param failure the first one
 * @param find why a text cannot be parsed, or null
 * @returns each with the text that it was found in
 */
export function findFurtherMistakes(
  text: string,
  failure: SyntaxFailure,
  find: (text: string) => SyntaxFailure | null,
): { failure: SyntaxFailure; text: string }[] {
  const found: { failure: SyntaxFailure; text: string }[] = []
  const most = Math.min(MOST_MISTAKES, Math.floor(MOST_CHARACTERS / Math.max(1, text.length)))
  /** Opening tags that were taken out, whose closing tags are no mistake. */
  const opened: string[] = []
  let left = text
  for (let last: SyntaxFailure | null = failure; last !== null && found.length < most; last = find(left)) {
    const part = partToTake(left, last)
    const tag = part === null ? '' : tagStart(left.slice(part.start))
    const taken = opened.indexOf(tag.replace('</', '<'))
    if (tag.startsWith('</') && taken !== -1) opened.splice(taken, 1)
    else if (last !== failure) found.push({ failure: last, text: left })
    if (part === null) return found
    if (tag !== '' && !tag.startsWith('</')) opened.push(tag)
    left = left.slice(0, part.start) + left.slice(part.start, part.end).replace(/[^\n\r]/g, ' ') + left.slice(part.end)
  }
  return found
}

/** What has to go so that the mistake is not there any more, and nothing else is one for it; null where there is no such thing. */
function partToTake(text: string, failure: SyntaxFailure): { start: number; end: number } | null {
  const { message, reason = message, begun, ruleId } = failure
  const [, name = '', line, column] = /`<([^/][^`]*)>` \((\d+):(\d+)-/.exec(reason) ?? []
  const isNeverClosed = reason.startsWith('Expected a closing tag') || VOID_ELEMENTS.has(name)
  if (line !== undefined) return isNeverClosed ? signAt(text, offsetAt(text, Number(line), Number(column))) : null
  if (ruleId === 'unexpected-closing-slash') return signAt(text, text.lastIndexOf('<', offsetOf(failure)))
  if (begun === undefined) return null
  const [found] = WITHOUT_MEANING.exec(text.slice(begun.offset)) ?? []
  return found === undefined ? null : { start: begun.offset, end: begun.offset + found.length }
}

/** A comment, an address, a sign, or braces within a line. */
const WITHOUT_MEANING = /^(?:<!--(?:[\s\S]*?-->)?|<(?:https?:|mailto:|www\.|[^\s<>@]+@)|<[^\p{L}_/>]|\{[^{}\n]*\})/iu

function signAt(text: string, start: number): { start: number; end: number } | null {
  return text[start] === '<' ? { start, end: start + 1 } : null
}

function offsetAt(text: string, line: number, column: number): number {
  let start = 0
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

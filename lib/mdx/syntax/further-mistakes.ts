import { tagStart } from './refusal'
import type { SyntaxFailure } from './syntax'

/** How many mistakes of one text are told, and how many UTF-16 units are parsed to find them. */
const MOST_MISTAKES = 20
const MOST_CHARACTERS = 1_000_000

/**
 * The mistakes in a text behind the first one, so that an author hears of all of them at once: each is taken out in
 * turn, and what is left is parsed again.
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
  /** Names of opening tags that were taken out, whose closing tags are no mistake. */
  const opened: string[] = []
  let left = text
  for (let last: SyntaxFailure | null = failure; last !== null && found.length < most; ) {
    const at = offsetToTake(left, last)
    if (at === null) return found
    const tag = tagStart(left.slice(at))
    const taken = opened.indexOf(tag.replace('</', '<'))
    const isLeftOver = tag.startsWith('</') && taken !== -1
    if (isLeftOver) opened.splice(taken, 1)
    else if (last !== failure) found.push({ failure: last, text: left })
    if (!tag.startsWith('</')) opened.push(tag)
    left = `${left.slice(0, at)} ${left.slice(at + 1)}`
    last = find(left)
  }
  return found
}

/** The offset of the `<` or `{` without which the mistake would not be there; null where that cannot be said. */
function offsetToTake(text: string, { message, reason = message, place, begun, ruleId }: SyntaxFailure): number | null {
  const [, line, column] = /`<[^/][^`]*>` \((\d+):(\d+)-/.exec(reason) ?? []
  const [, closing] = /^Unexpected closing tag `<\/([^`]*)>`/.exec(reason) ?? []
  const isVoid = /`<(?:area|br|col|embed|hr|img|input|source|wbr)>` \(/.test(reason)
  let offset: number | undefined
  if (line !== undefined && (closing === undefined || isVoid)) offset = offsetOf(text, Number(line), Number(column))
  else if (closing !== undefined || ruleId === 'unexpected-closing-slash') {
    const at = place === undefined ? 0 : 'start' in place ? place.start.offset : place.offset
    offset = text.lastIndexOf('<', at)
  } else offset = begun?.offset
  return offset !== undefined && (text[offset] === '<' || text[offset] === '{') ? offset : null
}

function offsetOf(text: string, line: number, column: number): number {
  let start = 0
  for (let count = 1; count < line; count++) start = text.indexOf('\n', start) + 1
  return start + column - 1
}

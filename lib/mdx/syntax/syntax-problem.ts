import { errorAt, type Problem, START } from '@/lib/content/problem'
import type { CompileContext } from '@/lib/mdx/compilation'
import { FLATTEN } from '@/lib/mdx/depth'
import { DROPPED_ELEMENTS } from '@/lib/mdx/elements/elements'
import { explainBraces, explainImport, explainOpenBrace, explainStatement } from './brace-mistakes'
import { findFurtherMistakes } from './further-mistakes'
import { type Explanation, offsetOf, type Refusal, refusalOf } from './refusal'
import { findSyntaxFailure, type SyntaxFailure } from './syntax'
import {
  explainCharacter,
  explainCrossing,
  explainFullClosingTag,
  explainLazyLine,
  explainOpenQuote,
  explainOpenTag,
  explainOtherClosingTag,
  explainStrayClosingTag,
} from './tag-mistakes'

/** The parser's rule and words, and who knows what to write instead. The first that fits is asked. */
const EXPLAINERS: readonly [RegExp, (refusal: Refusal) => Explanation][] = [
  [/^unexpected-lazy/, explainLazyLine],
  [/^unexpected-eof .*closing brace/, explainOpenBrace],
  [/^unexpected-eof .*closing quote/, explainOpenQuote],
  [/^unexpected-(?:eof|character)/, explainCharacter],
  [/^unexpected-(?:attribute|self-closing-slash)/, explainFullClosingTag],
  [/^unexpected-closing-slash/, explainStrayClosingTag],
  [/^end-tag-mismatch Unexpected closing tag/, explainOtherClosingTag],
  [/^end-tag-mismatch Expected a closing tag/, explainOpenTag],
  [/^end-tag-mismatch/, explainCrossing],
  [/^acorn .*import\/exports/, explainImport],
  [/^non-esm/, explainStatement],
  [/^(?:acorn|unexpected-empty-expression|\S*spread\S*) /, explainBraces],
]

/**
 * What to do about a text that is no MDX: to parse it again with what gave offence blanked out, where that would be left
 * out of the page anyway, or else to report its mistakes.
 *
 * @param body the text that was parsed, with the lines of the file
 * @param context that of the text's file
 */
export function mendOrExplain(
  failure: SyntaxFailure,
  body: string,
  context: CompileContext,
): { mended: string; problems?: undefined } | { mended?: undefined; problems: Problem[] } {
  const mended = withoutDropped(body, failure)
  if (mended !== null) return { mended }
  const others = findFurtherMistakes(body, failure, (text) => findSyntaxFailure(text, context))
  const all = [{ failure, text: body }, ...others]
  return { problems: all.map((mistake) => syntaxProblem(mistake.failure, mistake.text, context.file)) }
}

/**
 * The problem that tells an author why a text is no MDX, and what to write instead.
 *
 * @param body the text that was parsed, with the lines of the file
 * @param file path relative to CONTENT_DIR
 */
function syntaxProblem(failure: SyntaxFailure, body: string, file: string): Problem {
  if (isOverflow(failure)) {
    return errorAt(START, { file, rule: 'too-deep', message: 'The post nests too deeply.', hint: FLATTEN })
  }
  const refusal = refusalOf(failure, body)
  const explain = EXPLAINERS.find(([pattern]) => pattern.test(`${failure.ruleId} ${refusal.reason}`))?.[1]
  const { place, message, hint } = explain?.(refusal) ?? { message: `${refusal.reason.replace(/\.$/, '')}.`, hint: '' }
  return errorAt(place ?? refusal.place, { file, rule: 'mdx-syntax', message, hint })
}

/**
 * What the parser takes for code in a place that is left out anyway, such as the braces of a style sheet: the text with
 * the first such place blanked that a failure lies in, or null where it lies in none. Fenced code is no such place, and
 * none goes past it.
 */
function withoutDropped(body: string, failure: SyntaxFailure): string | null {
  const offset = failure.begun?.offset ?? offsetOf(failure)
  const unfenced = body.replace(FENCED, (code) => FENCE.repeat(code.length))
  for (const { index, 0: whole, 1: open = '', 3: inner = '' } of unfenced.matchAll(DROPPED)) {
    if (offset < index || offset >= index + whole.length || inner.trim() === '') continue
    const start = index + open.length
    return body.slice(0, start) + inner.replace(/[^\n\r]/g, ' ') + body.slice(start + inner.length)
  }
  return null
}

/** Stands for each character of fenced code; CommonMark has no such character in a text. */
const FENCE = '\0'
/** Fenced code, in quotes and lists as well, up to the text's end where it is never closed. */
const FENCED = /^[ \t>*+\d.)-]*(`{3,}(?=[^`\n]*$)|~{3,})[\s\S]*?(?:\n[ \t>]*\1[`~]*[ \t\r]*$|(?![\s\S]))/gm
const DROPPED = new RegExp(
  `(^[ \\t]*<(${[...DROPPED_ELEMENTS].join('|')})(?:\\s[^<>${FENCE}]*)?>)([^${FENCE}]*?)</\\2>`,
  'gm',
)

/** What `[`s and `>`s by the thousand make of the parser: it runs out of stack before there is a tree to measure. */
export function isOverflow(cause: unknown): boolean {
  return cause instanceof RangeError || (cause as Error).message.includes('Maximum call stack size exceeded')
}

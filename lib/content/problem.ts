/** How much a problem costs: an `error` keeps the post out, a `warning` does not. */
export type Severity = 'error' | 'warning'

/** Where in a file something stands; lines and columns from 1. */
export interface Place {
  line: number
  column: number
  endLine: number
  endColumn: number
}

/** One thing that is wrong with content, wherever it was found. The only shape in which problems travel. */
export interface Problem extends Place {
  /** Path relative to CONTENT_DIR, with `/` between the parts. */
  file: string
  severity: Severity
  /** A stable name for this kind of problem, like `missing-picture`. */
  rule: string
  /** What was found and what was expected, in one sentence. */
  message: string
  /** What to do about it; empty when the message says it all. */
  hint: string
  /** Whether it can be mended without a person. */
  fixable: boolean
}

/** The start of a file, for what concerns all of it. */
export const START: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 }

type Report = Pick<Problem, 'file' | 'rule' | 'message'> & Partial<Problem>

/** A problem that keeps the post out; at the start of the file unless a place is given. */
export function errorAt(place: Place, report: Report): Problem {
  return { ...START, ...pickPlace(place), severity: 'error', hint: '', fixable: false, ...report }
}

/** A problem that costs less than the post; at the start of the file unless a place is given. */
export function warningAt(place: Place, report: Report): Problem {
  return { ...errorAt(place, report), severity: 'warning' }
}

function pickPlace({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn }
}

/** Whether any of the problems keeps its post out. */
export function hasErrors(problems: readonly Problem[]): boolean {
  return problems.some((problem) => problem.severity === 'error')
}

/** Problems in the order in which a person would mend them: by file, then from the top. */
export function sortProblems(problems: readonly Problem[]): Problem[] {
  return [...problems].sort(
    (a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column || compareText(a.rule, b.rule),
  )
}

/**
 * The one printer: problems as text for a terminal, sorted, each `file:line:column severity message (rule)` with its
 * hint below, and a count at the end. Empty for no problems.
 */
export function formatProblems(problems: readonly Problem[]): string {
  if (problems.length === 0) return ''
  const blocks = sortProblems(problems).map((problem) => {
    const head = printable(
      `${problem.file}:${problem.line}:${problem.column} ${problem.severity} ${problem.message} (${problem.rule})`,
    )
    return problem.hint === '' ? head : `${head}\n  ${printable(problem.hint)}`
  })
  return `${blocks.join('\n')}\n\n${countProblems(problems)}`
}

function countProblems(problems: readonly Problem[]): string {
  const errors = problems.filter((problem) => problem.severity === 'error').length
  const warnings = problems.length - errors
  return `${count(errors, 'error')}, ${count(warnings, 'warning')}`
}

function count(n: number, noun: string): string {
  return `${n} ${noun}${n === 1 ? '' : 's'}`
}

/** Control and bidirectional characters would let a post draw on the reader's terminal, or forge a line. */
function printable(text: string): string {
  return text.replace(
    /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  )
}

/** Order of two strings by code unit: the same on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** How much a problem costs: an `error` keeps the post out, a `warning` does not. */
export type Severity = 'error' | 'warning'

/** One thing that is wrong with content, wherever it was found. The only shape in which problems travel. */
export interface Problem {
  /** Path relative to CONTENT_DIR, with `/` between the parts. */
  file: string
  /** First line, from 1. */
  line: number
  /** First column, from 1. */
  column: number
  endLine: number
  endColumn: number
  severity: Severity
  /** A stable name for this kind of problem, like `missing-picture`. */
  rule: string
  /** What was found and what was expected, in one sentence. */
  message: string
  /** What to do about it; empty when the message says it all. */
  hint: string
  /** Whether `check --fix` can mend it without a person. */
  fixable: boolean
}

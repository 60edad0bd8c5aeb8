import { NotData } from './scope'

/** A name that stands for nothing. */
export class NotDefined extends NotData {}

/** What ends before an argument or an index in TeX: a command with its other arguments, or `_` and `^`. */
const TEX = /(?:\\[a-zA-Z]+\*?(?:\[[^\]]*\])?(?:\{[^{}]*\})*[_^]?|[\p{L}\p{N})][_^])$/u

/**
 * What a writer is told of an expression in the text. Braces with a name that is not defined are seldom meant as one.
 *
 * @param before the text in front of the braces
 */
export function hintInText(cause: NotData, before: string): string {
  if (!(cause instanceof NotDefined) || cause.hint.startsWith('Did you mean')) return cause.hint
  if (TEX.test(before.slice(-200))) return 'Formulas stand between $$ and $$.'
  return `${cause.hint} To show braces as text, write \\{ and \\}, or put them in backquotes.`
}

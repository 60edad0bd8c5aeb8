import { type Place, START } from './problem'

/** What js-yaml throws. */
interface YamlError {
  reason?: string
  message?: string
  mark?: { line: number; column: number }
}

/**
 * What js-yaml says about front matter, in plain words.
 *
 * @param cause what was thrown
 * @param lines the block with its first line ---, without its last
 */
export function explainYaml(cause: unknown, lines: readonly string[]): { place: Place; reason: string; hint: string } {
  const place = placeOf(cause, lines.length)
  const unquoted = findUnquoted(cause, place.line, lines)
  if (unquoted !== null) return unquoted
  return { place, reason: reasonOf(cause), hint: hintFor(cause, lines) }
}

function placeOf(cause: unknown, lastLine: number): Place {
  const mark = (cause as YamlError).mark
  if (mark === undefined) return START
  // gray-matter hands js-yaml the block with the line break after the first ---, so its line 1 is our line 2.
  const line = Math.min(mark.line + 1, lastLine)
  return { line, column: mark.column + 1, endLine: line, endColumn: mark.column + 1 }
}

/** A key or a dash, and a value that begins with a sign of YAML's own. */
const SIGNED = /^(\s*(?:- +)?(?:[\w-]+: +)?)([@`%&*!>|[{])(.*)$/
const WHOLE_LIST = /^(?:\[[^\]]*\]|\{[^}]*\})\s*(?:#.*)?$/

/** A text that needs quotes because of how it begins; one that opens a list is noticed on the line below. */
function findUnquoted(cause: unknown, line: number, lines: readonly string[]) {
  if (/tag:yaml\.org|levels deep|there twice/.test(reasonOf(cause))) return null
  for (const number of [line, line - 1]) {
    const [, before = '', sign = '', after = ''] = SIGNED.exec(lines[number - 1] ?? '') ?? []
    const isHere = number === line || /[[{]/.test(sign)
    if (sign === '' || before.trim() === '' || !isHere || WHOLE_LIST.test(sign + after)) continue
    const value = (sign + after).trimEnd()
    const quoted = value.length > 60 ? "'…'" : `'${value.replaceAll("'", "''")}'`
    const place = { line: number, column: before.length + 1, endLine: number, endColumn: before.length + 2 }
    return {
      place,
      reason: `a text begins with ${sign}, which means something else there`,
      hint: `If it is text, put quotes around it: ${before.trimStart()}${quoted}`,
    }
  }
  return null
}

function reasonOf(cause: unknown): string {
  const { reason, message } = cause as YamlError
  const text = reason ?? message ?? String(cause)
  return Object.entries(IN_PLAIN_WORDS).find(([phrase]) => text.includes(phrase))?.[1] ?? text.replace(/\.$/, '')
}

/** What js-yaml says, and what it means for a list of keys. */
const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  'incomplete explicit mapping pair': 'a value holds a colon',
  'can not read a block mapping entry': 'the line above is not closed, or this one is no key with a value',
  'duplicated mapping key': 'the key is there twice',
}

function hintFor(cause: unknown, lines: readonly string[]): string {
  if (lines.some((line) => /^ *\t/.test(line))) return 'Indent with spaces; YAML takes no tabs.'
  const reason = reasonOf(cause)
  if (/bad indentation|value holds a colon|is not closed/.test(reason)) {
    return "A value that holds a colon or a quote needs quotes around it: title: 'One: two'"
  }
  if (reason.includes('there twice')) return 'Keep one of the two.'
  return 'Look at this line and the one above.'
}

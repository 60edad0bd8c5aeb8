import { type Explanation, offsetOf, pointPlace, type Refusal, tagStart } from './refusal'
import type { SyntaxFailure } from './syntax'

const BRACES_AS_TEXT = 'To show braces as text, write \\{ and \\}, or put them in backquotes.'

/** Braces that are never closed. */
export function explainOpenBrace({ failure, rest }: Refusal): Explanation {
  const place = pointPlace(failure.begun)
  if (rest.startsWith('{/*')) return { place, message: 'The comment {/* is never closed.', hint: 'End it with */}.' }
  if (rest.startsWith('<')) {
    return { place, message: `The braces in ${tagStart(rest)}> are never closed.`, hint: 'Add the missing }.' }
  }
  const hint = 'Add }, or, to show the brace as text, write \\{ or put it in backquotes.'
  return { place, message: 'The brace { is never closed.', hint }
}

/** Braces that hold no expression. */
export function explainBraces({ failure, rest }: Refusal): Explanation {
  const place = pointPlace(failure.begun)
  if (/^\{(?:[{%]|<)/.test(rest)) {
    return { place, message: 'This is a template tag of another system; it means nothing here.', hint: BRACES_AS_TEXT }
  }
  const [, id] = /^\{#([^}\s]*)\}/.exec(rest) ?? []
  if (id !== undefined) {
    const hint = `Write the heading as <h2 id="${id}">…</h2>, or leave the braces out.`
    return { place, message: `The id of a heading cannot be written {#${id}}.`, hint }
  }
  if (/^\{[:.]/.test(rest)) {
    return {
      place,
      message: 'Attributes in braces mean nothing here.',
      hint: 'Leave them out, or write the element as HTML.',
    }
  }
  if (failure.ruleId === 'unexpected-empty-expression') {
    return { message: 'The braces are empty.', hint: 'Write a value, or leave the attribute out.' }
  }
  if (failure.ruleId?.includes('spread')) {
    return {
      message: 'Only a spread like {...authors.Name} may stand here.',
      hint: 'Write name={value} for a property.',
    }
  }
  const message = `The braces cannot be read as a value: ${acornReason(failure)}.`
  if (rest.startsWith('<')) return { message, hint: 'Look for a missing comma, quote or bracket.' }
  return { message, hint: BRACES_AS_TEXT }
}

/** A statement that cannot be read. */
export function explainImport({ failure, body }: Refusal): Explanation {
  const [, word = 'import', rest = ''] = statementAt(body, offsetOf(failure))
  if (/^[a-z]+ (?!from\b|as\b)[a-z]/.test(rest) && !/^(?:const|let|var|function|class|default|async)\b/.test(rest)) {
    const hint = 'Put another word before it, or give it a capital letter.'
    return { message: `A paragraph cannot begin with the word "${word}", which begins a statement.`, hint }
  }
  const hint = "Write import photo from './photo.jpg', and leave a blank line after the imports."
  return { message: `The ${word} cannot be read: ${acornReason(failure)}.`, hint }
}

/** The word and the rest of the line that begin the statement at an offset. */
function statementAt(body: string, offset: number): readonly string[] {
  const statements = [...body.matchAll(/^(import|export)\b[ \t]*(.*)/gm)].filter(({ index }) => index <= offset)
  return statements.at(-1) ?? []
}

/** A statement that is no import. */
export function explainStatement(): Explanation {
  const hint = 'Leave a blank line after the imports; a post cannot run statements.'
  return { message: 'Only imports may stand here.', hint }
}

function acornReason({ cause, reason, message }: SyntaxFailure): string {
  const text = String((cause as Error | undefined)?.message ?? reason ?? message)
  return text.replace(/ \(\d+:\d+\)$/, '').replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
}

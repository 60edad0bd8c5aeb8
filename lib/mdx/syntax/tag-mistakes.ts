import { findNearest } from '@/lib/content/nearest'
import { HTML_ELEMENTS } from '@/lib/mdx/elements/elements'
import {
  type Explanation,
  lineOf,
  nameBeginning,
  numbersOf,
  offsetOf,
  placeNamedIn,
  pointPlace,
  type Refusal,
  tagStart,
} from './refusal'

const TO_SHOW = 'put it in backquotes'
/** Elements of HTML that are closed where they are opened. */
export const VOID_ELEMENTS = new Set([
  'area',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'wbr',
])

/** A tag or braces that go on outside of their list item or quote. */
export function explainLazyLine({ failure, rest }: Refusal): Explanation {
  return {
    message: `${nameBeginning(rest)} at ${numbersOf(failure.begun)} goes on in a line outside of its list item or quote.`,
    hint: 'Begin each of its lines as the first one begins, with the spaces or the >, or write it in one line.',
  }
}

/** An attribute whose quote is never closed. */
export function explainOpenQuote({ failure, rest, reason }: Refusal): Explanation {
  const [, quote = '"'] = /quote `(.)`/.exec(reason) ?? []
  const message = `The value of an attribute in ${tagStart(rest)}> has no closing quote.`
  return { place: pointPlace(failure.begun), message, hint: `Add the missing ${quote} behind the value.` }
}

/** A tag that is none: what follows its `<` says what was meant. */
export function explainCharacter({ failure, rest, reason, body, place }: Refusal): Explanation {
  const at = failure.begun === undefined ? place : pointPlace(failure.begun)
  if (rest.startsWith('<!--')) {
    return { place: at, message: 'A comment cannot be written <!-- like this -->.', hint: 'Write {/* like this */}.' }
  }
  const [, address, mail] = /^<(?:((?:https?:\/\/|mailto:|www\.)[^\s>]*)|([^\s<>@]+@[^\s<>@]+))>/i.exec(rest) ?? []
  if (address !== undefined || mail !== undefined) {
    const url = address ?? `mailto:${mail}`
    const message = 'An address in angle brackets is not read as a link.'
    return { place: at, message, hint: `Write ${address ?? mail} without the brackets, or [text](${url}).` }
  }
  if (reason.includes('before attribute value')) {
    const before = body.slice(failure.begun?.offset ?? 0, offsetOf(failure))
    const [, name = ''] = /([\w:.-]+)\s*=\s*$/.exec(before) ?? []
    const message = `The value of "${name}" in ${tagStart(rest)}> has no quotes.`
    return { message, hint: `Write ${name}="…", or ${name}={…} for a number or a name.` }
  }
  const [sign = '<'] = /^<\S{0,12}/.exec(rest) ?? []
  if (/^<[^\p{L}_/>]/u.test(rest)) {
    const [short = sign] = /^<[^\p{L}\s]{1,3}/u.exec(rest) ?? []
    return {
      place: at,
      message: `"${short}" begins no element.`,
      hint: `To show it as text, write \\${short} or ${TO_SHOW}.`,
    }
  }
  if (failure.ruleId === 'unexpected-eof') {
    const hint = `End it with > before the next blank line, or, to show it as text, write \\${sign} or ${TO_SHOW}.`
    return { place: at, message: `The tag ${tagStart(rest)} is never finished.`, hint }
  }
  const wrong = String.fromCodePoint(body.codePointAt(offsetOf(failure)) ?? 0x20)
  return {
    message: `"${wrong}" cannot stand here in the tag ${tagStart(rest)}.`,
    hint: `Correct the tag, or, to show it as text, write \\${tagStart(rest)} or ${TO_SHOW}.`,
  }
}

/** A closing tag with more in it than its name. */
export function explainFullClosingTag({ body, failure }: Refusal): Explanation {
  const name = closingNameAt(body, offsetOf(failure))
  return { message: `The closing tag of ${name} holds more than the name.`, hint: `Write </${name}>.` }
}

/** A closing tag where nothing is open. */
export function explainStrayClosingTag({ body, failure }: Refusal): Explanation {
  const name = closingNameAt(body, offsetOf(failure))
  const hint = VOID_ELEMENTS.has(name)
    ? `Write <${name} />.`
    : `Remove it, or open <${name}> before it in the same paragraph.`
  return { message: `</${name}> closes nothing: no <${name}> is open here.`, hint }
}

/** A closing tag of another element than the open one. */
export function explainOtherClosingTag({ reason }: Refusal): Explanation {
  const [, closing = '', open = '', opened = ''] = /`<\/(.*?)>`.* for `<(.*?)>` \((\d+:\d+)/.exec(reason) ?? []
  return {
    message: `</${closing}> stands where <${open}>, opened at ${opened}, is still open.`,
    hint: VOID_ELEMENTS.has(open)
      ? `Write <${open} /> there.`
      : findNearest(closing, [open]) !== undefined
        ? `Did you mean "</${open}>"?`
        : `Close it first with </${open}>.`,
  }
}

/** A tag that is never closed, or not in the same block. */
export function explainOpenTag({ reason, body }: Refusal): Explanation {
  const [, name = '', around] = /`<(.*?)>` .*?\)(?: before the end of `(\w+)`)?/.exec(reason) ?? []
  const place = placeNamedIn(reason)
  const block = around === undefined ? undefined : (BLOCKS[around] ?? around)
  const message = block === undefined ? `<${name}> is never closed.` : `<${name}> is not closed in the same ${block}.`
  if (VOID_ELEMENTS.has(name)) {
    const isBare = lineOf(body, place).startsWith(`<${name}>`, place.column - 1)
    return { place, message: `<${name}> is never closed.`, hint: `Write <${name} ${isBare ? '' : '… '}/>.` }
  }
  const before = lineOf(body, place)[place.column - 2] ?? ''
  if (/[\p{L}\p{N}]/u.test(before) && !HTML_ELEMENTS.has(name)) {
    return { place, message, hint: `To show it as text, write \\<${name}> or ${TO_SHOW}.` }
  }
  const where =
    block === 'paragraph' ? ' in it, or put both tags on lines of their own' : block === undefined ? '' : ' in it'
  return { place, message, hint: `Add </${name}>${where}; to show the tag as text, ${TO_SHOW}.` }
}

const BLOCKS: Readonly<Record<string, string>> = {
  atxHeading: 'heading',
  setextHeading: 'heading',
  listItem: 'list item',
  blockquote: 'quote',
  tableData: 'table cell',
  tableHeader: 'table cell',
  linkReference: 'link',
  delete: 'struck text',
  strong: 'strong text',
}

/** Tags and Markdown that overlap. */
export function explainCrossing({ reason }: Refusal): Explanation {
  const [, name = ''] = /`<\/(.*?)>`/.exec(reason) ?? []
  return {
    message: `</${name}> stands inside of something that was opened after <${name}>.`,
    hint: 'Close first what was opened last.',
  }
}

function closingNameAt(body: string, offset: number): string {
  const start = body.lastIndexOf('</', offset)
  return /^<\/\s*([^\s>/]*)/.exec(body.slice(start))?.[1] ?? ''
}

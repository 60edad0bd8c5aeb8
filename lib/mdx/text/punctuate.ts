import { type QuoteMarks, quoteMarksOf } from './quote-marks'

const OPTION = /(?<=^|[\s([{|,]|(?:^|[\s(])["'])--?(?=[\p{L}\p{N}])[\p{L}\p{N}_-]*/gu
/** What else is no prose, so that its punctuation stays: attributes, feet and inches. */
const LITERAL = [
  /(?<=\w)=(?:"[^"]{0,200}"|'[^']{0,200}')/g,
  /(?<=\d)(?:'\s?\d+(?:[.,]\d+)?"|(?:"|'')(?=\s?[x×]\s?\d))/g,
]
const TOKEN = /[^\s"'()]+/g
/** A part of a text without spaces is an address or a path where it holds one of these. */
const ADDRESS = /[/\\@]|^www\./i
/** An apostrophe that stands for the beginning of a word. */
const CLIPPED =
  /(?<![\p{L}\p{N}])'(?=(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|bout|round|n)(?!['\p{L}\p{N}]))/giu
/** `rock 'n' roll`, but not `the letter 'n' is`. */
const AND =
  /(?<=[\p{L}\p{N}][ -])(?<!\b(?:the|an?|is|of|for|all|and|or|to|with|letter|number|variable) )'n'(?=[ -]\p{L})/giu
const DASHES = /(?<![<!|+*=-])-{2,3}(?![>|+*=-])/g
const DOTS = /(?<!\.)\.{3}(?!\.)/g

/**
 * The text of one block with the quotation marks of a language, apostrophes, dashes and ellipses, character by
 * character: what each becomes, so that the text may be taken apart again.
 *
 * @param text what a reader sees of the block
 * @param isFixed whether the character at a place must stay as it is
 * @param language BCP 47 tag
 */
export function punctuate(text: string, isFixed: (index: number) => boolean, language: string): string[] {
  const characters = text.split('')
  const fixed = characters.map((_, index) => isFixed(index))
  const fix = ({ index, 0: found }: RegExpMatchArray & { index: number }) =>
    fixed.fill(true, index, index + found.length)
  for (const pattern of [OPTION, ...LITERAL]) for (const match of text.matchAll(pattern)) fix(match)
  for (const match of text.matchAll(TOKEN)) if (ADDRESS.test(match[0])) fix(match)
  const prose = characters.map((character, index) => (fixed[index] && /\S/.test(character) ? 'x' : character)).join('')
  const marks = quoteMarksOf(language)
  if (marks !== null) setQuotes(prose, characters, marks)
  replace(prose, DOTS, characters, () => '…')
  // A block of nothing but dashes says that there is nothing to say, and beside options two of them are one more.
  if (!/^[\s-]*$/.test(prose) && text.search(OPTION) === -1) {
    replace(prose, DASHES, characters, (found) => (found.length === 3 ? '—' : '–'))
  }
  return characters
}

function replace(prose: string, pattern: RegExp, characters: string[], by: (found: string) => string): void {
  for (const { index, 0: found } of prose.matchAll(pattern)) {
    characters[index] = by(found)
    characters.fill('', index + 1, index + found.length)
  }
}

type Kind = 'double' | 'single'

function setQuotes(prose: string, characters: string[], marks: QuoteMarks): void {
  if (!/["']/.test(prose)) return
  const clipped = new Set([...prose.matchAll(CLIPPED)].map(({ index }) => index))
  for (const { index } of prose.matchAll(AND)) clipped.add(index).add(index + 2)
  const open: Record<Kind, number[]> = { double: [], single: [] }
  let lastOpened = -1
  for (const [index, character] of [...prose.split('').entries()]) {
    if (character !== '"' && character !== "'") continue
    const kind = character === '"' ? 'double' : 'single'
    const before = prose[index - 1] ?? ' '
    if (kind === 'single' && (clipped.has(index) || isInWord(prose, index))) {
      characters[index] = '’'
    } else if (isOpening(prose, index, open[kind].length > 0, lastOpened === index - 1)) {
      open[kind].push(index)
      lastOpened = index
      // What is never closed is no quotation; see below for what is.
      characters[index] = kind === 'single' ? '’' : marks.double[0]
    } else {
      const opening = open[kind].pop()
      if (opening !== undefined) {
        characters[opening] = marks[kind][0]
        characters[index] = marks[kind][1]
      } else if (!/\d/.test(before)) {
        characters[index] = kind === 'single' ? '’' : marks.double[1]
      }
    }
  }
}

function isInWord(prose: string, index: number): boolean {
  return /[\p{L}\p{N}]/u.test(prose[index - 1] ?? ' ') && /\p{L}/u.test(prose[index + 1] ?? ' ')
}

/**
 * A quotation opens after a space or an opening mark, unless what follows ends something, too. After a mark that has
 * just closed, a quotation that is open closes.
 */
function isOpening(prose: string, index: number, isOpen: boolean, hasJustOpened: boolean): boolean {
  const before = prose[index - 1] ?? ' '
  const after = prose[index + 1] ?? ' '
  if (/\s/.test(after)) return /\s/.test(before) && !isOpen
  if (/["']/.test(before) && !hasJustOpened) return !isOpen && /[\p{L}\p{N}"']/u.test(after)
  return /[\s([{<>/=–—"'“‘„«‹-]/.test(before)
}

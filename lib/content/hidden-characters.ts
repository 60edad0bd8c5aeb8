/** Characters that nobody sees: they reverse text, ring bells, or are half of one. */
const HIDDEN = /[\u202a-\u202e\u2066-\u2069\p{Surrogate}]|(?![\t\n\r])\p{Cc}/gu

const OVERRIDES = '\u202d\u202e'
const CLOSED_BY: Readonly<Record<string, string>> = {
  '\u202a': '\u202c',
  '\u202b': '\u202c',
  '\u2066': '\u2069',
  '\u2067': '\u2069',
  '\u2068': '\u2069',
}

/** What a hidden character is called: `U+202E`. */
export function nameOfCharacter(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

/** The pieces of a text, every second of them a hidden character. */
export function splitAtHidden(text: string): string[] {
  return text.split(new RegExp(`(${HIDDEN.source})`, 'u'))
}

/** A hidden character that was taken out, and what to tell of it. */
export interface Taken {
  character: string
  message: string
  hint: string
}

/**
 * The texts of one block without the characters that would show a reader something else than what is written: overrides
 * of the direction, control characters and halves of characters go, and so does what sets a direction without its
 * partner in the block. What is taken out is told once for each text.
 */
export function takeHidden(texts: readonly string[]): { text: string; taken: Taken[] }[] {
  const alone = findUnpaired(texts)
  let index = 0
  return texts.map((text) => {
    const taken = new Map<string, Taken>()
    const kept = text.replace(HIDDEN, (character) => {
      const isKept = character in CLOSED_BY || Object.values(CLOSED_BY).includes(character)
      if (isKept && !alone.has(index++)) return character
      taken.set(character, tell(character, isKept))
      return ''
    })
    return { text: kept, taken: [...taken.values()] }
  })
}

/** Which of the marks that set a direction, or end what one set, have no partner; by their number in the block. */
function findUnpaired(texts: readonly string[]): Set<number> {
  const alone = new Set<number>()
  const open: { closer: string; index: number }[] = []
  const marks = texts.flatMap((text) => text.match(/[\u202a-\u202c\u2066-\u2069]/g) ?? [])
  for (const [index, mark] of marks.entries()) {
    const closer = CLOSED_BY[mark]
    if (closer !== undefined) open.push({ closer, index })
    else if (open.at(-1)?.closer === mark) open.pop()
    else alone.add(index)
  }
  for (const { index } of open) alone.add(index)
  return alone
}

function tell(character: string, isMark: boolean): Taken {
  const name = nameOfCharacter(character)
  if (OVERRIDES.includes(character)) {
    const message = `The character ${name}, which turns text around, is left out.`
    return { character, message, hint: 'Write the text in the order in which it is read.' }
  }
  if (isMark) {
    const message = `The character ${name}, which sets a direction, has no partner in its paragraph and is left out.`
    return { character, message, hint: 'Remove it, or add its partner.' }
  }
  const kind = /\p{Surrogate}/u.test(character) ? 'half of a character' : 'control character'
  return { character, message: `The ${kind} ${name} is left out.`, hint: 'Remove it.' }
}

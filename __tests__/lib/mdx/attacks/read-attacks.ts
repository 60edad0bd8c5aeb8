import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A post that means harm, and all that comes of it. */
export interface Attack {
  name: string
  body: string
  /** What the author is told, then the HTML of a post that is published all the same. */
  outcome: string
}

/**
 * The attacks of one kind, from `<kind>.txt`: after `========` and a name the body, after `--------` the outcome.
 * Characters that an editor would not show stand there as `⟨U+202E⟩`.
 */
export function readAttacks(kind: string): Attack[] {
  const text = readFileSync(join('__tests__/lib/mdx/attacks', `${kind}.txt`), 'utf8')
  return text.split(/^======== /m).flatMap((block) => {
    const match = /^(.*)\n([\s\S]*?)\n--------\n([\s\S]*?)\s*$/.exec(block)
    if (match === null) {
      if (block.trim() === '') return []
      throw new Error(`${kind}.txt has an attack without a body or an outcome: ${block.slice(0, 80)}`)
    }
    const [, name = '', body = '', outcome = ''] = match
    return [{ name, body: readEscapes(body), outcome: readEscapes(outcome) }]
  })
}

function readEscapes(text: string): string {
  return text.replace(/⟨U\+([\dA-F]+)⟩/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
}

/** Whether an outcome is that the post is kept out. */
export function outcomeIsRefusal(outcome: string): boolean {
  return /^[1-9]\d* errors?, \d+ warnings?$/m.test(outcome)
}

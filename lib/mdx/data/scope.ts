import type { Node } from 'estree'
import { type Place, START } from '@/lib/content/problem'

/** Why an expression is not data, and which part of it. */
export class NotData extends Error {
  constructor(
    message: string,
    readonly node: Node,
    readonly hint = 'Posts are data: write literals, lists, objects, template strings and imported names.',
  ) {
    super(message)
  }
}

/** An expression is not data for a reason that has been told where it arose. */
export class AlreadyTold extends Error {}

/** What all expressions of one file may come to, so that names that stand for names cannot exhaust the memory. */
const MOST_VALUES = 100_000
const MOST_CHARACTERS = 1_000_000

/**
 * What names in the expressions of one file stand for: the values of imports and, in author data, of constants. It
 * also counts what the expressions come to.
 */
export class Scope extends Map<string, unknown> {
  /** Names whose values could not be had, which has been told: using them is no further mistake. */
  readonly lacking = new Set<string>()
  /** Names of imported files of MDX, which are elements and no values. */
  readonly elements = new Set<string>()
  private valueCount = 0
  private characterCount = 0
  private isSpent = false

  /** @param parent the scope of the file that this one is put into, which counts for both */
  constructor(
    names: Iterable<readonly [string, unknown]> = [],
    private readonly parent?: Scope,
  ) {
    super(names)
  }

  /** Counts values and characters that a node makes. */
  spend(values: number, characters: number, node: Node): void {
    this.parent?.spend(values, characters, node)
    if (this.isSpent) throw new AlreadyTold()
    this.valueCount += values
    this.characterCount += characters
    if (this.valueCount <= MOST_VALUES && this.characterCount <= MOST_CHARACTERS) return
    this.isSpent = true
    const limits = `${MOST_VALUES.toLocaleString('en')} values and ${MOST_CHARACTERS.toLocaleString('en')} characters`
    throw new NotData(`This is too much: a file may come to ${limits}.`, node, 'Say less, or spread less.')
  }

  /** Counts a value as it would be written out, with what it shares as often as it has it. */
  spendWhole(value: unknown, node: Node): void {
    const parts = [value]
    while (parts.length > 0) {
      const part = parts.pop()
      this.spend(1, typeof part === 'string' ? part.length : 0, node)
      if (typeof part !== 'object' || part === null) continue
      for (const [key, member] of Object.entries(part)) {
        if (!Array.isArray(part)) this.spend(0, key.length, node)
        parts.push(member)
      }
    }
  }
}

/** Where a syntax node stands; acorn counts columns from 0. */
export function placeOfNode({ loc }: Node): Place {
  if (!loc) return START
  return { line: loc.start.line, column: loc.start.column + 1, endLine: loc.end.line, endColumn: loc.end.column + 1 }
}

import type { Node } from 'estree'
import { suggest } from '@/lib/content/nearest'
import { NotData, placeOfNode } from './scope'

/** What an object or a list does not have although a post asks for it. */
export interface MissingMember {
  message: string
  hint: string
}

/**
 * An own member of an object or a list; undefined where there is none.
 *
 * @throws {NotData} for what has no members
 */
export function ownMember(object: unknown, key: unknown, isOptional: boolean, node: Node): unknown {
  if (object === undefined || object === null) {
    if (isOptional) return undefined
    throw new NotData(`There is nothing to read "${String(key)}" from.`, node, '')
  }
  if (typeof object !== 'object' || (typeof key !== 'string' && typeof key !== 'number')) {
    throw new NotData('Only objects and lists have members here.', node)
  }
  return Object.hasOwn(object, key) ? (object as Record<PropertyKey, unknown>)[key] : undefined
}

/** How many are told in a post. To look for the nearest name takes time. */
const MOST_MISSING = 50

/** The members that are not there in a post and in what it imports: each is told once, however often its file is used. */
export class MissingMembers {
  private readonly told = new Set<string>()

  /** What to tell of a member of an object or a list; null where it is there, or has been told. */
  find(file: string, node: Node, object: unknown, key: unknown): MissingMember | null {
    if (typeof object !== 'object' || object === null || Object.hasOwn(object, key as PropertyKey)) return null
    const { line, column } = placeOfNode(node)
    const id = `${file}:${line}:${column}:${String(key)}`
    if (this.told.size >= MOST_MISSING || this.told.has(id)) return null
    this.told.add(id)
    return explainMissing(object, key)
  }
}

function explainMissing(object: object, key: unknown): MissingMember {
  const name = String(key).slice(0, 80)
  if (Array.isArray(object)) {
    const hint = object.length === 0 ? 'The list is empty.' : `Its items are [0] to [${object.length - 1}].`
    return { message: `There is no "${name}" in this list; nothing is shown.`, hint }
  }
  const names = Object.keys(object)
  return {
    message: `There is no "${name}" in this data; nothing is shown.`,
    hint: suggest(name, names.slice(0, 100), listOf(names)),
  }
}

function listOf(names: readonly string[]): string {
  if (names.length === 0) return 'The object is empty.'
  const first = names.slice(0, 5).map((name) => name.slice(0, 40))
  return `It has ${first.join(', ')}${names.length > first.length ? ', …' : '.'}`
}

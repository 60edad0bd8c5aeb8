import type { Expression, ObjectExpression, Program } from 'estree'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { suggest } from '@/lib/content/nearest'
import type { Place } from '@/lib/content/problem'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { evaluate } from './evaluate'
import { NotData, placeOfNode } from './scope'

/** An element that a post writes as JSX. */
export type JsxElement = MdxJsxFlowElement | MdxJsxTextElement

/** The properties of an element as data, and where each is written. */
export interface Properties {
  values: Record<string, unknown>
  placeOf(name: string): Place
  /** Whether a property may be meant that is not there because its value was refused. */
  isRefused(name: string): boolean
}

/** Evaluates the attributes of an element. Spread authors are noted as the post's. Refusals are reported in place. */
export function readProperties(element: JsxElement, compilation: Compilation): Properties {
  // Without a prototype, so that the name "__proto__" is one like any other.
  const values: Record<string, unknown> = Object.create(null)
  const refused = new Set<string>()
  let isSpreadRefused = false
  const places = new Map<string, Place>()
  for (const attribute of element.attributes) {
    const place = toPlace(attribute.position ? attribute : element)
    if (attribute.type === 'mdxJsxExpressionAttribute') {
      const spread = compilation.asData(() => evaluateSpread(attribute.data?.estree, compilation))
      if (spread === null) isSpreadRefused = true
      for (const [name, value] of Object.entries(spread?.value ?? {})) {
        values[name] = value
        places.set(name, place)
      }
    } else {
      const { value } = attribute
      const read =
        value === null || value === undefined
          ? { value: true }
          : typeof value === 'string'
            ? { value }
            : compilation.asData(() => evaluate(expressionOf(value.data?.estree), compilation.scope))
      if (read === null) refused.add(attribute.name)
      values[attribute.name] = read?.value
      places.set(attribute.name, place)
    }
  }
  return {
    values,
    placeOf: (name) => places.get(name) ?? toPlace(element),
    isRefused: (name) => values[name] === undefined && (isSpreadRefused || refused.has(name)),
  }
}

function evaluateSpread(program: Program | null | undefined, compilation: Compilation): Record<string, unknown> {
  const object = expressionOf(program) as ObjectExpression
  const spread = object.properties[0]
  if (object.properties.length !== 1 || spread?.type !== 'SpreadElement') {
    throw new NotData('Only a spread like {...authors.Name} may stand here.', object)
  }
  const value = evaluate(spread.argument, compilation.scope, true)
  const { authors } = compilation.context
  const key = Object.keys(authors).find((name) => authors[name] === value)
  if (key !== undefined) compilation.authorKeys.push(key)
  if (value === undefined) {
    warnOfMissing(spread.argument, compilation)
    return {}
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new NotData('Only an object can be spread into properties.', spread)
  }
  return value as Record<string, unknown>
}

/** A post that names an author nobody has described is still worth reading. */
function warnOfMissing(node: Expression, compilation: Compilation): void {
  const name = lastNameOf(node)
  compilation.warn(
    placeOfNode(node),
    'unknown-author',
    `There is no author "${name}" in utils/author-data; the card is left out.`,
    suggest(name, Object.keys(compilation.context.authors), 'Add the author there.'),
  )
}

/** `Name` of `authors.Name`, `authors['Name']` and of an import that is called so. */
function lastNameOf(node: Expression): string {
  if (node.type === 'Identifier') return node.name
  if (node.type !== 'MemberExpression') return 'undefined'
  const { property } = node
  return property.type === 'Literal' ? String(property.value) : property.type === 'Identifier' ? property.name : '…'
}

/** The expression of a program that is one expression; MDX parses every pair of braces to such a program. */
export function expressionOf(program: Program | null | undefined): Expression {
  const statement = program?.body[0]
  if (statement?.type === 'ExpressionStatement') return statement.expression
  throw new NotData(
    'The braces are empty.',
    program ?? { type: 'EmptyStatement' },
    'Write a value, or leave the braces out.',
  )
}

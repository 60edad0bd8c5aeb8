import type { Expression, Node, ObjectExpression, Property, SpreadElement } from 'estree'
import { suggest } from '@/lib/content/nearest'
import { AlreadyTold, NotData, type Scope } from './scope'

/**
 * The value of an expression that is data: literals, arrays, objects, template strings, own members of names in scope,
 * spread, unary minus, string +. Nothing is ever called or looked up beyond own properties.
 *
 * @throws {NotData} for everything else, and for more than a file may come to
 */
export function evaluate(node: Expression | SpreadElement, scope: Scope): unknown {
  const value = resolve(node, scope)
  scope.spendWhole(value, node)
  return value
}

function resolve(written: Expression | SpreadElement, scope: Scope): unknown {
  const node = withoutType(written)
  switch (node.type) {
    case 'Literal':
      if ('regex' in node || 'bigint' in node)
        throw new NotData('A regular expression or big number is not data.', node)
      return node.value
    case 'TemplateLiteral':
      return node.quasis
        .map((quasi, index) => {
          const expression = node.expressions[index]
          return (quasi.value.cooked ?? '') + (expression ? toText(resolve(expression, scope), expression, scope) : '')
        })
        .join('')
    case 'Identifier':
      return lookUp(node.name, scope, node)
    case 'ArrayExpression':
      return node.elements.flatMap((element) => {
        if (element === null) throw new NotData('A list has an empty place.', node, 'Remove the extra comma.')
        if (element.type !== 'SpreadElement') return [resolve(element, scope)]
        const items = resolve(element.argument, scope)
        if (!Array.isArray(items)) throw new NotData('Only a list can be spread into a list.', element)
        scope.spend(items.length, 0, element)
        return items
      })
    case 'ObjectExpression':
      return evaluateObject(node, scope)
    case 'MemberExpression': {
      if (node.object.type === 'Super') break
      const object = resolve(node.object, scope)
      const key = node.computed ? resolve(node.property as Expression, scope) : (node.property as { name: string }).name
      return ownMember(object, key, node.optional, node)
    }
    case 'ChainExpression':
      return resolve(node.expression, scope)
    case 'UnaryExpression': {
      const value = resolve(node.argument, scope)
      if ((node.operator === '-' || node.operator === '+') && typeof value === 'number') {
        return node.operator === '-' ? -value : value
      }
      if (node.operator === '!' && typeof value === 'boolean') return !value
      break
    }
    case 'BinaryExpression': {
      if (node.operator !== '+' || node.left.type === 'PrivateIdentifier') break
      const [left, right] = [resolve(node.left, scope), resolve(node.right, scope)]
      if (typeof left !== 'string' && typeof right !== 'string') break
      return textOf(left, node.left) + toText(right, node.right, scope)
    }
  }
  throw new NotData(`${describeSyntax(node)} is code, not data.`, node)
}

/** The expression in `x as T`, `x satisfies T` and `x!`, which TypeScript's parser wraps around it. */
function withoutType(node: Expression | SpreadElement): Expression | SpreadElement {
  const isTyped = ['TSAsExpression', 'TSSatisfiesExpression', 'TSNonNullExpression'].includes(node.type)
  return isTyped ? withoutType((node as unknown as { expression: Expression }).expression) : node
}

function evaluateObject(node: ObjectExpression, scope: Scope): Record<string, unknown> {
  const object: Record<string, unknown> = {}
  for (const property of node.properties) {
    if (property.type === 'SpreadElement') {
      const spread = resolve(property.argument, scope)
      if (spread !== undefined && spread !== null) assignOwn(object, spread, property, scope)
    } else {
      object[propertyName(property, scope)] = resolve(property.value as Expression, scope)
    }
  }
  return object
}

function propertyName(property: Property, scope: Scope): string {
  if (property.kind !== 'init' || property.method)
    throw new NotData('A getter, setter or method is code, not data.', property)
  const { key } = property
  const name = property.computed
    ? resolve(key as Expression, scope)
    : key.type === 'Identifier'
      ? key.name
      : key.type === 'Literal'
        ? key.value
        : undefined
  if (typeof name !== 'string' && typeof name !== 'number')
    throw new NotData('A key must be text or a number.', property)
  return safeKey(String(name), property)
}

function assignOwn(target: Record<string, unknown>, source: unknown, node: Node, scope: Scope): void {
  if (typeof source !== 'object' || source === null || Array.isArray(source)) {
    throw new NotData('Only an object can be spread here.', node)
  }
  const entries = Object.entries(source)
  scope.spend(entries.length, 0, node)
  for (const [key, value] of entries) target[safeKey(key, node)] = value
}

/** Assigning to `__proto__` would change the object's prototype instead of adding a key. */
function safeKey(key: string, node: Node): string {
  if (key === '__proto__') throw new NotData('The key "__proto__" is not allowed.', node)
  return key
}

function lookUp(name: string, scope: Scope, node: Node): unknown {
  if (scope.lacking.has(name)) throw new AlreadyTold()
  if (scope.elements.has(name)) {
    const message = `"${name}" is an imported file of text, not a value.`
    throw new NotData(message, node, `Write <${name} /> on a line of its own.`)
  }
  if (name === 'undefined') return undefined
  if (scope.has(name)) return scope.get(name)
  throw new NotData(
    `"${name}" is not defined.`,
    node,
    suggest(name, scope.keys(), 'A post can use only what it imports.'),
  )
}

function ownMember(object: unknown, key: unknown, isOptional: boolean, node: Node): unknown {
  if (object === undefined || object === null) {
    if (isOptional) return undefined
    throw new NotData(`There is nothing to read "${String(key)}" from.`, node, '')
  }
  if (typeof object !== 'object' || (typeof key !== 'string' && typeof key !== 'number')) {
    throw new NotData('Only objects and lists have members here.', node)
  }
  return Object.hasOwn(object, key) ? (object as Record<PropertyKey, unknown>)[key] : undefined
}

/** A value as text that is added to other text, and counted as such. */
function toText(value: unknown, node: Node, scope: Scope): string {
  const text = textOf(value, node)
  scope.spend(0, text.length, node)
  return text
}

function textOf(value: unknown, node: Node): string {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return String(value)
  throw new NotData('Only text and numbers can be put into text.', node)
}

const SYNTAX_NAMES: Record<string, string> = {
  CallExpression: 'A function call',
  NewExpression: 'new',
  ArrowFunctionExpression: 'A function',
  FunctionExpression: 'A function',
  ClassExpression: 'A class',
  TaggedTemplateExpression: 'A tagged template',
  AssignmentExpression: 'An assignment',
  UpdateExpression: 'An assignment',
  ImportExpression: 'import()',
  AwaitExpression: 'await',
  ConditionalExpression: 'A condition',
  LogicalExpression: 'A condition',
  JSXElement: 'An element in an expression',
  JSXFragment: 'An element in an expression',
  ThisExpression: 'this',
  SequenceExpression: 'A comma',
  MetaProperty: 'import.meta',
}

function describeSyntax(node: Node): string {
  return SYNTAX_NAMES[node.type] ?? `This expression (${node.type})`
}

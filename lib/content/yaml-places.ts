import { isAlias, isCollection, isMap, isNode, isScalar, LineCounter, type Pair } from 'yaml'
import type { Place } from './problem'
import { parsePlacedYaml } from './yaml-nesting'

/**
 * Where the keys of front matter stand in the file. js-yaml decides what is valid; this parser, which keeps positions and
 * forgives, only places the messages.
 *
 * @param yaml what stands between the lines ---
 * @param first the line of the file, from 1, on which the first --- stands
 */
export function findPlaces(yaml: string, first: number) {
  const counter = new LineCounter()
  const document = parsePlacedYaml(yaml, counter)
  const pairs = new Map<string, Pair>()
  for (const pair of isMap(document?.contents) ? document.contents.items : []) {
    if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair)
  }
  const all: Place = { line: first, column: 1, endLine: first, endColumn: 4 }

  function toPlace(range: readonly number[] | null | undefined): Place {
    if (!range) return all
    const start = counter.linePos(range[0] ?? 0)
    const end = counter.linePos(range[1] ?? 0)
    return { line: start.line + first, column: start.col, endLine: end.line + first, endColumn: end.col }
  }

  function placeOf(path: readonly PropertyKey[]): Place {
    const [key, ...rest] = path
    const pair = pairs.get(String(key))
    if (pair === undefined) return findLine(String(key))?.place ?? all
    const item = isCollection(pair.value) ? pair.value.getIn(rest, true) : undefined
    const value = rest.length > 0 ? item : pair.value
    return toPlace(isScalar(value) && value.range ? value.range : isScalar(pair.key) ? pair.key.range : null)
  }

  function placeOfKey(key: string): Place {
    const written = pairs.get(key)?.key
    if (isScalar(written) && written.range) return toPlace(written.range)
    const found = findLine(key)?.place
    return found ? { ...found, column: 1, endLine: found.line, endColumn: key.length + 1 } : all
  }

  function writtenAs(key: string): string {
    const value = pairs.get(key)?.value
    if (!isNode(value)) return findLine(key)?.written ?? ''
    const scalar = isAlias(value) && document ? value.resolve(document) : value
    return isScalar(scalar) ? (scalar.source ?? String(scalar.value)) : ''
  }

  /** Where this parser lost its way in what js-yaml takes, the line that begins with the key says it too. */
  function findLine(key: string): { place: Place; written: string } | undefined {
    const lines = yaml.split('\n')
    const index = lines.findIndex((line) => line.startsWith(`${key}:`))
    if (index === -1) return undefined
    const line = lines[index] ?? ''
    const [before = ''] = /^[^:]+:\s*/.exec(line) ?? []
    const value = line.slice(before.length)
    const [, quote = '', quoted] = /^(['"])(.*?)\1\s*(?:#.*)?$/.exec(value) ?? []
    const written = quoted ?? value.replace(/(?:^|(?<!\s)\s+)#.*$/, '').trimEnd()
    const column = before.length + 1
    const endColumn = column + written.length + 2 * quote.length
    return { place: { line: index + 1 + first, column, endLine: index + 1 + first, endColumn }, written }
  }

  return { all, placeOf, placeOfKey, writtenAs }
}

import { Composer, type Document, type LineCounter, type ParsedNode, Parser } from 'yaml'

/** How deeply YAML may nest. What reads it calls itself for each level, and runs out of stack at some two thousand. */
const DEEPEST = 100

const REASON = `it nests more than ${DEEPEST} levels deep`

/** A `listener` for js-yaml that makes it give up, with the place, where it gets too deep. */
export function createNestingListener() {
  let depth = 0
  return (
    event: string,
    { line, position, lineStart }: { line: number; position: number; lineStart: number },
  ): void => {
    depth += event === 'open' ? 1 : -1
    if (depth <= DEEPEST) return
    throw Object.assign(new Error(REASON), { reason: REASON, mark: { line, column: position - lineStart } })
  }
}

/**
 * YAML as a document that keeps positions, whatever is wrong with it; null for what nests too deeply. It is taken apart
 * without recursion before it is put together with.
 */
export function parsePlacedYaml(yaml: string, counter: LineCounter): Document.Parsed<ParsedNode> | null {
  const tokens = [...new Parser(counter.addNewLine).parse(yaml)]
  if (isTooDeep(tokens)) return null
  const [document] = new Composer({ strict: false, uniqueKeys: false, logLevel: 'silent' }).compose(
    tokens,
    true,
    yaml.length,
  )
  return document as Document.Parsed<ParsedNode>
}

function isTooDeep(tokens: readonly unknown[]): boolean {
  let level = tokens
  for (let depth = 0; depth <= DEEPEST; depth++) {
    level = level.flatMap((token) => {
      const { value, items = [] } = token as { value?: unknown; items?: { key?: unknown; value?: unknown }[] }
      const inner = typeof value === 'object' && value !== null ? [value] : []
      return [...inner, ...items.flatMap((item) => [item.key, item.value].filter(Boolean))]
    })
    if (level.length === 0) return false
  }
  return true
}

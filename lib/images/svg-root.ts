/** How far into a file its root element is looked for, in bytes: drawing programs begin with long comments. */
const SEARCHED = 64 * 1024

const SKIPPED = /(?:\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE[^[>]*(?:\[[^\]]*\]\s*)?>)/isy
const ROOT = /<(?:[\w.-]+:)?svg((?:\s+[\w.:-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*\/?>/y
const ATTRIBUTE = /([\w.:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g

/**
 * The attributes of the root element when it is `<svg>`, else null. A byte-order mark, white space, the XML
 * declaration, comments and a document type may stand before it, and nothing else.
 */
export function findSvgRoot(bytes: Uint8Array): Map<string, string> | null {
  const text = decode(bytes.subarray(0, SEARCHED))
  let at = 0
  for (let next = at; next >= 0; next = endOfMatch(SKIPPED, text, at)) at = next
  ROOT.lastIndex = at
  const root = ROOT.exec(text)
  if (!root) return null
  return new Map(
    [...(root[1] ?? '').matchAll(ATTRIBUTE)].map(([, name = '', double, single]) => [name, double ?? single ?? '']),
  )
}

function endOfMatch(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : -1
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return new TextDecoder().decode(bytes)
}

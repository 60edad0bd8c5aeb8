// The flight format is React's own and may change; whatever cannot be read here leaves a page whole.
// https://github.com/facebook/react/blob/main/packages/react-client/src/ReactFlightClient.js (processBinaryChunk)

const COLON = 58
const COMMA = 44
const NEWLINE = 10
// Rows with these tags carry their length in bytes, in hexadecimal, instead of ending with a line.
const SIZED_TAGS = new Set('TAOobUSsLlGgMmV')

/**
 * The flight data that one of Next's inline scripts pushes, empty for a script that pushes none; null when it cannot
 * be read.
 */
export function parseFlightScript(text: string): Buffer | null {
  const pushed = /^self\.__next_f\.push\((\[.*\])\);?$/s.exec(text)
  if (!pushed) return text.startsWith('self.__next_f') ? null : Buffer.alloc(0)
  try {
    const [kind, data] = JSON.parse(pushed[1] as string) as [number, unknown]
    if (kind === 1 && typeof data === 'string') return Buffer.from(data)
    if (kind === 3 && typeof data === 'string') return Buffer.from(data, 'base64')
    return kind === 0 || kind === 2 ? Buffer.alloc(0) : null
  } catch {
    return null
  }
}

/** The ids of the client modules that flight data imports; null when it cannot be read. */
export function clientModuleIds(flight: Buffer): string[] | null {
  const ids: string[] = []
  for (let at = 0; at < flight.length; ) {
    const colon = flight.indexOf(COLON, at)
    if (colon < 0 || !/^[0-9a-f]*$/.test(flight.toString('latin1', at, colon))) return null
    const tag = String.fromCharCode(flight[colon + 1] ?? 0)
    if (SIZED_TAGS.has(tag)) {
      const comma = flight.indexOf(COMMA, colon)
      const size = Number.parseInt(flight.toString('latin1', colon + 2, comma), 16)
      if (comma < 0 || !Number.isInteger(size)) return null
      at = comma + 1 + size
      continue
    }
    const end = flight.indexOf(NEWLINE, colon)
    if (end < 0) return null
    if (tag === 'I') {
      const id = importedId(flight.toString('utf8', colon + 2, end))
      if (id === null) return null
      ids.push(id)
    }
    at = end + 1
  }
  return ids
}

function importedId(row: string): string | null {
  try {
    const [id] = JSON.parse(row) as unknown[]
    return typeof id === 'string' || typeof id === 'number' ? String(id) : null
  } catch {
    return null
  }
}

/** What a request line asks for, once it is known to be well formed. */
export interface Target {
  /** The path as it was sent, percent-encoding untouched. */
  rawPath: string
  /** The path percent-decoded. No segment holds a slash, so `encodePath` is its exact inverse. */
  path: string
  /** `?` and what follows, ASCII only, or an empty string. */
  query: string
}

/** The longest address answered, in bytes. */
export const MAX_ADDRESS = 4096

/**
 * Takes a request target apart. Returns 400 for one that is malformed (percent-encoding that is not UTF-8, control
 * characters, a backslash, an encoded slash, a fragment) and 414 for one that is too long.
 */
export function parseTarget(target: string): Target | 400 | 414 {
  if (target.length > MAX_ADDRESS) return 414
  // A proxy may send the absolute form; our own name is no part of the answer.
  const relative = target.replace(/^https?:\/\/[^/?#]*(?=[/?#]|$)/i, '') || '/'
  const ascii = relative.replace(/[^\x21-\x7e]/g, (char) => `%${byte(char)}`)
  const mark = ascii.indexOf('?')
  const rawPath = mark < 0 ? ascii : ascii.slice(0, mark)
  const query = mark < 0 ? '' : ascii.slice(mark)
  if (!rawPath.startsWith('/') || ascii.includes('#') || /%2f|%5c|\\/i.test(rawPath)) return 400
  if (!rawPath.includes('%')) return { rawPath, path: rawPath, query }
  try {
    const path = decodeURIComponent(rawPath)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused.
    return /[\0-\x1f\x7f]/.test(path) ? 400 : { rawPath, path, query }
  } catch {
    return 400
  }
}

// Node hands the bytes of a request line over as Latin-1.
function byte(char: string): string {
  return char.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0').slice(-2)
}

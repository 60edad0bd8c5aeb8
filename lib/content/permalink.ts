/**
 * A permalink in its canonical form: percent-decoded, Unicode NFC, without a final slash. Its case is kept.
 * Returns null for what cannot be the path of a page: no leading slash, a query, a fragment, `.` and `..` parts, empty
 * parts, control characters, half a surrogate pair, or a broken percent-encoding.
 */
export function parsePermalink(path: string): string | null {
  const decoded = decode(path)
  if (decoded === null || !decoded.startsWith('/') || !isWellFormed(decoded) || /[?#\\\p{Cc}]/u.test(decoded))
    return null
  const canonical = decoded.normalize('NFC').replace(/\/+$/, '')
  const parts = canonical.split('/').slice(1)
  return parts.length > 0 && parts.every((part) => part !== '' && part !== '.' && part !== '..') ? canonical : null
}

/** A permalink as it stands in a link: each part percent-encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/')
}

/** Half a surrogate pair is text that no address can hold. */
function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text)
}

function decode(path: string): string | null {
  try {
    return decodeURIComponent(path)
  } catch {
    // The one thing decodeURIComponent throws: the caller turns null into a problem with a place.
    return null
  }
}

/**
 * A permalink in its canonical form: percent-decoded, Unicode NFC, without a final slash. Its case is kept.
 * Returns null for what cannot be the path of a page: no leading slash, a query, a fragment, `.` and `..` parts, empty
 * parts, control characters, half a surrogate pair, or a broken percent-encoding.
 */
export function parsePermalink(path: string): string | null {
  const decoded = decode(path)
  if (decoded === null || !decoded.startsWith('/') || !isWellFormed(decoded) || /[?#\\\p{Cc}]/u.test(decoded))
    return null
  const canonical = decoded.normalize('NFC').replace(/(?<!\/)\/+$/, '')
  const parts = canonical.split('/').slice(1)
  return parts.length > 0 && parts.every((part) => part !== '' && part !== '.' && part !== '..') ? canonical : null
}

/**
 * The one canonical percent-encoding of a decoded path: what may stand in a path (RFC 3986, `pchar`) stays as it is,
 * except `&` and `'`, so that the result means the same in HTML and in XML without being escaped.
 */
export function encodePath(path: string): string {
  if (/^[\w\-./~]*$/.test(path)) return path
  return path.split('/').map(encodePart).join('/')
}

function encodePart(part: string): string {
  const encoded = encodeURIComponent(part).replaceAll("'", '%27')
  return encoded.replace(/%(?:24|2B|2C|3A|3B|3D|40)/g, decodeURIComponent)
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

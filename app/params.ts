/**
 * A part of an address, percent-decoded. Next gives it encoded to `generateMetadata` and to routes, and decoded to
 * pages, where a second decoding may fail: such a part stays as it is.
 */
export function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

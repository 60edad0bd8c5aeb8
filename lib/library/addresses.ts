/**
 * The addresses of pictures, `/pictures/<hash>/<name>`, and of files, `/files/<hash>/<name>`, that compiled code holds.
 * What a post imports and does not use, and what is left out of its page, is not among them.
 */
export function addressesIn(code: string): Set<string> {
  // The characters of a name are those that `encodeURIComponent` gives.
  return new Set(code.match(/\/(?:pictures|files)\/[\da-f]{16}\/[\w.!~*'()%-]+/g))
}

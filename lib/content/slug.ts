/**
 * The part of an address that stands for a name: `How-To` is `how-to`, `ci/cd` is `ci-cd`, `C++` is `c-plus-plus`.
 * Letters and digits of every script are kept. Empty when the name holds none.
 */
export function toSlug(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<=[\p{L}+])\+/gu, '-plus')
    .replace(/(?<=\p{L})#/gu, '-sharp')
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
}

/** Whether a BCP 47 tag is one that dates can be written in. */
export function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    // RangeError is how Intl says no.
    return false
  }
}

import { findNearest } from './nearest'

/** Whether a text is a BCP 47 language tag; of three letters any, of two or more than three only a language we know. */
export function isLanguage(tag: string): boolean {
  try {
    const { language } = new Intl.Locale(tag)
    return language.length === 3 || nameOf(language) !== undefined
  } catch {
    // RangeError is how Intl says no.
    return false
  }
}

function nameOf(language: string): string | undefined {
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(language)
}

/** What to write instead of a text that is no language: for one written `en_US`, by its name, or by its country. */
export function suggestLanguage(written: string): string {
  const tag = written.replaceAll('_', '-')
  if (tag !== written && isLanguage(tag)) return `Write ${new Intl.Locale(tag).toString()}`
  const named = codesByName().get(written.trim().toLowerCase()) ?? languageOfCountry(written)
  if (named !== undefined) return `Did you mean "${named}"?`
  const nearest = findNearest(written.slice(0, 40), codesByName().keys())
  return nearest === undefined ? '' : `Did you mean "${codesByName().get(nearest)}"?`
}

/** `jp` and `cz` are countries; what is spoken there is most likely meant. */
function languageOfCountry(written: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(written)) return undefined
  const country = new Intl.Locale('und', { region: written }).maximize()
  return new Intl.Locale(`und-Zzzz`).maximize().language === country.language ? undefined : country.language
}

let codes: Map<string, string> | undefined

/** The languages of two letters by their names in lower case, in English and as they call themselves. */
function codesByName(): Map<string, string> {
  if (codes !== undefined) return codes
  codes = new Map()
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  for (const code of letters.flatMap((first) => letters.map((second) => first + second))) {
    const name = nameOf(code)
    if (name === undefined) continue
    const own = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? name
    for (const each of [name, own]) if (!codes.has(each.toLowerCase())) codes.set(each.toLowerCase(), code)
  }
  return codes
}

const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Hebr', 'Nkoo', 'Rohg', 'Syrc', 'Thaa'])

/** The direction in which a language is written, from its script: that of the tag, or the likeliest one. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(new Intl.Locale(tag).maximize().script ?? '') ? 'rtl' : 'ltr'
}

/** The quotation marks of a language: outer ones, and those of a quotation inside another. */
export interface QuoteMarks {
  double: readonly [open: string, close: string]
  single: readonly [open: string, close: string]
}

/** A space that does not break, as narrow as French sets it inside its quotation marks. */
const THIN = '\u{202f}'

const english = marksOf('“', '”', '‘', '’')
const german = marksOf('„', '“', '‚', '‘')
const southern = marksOf('«', '»', '“', '”')
const eastern = marksOf('«', '»', '„', '“')
const nordic = marksOf('”', '”', '’', '’')
const french = marksOf(`«${THIN}`, `${THIN}»`, '“', '”')

/** By language, and by language and region where a region has its own. */
const MARKS: Readonly<Record<string, QuoteMarks>> = {
  bg: german,
  cs: german,
  da: english,
  de: german,
  'de-CH': marksOf('«', '»', '‹', '›'),
  'de-LI': marksOf('«', '»', '‹', '›'),
  el: southern,
  en: english,
  es: southern,
  et: german,
  fi: nordic,
  fr: french,
  'fr-CH': marksOf(`«${THIN}`, `${THIN}»`, `‹${THIN}`, `${THIN}›`),
  hr: marksOf('„', '”', '‚', '’'),
  hu: marksOf('„', '”', '»', '«'),
  it: southern,
  lt: german,
  nb: marksOf('«', '»', '‘', '’'),
  nl: english,
  nn: marksOf('«', '»', '‘', '’'),
  no: marksOf('«', '»', '‘', '’'),
  pl: marksOf('„', '”', '«', '»'),
  pt: southern,
  'pt-BR': english,
  ro: marksOf('„', '”', '«', '»'),
  ru: eastern,
  sk: german,
  sl: german,
  sv: nordic,
  tr: english,
  uk: eastern,
}

function marksOf(open: string, close: string, innerOpen: string, innerClose: string): QuoteMarks {
  return { double: [open, close], single: [innerOpen, innerClose] }
}

/** Where a straight mark is a letter's part, as in Hebrew abbreviations. */
const WITHOUT = new Set(['he', 'yi'])

/**
 * The marks of a language, from its BCP 47 tag: the English ones for a language that is not in the table, null for one
 * whose straight marks must stay.
 */
export function quoteMarksOf(tag: string): QuoteMarks | null {
  const { language, region } = new Intl.Locale(tag)
  if (WITHOUT.has(language)) return null
  return MARKS[`${language}-${region}`] ?? MARKS[language] ?? english
}

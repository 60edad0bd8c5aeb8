import { z } from 'zod'
import { isLanguage } from './language'
import { parsePermalink } from './permalink'
import { isOwnRoute } from './routes'
import { toSlug } from './slug'

const text = z
  .union([z.string(), z.number()], { error: 'expected text' })
  .transform(String)
  .pipe(z.string().trim().min(1, 'is empty'))
const optionalText = z
  .string({ error: 'expected text' })
  .trim()
  .nullish()
  .transform((value) => value || null)
const flag = z
  .boolean({ error: 'expected true or false' })
  .nullish()
  .transform((value) => value ?? false)
const listOf = (item: z.ZodType<string>, split: (value: string) => string[]) =>
  z.preprocess(
    (value) => (typeof value === 'string' ? split(value) : typeof value === 'number' ? [value] : (value ?? [])),
    z.array(item, { error: 'expected a list of names' }),
  )
/** A list, or names in one line with commas between them, as people write them. */
const names = (item: z.ZodType<string>) => listOf(item, (value) => value.split(',').map((name) => name.trim()))
const termName = text.refine(
  (name) => name === '' || toSlug(name) !== '',
  'holds no letter or digit, so it can have no address',
)
const isoDate = z.iso.datetime({ error: 'expected a date like 2026-02-25 or 2026-02-25T09:00:00Z' })
const permalink = z
  .string({ error: 'expected a path like /blog/my-post' })
  .transform((value) => parsePermalink(value))
  .refine(
    (value) => value !== null,
    'expected a path like /blog/my-post: with a leading slash, without ?, #, empty parts or dots alone',
  )
  .transform((value) => value as string)
  .refine((value) => !isOwnRoute(value), 'is an address of the site itself')
const webAddress = z.url({ protocol: /^https?$/, error: 'expected an address that begins with https://' })
const language = z
  .string({ error: 'expected a language like en or pt-BR' })
  .refine(isLanguage, 'expected a language like en or pt-BR')

/** The keys of front matter and what each may hold. */
export const frontMatterSchema = z.object({
  title: text,
  date: isoDate,
  path: permalink.nullish(),
  ogSummary: optionalText,
  ogImage: optionalText,
  ogImageUrl: webAddress.nullish(),
  isPopular: flag,
  isFeatured: flag,
  draft: flag,
  categories: names(termName),
  tags: names(termName),
  externalUrl: z.preprocess(mendAddress, webAddress.nullish()),
  authors: names(text),
  updated: isoDate.nullish(),
  lang: language.nullish(),
  aliases: listOf(permalink as z.ZodType<string>, (value) => [value]),
  toc: z.boolean({ error: 'expected true or false' }).nullish(),
  /** Whether `$x$` is a formula; where it is left out, the site says. */
  math: z.boolean({ error: 'expected true or false' }).nullish(),
  smartPunctuation: z.boolean({ error: 'expected true or false' }).nullish(),
})

/** `hhttps://…` and the like: what was meant is plain, so the entry is kept. */
const SLIPPED_PROTOCOL = /^h{1,3}t{1,3}p{1,2}(s{0,2})(?::\/{1,3}|\/\/)(?=\w)/i

/** An address with its protocol as it was meant. */
export function mendAddress(written: unknown): unknown {
  if (typeof written !== 'string') return written
  const text = written.trim()
  return text.replace(SLIPPED_PROTOCOL, (_, s: string) => (s === '' ? 'http://' : 'https://'))
}

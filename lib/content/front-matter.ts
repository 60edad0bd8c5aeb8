import { z } from 'zod'
import { parseDate } from './date'
import { findWithheld, translateKey } from './foreign-keys'
import type { PostSource } from './front-matter-block'
import { takeHidden } from './hidden-characters'
import { isLanguage, suggestLanguage } from './language'
import { suggest } from './nearest'
import { parsePermalink } from './permalink'
import { errorAt, hasErrors, type Problem, warningAt } from './problem'
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

const schema = z.object({
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

/** A post's front matter, checked: dates are ISO 8601 in UTC, paths are canonical permalinks. */
export type FrontMatter = z.output<typeof schema>

/** What `ogImage` says where it is an address and not a file beside the post; null otherwise. */
export function addressOf(ogImage: string | null): string | null {
  return ogImage !== null && /^https?:\/\//.test(ogImage) && URL.canParse(ogImage) ? ogImage : null
}

/** The keys that front matter may hold. */
export const FRONT_MATTER_KEYS = Object.keys(schema.shape)

/**
 * Checks the front matter of a post. All mistakes come at once, each at its own place; with an error among them there
 * is no front matter.
 */
export function parseFrontMatter(
  source: PostSource,
  file: string,
): { frontMatter: FrontMatter | null; problems: Problem[] } {
  if (source.data === null) return { frontMatter: null, problems: source.problems }
  const { clean, hidden } = withoutHidden(source, source.data, file)
  const result = schema.safeParse(withReadDates({ ...source, data: clean }))
  const problems = [
    ...(result.error?.issues ?? []).map((issue) => toProblem(issue, source, file)),
    ...hidden,
    ...findUnknownKeys(source, source.data, file),
    ...warnOfMendedAddress(source, file),
    ...(result.success ? warnOfEarlyUpdate(result.data, source, file) : []),
  ]
  return { frontMatter: result.success && !hasErrors(problems) ? result.data : null, problems }
}

function findUnknownKeys({ placeOfKey }: PostSource, data: Record<string, unknown>, file: string): Problem[] {
  return Object.keys(data)
    .filter((key) => !FRONT_MATTER_KEYS.includes(key))
    .map((key) => {
      const withheld = findWithheld(key, data, FRONT_MATTER_KEYS)
      if (withheld !== null) {
        const message = `Front matter has no key "${key}": ${withheld.consequence}.`
        return errorAt(placeOfKey(key), { file, rule: 'withheld-post', message, hint: withheld.hint })
      }
      const ours = translateKey(key)
      return warningAt(placeOfKey(key), {
        file,
        rule: 'unknown-key',
        message: `Front matter has no key "${key}"; it is ignored.`,
        hint: ours ? `Did you mean "${ours}"?` : suggest(key, FRONT_MATTER_KEYS),
      })
    })
}

/** `hhttps://…` and the like: what was meant is plain, so the entry is kept. */
const SLIPPED_PROTOCOL = /^h{1,3}t{1,3}p{1,2}(s{0,2})(?::\/{1,3}|\/\/)(?=\w)/i

function mendAddress(written: unknown): unknown {
  if (typeof written !== 'string') return written
  const text = written.trim()
  return text.replace(SLIPPED_PROTOCOL, (_, s: string) => (s === '' ? 'http://' : 'https://'))
}

function warnOfMendedAddress({ data, placeOf }: PostSource, file: string): Problem[] {
  const written = data?.externalUrl
  const mended = mendAddress(written)
  if (typeof written !== 'string' || mended === written.trim()) return []
  const message = `externalUrl: "${written.slice(0, 80)}" is read as "${String(mended).slice(0, 80)}".`
  return [
    warningAt(placeOf(['externalUrl']), {
      file,
      rule: 'mended-address',
      message,
      hint: 'Correct the address.',
      fixable: true,
    }),
  ]
}

/** By the day, for a day alone is its first instant. */
function warnOfEarlyUpdate({ date, updated }: FrontMatter, { placeOf }: PostSource, file: string): Problem[] {
  const [first, last] = [date, updated].map((instant) => instant?.slice(0, 10))
  if (!first || !last || last >= first) return []
  const message = `updated: ${last} is before the date of the post, ${first}.`
  return [
    warningAt(placeOf(['updated']), { file, rule: 'updated-before-date', message, hint: 'Correct one of the two.' }),
  ]
}

/** What readers see; addresses that hold such characters are refused or encoded. */
const SHOWN_KEYS = ['title', 'ogSummary', 'categories', 'tags', 'authors']

/** The front matter without the characters that nobody sees, and a warning for each. */
function withoutHidden({ placeOf }: PostSource, data: Record<string, unknown>, file: string) {
  const hidden: Problem[] = []
  const take = (value: unknown, path: readonly PropertyKey[]): unknown => {
    if (typeof value !== 'string') return value
    const [{ text, taken } = { text: value, taken: [] }] = takeHidden([value])
    for (const { message, hint } of taken) {
      hidden.push(
        warningAt(placeOf(path), { file, rule: 'hidden-character', message: `${String(path[0])}: ${message}`, hint }),
      )
    }
    return text
  }
  const clean: Record<string, unknown> = { ...data }
  for (const key of SHOWN_KEYS) {
    const value = data[key]
    if (value === undefined) continue
    clean[key] = Array.isArray(value) ? value.map((item, index) => take(item, [key, index])) : take(value, [key])
  }
  return { clean, hidden }
}

function withReadDates({ data, writtenAs }: PostSource): Record<string, unknown> {
  const read: Record<string, unknown> = { ...data }
  for (const key of ['date', 'updated']) {
    if (read[key] !== undefined && read[key] !== null)
      read[key] = parseDate(read[key], writtenAs(key)) ?? writtenAs(key)
  }
  return read
}

function toProblem(issue: z.core.$ZodIssue, source: PostSource, file: string): Problem {
  const key = String(issue.path[0])
  const data = source.data ?? {}
  if (data[key] === undefined || data[key] === null) {
    return errorAt(source.placeOf([key]), {
      file,
      rule: `missing-${key}`,
      message: `Front matter has no ${key}.`,
      hint: key === 'date' ? 'Add a line like date: 2026-02-25' : `Add a line like ${key}: My post`,
    })
  }
  const value = data[key]
  const found = Array.isArray(value) && issue.path.length > 1 ? value[Number(issue.path[1])] : value
  return errorAt(source.placeOf(issue.path), {
    file,
    rule: `front-matter-${key}`,
    message: `${key}: ${describe(found instanceof Date ? source.writtenAs(key) || found.toISOString().slice(0, 10) : found)} ${phrase(issue.message)}.`,
    ...(key === 'lang' && { hint: suggestLanguage(String(found)) }),
  })
}

function phrase(message: string): string {
  return message.startsWith('expected') ? `is not valid; ${message}` : message
}

function describe(value: unknown): string {
  if (Array.isArray(value)) return 'a list'
  if (value === null) return 'an empty item'
  if (typeof value === 'object') return 'a group of keys'
  return `"${String(value).slice(0, 80)}"`
}

import { z } from 'zod'
import { defaultFileTypes, fileTypesSetting } from './file-types'
import { isLanguage } from './language'
import { suggest } from './nearest'
import { errorAt, type Place, type Problem, warningAt } from './problem'

const text = z.string({ error: 'expected text' }).trim().min(1, 'is empty')
const host = z
  .string({ error: 'expected a host name' })
  .regex(/^[a-z\d](?:[a-z\d.-]*[a-z\d])?(?::\d+)?$/i, 'expected a host name like player.vimeo.com')
  .toLowerCase()
const link = z.object({
  label: text,
  href: text.regex(
    /^(?:\/(?!\/)|https:\/\/|mailto:)/,
    'expected a path like /blog or an address that begins with https://',
  ),
})
const links = z.array(link, { error: 'expected a list of label and href' })

const schema = z.object({
  title: text,
  description: text,
  /** BCP 47 tag. */
  language: text.refine(isLanguage, 'expected a language like en or pt-BR'),
  navigation: links,
  social: links,
  postsPerPage: z
    .int({ error: 'expected a whole number' })
    .min(1, 'expected at least 1')
    .max(100, 'expected at most 100'),
  /** Whether straight quotation marks, dashes and dots of posts are set as a printer would. */
  smartPunctuation: z.boolean({ error: 'expected true or false' }),
  /** Hosts whose frames a post may embed. */
  frameHosts: z.array(host, { error: 'expected a list of host names' }),
  /** Hosts whose pictures a post may show. */
  pictureHosts: z.array(host, { error: 'expected a list of host names' }),
  /** Kinds of files that a post may link to, besides the usual ones: extensions, or `{ extension: media/type }`. */
  fileTypes: fileTypesSetting,
  /** Whether `$x$` is a formula in every post that does not say otherwise. */
  math: z.boolean({ error: 'expected true or false' }),
})

/** What a site chooses. `CONTENT_DIR/site.{yml,json}` overrides any of it. */
export type Site = z.output<typeof schema>

/** A link in the navigation or to a social network: a path of this site, or an https address. */
export type SiteLink = Site['navigation'][number]

export const defaultSite: Site = {
  title: 'Hallway',
  description: 'Notes from the hallway track: what we saw, and what we built.',
  language: 'en',
  navigation: [
    { label: 'Blog', href: '/blog' },
    { label: 'Categories', href: '/blog/categories' },
    { label: 'Tags', href: '/blog/tags' },
  ],
  social: [],
  postsPerPage: 9,
  smartPunctuation: true,
  frameHosts: [],
  pictureHosts: [],
  fileTypes: defaultFileTypes,
  math: false,
}

/**
 * The site's choices over the defaults. A key with a mistake keeps its default, and all mistakes are told.
 *
 * @param data what site.yml or site.json holds; undefined where there is none
 * @param file path relative to CONTENT_DIR, for the problems
 * @param placeOf where a key stands in the file
 */
export function parseSite(
  data: unknown,
  file: string,
  placeOf: (key: string) => Place,
): { site: Site; problems: Problem[] } {
  if (data === undefined || data === null) return { site: defaultSite, problems: [] }
  if (typeof data !== 'object' || Array.isArray(data)) {
    const message = 'The settings must be a list of keys with values.'
    return { site: defaultSite, problems: [errorAt(placeOf(''), { file, rule: 'site-settings', message })] }
  }
  const site: Record<string, unknown> = { ...defaultSite }
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(data)) {
    if (!Object.hasOwn(schema.shape, key)) {
      const message = `There is no setting "${key}"; it is ignored.`
      const hint = suggest(key, Object.keys(schema.shape), `There are ${Object.keys(schema.shape).join(', ')}.`)
      problems.push(warningAt(placeOf(key), { file, rule: 'site-settings', message, hint }))
      continue
    }
    const result = schema.shape[key as keyof typeof schema.shape].safeParse(value)
    if (result.success) site[key] = result.data
    else {
      for (const issue of result.error.issues) {
        const path = [key, ...issue.path].join('.')
        const message = `${path}: ${issue.message}; the default is kept.`
        problems.push(errorAt(placeOf(key), { file, rule: 'site-settings', message }))
      }
    }
  }
  return { site: site as Site, problems }
}

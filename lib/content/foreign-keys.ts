import { parseDate } from './date'
import { findNearest } from './nearest'

/** What other programs call a key of ours; letter case, `-` and `_` do not count. */
const OUR_NAMES: Readonly<Record<string, string>> = {
  description: 'ogSummary',
  excerpt: 'ogSummary',
  summary: 'ogSummary',
  abstract: 'ogSummary',
  image: 'ogImage',
  featuredimage: 'ogImage',
  featureimage: 'ogImage',
  heroimage: 'ogImage',
  coverimage: 'ogImage',
  cover: 'ogImage',
  thumbnail: 'ogImage',
  banner: 'ogImage',
  hero: 'ogImage',
  lastmod: 'updated',
  modified: 'updated',
  lastmodified: 'updated',
  lastmodifiedat: 'updated',
  updateddate: 'updated',
  updatedat: 'updated',
  dateupdated: 'updated',
  datemodified: 'updated',
  slug: 'path',
  permalink: 'path',
  url: 'path',
  author: 'authors',
  category: 'categories',
  keywords: 'tags',
  language: 'lang',
  locale: 'lang',
  redirectfrom: 'aliases',
  alias: 'aliases',
  featured: 'isFeatured',
  pinned: 'isFeatured',
  popular: 'isPopular',
  pubdate: 'date',
  publishdate: 'date',
  publishedat: 'date',
  publishedon: 'date',
  datepublished: 'date',
}

const HIDING_FLAGS = words('draft drafts isdraft unlisted hidden private unpublished wip')
const SHOWING_FLAGS = words('published publish ispublished public ispublic visible listed')
const STATES = words('status state poststatus visibility')
const HIDDEN_STATES = words(
  'draft drafts private pending future scheduled hidden unlisted unpublished archived trash wip internal password members paid',
)
const STARTS = words('publishdate pubdate publishedat publishedon datepublished published')
const ENDS = words('expirydate expiry expires expiresat expiredate expirationdate unpublishdate')

/** Why a post may not go public although only an unknown key says so: what would happen, and what to write. */
export interface Withheld {
  consequence: string
  hint: string
}

const DRAFT: Withheld = {
  consequence: 'the post would go public',
  hint: 'To keep the post back, write draft: true; otherwise remove the line.',
}
const LATER: Withheld = {
  consequence: 'the post would go public on its date',
  hint: 'Write that day as the date, like date: 2026-02-25, or remove the line.',
}
const NO_END: Withheld = {
  consequence: 'the post would stay public',
  hint: 'A post does not expire. To take it down, write draft: true; otherwise remove the line.',
}

/**
 * Whether an unknown key says that the post is not to be public, or not yet, as other programs write it or by a slip.
 *
 * @param data all of the front matter, as js-yaml reads it
 */
export function findWithheld(key: string, data: Readonly<Record<string, unknown>>, known: string[]): Withheld | null {
  if (data.draft === true) return null
  const [name, value] = [plain(key), data[key]]
  const said = typeof value === 'string' ? value.trim().toLowerCase() : value
  const isNo = said === false || ['false', 'no', 'off', '0', 0].includes(said as string)
  const isNothing = said === null || said === undefined || said === ''
  if (HIDING_FLAGS.has(name)) return isNo || isNothing ? null : DRAFT
  if (SHOWING_FLAGS.has(name) && isNo) return DRAFT
  if (STATES.has(name)) return typeof said === 'string' && HIDDEN_STATES.has(plain(said)) ? DRAFT : null
  if (ENDS.has(name)) return isNo || isNothing ? null : NO_END
  if (STARTS.has(name)) return isLater(value, data.date) ? LATER : null
  return said === true && findNearest(key, known) === 'draft' ? DRAFT : null
}

/** Our name for a key of another program; undefined where we have none. */
export function translateKey(key: string): string | undefined {
  const name = plain(key)
  return Object.hasOwn(OUR_NAMES, name) ? OUR_NAMES[name] : undefined
}

function isLater(start: unknown, date: unknown): boolean {
  const [from, given] = [start, date].map((value) =>
    parseDate(value, value instanceof Date ? value.toISOString() : String(value)),
  )
  return Boolean(from && given && from > given)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[-_ ]/g, '')
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '))
}

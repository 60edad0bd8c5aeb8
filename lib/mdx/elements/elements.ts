import { defaultSchema } from 'hast-util-sanitize'

/** HTML elements that a post may write: those of GitHub's list, and some more that only say what text is. */
export const HTML_ELEMENTS: ReadonlySet<string> = new Set([
  // A box of a task list comes from Markdown; written out it would be a field to type into.
  ...(defaultSchema.tagNames ?? []).filter((name) => name !== 'input'),
  ...[
    'abbr',
    'aside',
    'audio',
    'caption',
    'center',
    'cite',
    'col',
    'colgroup',
    'dfn',
    'figcaption',
    'figure',
    'iframe',
    'mark',
  ],
  ...['small', 'time', 'u', 'video', 'wbr'],
])

/** Elements whose content is not for readers: dropped whole, with a warning. */
export const DROPPED_ELEMENTS: ReadonlySet<string> = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'link',
  'meta',
])

/** Elements that say how something looks or where it stands on a page: their tags go, what they hold stays. */
export const UNWRAPPED_ELEMENTS: ReadonlySet<string> = new Set([
  'address',
  'article',
  'big',
  'font',
  'footer',
  'header',
  'hgroup',
  'main',
  'nav',
])

/** What an id may look like: nothing that React or Next begin theirs with. */
const ID = /^[\p{L}\p{N}][\p{L}\p{N}\p{M}_.:-]*$/u

/**
 * Ids that are the page's own: where its links lead, what React and Next look for, and what names a script's variable.
 * Those of footnotes and galleries are made for them.
 */
const RESERVED_ID =
  /^(?:main|next|TURBOPACK.*|webpack.*|[SBP]:.*|footnote-label|user-content-.*|gallery-R[\da-z]*(?:-\d+)?)$/

/** Whether an id is the page's own, so that nothing in a post can have it. */
export function isReservedId(id: string): boolean {
  return RESERVED_ID.test(id)
}

/** Whether an id may stand in a page as it is. */
export function isPossibleId(id: string): boolean {
  return ID.test(id)
}

/** Attributes that any allowed element may have, lower-cased, with the name React gives them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  // The attribute itself is obsolete; the stylesheet knows this one.
  align: 'data-align',
  alt: 'alt',
  'aria-hidden': 'aria-hidden',
  'aria-label': 'aria-label',
  cite: 'cite',
  colspan: 'colSpan',
  datetime: 'dateTime',
  dir: 'dir',
  download: 'download',
  height: 'height',
  href: 'href',
  hreflang: 'hrefLang',
  id: 'id',
  lang: 'lang',
  // How anchors were named before every element could have an id.
  name: 'id',
  open: 'open',
  rel: 'rel',
  reversed: 'reversed',
  rowspan: 'rowSpan',
  scope: 'scope',
  span: 'span',
  src: 'src',
  start: 'start',
  target: 'target',
  title: 'title',
  // Obsolete, too.
  valign: 'data-valign',
  value: 'value',
  width: 'width',
}

/** Whether a class is one: a post may only say which language its code is in, since the others are the site's own. */
export function isPossibleClass(element: string, value: unknown): boolean {
  return (element === 'code' || element === 'pre') && /^language-[\w+#.-]+$/.test(String(value))
}

/** React's name of an attribute that a post may write, or undefined for one it may not. */
export function reactAttribute(name: string): string | undefined {
  const lowered = name.toLowerCase()
  return Object.hasOwn(ATTRIBUTES, lowered) ? ATTRIBUTES[lowered] : undefined
}

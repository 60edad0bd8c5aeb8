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

/** Ids of the page itself, where links such as "Skip to content" lead; nothing in a post can have them. */
export const RESERVED_IDS: ReadonlySet<string> = new Set(['main'])

/** Attributes that any allowed element may have, lower-cased, with the name React gives them. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  // The attribute itself is obsolete; the stylesheet knows this one.
  align: 'data-align',
  alt: 'alt',
  'aria-hidden': 'aria-hidden',
  'aria-label': 'aria-label',
  cite: 'cite',
  class: 'className',
  classname: 'className',
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
  valign: 'vAlign',
  value: 'value',
  width: 'width',
}

/** React's name of an attribute that a post may write, or undefined for one it may not. */
export function reactAttribute(name: string): string | undefined {
  const lowered = name.toLowerCase()
  return Object.hasOwn(ATTRIBUTES, lowered) ? ATTRIBUTES[lowered] : undefined
}

import type { Heading, PhrasingContent, RootContent } from 'mdast'
import { suggest } from '@/lib/content/nearest'
import type { Place } from '@/lib/content/problem'
import { plainPictureAddress } from '@/lib/images/address'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { type JsxElement, type Properties, readProperties } from '@/lib/mdx/data/jsx'
import { builtInSchemas } from './component-schemas'
import {
  HTML_ELEMENTS,
  isPossibleClass,
  isPossibleId,
  isReservedId,
  reactAttribute,
  UNWRAPPED_ELEMENTS,
} from './elements'
import { resolveLink } from './file-links'
import { refuseHandlers, wouldRunCode } from './handlers'
import { imageElement } from './images'
import { hostOf, isSafeLink, overHttps, tidyLink } from './links'
import { readMediaElement } from './media-element'
import { elementWith } from './pictures'
import { youtubeEmbedId } from './youtube'

/**
 * Checks an HTML element that a post writes. Returns what stands in its place: itself with attributes that are allowed,
 * a heading of Markdown's, a component of ours for pictures and frames, or null when it is refused.
 */
export async function readHtmlElement(element: JsxElement, compilation: Compilation): Promise<RootContent | null> {
  const name = element.name ?? ''
  if (UNWRAPPED_ELEMENTS.has(name)) {
    const hint = 'Leave it out; how a post looks is up to the design.'
    compilation.warn(element, 'unwrapped-element', `The tags of <${name}> are left out; what they hold is kept.`, hint)
    return { ...element, name: null, attributes: [] }
  }
  if (!HTML_ELEMENTS.has(name)) {
    compilation.refuse(
      element,
      'unknown-element',
      `There is no element <${name}> that a post may use.`,
      componentNamed(name) ?? suggest(name, HTML_ELEMENTS, `To show it as text, write \`<${name}>\` in backquotes.`),
    )
    return null
  }
  const properties = readProperties(element, compilation)
  const text = (key: string) => (typeof properties.values[key] === 'string' ? (properties.values[key] as string) : '')
  refuseHandlers(name, properties, compilation)
  if ((name === 'img' || name === 'iframe') && properties.isRefused('src')) return null
  if (name === 'video' || name === 'audio') return readMediaElement(element, name, properties, compilation)
  if (name === 'img') {
    const { src } = properties.values
    const use = { alt: text('alt'), title: text('title') || null, place: toPlace(element) }
    if (compilation.isPicture(src)) return elementWith('img', { picture: src, alt: use.alt, title: use.title })
    if (src !== undefined && typeof src !== 'string') {
      const message = 'This is no picture: expected an imported picture, or the name of a file beside the post.'
      compilation.refuse(properties.placeOf('src'), 'picture-address', message)
      return null
    }
    return imageElement({ source: text('src'), ...use }, compilation)
  }
  if (name === 'iframe') return readFrame(text('src'), text('title'), element, compilation)
  if (name === 'a' && (await resolveAnchor(properties, compilation)) === null) {
    // Only the link goes: its text stays.
    return { ...element, name: null, attributes: [] }
  }
  const values = allowedAttributes(name, properties, compilation)
  if (/^h[1-6]$/.test(name) && Object.keys(values).every((key) => key === 'id' || key === 'data-align')) {
    return headingOf(element, Number(name[1]) as Heading['depth'], values)
  }
  element.attributes = []
  element.data = { ...element.data, values } as object
  return element
}

/** The hint for a component whose name begins with a small letter. */
function componentNamed(name: string): string | undefined {
  const component = Object.keys(builtInSchemas).find((known) => known.toLowerCase() === name.toLowerCase())
  return component && `Did you mean "${component}"?`
}

/** Gives the link of an anchor the address of the file or picture that it names; null where it leads nowhere. */
async function resolveAnchor(
  { values, placeOf }: Properties,
  compilation: Compilation,
): Promise<string | null | undefined> {
  const { href } = values
  if (compilation.isFile(href)) values.href = href.href
  else if (compilation.isPicture(href)) values.href = href.missing === undefined ? plainPictureAddress(href) : null
  else if (typeof href === 'string' && isSafeLink(href)) {
    values.href = await resolveLink(href, placeOf('href'), compilation)
  }
  return values.href as string | null | undefined
}

/** A heading as Markdown would have made it, so that it has an id, its own address and a place in the contents. */
function headingOf(element: JsxElement, depth: Heading['depth'], values: Record<string, unknown>): Heading {
  const children = (element.children as RootContent[]).flatMap((child) =>
    child.type === 'paragraph' ? child.children : [child],
  ) as PhrasingContent[]
  const hProperties: Record<string, string> = {}
  if (values.id !== undefined) hProperties.id = String(values.id)
  if (values['data-align'] !== undefined) hProperties.dataAlign = String(values['data-align'])
  return { type: 'heading', depth, children, position: element.position, data: { hProperties } }
}

function readFrame(source: string, title: string, element: JsxElement, compilation: Compilation): RootContent | null {
  const embedId = youtubeEmbedId(source)
  if (embedId !== null) return elementWith('YoutubeIframe', title === '' ? { embedId } : { embedId, title })
  const host = hostOf(source)
  if (host === null) {
    compilation.refuse(element, 'frame-address', 'A frame needs an address that begins with https://.')
    return null
  }
  if (compilation.context.frameHosts.includes(host)) {
    return elementWith('iframe', {
      src: overHttps(source),
      title: title || host,
      loading: 'lazy',
      sandbox: FRAME_RIGHTS,
    })
  }
  compilation.warn(
    element,
    'frame-host',
    `The frame shows ${host}, which the settings do not allow; a link stands in.`,
    `To show the frame, add ${host} to frameHosts in site.yml.`,
  )
  return elementWith('LabelledLink', { href: source, label: title || `Open ${host}` })
}

const FRAME_RIGHTS = 'allow-forms allow-popups allow-same-origin allow-scripts'

/** Attributes that may stand without a value. */
const FLAGS: ReadonlySet<string> = new Set(['aria-hidden', 'download', 'open', 'reversed'])

/** Attributes that make a cell stand for many. */
const SPANS: ReadonlySet<string> = new Set(['colSpan', 'rowSpan', 'span'])

const LOOKS = 'Looks are the design\'s; use align="center", a Callout or a Figure.'
const ID_FORM = 'Begin with a letter or digit, and go on with letters, digits and -, _, . or :.'

/** Once for a file: where one element has a class, most of them do. */
function warnOfClasses(place: Place, compilation: Compilation): void {
  const { file } = compilation.context
  if (compilation.problems.some((problem) => problem.rule === 'class' && problem.file === file)) return
  const message = "Classes are the site's own: this one is left out, and so are those of other elements."
  compilation.warn(place, 'class', message, LOOKS)
}

function allowedAttributes(
  name: string,
  { values, placeOf }: Properties,
  compilation: Compilation,
): Record<string, unknown> {
  const allowed: Record<string, unknown> = {}
  for (const [attribute, value] of Object.entries(values)) {
    const reactName = reactAttribute(attribute)
    if (wouldRunCode(attribute)) continue
    if (/^class(?:name)?$/i.test(attribute)) {
      if (isPossibleClass(name, value)) allowed.className = value
      else {
        warnOfClasses(placeOf(attribute), compilation)
      }
      continue
    }
    const isOdd = typeof value === 'object' || (value === true && !FLAGS.has(reactName ?? ''))
    if (reactName === undefined || isOdd) {
      compilation.warn(
        placeOf(attribute),
        'attribute',
        `The attribute "${attribute}" of <${name}> is left out.`,
        attribute === 'style' ? LOOKS : '',
      )
    } else if (reactName === 'id' && isReservedId(String(value))) {
      const message = `The ${attribute} "${value}" of <${name}> is left out: it is the page's own.`
      compilation.warn(placeOf(attribute), 'attribute', message, 'Choose another one.')
    } else if (reactName === 'id' && !isPossibleId(String(value))) {
      const message = `The ${attribute} "${value}" of <${name}> is left out: it is not one.`
      compilation.warn(placeOf(attribute), 'attribute', message, ID_FORM)
    } else if (SPANS.has(reactName) && !/^(?:[1-9]\d?|100)$/.test(String(value))) {
      const message = `The ${attribute} "${String(value).slice(0, 20)}" of <${name}> is left out.`
      compilation.warn(placeOf(attribute), 'attribute', message, 'Write a whole number from 1 to 100.')
    } else if (['href', 'src', 'cite'].includes(reactName) && !isSafeLink(String(value))) {
      compilation.refuse(
        placeOf(attribute),
        'link-address',
        `<${name}> leads to an address that is not allowed.`,
        'Use https, mailto, or a path.',
      )
    } else {
      allowed[reactName] = reactName === 'href' ? tidyLink(String(value)) : value
    }
  }
  compilation.spendCells(Number(allowed.colSpan ?? 1) * Number(allowed.rowSpan ?? 1) - 1, placeOf('colspan'))
  // A window that has a name is opened with a way back to this page, too, unless the link forbids it.
  if (allowed.target !== undefined) allowed.rel = 'noopener noreferrer'
  return allowed
}

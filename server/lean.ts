import { createHash } from 'node:crypto'
import { Parser } from 'htmlparser2'
import { clientModuleIds, parseFlightScript } from './flight'
import { classifyScript, isFrameworkScript, isGoverned } from './scripts'

/** A page as it is sent. */
export interface LeanPage {
  html: string
  /** True when the page needs Next's runtime, or may need it, and so kept every script. */
  isWhole: boolean
  /** `sha256-…` of each inline script left in it that a Content-Security-Policy must allow. */
  scriptHashes: string[]
  /** The same of each style element. */
  styleHashes: string[]
}

/** From where to where something stands in the HTML. */
type Span = [start: number, end: number]

/**
 * A page without Next's scripts, flight data and script preloads; every other byte stays as it is. A page that
 * hydrates, streams or holds a script we do not know is left whole. `isOwnModule` tells whether a client module is
 * Next's own, by its id in the route's client reference manifest.
 */
export function makeLean(html: string, isOwnModule: (id: string) => boolean): LeanPage {
  const cuts: Span[] = []
  const kept: string[] = []
  const all: string[] = []
  const flight: Buffer[] = []
  const styles: string[] = []
  let isWhole = false
  let foreignDepth = 0
  let script: { start: number; attributes: Record<string, string>; text: string } | null = null
  let style: string | null = null

  const parser = new Parser({
    onopentag(name, attributes) {
      if (needsRuntime(name, attributes)) isWhole = true
      if (name === 'svg' || name === 'math') foreignDepth += 1
      if (name === 'script') script = { start: parser.startIndex, attributes, text: '' }
      if (name === 'style') style = ''
      if (name === 'link' && attributes.as?.toLowerCase() === 'script' && isFrameworkScript(attributes.href)) {
        cuts.push([parser.startIndex, parser.endIndex + 1])
      }
    },
    ontext(text) {
      if (script) script.text += text
      if (style !== null) style += text
    },
    onclosetag(name) {
      if (name === 'svg' || name === 'math') foreignDepth -= 1
      if (name === 'style' && style !== null) {
        styles.push(style)
        style = null
      }
      if (name !== 'script' || !script) return
      const { start, attributes, text } = script
      script = null
      const kind = classifyScript(attributes, text)
      if (isGoverned(attributes, text)) all.push(text)
      if (kind === 'unknown' || foreignDepth > 0) isWhole = true
      if (kind === 'kept' && isGoverned(attributes, text)) kept.push(text)
      if (kind !== 'framework') return
      cuts.push([start, parser.endIndex + 1])
      // The parser is a byte off for an end tag with blanks in it.
      if (!/<\/script>$/i.test(html.slice(start, parser.endIndex + 1))) isWhole = true
      const data = parseFlightScript(text)
      if (data === null) isWhole = true
      else flight.push(data)
    },
  })
  parser.end(html)

  const modules = clientModuleIds(Buffer.concat(flight))
  if (script !== null || modules === null || !modules.every(isOwnModule)) isWhole = true
  const styleHashes = styles.map(hash)
  if (isWhole) return { html, isWhole, scriptHashes: all.map(hash), styleHashes }
  return { html: cut(html, cuts), isWhole, scriptHashes: kept.map(hash), styleHashes }
}

// The shell of an error, a boundary that streams, or a mark of ours.
function needsRuntime(name: string, attributes: Record<string, string>): boolean {
  const { id = '' } = attributes
  if ('data-next-client' in attributes) return true
  if (name === 'html') return id === '__next_error__'
  if (name === 'template') return /^[BP]:/.test(id)
  return name === 'div' && 'hidden' in attributes && id.startsWith('S:')
}

function cut(html: string, cuts: Span[]): string {
  let lean = ''
  let from = 0
  for (const [start, end] of cuts) {
    lean += html.slice(from, start)
    from = end
  }
  return lean + html.slice(from)
}

function hash(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}

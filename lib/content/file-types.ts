import { lookup } from 'mrmime'
import { z } from 'zod'

/** Media types by extension, in lower case and without the dot. */
export type FileTypes = Readonly<Record<string, string>>

/** The files that a post may link to, whatever the site's settings say. */
export const defaultFileTypes: FileTypes = {
  pdf: 'application/pdf',
  mp4: 'video/mp4',
  webm: 'video/webm',
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  ogg: 'audio/ogg',
  wav: 'audio/wav',
  vtt: 'text/vtt',
  zip: 'application/zip',
  csv: 'text/csv',
  json: 'application/json',
  txt: 'text/plain',
  epub: 'application/epub+zip',
}

/** Types that the list of known ones lacks. */
const FURTHER_TYPES: FileTypes = {
  '7z': 'application/x-7z-compressed',
  aac: 'audio/aac',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  flac: 'audio/flac',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** What a browser runs, or reads as a page of the site: HTML, XML with all that may be written in it, scripts, styles. */
const RUNNING_TYPE =
  /(?:^|[/+.-])(?:html|xml|xsl|xhtml|svg|javascript|ecmascript|jscript|livescript|css|wasm|mimearchive)|^(?:message|multipart)\/|flash/
/** The extensions of those, whatever type is given, and those of posts and pictures. */
const OTHER_EXTENSION =
  /^(?:mdx?|[xs]?html?|xht|htc|hta|svgz?|xml|xslt?|[cm]?[jt]sx?|css|wasm|mht(?:ml)?|swf|jpe?g|png|webp|avif|gif|heic|tiff?|bmp)$/

const FORM = 'expected an extension like mov, or one with its media type like { gpx: application/octet-stream }'
const TYPE = /^[a-z]+\/[a-z\d][a-z\d.+-]{0,126}$/

/**
 * A site's own list, as a zod type that gives it joined to the defaults: extensions, and extensions with their media
 * types. A type that a browser would run is refused, since a file is served from the site's own origin.
 */
export const fileTypesSetting = z
  .array(z.unknown(), { error: 'expected a list of extensions' })
  .transform((entries, context): FileTypes => {
    const types: Record<string, string> = { ...defaultFileTypes }
    for (const [index, entry] of entries.entries()) {
      for (const [written, given] of pairsOf(entry)) {
        const extension = written.toLowerCase().replace(/^\./, '')
        const read = readType(extension, given)
        if ('type' in read) types[extension] = read.type
        else context.addIssue({ code: 'custom', message: read.mistake, path: [index] })
      }
    }
    return types
  })

/** The extensions of one entry and what is written behind each; undefined for nothing. */
function pairsOf(entry: unknown): [extension: string, type: unknown][] {
  if (typeof entry === 'string' || typeof entry === 'number') return [[String(entry), undefined]]
  const pairs = typeof entry === 'object' && entry !== null && !Array.isArray(entry) ? Object.entries(entry) : []
  return pairs.length > 0 ? pairs : [['', undefined]]
}

function readType(extension: string, given: unknown): { type: string } | { mistake: string } {
  if (!/^[a-z\d]{1,16}$/.test(extension)) return { mistake: FORM }
  const type =
    given === undefined ? (FURTHER_TYPES[extension] ?? lookup(extension)) : String(given).trim().toLowerCase()
  if (isForeignToFiles(extension) || (type !== undefined && RUNNING_TYPE.test(type))) {
    const message = `${extension} files would be shown or run by a browser as a part of the site`
    return { mistake: `${message}; put such a file into a zip` }
  }
  if (type === undefined) {
    const form = `{ ${extension}: application/octet-stream }`
    return { mistake: `${extension} is no known extension; give it a media type, like ${form}` }
  }
  if (!TYPE.test(type)) return { mistake: `expected a media type behind ${extension}, like application/octet-stream` }
  return { type }
}

/** Whether files with this extension are pages, pictures or code, which are never linked to as files. */
export function isForeignToFiles(extension: string): boolean {
  return OTHER_EXTENSION.test(extension)
}

/** The extension of a file's name in lower case, without the dot; empty where there is none. */
export function extensionOf(name: string): string {
  return /[^/]\.([^./]+)$/.exec(name)?.[1]?.toLowerCase() ?? ''
}

import { isUnchanged } from '@/lib/conditional'
import type { PublishedFile } from '@/lib/content/linked-file'

/** The parts of a request that decide which part of a file is sent. Header names in lower case. */
export interface FileConditions {
  method: string
  headers: Readonly<Partial<Record<'range' | 'if-range' | 'if-none-match', string>>>
}

/** How a file is answered: with a part of it, both ends included, or with no body. */
export interface FileAnswer {
  status: 200 | 206 | 304 | 416
  headers: Record<string, string>
  part: { start: number; end: number } | null
}

/** What a browser may do with a file that is opened by itself; none may run a script. */
const POLICIES = {
  // A sandbox would make the file's address foreign to the page that plays it.
  media: "default-src 'none'; media-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  // Some viewers are plug-ins, which a sandbox forbids.
  pdf: "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; frame-ancestors 'self'",
  other: "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
}

/**
 * The answer for a file: whole, one part of it (RFC 9110, 14), 304 for who has it already, 416 for a part that it does
 * not have. A request for several parts gets all of the file.
 */
export function answerFor(file: PublishedFile, { method, headers }: FileConditions): FileAnswer {
  const etag = `"${file.hash}"`
  const shared = sharedHeaders(file, etag)
  if (isUnchanged(headers['if-none-match'], etag)) {
    const { 'content-type': _, 'content-disposition': __, ...kept } = shared
    return { status: 304, headers: kept, part: null }
  }
  const isSame = headers['if-range'] === undefined || headers['if-range'].trim() === etag
  const range = method === 'GET' && isSame ? readRange(file.bytes, headers.range) : 'all'
  if (range === 'none') {
    return {
      status: 416,
      headers: {
        'content-range': `bytes */${file.bytes}`,
        'content-length': '0',
        'accept-ranges': 'bytes',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      },
      part: null,
    }
  }
  const { start, end } = range === 'all' ? { start: 0, end: file.bytes - 1 } : range
  const length = end - start + 1
  return {
    status: range === 'all' ? 200 : 206,
    headers: {
      ...shared,
      'content-length': String(length),
      ...(range !== 'all' && { 'content-range': `bytes ${start}-${end}/${file.bytes}` }),
    },
    part: method === 'HEAD' || length === 0 ? null : { start, end },
  }
}

function readRange(bytes: number, header = ''): 'all' | 'none' | { start: number; end: number } {
  const [, first = '', last = ''] = /^bytes=\s*(\d*)-(\d*)\s*$/i.exec(header) ?? []
  const isReversed = first !== '' && last !== '' && Number(first) > Number(last)
  if (`${first}${last}` === '' || isReversed) return 'all'
  // Without a first byte it is the last so many, which are all of a file that has fewer.
  const start = first === '' ? Math.max(bytes - Number(last), 0) : Number(first)
  const end = first === '' || last === '' ? bytes - 1 : Math.min(Number(last), bytes - 1)
  return start < bytes ? { start, end } : 'none'
}

function sharedHeaders({ name, type }: PublishedFile, etag: string): Record<string, string> {
  const isMedia = /^(?:audio|video)\//.test(type)
  const isPdf = type === 'application/pdf'
  const isText = type.startsWith('text/')
  const disposition = isMedia || isPdf || isText ? 'inline' : 'attachment'
  return {
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'content-disposition': `${disposition}; ${fileNames(name)}`,
    'content-security-policy': POLICIES[isMedia ? 'media' : isPdf ? 'pdf' : 'other'],
    'x-content-type-options': 'nosniff',
    'cache-control': 'public, max-age=31536000, immutable',
    'accept-ranges': 'bytes',
    etag,
  }
}

/** A name for every reader, in ASCII, and the real one where that differs (RFC 6266). */
function fileNames(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, '_')
  const extended = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return plain === name ? `filename="${name}"` : `filename="${plain}"; filename*=UTF-8''${extended}`
}

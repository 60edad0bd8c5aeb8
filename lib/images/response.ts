import type { PictureFormat } from '@/lib/content/picture'
import { hashBytes } from './hash'

/** An HTTP response, whole. Header names are in lower case. */
export interface PictureResponse {
  status: number
  headers: Record<string, string>
  body: Uint8Array
}

const TYPES: Record<PictureFormat, string> = { avif: 'image/avif', webp: 'image/webp', svg: 'image/svg+xml' }

// A drawing may hold scripts and links; opened on its own it must be able to do nothing.
const SVG_POLICY = "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:"

/** A variant, to be kept for good by whoever receives it. `name` is the picture's file name. */
export function variantResponse(body: Uint8Array, name: string, format: PictureFormat): PictureResponse {
  return {
    status: 200,
    headers: {
      'content-type': TYPES[format],
      'content-length': String(body.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"${hashBytes(body)}"`,
      'content-disposition': `inline; filename*=UTF-8''${encodeExtended(name.replace(/(.)\.[^.]*$/, '$1'))}.${format}`,
      'x-content-type-options': 'nosniff',
      ...(format === 'svg' && { 'content-security-policy': SVG_POLICY }),
    },
    body,
  }
}

/** A refusal in a few words, kept by nobody. */
export function refusalResponse(
  status: number,
  message: string,
  headers: Record<string, string> = {},
): PictureResponse {
  const body = Buffer.from(`${message}\n`)
  return {
    status,
    headers: {
      'content-type': 'text/plain; charset=utf-8',
      'content-length': String(body.byteLength),
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body,
  }
}

/** RFC 8187, `ext-value`: stricter than an address. */
function encodeExtended(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
}

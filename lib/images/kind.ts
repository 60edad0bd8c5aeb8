import { findSvgRoot } from './svg-root'

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'avif' | 'gif' | 'svg'

const AVIF_BRANDS = ['avif', 'avis']
const HEIC_BRANDS = ['heic', 'heix', 'heim', 'heis', 'hevc', 'hevx', 'hevm', 'hevs', 'mif1', 'msf1']

/** What a file is by its bytes, whatever it is called; null for what cannot be shown, HEIC included. */
export function detectKind(bytes: Uint8Array): PictureKind | null {
  const start = ascii(bytes, 0, 16)
  if (start.startsWith('\xff\xd8\xff')) return 'jpeg'
  if (start.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (/^GIF8[79]a/.test(start)) return 'gif'
  if (/^RIFF.{4}WEBP/s.test(start)) return 'webp'
  if (readBrands(bytes).some((brand) => AVIF_BRANDS.includes(brand))) return 'avif'
  return findSvgRoot(bytes) ? 'svg' : null
}

/** Whether the bytes are a photograph as phones make them, which browsers do not show. */
export function isHeic(bytes: Uint8Array): boolean {
  const brands = readBrands(bytes)
  return brands.some((brand) => HEIC_BRANDS.includes(brand)) && !brands.some((brand) => AVIF_BRANDS.includes(brand))
}

/** The major and the compatible brands of an ISO base media file (ISO/IEC 14496-12, `ftyp`); none for other files. */
function readBrands(bytes: Uint8Array): string[] {
  if (bytes.length < 16 || ascii(bytes, 4, 8) !== 'ftyp') return []
  const size = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0)
  const brands = [ascii(bytes, 8, 12)]
  for (let at = 16; at + 4 <= Math.min(size, bytes.length, 512); at += 4) brands.push(ascii(bytes, at, at + 4))
  return brands
}

function ascii(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, to))
}

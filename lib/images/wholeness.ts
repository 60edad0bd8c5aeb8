import type { PictureKind } from './kind'

/**
 * Whether the file ends before the picture does, as far as its structure tells: the decoder does not mind a GIF that
 * loses its last frames, and has no words for a cut PNG or WebP. JPEG and AVIF are left to the decoder.
 */
export function isCutShort(bytes: Uint8Array, kind: PictureKind): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (kind === 'png') return buffer.lastIndexOf('IEND') < 0
  if (kind === 'webp') return buffer.length < 12 || buffer.readUInt32LE(4) + 8 > buffer.length
  if (kind === 'gif') return isGifCutShort(bytes)
  return false
}

const EXTENSION = 0x21
const FRAME = 0x2c

/** Walks the blocks (GIF89a, section 15 onwards). A missing trailer alone is forgiven, as browsers do. */
function isGifCutShort(bytes: Uint8Array): boolean {
  let at = 13 + colourTableSize(bytes[10])
  for (;;) {
    const block = bytes[at]
    if (block === EXTENSION) at += 2
    else if (block === FRAME) at += 11 + colourTableSize(bytes[at + 9])
    else return at > bytes.length
    for (let size = bytes[at]; size; size = bytes[at]) at += 1 + size
    at += 1
  }
}

/** Bytes of the colour table that a packed field announces. */
function colourTableSize(packed = 0): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0
}

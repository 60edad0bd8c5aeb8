import { fromPixels, openPicture, type PixelSize } from './decoder'
import { type PictureHeader, readHeader } from './header'
import { asPictureError } from './picture-error'

/** What pages need to know of a picture. The same bytes always give the same answer. */
export interface Measurement extends PictureHeader {
  /** Whether any of it lets the page show through, as far as an 8-pixel copy of its first frame tells. */
  hasAlpha: boolean
  /** The first frame, 8 pixels wide or high, as a `data:` address of 150 bytes at most; empty where it would show through. */
  blurDataURL: string
}

const TINY = 8
const LONGEST_ADDRESS = 150

/** Measures a picture, decoding the whole of it, so that a damaged one is found now. Throws a PictureError. */
export async function measurePicture(bytes: Uint8Array): Promise<Measurement> {
  const header = await readHeader(bytes)
  if (header.kind === 'svg') return { ...header, hasAlpha: true, blurDataURL: '' }
  try {
    const { data, info } = await openPicture(bytes)
      .resize(TINY, TINY, { fit: 'inside' })
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true })
    const { width, height, channels } = info
    const hasAlpha = data.some((value, index) => index % channels === channels - 1 && value < 255)
    if (hasAlpha) return { ...header, hasAlpha, blurDataURL: '' }
    return { ...header, hasAlpha, blurDataURL: await makePlaceholder(data, { width, height, channels }) }
  } catch (error) {
    throw asPictureError(error)
  }
}

/** The best that fits: most pictures do at the first quality, a very lively one at the second. */
async function makePlaceholder(pixels: Buffer, size: PixelSize): Promise<string> {
  for (const quality of [20, 1]) {
    const tiny = await fromPixels(pixels, size).removeAlpha().webp({ quality, effort: 6 }).toBuffer()
    const address = `data:image/webp;base64,${tiny.toString('base64')}`
    if (address.length <= LONGEST_ADDRESS) return address
  }
  return ''
}

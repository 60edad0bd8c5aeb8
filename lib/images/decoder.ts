import sharp, { type Metadata, type Sharp } from 'sharp'

/** Pixels that may be decoded, all frames together: about 400 MB of memory at worst. */
export const MAX_PIXELS = 100_000_000

// Every variant is made once: keeping decoded pieces only costs memory.
sharp.cache(false)
// Jobs run side by side, one thread each, so that pages keep a processor.
sharp.concurrency(1)
// A file that is two things at once must not reach a decoder that no post needs.
sharp.block({ operation: ['VipsForeignLoad'] })
sharp.unblock({
  operation: ['Jpeg', 'Png', 'Webp', 'Heif', 'Nsgif', 'Svg'].map((format) => `VipsForeignLoad${format}Buffer`),
})

/** What the file says of itself, whatever its size: no pixel is decoded. */
export function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  return sharp(bytes, { limitInputPixels: false }).metadata()
}

/** A picture ready to be worked on: all frames, or the first one turned as its EXIF says. */
export function openPicture(bytes: Uint8Array, frames: 'first' | 'all' = 'first'): Sharp {
  return sharp(bytes, {
    // One step below the default: some phones write JPEGs that are whole and yet make the decoder warn.
    failOn: 'error',
    limitInputPixels: MAX_PIXELS,
    animated: frames === 'all',
    // Turning is for still pictures; frames are stored upright.
    autoOrient: frames === 'first',
  })
}

export interface PixelSize {
  width: number
  height: number
  channels: 1 | 2 | 3 | 4
}

/** Pixels of 8 bits a channel. */
export function fromPixels(pixels: Buffer, size: PixelSize): Sharp {
  return sharp(pixels, { raw: size })
}

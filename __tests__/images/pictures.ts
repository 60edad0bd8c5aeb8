import sharp, { type Sharp } from 'sharp'

/** A photograph of sorts: soft shapes and grain, `width` × `height` pixels. */
export function photo(width = 400, height = 300): Sharp {
  const scene = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="sky" x2="0" y2="1"><stop stop-color="#37c"/><stop offset="1" stop-color="#fc8"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#sky)"/><circle cx="30%" cy="40%" r="15%" fill="#fe9"/>
    <rect y="75%" width="100%" height="25%" fill="#264"/></svg>`
  return sharp(Buffer.from(scene)).removeAlpha()
}

/** An animation of three frames, 100, 200 and 300 ms long. */
export async function animation(format: 'gif' | 'webp'): Promise<Buffer> {
  const frames = await Promise.all(
    ['red', 'green', 'blue'].map((background) =>
      sharp({
        create: { width: 200, height: 100, channels: 3, background, noise: { type: 'gaussian', mean: 128, sigma: 20 } },
      })
        .png()
        .toBuffer(),
    ),
  )
  return sharp(frames, { join: { animated: true } })
    [format]({ delay: [100, 200, 300] })
    .toBuffer()
}

/** A photograph as a telephone saves it: lying on its side, with the place where it was taken. */
export function phonePhoto(): Promise<Buffer> {
  return photo(800, 600)
    .withExif({
      IFD0: { Copyright: 'Secret Person', Make: 'SecretPhone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 51/1 30/1', GPSLongitudeRef: 'E', GPSLongitude: '2/1 17/1 40/1' },
    })
    .withMetadata({ orientation: 6 })
    .withIccProfile('p3')
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/">SecretPlace</x:xmpmeta>')
    .jpeg()
    .toBuffer()
}

/** A PNG of a few bytes that claims to be very large. */
export function hugePng(width: number, height: number): Buffer {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunks = [pngChunk('IHDR', header), pngChunk('IDAT', Buffer.alloc(64)), pngChunk('IEND', Buffer.alloc(0))]
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), ...chunks])
}

function pngChunk(type: string, data: Buffer): Buffer {
  const typed = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(typed))
  return Buffer.concat([length, typed, check])
}

/** ISO 3309; `zlib.crc32` is younger than Node 20.9. */
function crc32(bytes: Buffer): number {
  let rest = 0xffffffff
  for (const byte of bytes) {
    rest ^= byte
    for (let bit = 0; bit < 8; bit++) rest = (rest >>> 1) ^ (rest & 1 ? 0xedb88320 : 0)
  }
  return ~rest >>> 0
}

/** A GIF that claims to be of any size and has no pixels to show for it. */
export function longGif(width: number, height: number, frames: number): Buffer {
  const screen = Buffer.from('GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff', 'latin1')
  screen.writeUInt16LE(width, 6)
  screen.writeUInt16LE(height, 8)
  const frame = Buffer.from('2c000000000000000000' + '0202440100', 'hex')
  frame.writeUInt16LE(width, 5)
  frame.writeUInt16LE(height, 7)
  return Buffer.concat([screen, ...Array<Buffer>(frames).fill(frame), Buffer.from(';')])
}

/** What a picture still says about where it comes from: names of metadata blocks, and words from `phonePhoto`. */
export async function findMetadata(bytes: Buffer): Promise<string[]> {
  const { exif, icc, xmp, iptc, orientation } = await sharp(bytes).metadata()
  const blocks = Object.entries({ exif, icc, xmp, iptc, orientation }).flatMap(([name, value]) => (value ? [name] : []))
  const words = ['Exif', 'EXIF', 'ICCP', 'XMP ', 'Secret', 'GPS', 'xmpmeta', 'colrprof', 'colrrICC']
  return [...blocks, ...words.filter((word) => bytes.includes(word))]
}

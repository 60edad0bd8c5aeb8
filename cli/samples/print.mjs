import sharp from 'sharp'
import { createRandom } from './random.mjs'

/** The sheet on which covers are drawn. */
export const COVER = { width: 1600, height: 840 }

/** The smaller size in which most covers are printed, in pixels: what social networks show. */
export const CARD = { width: 1200, height: 630 }

/** The inks of the series. */
export const INK = {
  night: '#182039',
  blue: '#2b3f73',
  sky: '#a6cbd3',
  teal: '#1d6670',
  sage: '#8fb39a',
  cream: '#f8ecd6',
  ochre: '#f0ad45',
  coral: '#e2603f',
  rose: '#eba89b',
  plum: '#5a2c4f',
  brown: '#7a3b2b',
}

/** A run from full at the first point to none at the second, for `grain`. */
export function fading(id, [x1, y1], [x2, y2]) {
  return `<linearGradient id="${id}" gradientUnits="userSpaceOnUse" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}"><stop offset="0"/><stop offset="1" stop-opacity="0"/></linearGradient>`
}

/** The same from the edge of a circle (full) to its middle (none), or the other way with `inwards` false. */
export function fadingRound(id, [cx, cy], r, inwards = true) {
  const [middle, edge] = inwards ? [0, 1] : [1, 0]
  return `<radialGradient id="${id}" gradientUnits="userSpaceOnUse" cx="${cx}" cy="${cy}" r="${r}"><stop offset="0" stop-opacity="${middle}"/><stop offset="1" stop-opacity="${edge}"/></radialGradient>`
}

/** A layer of flat shapes: SVG with the colours it has. */
export const flat = (svg) => ({ svg })

/** A layer of shading in dots of one ink: as dense as the SVG is opaque, `strength` at most. */
export const grain = (ink, svg, strength = 0.6) => ({ ink, svg, strength })

/**
 * Prints layers over each other, as a poster is printed, into a PNG of few colours.
 * @param {Array<ReturnType<typeof flat> | ReturnType<typeof grain>>} layers from the paper up
 * @param {{ width: number, height: number }} size in pixels, of the shape of the sheet
 */
export async function print(layers, seed, { width, height } = COVER) {
  const random = createRandom(seed)
  const sheet = Buffer.alloc(width * height * 3)
  for (const { svg, ink, strength } of layers) {
    const source = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${COVER.width} ${COVER.height}">${svg}</svg>`
    const pixels = await sharp(Buffer.from(source)).ensureAlpha().raw().toBuffer()
    if (ink) stipple(sheet, pixels, ink, strength, random)
    else lay(sheet, pixels)
  }
  return sharp(sheet, { raw: { width, height, channels: 3 } })
    .png({ palette: true, colours: 48, dither: 0, effort: 10, compressionLevel: 9 })
    .toBuffer()
}

function lay(sheet, pixels) {
  for (let from = 0, to = 0; from < pixels.length; from += 4, to += 3) {
    const cover = pixels[from + 3] / 255
    if (cover === 0) continue
    for (let c = 0; c < 3; c++) sheet[to + c] = Math.round(sheet[to + c] * (1 - cover) + pixels[from + c] * cover)
  }
}

function stipple(sheet, pixels, ink, strength, random) {
  const value = Number.parseInt(ink.slice(1), 16)
  const colour = [value >> 16, (value >> 8) & 255, value & 255]
  for (let from = 3, to = 0; from < pixels.length; from += 4, to += 3) {
    const dense = (pixels[from] / 255) ** 1.5 * strength
    if (dense > 0 && random() < dense) for (let c = 0; c < 3; c++) sheet[to + c] = colour[c]
  }
}

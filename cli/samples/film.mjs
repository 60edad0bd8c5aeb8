import sharp from 'sharp'
import { toLevel } from './colour.mjs'
import { createRandom } from './random.mjs'

/** Blurs one row or column of a plane by a running mean; `step` is the distance between neighbours. */
function meanLine(from, to, start, step, length, radius) {
  let sum = 0
  const at = (i) => from[start + step * Math.min(length - 1, Math.max(0, i))]
  for (let i = -radius; i <= radius; i++) sum += at(i)
  for (let i = 0; i < length; i++) {
    to[start + step * i] = sum / (2 * radius + 1)
    sum += at(i + radius + 1) - at(i - radius)
  }
}

/** Blurs a picture of linear light in place: three running means, close to a Gaussian. `radius` in pixels. */
export function soften(canvas, radius) {
  const { width, height, light } = canvas
  const other = new Float32Array(light.length)
  for (let pass = 0; pass < 3; pass++) {
    for (let y = 0; y < height; y++) {
      for (let c = 0; c < 3; c++) meanLine(light, other, 3 * y * width + c, 3, width, radius)
    }
    for (let x = 0; x < width; x++) {
      for (let c = 0; c < 3; c++) meanLine(other, light, 3 * x + c, 3 * width, height, radius)
    }
  }
}

/** What is brighter than `threshold`, at a quarter of the size. */
function brightParts({ width, height, light }, threshold) {
  const small = { width: Math.ceil(width / 4), height: Math.ceil(height / 4) }
  const parts = new Float32Array(small.width * small.height * 3)
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const to = 3 * ((y >> 2) * small.width + (x >> 2))
      const from = 3 * (y * width + x)
      const peak = Math.max(light[from], light[from + 1], light[from + 2])
      if (peak <= threshold) continue
      for (let c = 0; c < 3; c++) parts[to + c] += (light[from + c] * (1 - threshold / peak)) / 16
    }
  }
  return { ...small, light: parts }
}

/** Adds a quarter-size picture of light to the whole one, interpolated. */
function addSmall(canvas, small, amount) {
  const { width, height, light } = canvas
  for (let y = 0; y < height; y++) {
    const sy = Math.min(small.height - 1.001, y / 4)
    const y0 = Math.floor(sy)
    for (let x = 0; x < width; x++) {
      const sx = Math.min(small.width - 1.001, x / 4)
      const x0 = Math.floor(sx)
      const corner = 3 * (y0 * small.width + x0)
      const down = corner + 3 * small.width
      for (let c = 0; c < 3; c++) {
        const top = small.light[corner + c] * (x0 + 1 - sx) + small.light[corner + 3 + c] * (sx - x0)
        const bottom = small.light[down + c] * (x0 + 1 - sx) + small.light[down + 3 + c] * (sx - x0)
        light[3 * (y * width + x) + c] += amount * (top * (y0 + 1 - sy) + bottom * (sy - y0))
      }
    }
  }
}

/** Lets bright parts spill over their edges, as in a lens: a close halo and a wide one. */
export function bloom(canvas, amount = 1, threshold = 0.7) {
  const small = brightParts(canvas, threshold)
  soften(small, 3)
  addSmall(canvas, small, 0.6 * amount)
  soften(small, 14)
  addSmall(canvas, small, 0.8 * amount)
  soften(small, 40)
  addSmall(canvas, small, 0.6 * amount)
}

/** Bends light above 0.6 into the rest of the range, so that nothing is cut off at white. */
const shoulder = (light) => (light <= 0.6 ? light : 0.6 + 0.4 * (1 - Math.exp((0.6 - light) / 0.4)))

/**
 * Gives film its grain: one level for each pixel, about -2 to 2, softened so that it is not digital.
 */
function grainOf(width, height, seed) {
  const random = createRandom(seed)
  const raw = Float32Array.from({ length: width * height }, () => random() + random() + random() - 1.5)
  const soft = new Float32Array(raw.length)
  for (let i = 0; i < raw.length; i++) {
    const below = i + width < raw.length ? raw[i + width] : raw[i]
    soft[i] = 1.1 * (raw[i] + 0.6 * (raw[i + 1] ?? raw[i]) + 0.6 * below)
  }
  return soft
}

/**
 * A picture of light as bytes: red, green and blue of each pixel in sRGB.
 * @param {object} options
 * @param {number} options.grain strength in sRGB levels; 0 for none
 * @param {number} options.vignette how much darker the corners are, 0 to 1
 */
export function expose(canvas, { grain, vignette }) {
  const { width, height, light } = canvas
  const noise = grain > 0 ? grainOf(width, height, 99) : new Float32Array(width * height)
  const bytes = Buffer.alloc(width * height * 3)
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i++) {
      const far = ((x / width - 0.5) ** 2 + (y / height - 0.5) ** 2) * 2
      const dim = 1 - vignette * far * far * 2
      for (let c = 0; c < 3; c++) {
        const level = toLevel(shoulder(light[3 * i + c] * dim))
        const strength = grain * (0.55 + 0.45 * Math.sin((Math.PI * level) / 255))
        bytes[3 * i + c] = Math.max(0, Math.min(255, Math.round(level + noise[i] * strength)))
      }
    }
  }
  return bytes
}

/** Develops a picture into a JPEG; `grain` and `vignette` as for `expose`. */
export async function develop(canvas, { grain = 2.6, vignette = 0.25, quality = 84 } = {}) {
  const { width, height } = canvas
  return sharp(expose(canvas, { grain, vignette }), { raw: { width, height, channels: 3 } })
    .jpeg({ quality, mozjpeg: true, chromaSubsampling: '4:2:0' })
    .toBuffer()
}

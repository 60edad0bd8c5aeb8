import { createCanvas } from '../canvas.mjs'

/**
 * Something that can be laid over a moving picture: linear light, and how much of each pixel it covers (0 to 1).
 * @typedef {{ width: number, height: number, light: Float32Array, cover: Float32Array }} Layer
 */

/**
 * Paints a layer. What covers is found by painting twice, on black and on white: where the two differ, one sees through.
 * @param {(canvas: import('../canvas.mjs').Canvas) => unknown} painter must paint the same each time
 * @returns {Promise<Layer>}
 */
export async function paintLayer(width, height, painter) {
  const onBlack = createCanvas(width, height)
  const onWhite = createCanvas(width, height)
  onWhite.light.fill(1)
  await painter(onBlack)
  await painter(onWhite)
  const cover = Float32Array.from(
    { length: width * height },
    (_, i) => 1 - (onWhite.light[3 * i] - onBlack.light[3 * i]),
  )
  return { width, height, light: onBlack.light, cover }
}

/** Lays a layer over the picture, its own left edge at `left` (pixels, whole), its light times `tint`. */
export function layLayer(canvas, layer, left, tint) {
  const from = Math.max(0, left)
  const to = Math.min(canvas.width, left + layer.width)
  for (let y = 0; y < layer.height; y++) {
    for (let x = from; x < to; x++) {
      const source = y * layer.width + x - left
      const seen = 1 - layer.cover[source]
      const i = 3 * (y * canvas.width + x)
      for (let c = 0; c < 3; c++) {
        canvas.light[i + c] = canvas.light[i + c] * seen + layer.light[3 * source + c] * tint[c]
      }
    }
  }
}

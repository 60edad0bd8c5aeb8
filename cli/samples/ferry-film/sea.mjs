import { createNoise } from '../random.mjs'

const noise = createNoise(8)

/**
 * Turns everything below `shore` (pixels) into a moving sea that mirrors what is above it.
 * @param {object} look
 * @param {number[]} look.tint linear colour of the water itself
 * @param {number} look.moon below which the moonlight lies, in pixels from the left
 * @param {number[]} look.moonlight its linear colour
 * @param {number} look.camera how far the coast has passed, in pixels
 * @param {number} look.seconds when
 */
export function paintSea(canvas, shore, { tint, moon, moonlight, camera, seconds }) {
  const { width, height, light } = canvas
  for (let y = shore; y < height; y++) {
    const away = y - shore
    const wide = 30 + away * 0.9
    const phase = 22 * Math.log(1 + away / 20) - seconds * 0.55
    const share = 0.84 * (1 - (0.45 * away) / (height - shore))
    const passed = camera * (1 + away / 320)
    for (let x = 0; x < width; x++) {
      const wave = noise((x + passed) / wide, phase) + 0.4 * noise((2.2 * (x + passed)) / wide, phase * 1.9 + 7)
      const middle = shore - 1 - away * 0.98 - wave * (1.5 + away * 0.14)
      const i = 3 * (y * width + x)
      const lift = 1 + 0.3 * wave
      const glitter = Math.max(0, wave - 0.12) * Math.exp(-(((x - moon) / (16 + away * 0.3)) ** 2))
      for (let c = 0; c < 3; c++) {
        let sum = 0
        for (let tap = -3; tap <= 3; tap++) {
          const from = Math.round(middle + tap * (0.6 + away * 0.035))
          sum += light[3 * (Math.min(shore - 1, Math.max(0, from)) * width + x) + c]
        }
        light[i + c] = (sum / 7) * share + tint[c] * (1 - share) * lift + moonlight[c] * glitter
      }
    }
  }
}

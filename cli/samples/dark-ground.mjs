import { paint } from './canvas.mjs'
import { ramp } from './colour.mjs'
import { createNoise, fractal } from './random.mjs'

/** A dark ground with slow clouds of one colour. */
export function paintGround(canvas, low, high, seed) {
  const noise = createNoise(seed)
  const colours = ramp([
    [0, low],
    [1, high],
  ])
  paint(canvas, (x, y) =>
    colours(0.42 + 0.9 * fractal(noise, x / 700, y / 500, 4) - 0.3 * Math.abs(y / canvas.height - 0.5)),
  )
}

/** A path as a round-ended stroke of SVG; `wide` in pixels. */
export const line = (d, wide) =>
  `<path d="${d}" fill="none" stroke="#000" stroke-width="${wide}" stroke-linecap="round"/>`

import { box, layOver } from './canvas.mjs'
import { brighter, linear, mix } from './colour.mjs'
import { between, createNoise, createRandom, fractal } from './random.mjs'

const WINDOWS = ['#ffd38a', '#ffbf66', '#ffe2b0', '#ff9d4d', '#d8e6ff'].map(linear)

/** A gable over a wall; sizes in pixels. */
function gable(canvas, left, top, wide, high, colour) {
  for (let y = 0; y < high; y++) {
    const inset = (wide / 2) * (1 - (y + 1) / high)
    box(canvas, left + inset - 1, top - high + y, wide - 2 * inset + 2, 1, colour)
  }
}

/** Lit windows in rows on a wall; `lit` is the share of them that are. */
function windows(canvas, left, top, wide, high, pane, lit, random) {
  for (let y = top + pane * 2; y < top + high - pane * 1.5; y += pane * 3.1) {
    for (let x = left + pane * 1.3; x < left + wide - pane * 1.6; x += pane * 2.5) {
      const colour = WINDOWS[Math.floor(random() ** 1.6 * WINDOWS.length)]
      if (random() < lit) box(canvas, x, y, pane, pane * 1.5, brighter(colour, 0.5 + 1.9 * random() ** 2))
    }
  }
}

/**
 * Houses that climb a slope, the far ones first.
 * @param {object} look
 * @param {(x: number) => number} look.crest the top of the slope, pixels from the top of the picture
 * @param {number} look.shore where the slope meets the water
 * @param {number[]} look.far linear colour of far walls
 * @param {number[]} look.near linear colour of near walls
 * @param {number} [look.lit] the share of windows with light
 */
export function paintTown(canvas, { crest, shore, far, near, lit = 0.3, rows = 11, size = 1, seed }) {
  const random = createRandom(seed)
  const pick = between(random)
  const asleep = createNoise(seed + 50)
  for (let row = 0; row < rows; row++) {
    const depth = row / (rows - 1)
    const scale = size * (0.55 + 0.65 * depth)
    for (let x = pick(-40, 0); x < canvas.width; ) {
      const wide = scale * pick(20, 46)
      const slope = crest(Math.min(canvas.width - 1, Math.max(0, x + wide / 2)))
      const foot = slope + (shore - slope) * (0.12 + 0.88 * depth) + pick(-7, 7) * (1 - depth)
      const high = scale * pick(26, 58)
      const wall = mix(mix(far, near, depth), linear('#7a5a52'), 0.16 * random())
      if (shore - slope > 26) {
        box(canvas, x, foot - high, wide, high + 40, wall)
        gable(canvas, x, foot - high, wide, scale * pick(5, 15), mix(wall, linear('#05060c'), 0.35))
        const share = lit * Math.max(0.04, 0.8 + 3 * fractal(asleep, x / 130, foot / 90, 3))
        windows(canvas, x, foot - high, wide, high, Math.max(1.6, 2.6 * scale), share, random)
      }
      x += wide * pick(0.85, 1.15)
    }
  }
}

/** Street lamps along a quay at height `y`, with the pool of light below each. */
export function paintLamps(
  canvas,
  y,
  { from = 0, to = canvas.width, gap, colour = linear('#ffb45a'), light = 12, seed = 4 },
) {
  const pick = between(createRandom(seed))
  for (let x = from + gap / 2; x < to; x += gap * pick(0.8, 1.2)) {
    const top = Math.round(y - pick(20, 24))
    box(canvas, x, top, 1.6, y - top, linear('#07080d'))
    for (let dy = -2; dy <= 1; dy++) {
      for (let dx = -1; dx <= 2; dx++) {
        const px = Math.round(x) + dx
        if (px >= 0 && px < canvas.width) layOver(canvas, px, top + dy, brighter(colour, light), 1)
      }
    }
  }
}

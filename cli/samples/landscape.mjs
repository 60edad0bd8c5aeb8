import { addLight, glow, layOver, paintBelow, veil } from './canvas.mjs'
import { brighter, linear, mix } from './colour.mjs'
import { between, createNoise, createRandom, fractal, ridged } from './random.mjs'

/** Fills the picture with a sky from the top to `horizon` (pixels), a little uneven so that it is not a ruler's work. */
export function paintSky(canvas, colours, horizon, seed = 1) {
  const noise = createNoise(seed)
  paintBelow(
    canvas,
    () => 0,
    (x, y) => colours(y / horizon + 0.05 * fractal(noise, x / 900, y / 260, 3)),
  )
}

/** Scatters stars above `horizon`, fewer towards it; `count` for the whole width. */
export function paintStars(canvas, horizon, count, seed = 2) {
  const random = createRandom(seed)
  const tints = ['#ffffff', '#cfe0ff', '#fff0d8', '#ffdcc0'].map(linear)
  for (let i = 0; i < count; i++) {
    const x = Math.floor(random() * (canvas.width - 2))
    const y = Math.floor(random() ** 1.4 * horizon)
    const bright = 0.12 + 1.5 * random() ** 9
    const tint = tints[Math.floor(random() * tints.length)]
    addLight(canvas, x, y, tint, bright)
    if (bright > 0.35) {
      for (const [dx, dy] of [
        [1, 0],
        [0, 1],
        [1, 1],
      ])
        addLight(canvas, x + dx, y + dy, tint, bright * 0.6)
    }
  }
}

/** A moon or a sun with the haze around it; sizes in pixels, `light` above 1 glows. */
export function paintDisc(canvas, cx, cy, radius, colour, { light = 1.6, haze = 6, hazeLight = 0.35 } = {}) {
  glow(canvas, cx, cy, radius * haze, colour, hazeLight)
  const noise = createNoise(77)
  for (let y = Math.floor(cy - radius - 1); y <= cy + radius + 1; y++) {
    for (let x = Math.floor(cx - radius - 1); x <= cx + radius + 1; x++) {
      if (x < 0 || y < 0 || x >= canvas.width || y >= canvas.height) continue
      const cover = Math.min(1, Math.max(0, radius - Math.hypot(x - cx, y - cy) + 0.5))
      const seas = 0.86 + 0.5 * fractal(noise, (x - cx) / radius / 0.9 + 9, (y - cy) / radius / 0.9 + 4, 4)
      if (cover > 0) layOver(canvas, x, y, brighter(colour, light * seas), cover)
    }
  }
}

/** The line of a mountain range: pixels from the top for each x. `scale` is the width of one mountain in pixels. */
export function mountainLine(seed, base, height, scale, octaves = 7) {
  const noise = createNoise(seed)
  return (x) => base - height * (1.5 * ridged(noise, x / scale, 0.5, octaves) - 0.72)
}

/** The line of rounded hills. */
export function hillLine(seed, base, height, scale) {
  const noise = createNoise(seed)
  return (x) => base - height * (0.5 + fractal(noise, x / scale, 0.5, 4))
}

/**
 * Paints a range whose foot fades into mist.
 * @param {object} look
 * @param {number[]} look.top linear colour at the crest
 * @param {number[]} look.foot linear colour where the mist has swallowed it
 * @param {number} look.depth how far down the mist takes over, in pixels
 * @param {number[]} [look.lit] colour of faces turned to the light; faces need `relief`
 * @param {number} [look.relief] how strongly faces show, 0 to 1
 */
export function paintRange(canvas, line, { top, foot, depth, lit = top, relief = 0, seed = 5 }) {
  const noise = createNoise(seed)
  const steps = Array.from({ length: 65 }, (_, i) => mix(top, foot, i / 64))
  paintBelow(canvas, line, (x, y, below) => {
    const t = Math.min(1, Math.max(0, below / depth))
    const colour = steps[Math.round(64 * t ** 1.2)]
    if (relief === 0 || t >= 1) return colour
    const face = ridged(noise, (x + below * 0.7) / 95, (y * 0.8 - x * 0.25) / 120, 5)
    const facing = Math.min(1, Math.max(0, (face - 0.5) * 5)) * relief * (1 - t)
    return mix(colour, lit, facing)
  })
}

/** Drifting mist between two heights (pixels), thickest in the middle; `thickness` 0 to 1. */
export function paintMist(canvas, colour, from, to, thickness, seed, scale = 420) {
  const noise = createNoise(seed)
  veil(canvas, colour, (x, y) => {
    if (y < from || y > to) return 0
    const band = Math.sin((Math.PI * (y - from)) / (to - from))
    return thickness * band * Math.max(0, 0.55 + 1.1 * fractal(noise, x / scale, (y / scale) * 3.2, 5))
  })
}

/**
 * A row of conifers as a line: pixels from the top for each x.
 * @param {(x: number) => number} ground where the trees stand
 * @param {number} size the tallest tree, in pixels
 */
export function forestLine(canvas, ground, size, seed, density = 1) {
  const random = createRandom(seed)
  const pick = between(random)
  const line = Float32Array.from({ length: canvas.width }, (_, x) => ground(x))
  for (let at = -size; at < canvas.width + size; at += (size * pick(0.1, 0.34)) / density) {
    const high = size * (0.45 + 0.55 * random() ** 1.5)
    const wide = high * pick(0.17, 0.24)
    const tiers = Math.max(4, Math.round(high / 9))
    for (let x = Math.max(0, Math.ceil(at - wide)); x <= Math.min(canvas.width - 1, at + wide); x++) {
      const off = Math.abs(x - at) / wide
      const branch = (((1 - off) * tiers) % 1) * 0.9 - 0.45
      const rise = high * (1 - off + (off > 0.06 ? branch / tiers : 0))
      line[x] = Math.min(line[x], ground(at) - rise + high * 0.1)
    }
  }
  return (x) => line[x]
}

/**
 * Turns everything below `shore` (pixels) into water that mirrors what is above it.
 * @param {object} look
 * @param {number[]} look.tint linear colour of the water itself
 * @param {number} look.clear how much is mirrored at the shore, 0 to 1; less towards the viewer
 * @param {number} look.ripple strength of the waves, 1 for a light breeze
 */
export function paintWater(canvas, shore, { tint, clear = 0.85, ripple = 1, seed = 8 }) {
  const { width, height, light } = canvas
  const noise = createNoise(seed)
  const colour = [0, 0, 0]
  for (let y = Math.ceil(shore); y < height; y++) {
    const away = y - shore
    const phase = 46 * Math.log(1 + away / 26)
    const share = clear * (1 - (0.45 * away) / (height - shore))
    for (let x = 0; x < width; x++) {
      const wave = noise((x * 2.2) / (24 + away * 0.55), phase) + 0.5 * noise((x * 5) / (24 + away * 0.5), phase * 2.3)
      const push = wave * ripple * (2 + away * 0.17)
      colour.fill(0)
      for (let tap = 0; tap < 9; tap++) {
        const from = Math.round(shore - 1 - away * 0.96 - push - (tap - 4) * ripple * (0.5 + away * 0.03))
        const i = 3 * (Math.min(Math.ceil(shore) - 1, Math.max(0, from)) * width + x)
        for (let c = 0; c < 3; c++) colour[c] += light[i + c] / 9
      }
      const i = 3 * (y * width + x)
      const lift = 1 + 0.22 * wave
      for (let c = 0; c < 3; c++) light[i + c] = colour[c] * share + tint[c] * (1 - share) * lift
    }
  }
}

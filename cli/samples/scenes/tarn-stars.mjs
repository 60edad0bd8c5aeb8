import { addLight, box, createCanvas } from '../canvas.mjs'
import { brighter, linear, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { hillLine, mountainLine, paintMist, paintRange, paintSky, paintStars, paintWater } from '../landscape.mjs'
import { createNoise, createRandom, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

const SHORE = 735

/** A tent beside a mountain lake, under the Milky Way. */
export async function tarnStars() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#05081a'],
      [0.5, '#0d1b3c'],
      [0.85, '#23406a'],
      [1, '#4b6f86'],
    ]),
    SHORE,
    2,
  )
  milkyWay(canvas)
  paintRange(canvas, mountainLine(57, 640, 170, 470), {
    top: linear('#1a2d52'),
    foot: linear('#38597a'),
    depth: 240,
    lit: linear('#5f82a6'),
    relief: 0.6,
  })
  paintMist(canvas, linear('#4d708c'), 560, 760, 0.35, 61)
  const left = mountainLine(37, 880, 150, 420)
  paintRange(
    canvas,
    (x) => left(x) - 300 * Math.exp(-(((x + 60) / 430) ** 2)) - 260 * Math.exp(-(((x - 1690) / 330) ** 2)),
    {
      top: linear('#0b1630'),
      foot: linear('#1d3450'),
      depth: 260,
      lit: linear('#2e4a70'),
      relief: 0.5,
      seed: 7,
    },
  )
  const bank = hillLine(3, SHORE + 4, 16, 240)
  paintRange(canvas, bank, { top: linear('#070d1a'), foot: linear('#070d1a'), depth: 40 })
  await tent(canvas, 1090, SHORE - 6)
  paintWater(canvas, SHORE, { tint: linear('#0a1730'), clear: 0.86, ripple: 0.35, seed: 6 })
  paintStars(canvas, 545, 2300, 25)
  bloom(canvas, 0.9)
  return develop(canvas, { vignette: 0.3 })
}

/** A slanting band of faint light with dark lanes, and the dust of stars in it. */
function milkyWay(canvas) {
  const noise = createNoise(71)
  const random = createRandom(72)
  const [cool, warm] = ['#7f9ad8', '#e8c6b0'].map(linear)
  for (let y = 0; y < SHORE; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const across = (x - 1020 + (y - 360) * 0.95 + 90 * fractal(noise, x / 500, y / 500, 3)) / 190
      const band = Math.exp(-across * across)
      if (band < 0.02) continue
      const cloud = Math.max(0, 0.55 + 1.1 * fractal(noise, x / 150, y / 150, 6))
      const lane = 1 - 0.75 * Math.exp(-(((across + 0.25 + 0.7 * fractal(noise, x / 210 + 40, y / 210, 5)) / 0.3) ** 2))
      const amount = 0.17 * band * cloud * lane
      addLight(canvas, x, y, cool, amount)
      addLight(canvas, x, y, warm, amount * 0.6 * band)
      if (random() < 0.035 * band * cloud * lane) addLight(canvas, x, y, linear('#ffffff'), 0.1 + 0.35 * random() ** 3)
    }
  }
}

async function tent(canvas, x, foot) {
  const glowOf = (px, py) =>
    brighter(linear('#ff9a3d'), 0.5 + 1.6 * Math.exp(-(((px - x + 6) / 26) ** 2) - ((py - foot + 12) / 26) ** 2))
  await cutOut(
    canvas,
    `<path d="M${x - 48} ${foot}Q${x - 22} ${foot - 40} ${x - 4} ${foot - 46}Q${x + 26} ${foot - 36} ${x + 52} ${foot}Z"/>`,
    glowOf,
  )
  await cutOut(
    canvas,
    `<path d="M${x - 4} ${foot - 46}Q${x + 2} ${foot - 20} ${x + 8} ${foot}" fill="none" stroke="#000" stroke-width="2"/>`,
    linear('#5a2c12'),
  )
  box(canvas, x - 60, foot, 124, 4, linear('#070d1a'))
}

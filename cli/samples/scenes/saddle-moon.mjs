import { createCanvas } from '../canvas.mjs'
import { linear, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import {
  forestLine,
  hillLine,
  mountainLine,
  paintDisc,
  paintMist,
  paintRange,
  paintSky,
  paintStars,
} from '../landscape.mjs'
import { between, createRandom } from '../random.mjs'
import { cutOut } from '../shapes.mjs'
import { conifer } from '../trees.mjs'

/** The saddle between two peaks, with the moon a hand above it. */
export async function saddleMoon() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#070f26'],
      [0.5, '#16305a'],
      [0.85, '#3d6590'],
      [1, '#7d9fb8'],
    ]),
    720,
    3,
  )
  paintStars(canvas, 560, 900, 12)
  paintDisc(canvas, 905, 300, 46, linear('#fff4dc'), { light: 1.9, haze: 9, hazeLight: 0.3 })
  const dip = (x) => -110 * Math.exp(-(((x - 330) / 260) ** 2)) - 190 * Math.exp(-(((x - 1350) / 300) ** 2))
  const back = mountainLine(41, 560, 150, 380)
  paintRange(canvas, (x) => back(x) + 0.6 * dip(x), {
    top: linear('#4a6c92'),
    foot: linear('#86a5b8'),
    depth: 260,
    lit: linear('#a9c0d0'),
    relief: 0.5,
    seed: 2,
  })
  paintMist(canvas, linear('#9db7c4'), 480, 760, 0.4, 51)
  const middle = mountainLine(23, 690, 170, 520)
  paintRange(canvas, (x) => middle(x) + 1.15 * dip(x), {
    top: linear('#1d3558'),
    foot: linear('#5d83a0'),
    depth: 340,
    lit: linear('#8fb0c8'),
    relief: 0.75,
    seed: 4,
  })
  paintMist(canvas, linear('#87a8ba'), 640, 930, 0.6, 52)
  const slope = hillLine(8, 880, 130, 900)
  paintRange(canvas, forestLine(canvas, slope, 70, 9, 1.5), {
    top: linear('#12263f'),
    foot: linear('#35587a'),
    depth: 240,
  })
  paintMist(canvas, linear('#5f86a0'), 800, 1067, 0.5, 53)
  const ground = hillLine(18, 1010, 120, 700)
  const random = createRandom(19)
  const pick = between(random)
  let trees = ''
  for (let x = -40; x < 1640; x += pick(26, 92))
    trees += conifer(x, ground(x) + 30, pick(90, 250) + 120 * Math.abs(x / 800 - 1) ** 2, random)
  await cutOut(canvas, `<path d="${trees}"/>`, linear('#050c18'))
  paintRange(canvas, ground, { top: linear('#050c18'), foot: linear('#0a1626'), depth: 300 })
  bloom(canvas, 0.9)
  return develop(canvas, { vignette: 0.35 })
}

import { ferry } from '../boats.mjs'
import { createCanvas, glow } from '../canvas.mjs'
import { linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import {
  forestLine,
  hillLine,
  mountainLine,
  paintDisc,
  paintMist,
  paintRange,
  paintSky,
  paintWater,
} from '../landscape.mjs'
import { cutOut } from '../shapes.mjs'

/** Ridge behind ridge, each paler than the one before, as the sun comes up. */
export async function firstLight() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#5a6f9c'],
      [0.4, '#a99bb4'],
      [0.7, '#f0b79a'],
      [0.92, '#ffdc9e'],
      [1, '#fff0c4'],
    ]),
    560,
    4,
  )
  paintDisc(canvas, 1085, 428, 40, linear('#fff3cf'), { light: 2.6, haze: 13, hazeLight: 0.6 })
  const tones = ['#d9a79a', '#bf8b92', '#996f86', '#705777', '#4a4163', '#2b2b4a', '#141a30'].map(linear)
  tones.forEach((tone, layer) => {
    const base = 520 + 92 * layer
    const line =
      layer < 4
        ? mountainLine(90 + layer * 3, base, 120 - 6 * layer, 360 + 90 * layer)
        : hillLine(95 + layer, base + 20, 120, 520)
    const edge = layer < 4 ? line : forestLine(canvas, line, 22 + 30 * (layer - 4), 30 + layer, 1.6)
    paintRange(canvas, edge, { top: tone, foot: mix(tone, linear('#ffd2a6'), 0.55 - 0.07 * layer), depth: 190 })
    paintMist(canvas, linear('#ffdcb4'), base - 20, base + 150, 0.42 - 0.05 * layer, 100 + layer)
  })
  glow(canvas, 1085, 428, 900, linear('#ffb56b'), 0.22)
  await cutOut(canvas, birds(560, 300), linear('#3b3a5a'))
  bloom(canvas, 0.8, 0.8)
  return develop(canvas, { vignette: 0.2 })
}

function birds(x, y) {
  const bird = ([dx, dy, s]) =>
    `M${x + dx} ${y + dy}q${5 * s} ${-5 * s} ${9 * s} 0q${4 * s} ${-6 * s} ${10 * s} ${-2 * s}`
  const flock = [
    [0, 0, 1.5],
    [46, 16, 1.2],
    [84, -8, 1.3],
    [120, 26, 1],
    [160, 4, 1.1],
    [34, 44, 1],
  ]
  return `<path fill="none" stroke="#000" stroke-width="2" stroke-linecap="round" d="${flock.map(bird).join('')}"/>`
}

/** Peaks like islands above a sea of cloud. */
export async function cloudSea() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#2f6f9f'],
      [0.5, '#7fb2c9'],
      [0.85, '#f1d9bd'],
      [1, '#ffe9cc'],
    ]),
    520,
    14,
  )
  paintRange(canvas, mountainLine(141, 520, 70, 300), { top: linear('#8fb0c4'), foot: linear('#e9dccb'), depth: 90 })
  const floor = (y, seed, size, colour) =>
    paintRange(canvas, hillLine(seed, y, size, 260), { top: linear(colour), foot: linear('#cfdbe4'), depth: 220 })
  floor(520, 142, 18, '#fff3e0')
  paintMist(canvas, linear('#ffffff'), 480, 640, 0.5, 143)
  const peak = mountainLine(148, 700, 120, 420)
  paintRange(canvas, (x) => peak(x) - 250 * Math.exp(-(((x - 560) / 210) ** 2)) + 120, {
    top: linear('#46617d'),
    foot: linear('#b9c9d6'),
    depth: 330,
    lit: linear('#ffe0bd'),
    relief: 0.85,
    seed: 21,
  })
  floor(690, 144, 44, '#fdf1e3')
  paintMist(canvas, linear('#ffffff'), 620, 850, 0.6, 145)
  const right = mountainLine(27, 900, 130, 460)
  paintRange(canvas, (x) => right(x) - 300 * Math.exp(-(((x - 1390) / 260) ** 2)) + 60, {
    top: linear('#2c425c'),
    foot: linear('#9db3c4'),
    depth: 420,
    lit: linear('#e9c8a6'),
    relief: 0.8,
    seed: 22,
  })
  floor(900, 146, 70, '#f2ece6')
  paintMist(canvas, linear('#ffffff'), 800, 1067, 0.7, 147, 320)
  bloom(canvas, 0.5, 0.85)
  return develop(canvas, { vignette: 0.2 })
}

/** The first ferry on flat water, in the sun's path. */
export async function morningFerry() {
  const canvas = createCanvas()
  const shore = 610
  paintSky(
    canvas,
    ramp([
      [0, '#8fb7bd'],
      [0.45, '#c9d3c2'],
      [0.8, '#f8e0b0'],
      [1, '#ffe9b8'],
    ]),
    shore,
    24,
  )
  paintDisc(canvas, 640, 360, 42, linear('#fff6d8'), { light: 3, haze: 12, hazeLight: 0.5 })
  paintRange(canvas, mountainLine(151, 560, 110, 520), { top: linear('#93aeb0'), foot: linear('#ecdcb6'), depth: 120 })
  paintRange(canvas, hillLine(152, 590, 70, 420), { top: linear('#6f9096'), foot: linear('#d9d0b0'), depth: 70 })
  paintMist(canvas, linear('#fff0cc'), 500, 640, 0.6, 153)
  const land = hillLine(154, 600, 50, 260)
  const point = (x) => land(x) + 90 - 150 / (1 + Math.exp((1270 - x) / 60))
  paintRange(canvas, forestLine(canvas, point, 46, 155, 1.4), {
    top: linear('#2e4c52'),
    foot: linear('#5d7a78'),
    depth: 120,
  })
  await cutOut(canvas, ferry(760, shore, 0.75), linear('#22383f'))
  await cutOut(
    canvas,
    '<path d="M738 552q-40 -24 -90 -20q-60 2 -110 -16q60 0 110 2q60 -4 100 28z"/>',
    linear('#6d7f7c'),
    { blur: 7, cover: 0.5 },
  )
  paintWater(canvas, shore, { tint: linear('#6f9ca0'), clear: 0.9, ripple: 0.9, seed: 156 })
  bloom(canvas, 0.7, 0.85)
  return develop(canvas, { vignette: 0.2 })
}

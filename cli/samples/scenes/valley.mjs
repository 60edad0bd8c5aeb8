import { createCanvas } from '../canvas.mjs'
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
  paintStars,
  paintWater,
} from '../landscape.mjs'

const SHORE = 560

/** The same valley lake at three hours; only the inks differ. */
const HOURS = {
  morning: {
    sky: [
      [0, '#7fa8bf'],
      [0.6, '#d5d6c4'],
      [1, '#fbe6bd'],
    ],
    disc: [830, 300, '#fff6da', 2.4],
    water: '#7fa3a4',
    mist: '#fff3d6',
    thick: 0.65,
    ranges: [
      ['#a7b9bd', '#f3e6c8'],
      ['#7f9da4', '#e3dcc0'],
      ['#56787f', '#b9c3b0'],
      ['#2f5055', '#6f8f88'],
    ],
  },
  evening: {
    sky: [
      [0, '#3b3a6b'],
      [0.5, '#b0607a'],
      [0.85, '#f59a68'],
      [1, '#ffd08a'],
    ],
    disc: [470, 430, '#ffdf9a', 2.6],
    water: '#6a4a78',
    mist: '#ffb890',
    thick: 0.4,
    ranges: [
      ['#a8647f', '#f2a079'],
      ['#7a4a76', '#cf7f7c'],
      ['#4b345f', '#8a5570'],
      ['#231d3f', '#4a3156'],
    ],
  },
  night: {
    sky: [
      [0, '#060d20'],
      [0.6, '#122f52'],
      [1, '#3d6c84'],
    ],
    disc: [700, 190, '#fdf6e0', 1.9],
    water: '#0d2238',
    mist: '#6d9ab0',
    thick: 0.45,
    ranges: [
      ['#3c6482', '#5f8aa0'],
      ['#24476a', '#456f8a'],
      ['#14304e', '#2c5270'],
      ['#081627', '#16304a'],
    ],
    stars: 700,
  },
}

/** Gives the scene that draws the valley at one of the hours. */
export const valleyAt = (hour) => async () => {
  const { sky, disc, water, mist, thick, ranges, stars = 0 } = HOURS[hour]
  const canvas = createCanvas(1200, 800)
  paintSky(canvas, ramp(sky), SHORE, 4)
  paintStars(canvas, 420, stars, 6)
  paintDisc(canvas, disc[0], disc[1], 30, linear(disc[2]), { light: disc[3], haze: 11, hazeLight: 0.4 })
  const bank = hillLine(165, 560, 40, 300)
  const lines = [
    mountainLine(161, 470, 130, 330),
    mountainLine(167, 520, 110, 300),
    forestLine(canvas, hillLine(163, 540, 70, 420), 26, 164, 1.6),
    forestLine(
      canvas,
      (x) => bank(x) + 165 - 270 * Math.exp(-(((x - 1240) / 300) ** 2)) - 240 * Math.exp(-(((x + 60) / 230) ** 2)),
      74,
      166,
      1.4,
    ),
  ]
  lines.forEach((line, i) => {
    const [top, foot] = ranges[i].map(linear)
    paintRange(canvas, line, {
      top,
      foot,
      depth: 170,
      lit: mix(top, linear(disc[2]), 0.35),
      relief: i < 2 ? 0.4 : 0,
      seed: 168 + i,
    })
    paintMist(canvas, linear(mist), 440 + 20 * i, 590, thick * (1 - 0.22 * i), 170 + i)
  })
  paintWater(canvas, SHORE, { tint: linear(water), clear: 0.88, ripple: 0.7, seed: 175 })
  bloom(canvas, 0.8, 0.75)
  return develop(canvas, { vignette: 0.28 })
}

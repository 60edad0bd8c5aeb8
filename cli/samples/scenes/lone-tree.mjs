import { createCanvas, glow } from '../canvas.mjs'
import { linear, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { hillLine, paintDisc, paintMist, paintRange, paintSky } from '../landscape.mjs'
import { standing } from '../people.mjs'
import { between, createNoise, createRandom, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

/** A bare tree on a hill in front of a low sun. */
export async function loneTree() {
  const canvas = createCanvas(1600, 900)
  paintSky(
    canvas,
    ramp([
      [0, '#d9694f'],
      [0.45, '#f0985e'],
      [0.8, '#f9cf8a'],
      [1, '#fdeac0'],
    ]),
    690,
    30,
  )
  paintDisc(canvas, 930, 430, 190, linear('#ffefc9'), { light: 1.35, haze: 3.4, hazeLight: 0.35 })
  paintRange(canvas, hillLine(181, 610, 60, 520), { top: linear('#e0926a'), foot: linear('#f8cf96'), depth: 160 })
  paintMist(canvas, linear('#ffe6b8'), 560, 740, 0.6, 182)
  paintRange(canvas, hillLine(183, 680, 70, 640), { top: linear('#b5604f'), foot: linear('#eaa878'), depth: 190 })
  paintMist(canvas, linear('#ffd9a8'), 640, 830, 0.5, 184)
  const grass = createNoise(186)
  const hill = (x) => 800 - 130 * Math.exp(-(((x - 960) / 420) ** 2))
  await cutOut(canvas, tree(960, hill(960) + 8, 106, 185), linear('#3a1f2c'))
  paintRange(canvas, (x) => hill(x) + 9 * fractal(grass, x / 5, 0.5, 2), {
    top: linear('#3a1f2c'),
    foot: linear('#6d3439'),
    depth: 260,
  })
  await cutOut(
    canvas,
    standing(1076, hill(1076) + 3, 66, { legs: 'coat', left: 'hang', right: 'hang' }),
    linear('#3a1f2c'),
  )
  glow(canvas, 930, 430, 800, linear('#ff9a5a'), 0.12)
  bloom(canvas, 0.7, 0.8)
  return develop(canvas, { vignette: 0.25 })
}

/** A tree as strokes of SVG, each branch forking into thinner ones; `trunk` is the first length in pixels. */
function tree(x, foot, trunk, seed) {
  const random = createRandom(seed)
  const pick = between(random)
  const strokes = []
  const grow = (fromX, fromY, angle, length, thick) => {
    const toX = fromX + length * Math.cos(angle)
    const toY = fromY - length * Math.sin(angle)
    const bend = pick(-0.14, 0.14) * length
    strokes.push(
      `<path stroke-width="${thick.toFixed(1)}" d="M${fromX.toFixed(1)} ${fromY.toFixed(1)}Q${((fromX + toX) / 2 + bend).toFixed(1)} ${((fromY + toY) / 2 + bend * 0.4).toFixed(1)} ${toX.toFixed(1)} ${toY.toFixed(1)}"/>`,
    )
    if (thick < 0.8) return
    const forks = thick > 9 ? 3 : 2 + (random() < 0.35 ? 1 : 0)
    for (let i = 0; i < forks; i++) {
      const turn = (i - (forks - 1) / 2) * pick(0.5, 0.8) + pick(-0.16, 0.16)
      grow(toX, toY, angle + turn + 0.07 * Math.cos(angle), length * pick(0.7, 0.88), thick * pick(0.58, 0.7))
    }
  }
  grow(x, foot, Math.PI / 2 + 0.06, trunk, 22)
  return `<g fill="none" stroke="#000" stroke-linecap="round">${strokes.join('')}</g>`
}

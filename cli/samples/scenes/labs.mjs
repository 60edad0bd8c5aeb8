import { box, createCanvas, glow, paint } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { paintStars } from '../landscape.mjs'
import { seated } from '../people.mjs'
import { between, createRandom } from '../random.mjs'
import { cutOut, shine } from '../shapes.mjs'

/** A room of people at laptops, from behind: each screen lights one face of the dark. */
export async function laptops() {
  const canvas = createCanvas()
  const colours = ramp([
    [0, '#060a14'],
    [0.5, '#10233a'],
    [0.62, '#17324a'],
    [1, '#05070d'],
  ])
  paint(canvas, (_, y) => colours(y / canvas.height))
  await windowWall(canvas)
  const random = createRandom(111)
  for (let row = 0; row < 4; row++) {
    const t = row / 3
    const size = 62 + 230 * t ** 1.35
    const desk = 520 + 420 * t ** 1.1
    for (let x = size * (row % 2 ? 0.5 : 0.95) - 40; x < canvas.width + size; x += size * 1.72)
      await place(canvas, x, desk, size, t, random)
    box(
      canvas,
      0,
      desk + size * 0.06,
      canvas.width,
      Math.max(3, size * 0.05),
      mix(linear('#2c4a5e'), linear('#0b131d'), t),
    )
    box(canvas, 0, desk + size * 0.11, canvas.width, 400, mix(linear('#0b1826'), linear('#04060b'), t))
    const heads = Array.from({ length: Math.ceil(canvas.width / size / 1.72) + 1 }, (_, i) =>
      seated(
        size * (row % 2 ? 0.5 : 0.95) - 40 + i * size * 1.72 + size * 0.05,
        desk - size * 0.2,
        size * 0.21,
        Math.floor(random() * 3.4),
      ),
    )
    await cutOut(
      canvas,
      `<g transform="translate(0 -2)">${heads.join('')}</g>`,
      brighter(linear('#7fd8d0'), 0.3 - 0.2 * t),
      { blur: 2 + 3 * t },
    )
    await cutOut(canvas, heads.join(''), mix(linear('#12283a'), linear('#03050a'), 0.3 + 0.7 * t), { blur: 0.5 + t })
  }
  bloom(canvas, 1, 0.55)
  return develop(canvas, { vignette: 0.4 })
}

/** Tall windows on an evening street, out of focus. */
async function windowWall(canvas) {
  const pick = between(createRandom(113))
  for (let x = 60; x < 1600; x += 262)
    await cutOut(
      canvas,
      `<rect x="${x}" y="70" width="216" height="330"/>`,
      (_, y) => mix(linear('#1c3f66'), linear('#d98a6a'), Math.max(0, (y - 150) / 330)),
      { blur: 5, cover: 0.75 },
    )
  const hues = ['#ffb35a', '#ff7f6a', '#8fd0ff'].map(linear)
  for (let i = 0; i < 34; i++) {
    const [x, y, r] = [pick(60, 1560), pick(270, 390), pick(7, 19)]
    await shine(canvas, `<circle cx="${x}" cy="${y}" r="${r}"/>`, hues[i % 3], { amount: 0.45, blur: 1.6 })
  }
}

/** One laptop with a terminal on it: lines of dashes in a few colours. Sizes in pixels. */
async function place(canvas, x, desk, size, t, random) {
  const [wide, high] = [size * 1.06, size * 0.68]
  const [left, top] = [x - wide / 2, desk - high]
  glow(canvas, x, desk - high / 2, size * 1.5, linear('#2fb0b0'), 0.34)
  box(canvas, left - 3, top - 3, wide + 6, high + 6, linear('#020407'))
  box(canvas, left, top, wide, high, linear('#1d5f62'))
  const inks = ['#7ff0d0', '#ffd27a', '#9ac8ff', '#ff8fa0'].map(linear)
  const step = high / 11
  for (let row = 1; row < 10; row++) {
    let at = left + wide * 0.06 + (random() < 0.4 ? wide * 0.07 : 0)
    while (at < left + wide * (0.35 + 0.5 * random())) {
      const dash = wide * (0.05 + 0.16 * random())
      box(
        canvas,
        at,
        top + row * step,
        Math.min(dash, left + wide * 0.95 - at),
        Math.max(1.5, step * 0.42),
        brighter(inks[Math.floor(random() ** 1.8 * 4)], 1.5 - 0.6 * t),
      )
      at += dash + wide * 0.03
    }
  }
}

/** Thousands of small lit cells to the horizon, each one a session that somebody has open. */
export async function manySessions() {
  const canvas = createCanvas()
  const sky = ramp([
    [0, '#060818'],
    [0.7, '#1d1a45'],
    [1, '#5c3a6e'],
  ])
  const horizon = 400
  const ground = ramp([
    [0, '#5c3a6e'],
    [0.12, '#2b1d44'],
    [0.5, '#0c0a1c'],
    [1, '#05040d'],
  ])
  paint(canvas, (_, y) => (y < horizon ? sky(y / horizon) : ground((y - horizon) / (canvas.height - horizon))))
  paintStars(canvas, 330, 260, 122)
  glow(canvas, 800, horizon, 900, linear('#ff8f6a'), 0.3)
  const random = createRandom(121)
  const hues = ['#ffb45a', '#ff7f7a', '#6fe0d8', '#8f9cff', '#ffe2a8'].map(linear)
  for (let z = 60; z >= 0.85; z /= 1.055) {
    const y = horizon + 640 / z
    const unit = 560 / z
    const mist = Math.min(1, (z / 40) ** 0.8)
    const across = Math.ceil(2800 / unit)
    for (let i = -across; i <= across; i++) {
      const lit = random() < 0.62
      const hue = hues[Math.floor(random() ** 1.3 * hues.length)]
      cell(
        canvas,
        800 + (i + 0.5 * (Math.round(z * 7) % 2)) * unit * 0.3,
        y,
        unit * 0.24,
        unit * (0.06 + 0.16 * random() ** 2),
        lit ? 0.5 + 1.8 * random() ** 3 : 0.03,
        hue,
        mist,
      )
    }
  }
  bloom(canvas, 1.1, 0.6)
  return develop(canvas, { vignette: 0.35 })
}

/** One cell: a lit front under a paler lid; sizes in pixels, `mist` 0 to 1. */
function cell(canvas, x, y, wide, high, light, hue, mist) {
  const haze = linear('#54386c')
  const body = mix(brighter(hue, light), haze, mist * 0.7)
  const lid = mix(brighter(mix(hue, linear('#ffffff'), 0.2), 0.06 + light * 0.4), haze, mist * 0.7)
  box(canvas, x - wide / 2, y - high, wide, high, mix(linear('#0b0a1a'), haze, mist * 0.6))
  box(canvas, x - wide / 2 + wide * 0.1, y - high * 0.82, wide * 0.8, high * 0.7, body)
  box(canvas, x - wide / 2, y - high - wide * 0.16, wide, wide * 0.16, lid)
}

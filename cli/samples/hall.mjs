import { box, glow, paint, veil } from './canvas.mjs'
import { brighter, linear, mix } from './colour.mjs'
import { seated } from './people.mjs'
import { between, createNoise, createRandom, fractal } from './random.mjs'
import { cutOut, shine } from './shapes.mjs'

/**
 * The dark room: walls that take a little of the stage's colour.
 * @param {{ left: number, top: number, wide: number, high: number }} screen in pixels
 */
export function paintRoom(canvas, screen, wash) {
  const dark = linear('#05060d')
  const cx = screen.left + screen.wide / 2
  const cy = screen.top + screen.high / 2
  paint(canvas, (x, y) => mix(dark, wash, 0.42 * Math.exp(-(((x - cx) / 620) ** 2) - ((y - cy) / 420) ** 2)))
}

/** Panels of the side walls, narrower towards the stage, lit from it. */
export async function paintPanels(canvas, screen, wash) {
  const right = screen.left + screen.wide
  for (let i = 0; i < 6; i++) {
    const t = i / 6
    const x = screen.left * (1 - t ** 0.8)
    const next = screen.left * (1 - ((i + 0.86) / 6) ** 0.8)
    const far = right + (canvas.width - right) * t ** 0.8
    const farNext = right + (canvas.width - right) * ((i + 0.86) / 6) ** 0.8
    const top = (edge) => screen.top - 30 - 0.9 * edge
    const slab = (a, b, d1, d2) => `<path d="M${a} ${top(d1)}L${b} ${top(d2)}V760H${a}Z"/>`
    const svg = slab(x, next, screen.left - x, screen.left - next) + slab(far, farNext, far - right, farNext - right)
    await cutOut(canvas, svg, (_, y) =>
      mix(linear('#07080f'), wash, 0.4 * (1 - t) * Math.max(0, 1 - Math.abs(y - 480) / 560)),
    )
  }
}

/** Beams of stage light from the rig. Each is `[x at the rig, x at the floor, colour]`. */
export async function paintBeams(canvas, beams, floor, amount = 0.35) {
  const noise = createNoise(12)
  for (const [from, to, hex] of beams) {
    const colour = linear(hex)
    const cone = `<path d="M${from - 5} 36L${from + 5} 36L${to + 95} ${floor}L${to - 95} ${floor}Z"/>`
    const haze = (x, y) =>
      brighter(colour, (0.75 + 0.9 * fractal(noise, x / 210, y / 120, 4)) * Math.max(0.12, 1 - y / floor))
    await shine(canvas, cone, haze, { blur: 12, amount })
    glow(canvas, from, 36, 46, colour, 5)
  }
}

/** The truss that carries the lamps. */
export async function paintTruss(canvas, y, wash) {
  let web = ''
  for (let x = -20; x < canvas.width; x += 44) web += `M${x} ${y}L${x + 22} ${y + 26}L${x + 44} ${y}`
  const rails = `M0 ${y}H${canvas.width}M0 ${y + 26}H${canvas.width}`
  await cutOut(
    canvas,
    `<path d="${web}${rails}" fill="none" stroke="#000" stroke-width="3"/>`,
    mix(linear('#030409'), wash, 0.12),
  )
}

/** The stage below the screen, with the light of the screen on its edge. */
export async function paintStage(canvas, screen, top, wash) {
  const { left, wide } = screen
  const floor = `<path d="M${left - 60} ${top}H${left + wide + 60}L${left + wide + 150} ${top + 52}H${left - 150}Z"/>`
  await cutOut(canvas, floor, (x) =>
    mix(linear('#0c0d16'), wash, 0.75 * Math.exp(-(((x - left - wide / 2) / 420) ** 2))),
  )
  box(canvas, left - 150, top + 52, wide + 300, 5, brighter(wash, 1.2))
  box(canvas, left - 150, top + 57, wide + 300, 60, linear('#04050a'))
}

/** The lit screen: its ground colour, then whatever `content` (SVG with its own colours in `layers`) adds. */
export async function paintScreen(canvas, screen, ground, layers) {
  const { left, top, wide, high } = screen
  glow(canvas, left + wide / 2, top + high / 2, wide * 1.05, ground, 0.5)
  box(canvas, left - 6, top - 6, wide + 12, high + 12, linear('#020307'))
  for (let y = 0; y < high; y++) {
    box(canvas, left, top + y, wide, 1, brighter(ground, 1.5 + 0.9 * Math.sin((Math.PI * y) / high)))
  }
  for (const { svg, colour, amount = 1, blur = 0 } of layers) await shine(canvas, svg, linear(colour), { amount, blur })
}

/** Rows of people from behind, small at the stage and large near us, with the stage's light on their edges. */
export async function paintAudience(canvas, { from, rim, seed, rows = 6, aisle = true }) {
  const random = createRandom(seed)
  const pick = between(random)
  for (let row = 0; row < rows; row++) {
    const t = row / (rows - 1)
    const r = 9 + 62 * t ** 1.7
    const y = from + (canvas.height - 165 - from) * t ** 1.35
    let heads = ''
    for (let x = -r + pick(0, r * 2); x < canvas.width + r; x += r * pick(3.7, 5)) {
      const gap = aisle && Math.abs(x - 800) < 36 + 150 * t
      if (!gap && random() < 0.9)
        heads += seated(x, y + pick(-0.5, 0.35) * r, r * pick(0.92, 1.06), Math.floor(random() * 3.4))
    }
    const shade = (1 - t) ** 0.7
    await cutOut(
      canvas,
      `<g transform="translate(0 ${-1.2 - 1.6 * t})">${heads}</g>`,
      brighter(rim, 0.07 + 0.42 * shade),
      { blur: 1 + 2.2 * t },
    )
    await cutOut(canvas, heads, mix(linear('#020308'), rim, 0.1 * shade), { blur: 0.4 + 1.1 * t * t })
  }
}

/** Haze in front of the stage. */
export function paintHaze(canvas, colour, cx, cy, thickness) {
  const noise = createNoise(66)
  veil(
    canvas,
    colour,
    (x, y) =>
      thickness *
      Math.exp(-(((x - cx) / 640) ** 2) - ((y - cy) / 330) ** 2) *
      (0.6 + 1.2 * fractal(noise, x / 300, y / 150, 4)),
  )
}

import { addLight, createCanvas, glow } from '../canvas.mjs'
import { brighter, linear, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { hillLine, paintMist, paintRange, paintSky, paintStars, paintWater } from '../landscape.mjs'
import { createNoise, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

const SHORE = 800
const LAMP = { x: 1040, y: 318 }

/** A lighthouse on a headland, its beam in thin fog. */
export async function lighthouse() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#060d20'],
      [0.55, '#12284a'],
      [0.9, '#2b4f6e'],
      [1, '#436c80'],
    ]),
    SHORE,
    9,
  )
  paintStars(canvas, 620, 700, 6)
  paintMist(canvas, linear('#3d6078'), 380, 860, 0.5, 33, 520)
  beam(canvas, Math.PI * 0.965, 0.06, 1500, 0.85)
  beam(canvas, -0.1, 0.07, 1100, 0.5)
  const rock = hillLine(14, SHORE + 24, 60, 260)
  const head = (x) => rock(x) - 150 / (1 + ((x - 1080) / 210) ** 4) + 160 * Math.max(0, (640 - x) / 400)
  await tower(canvas, head(LAMP.x) + 14)
  paintRange(canvas, head, {
    top: linear('#0a1222'),
    foot: linear('#050912'),
    depth: 130,
    lit: linear('#2a3a52'),
    relief: 0.45,
  })
  glow(canvas, LAMP.x, LAMP.y, 240, linear('#ffe2a8'), 0.8)
  paintWater(canvas, SHORE, { tint: linear('#0b1d34'), clear: 0.8, ripple: 1.5, seed: 19 })
  bloom(canvas, 1)
  return develop(canvas, { vignette: 0.35 })
}

/** A cone of light from the lamp; angles in radians, `far` in pixels. */
function beam(canvas, angle, spread, far, amount) {
  const noise = createNoise(40)
  const colour = linear('#ffe9bd')
  for (let y = 0; y < SHORE; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const dx = x - LAMP.x
      const dy = y - LAMP.y
      const away = Math.hypot(dx, dy)
      const turn = Math.atan2(Math.sin(Math.atan2(dy, dx) - angle), Math.cos(Math.atan2(dy, dx) - angle))
      const inside = Math.exp(-((turn / spread) ** 2) * 2)
      if (inside < 0.01) continue
      const fog = 0.75 + 0.9 * fractal(noise, x / 180, y / 110, 4)
      addLight(canvas, x, y, colour, amount * inside * fog * Math.exp(-away / far) * Math.min(1, away / 14))
    }
  }
}

/** The tower: a tapering shaft with bands, a gallery and the lantern. */
async function tower(canvas, foot) {
  const { x, y } = LAMP
  const shade = (px) => (px < x ? linear('#8d99a8') : linear('#39465c'))
  await cutOut(canvas, `<path d="M${x - 30} ${foot}L${x - 17} ${y + 24}H${x + 17}L${x + 30} ${foot}Z"/>`, (px) => {
    const t = (px - x + 30) / 60
    return linear('#9aa7b5').map((c, i) => c * (1 - t) ** 1.3 + linear('#1b2740')[i] * t)
  })
  const band = (top, high) => `<path d="M${x - 27} ${top}H${x + 27}V${top + high}H${x - 27}Z"/>`
  await cutOut(
    canvas,
    `<clipPath id="c"><path d="M${x - 30} ${foot}L${x - 17} ${y + 24}H${x + 17}L${x + 30} ${foot}Z"/></clipPath><g clip-path="url(#c)">${band(y + 84, 66)}${band(y + 216, 66)}</g>`,
    linear('#5a2028'),
    { cover: 0.85 },
  )
  const gallery = `M${x - 26} ${y + 18}H${x + 26}V${y + 25}H${x - 26}ZM${x - 15} ${y - 14}L${x} ${y - 34}L${x + 15} ${y - 14}ZM${x - 2} ${y - 44}h4v14h-4ZM${x - 13} ${y - 14}h3v34h-3ZM${x + 10} ${y - 14}h3v34h-3Z`
  await cutOut(canvas, `<rect x="${x - 12}" y="${y - 14}" width="24" height="32"/>`, brighter(shade(0), 0.4))
  await cutOut(canvas, `<ellipse cx="${x}" cy="${y + 2}" rx="8" ry="11"/>`, brighter(linear('#ffeec4'), 22))
  await cutOut(canvas, `<path d="${gallery}"/>`, linear('#0a101c'))
}

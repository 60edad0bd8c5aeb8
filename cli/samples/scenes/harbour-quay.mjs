import { crane } from '../boats.mjs'
import { box, createCanvas, glow } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { paintMist, paintSky, paintWater } from '../landscape.mjs'
import { between, createRandom } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

const SHORE = 720
const FOG = linear('#2f5a63')

/** Cranes and stacked containers in sea fog, under sodium light. */
export async function harbourQuay() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#0a1c26'],
      [0.5, '#1b3f4a'],
      [0.85, '#4d7a78'],
      [1, '#8b9c86'],
    ]),
    SHORE,
    5,
  )
  const distance = (t) => mix(FOG, linear('#071117'), t)
  await cutOut(canvas, [220, 470, 1290].map((x, i) => crane(x, SHORE, 1.25, i % 2 ? -1 : 1)).join(''), distance(0.12), {
    blur: 1.6,
  })
  paintMist(canvas, linear('#6d9490'), 300, 800, 0.5, 3)
  await cutOut(canvas, [720, 1010].map((x) => crane(x, SHORE, 1.75, -1)).join(''), distance(0.42), { blur: 0.8 })
  stacks(canvas, distance)
  paintMist(canvas, linear('#7a9a90'), 420, 780, 0.34, 9)
  await cutOut(canvas, crane(1330, SHORE, 2.6, -1) + crane(150, SHORE, 2.3, 1), distance(0.86))
  box(canvas, 0, SHORE - 10, 1600, 10, distance(0.95))
  lights(canvas)
  paintWater(canvas, SHORE, { tint: linear('#0d2a33'), clear: 0.8, ripple: 1.2, seed: 15 })
  bloom(canvas, 1.15, 0.6)
  return develop(canvas, { vignette: 0.4 })
}

/** Containers, piled unevenly along the quay. */
function stacks(canvas, distance) {
  const random = createRandom(18)
  const paints = ['#b4533a', '#2f6f7a', '#c79a4b', '#4a5f74', '#8a3f3c'].map(linear)
  for (let x = 30; x < 1590; x += 66) {
    const high = Math.floor(1 + 4 * random() * (0.5 + 0.5 * Math.sin(x / 210)))
    for (let level = 0; level < high; level++) {
      const top = SHORE - 10 - (level + 1) * 27
      const paint = mix(distance(0.7), paints[Math.floor(random() * paints.length)], 0.3)
      box(canvas, x, top, 64, 26, paint)
      for (let rib = x + 4; rib < x + 62; rib += 5) box(canvas, rib, top + 3, 2, 20, distance(0.8), 0.35)
    }
  }
}

/** Flood lights on the masts and small lamps low down. */
function lights(canvas) {
  const sodium = linear('#ffad4f')
  const pick = between(createRandom(5))
  for (const [x, y] of [
    [205, 388],
    [640, 476],
    [930, 478],
    [1225, 372],
    [1330, 152],
    [150, 216],
  ]) {
    box(canvas, x - 3, y - 3, 7, 6, brighter(sodium, 16))
    glow(canvas, x, y, 260, sodium, 0.3)
  }
  for (let x = 40; x < 1600; x += pick(70, 130))
    box(canvas, x, SHORE - 18, 4, 4, brighter(pick(0, 1) < 0.2 ? linear('#9fe8d8') : sodium, 9))
}

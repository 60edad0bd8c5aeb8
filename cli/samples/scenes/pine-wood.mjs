import { box, createCanvas, glow } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { hillLine, paintMist, paintRange, paintSky } from '../landscape.mjs'
import { between, createRandom } from '../random.mjs'
import { cutOut } from '../shapes.mjs'
import { conifer } from '../trees.mjs'

const LAYERS = 7

/** A path through pines in fog; one lamp, and one person under it. */
export async function pineWood() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#1d3d46'],
      [0.5, '#4a7a78'],
      [1, '#86aa9c'],
    ]),
    900,
    11,
  )
  for (let layer = 0; layer < LAYERS; layer++) {
    const t = layer / (LAYERS - 1)
    const tone = mix(linear('#6f9a94'), linear('#03090b'), t ** 0.7)
    const fog = mix(linear('#86aa9c'), linear('#10262a'), t)
    const ground = hillLine(60 + layer, 770 + 270 * t ** 1.6, 46, 700)
    await stand(canvas, ground, t, tone, fog, 70 + layer)
    paintRange(canvas, ground, { top: mix(tone, fog, 0.45), foot: mix(tone, fog, 0.2), depth: 200 })
    if (layer === 4) await lampAndWalker(canvas, ground(800))
    paintMist(canvas, fog, 420 + 150 * t, 960 + 200 * t, 0.5 * (1 - 0.8 * t), 80 + layer)
  }
  bloom(canvas, 1.2, 0.6)
  return develop(canvas, { vignette: 0.45 })
}

/** One depth of the wood, with the path left free; `t` from 0 (far) to 1 (near). */
async function stand(canvas, ground, t, tone, fog, seed) {
  const random = createRandom(seed)
  const pick = between(random)
  const size = 330 + 900 * t ** 1.4
  let trees = ''
  for (let x = pick(-90, 0); x < canvas.width + 120; x += size * pick(0.1, 0.27)) {
    if (Math.abs(x - 810) > 46 + 470 * t ** 1.2)
      trees += conifer(x, ground(Math.min(1599, Math.max(0, x))) + 14, size * pick(0.62, 1.1), random)
  }
  const foot = ground(800)
  await cutOut(
    canvas,
    `<path d="${trees}"/>`,
    (_, y) => mix(fog, tone, Math.min(1, Math.max(0.15, (foot - y) / (size * 0.45)))),
    { blur: t > 0.9 ? 1.6 : 0.4 },
  )
}

/** The lamp beside the path, and the walker with a pack; `floor` in pixels. */
async function lampAndWalker(canvas, floor) {
  const warm = linear('#ffb765')
  const head = floor - 210
  glow(canvas, 850, head, 520, warm, 0.5)
  glow(canvas, 850, head, 170, warm, 0.9)
  await cutOut(canvas, `<ellipse cx="820" cy="${floor + 14}" rx="210" ry="20"/>`, warm, { blur: 18, cover: 0.4 })
  await cutOut(
    canvas,
    `<path d="M848 ${head}h4v218h-4z"/><path d="M838 ${head}L850 ${head - 15}L862 ${head}Z"/>`,
    linear('#0a1112'),
  )
  box(canvas, 844, head, 13, 13, brighter(warm, 14))
  const walker = 'M0 0l7-42l-2-31q2-18 11-20q-5-3-4-9q2-8 8-8q7 1 7 9q0 6-4 8q10 4 11 22l1 29l6 42h-8l-8-36l-9 36z'
  await cutOut(
    canvas,
    `<g transform="translate(772 ${floor + 10})"><path d="${walker}"/><path d="M2 -84q-12 0 -12 10v18q0 8 8 8h10z"/></g>`,
    linear('#071012'),
    { blur: 0.5 },
  )
}

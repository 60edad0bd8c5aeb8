import { ferry } from '../boats.mjs'
import { addLight, createCanvas, glow, layOver, paint } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, expose } from '../film.mjs'
import { paintDisc } from '../landscape.mjs'
import { createRandom } from '../random.mjs'
import { cutOut, shine } from '../shapes.mjs'
import { LAMP, paintCoast, paintMountains, SHORE } from './coast.mjs'
import { layLayer } from './layer.mjs'
import { paintSea } from './sea.mjs'

/** The size of the film in pixels, its length in seconds, and frames a second. */
export const FILM = { width: 960, height: 540, seconds: 9, rate: 24 }

/** Where the moon rises, in pixels from the left of the frame. */
const MOON = 470

const DUSK = ramp([
  [0, '#14224a'],
  [0.5, '#4a4a80'],
  [0.78, '#c07474'],
  [1, '#ffc98c'],
])
const NIGHT = ramp([
  [0, '#050b1c'],
  [0.6, '#11284c'],
  [1, '#37587a'],
])
const eased = (t) => t * t * (3 - 2 * t)

/**
 * Prepares the film: the coast is painted once, and each frame looks at a part of it.
 * @returns {Promise<(t: number) => Promise<Buffer>>} the frame at a time from 0 to 1, as sRGB bytes
 */
export async function prepareFrames() {
  const [mountains, coast] = await Promise.all([paintMountains(), paintCoast()])
  const stars = starsOf(150)
  return async (t) => {
    const canvas = createCanvas(FILM.width, FILM.height)
    const night = eased(Math.min(1, t * 1.4))
    const camera = Math.round(1340 * eased(t))
    paintAir(canvas, night, stars)
    paintDisc(canvas, MOON, SHORE + 24 - 236 * eased(Math.min(1, t * 1.25)), 24, linear('#fff4dc'), {
      light: 1.1 + 0.7 * night,
      haze: 8,
      hazeLight: 0.12 + 0.2 * night,
    })
    layLayer(canvas, mountains, Math.round(-0.36 * camera), mix([1, 1, 1], [0.2, 0.3, 0.46], night))
    layLayer(canvas, coast, -camera, mix([1, 1, 1], [0.62, 0.7, 0.86], night))
    sweep(canvas, LAMP.x - camera, t)
    const x = 330 + 250 * eased(t)
    await paintFerry(canvas, x, SHORE + 1 + 1.2 * Math.sin(t * 40), night)
    const tint = mix(linear('#2a2c52'), linear('#081528'), night)
    const moonlight = brighter(linear('#fff0d0'), 0.9 * eased(Math.min(1, Math.max(0, t - 0.12) * 3)))
    paintSea(canvas, SHORE, { tint, moon: MOON, moonlight, camera, seconds: t * FILM.seconds })
    wake(canvas, x - 74, night)
    bloom(canvas, 0.8, 0.75)
    return expose(canvas, { grain: 0, vignette: 0.22 })
  }
}

function starsOf(count) {
  const random = createRandom(12)
  return Array.from({ length: count }, () => ({
    x: Math.floor(random() * FILM.width),
    y: Math.floor(random() ** 1.4 * (SHORE - 90)),
    light: 0.1 + 1.1 * random() ** 6,
  }))
}

/** The sky and its stars, `night` from 0 (dusk) to 1. */
function paintAir(canvas, night, stars) {
  const rows = Array.from({ length: SHORE }, (_, y) => mix(DUSK(y / SHORE), NIGHT(y / SHORE), night))
  paint(canvas, (_, y) => rows[Math.min(SHORE - 1, y)])
  glow(canvas, 120, SHORE, 420, linear('#ff9a4d'), 0.3 * (1 - night))
  for (const { x, y, light } of stars) addLight(canvas, x, y, linear('#dfe8ff'), light * night)
}

/** The ferry with its lights on; `x` is its middle and `water` the waterline in pixels. */
async function paintFerry(canvas, x, water, night) {
  const size = 0.66
  const [hull, house] = [
    mix(linear('#3a2440'), linear('#131b33'), night),
    mix(linear('#d9b9a0'), linear('#6f7f96'), night),
  ]
  await cutOut(canvas, ferry(x, water, size), (_, y) => (y < water - 20 * size ? house : hull))
  const pane = (dx, dy, wide) =>
    `<rect x="${(x + dx * size).toFixed(1)}" y="${(water - dy * size).toFixed(1)}" width="${wide * size}" height="${6 * size}"/>`
  const panes = Array.from({ length: 11 }, (_, i) => pane(-78 + 12 * i, 33, 7)).join('')
  const upper = Array.from({ length: 6 }, (_, i) => pane(-54 + 13 * i, 51, 8)).join('')
  await shine(canvas, `${panes}${upper}${pane(0, 66, 18)}`, brighter(linear('#ffd08a'), 0.7 + night))
  glow(canvas, x + 8 * size, water - 100 * size, 12, linear('#ffffff'), 1.5)
}

/** The beam of the lighthouse, seen from the side as it turns: long to the left, towards the eye, long to the right. */
function sweep(canvas, lampX, t) {
  if (lampX > canvas.width + 700) return
  const turn = 2 * Math.PI * (t * 2.6 + 0.1)
  const reach = Math.cos(turn)
  glow(canvas, lampX, LAMP.y, 150, linear('#ffe9bd'), 0.9 * Math.max(0, Math.sin(turn)) ** 6)
  const side = Math.sign(reach)
  const far = 30 + 330 * Math.abs(reach)
  for (let y = 0; y < SHORE; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const along = (x - lampX) * side
      if (along <= 0) continue
      const off = (y - LAMP.y - along * 0.04) / (3 + along * 0.055)
      if (Math.abs(off) > 2) continue
      addLight(canvas, x, y, BEAM, 0.5 * Math.abs(reach) * Math.exp(-off * off * 2 - along / far))
    }
  }
}
const BEAM = linear('#ffe9bd')

/** Broken water behind the stern, thinner the farther away. */
function wake(canvas, stern, night) {
  const foam = mix(linear('#ffd9b8'), linear('#8fa6c4'), night)
  for (let x = Math.max(0, Math.round(stern - 190)); x < stern + 110; x++) {
    const age = Math.min(1, Math.max(0, (stern - x) / 190))
    for (let y = SHORE + 1; y < SHORE + 3 + 5 * age; y++) layOver(canvas, x, y, foam, 0.34 * (1 - age) ** 1.5)
  }
}

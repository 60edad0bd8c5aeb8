import { createCanvas, paint, smooth } from '../canvas.mjs'
import { brighter, linear, mix } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { standing } from '../people.mjs'
import { createNoise, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

/** Metres: half the width, the height where the vault begins, the far end. The eye is at x -1, y 1.65. */
const NAVE = { side: 8, spring: 5, end: 62 }
const EYE = { x: -1, y: 1.65 }
const FOCUS = 900
const HORIZON = 640
const MIST = linear('#ffe3b8')
const IRON = linear('#23313a')
const noise = createNoise(45)

/** People talking under a roof of iron and glass, in the light of the afternoon. */
export async function nave() {
  const canvas = createCanvas()
  paint(
    canvas,
    smooth((px, py) => see(EYE.x, EYE.y, 0, (px - 780) / FOCUS, (HORIZON - py) / FOCUS, true)),
  )
  await crowd(canvas)
  bloom(canvas, 0.9, 0.7)
  return develop(canvas, { vignette: 0.3 })
}

/** The light along a ray that goes 1 metre deep for each step of `dx`, `dy`; the floor mirrors once. */
function see(x, y, z, dx, dy, mirrors) {
  const floor = dy < 0 ? -y / dy : Infinity
  const wall = dx === 0 ? Infinity : ((dx > 0 ? NAVE.side : -NAVE.side) - x) / dx
  const wallIsLow = y + dy * wall <= NAVE.spring
  const vault = wallIsLow ? Infinity : vaultAt(x, y, dx, dy)
  const far = Math.min(floor, wallIsLow ? wall : Infinity, vault, NAVE.end - z)
  const at = { x: x + dx * far, y: y + dy * far, z: z + far }
  const air = 1 - Math.exp(-((at.z / 44) ** 1.7))
  if (far === NAVE.end - z) return mix(endWindow(at), MIST, 0.25)
  if (far === vault) return mix(glass(at), MIST, air)
  if (far === wall) return mix(sideWall(at), MIST, air)
  const ground = mix(floorAt(at), MIST, air)
  if (!mirrors) return ground
  const seen = see(
    at.x,
    0.001,
    at.z,
    dx + 0.01 * noise(at.x * 9, at.z * 4),
    -dy + 0.006 * noise(at.x * 5, at.z * 9),
    false,
  )
  const share = 0.14 + 0.4 * (1 - Math.min(1, Math.abs(dy) * 1.4)) ** 3
  return ground.map((light, i) => light * (1 - share) + seen[i] * share)
}

/** How deep the ray meets the barrel of the roof (an ellipse 8 by 5 metres). */
function vaultAt(x, y, dx, dy) {
  const rise = 5
  const a = (dx / NAVE.side) ** 2 + (dy / rise) ** 2 + 1e-9
  const b = 2 * ((x * dx) / NAVE.side ** 2 + ((y - NAVE.spring) * dy) / rise ** 2)
  const c = (x / NAVE.side) ** 2 + ((y - NAVE.spring) / rise) ** 2 - 1
  const root = b * b - 4 * a * c
  return root < 0 ? Infinity : (-b + Math.sqrt(root)) / (2 * a)
}

/** Panes between ribs; the crown is brightest. */
function glass(at) {
  const angle = Math.atan2((at.y - NAVE.spring) / 5, at.x / NAVE.side)
  const along = ((at.z % 5) + 5) % 5
  const bar = Math.abs(((angle / Math.PI) * 22) % 1) < 0.1 || along % 1.25 < 0.09
  if (along < 0.42) return IRON
  if (angle < 0.42 || angle > Math.PI - 0.42) return along % 2.5 < 0.12 ? IRON : linear('#5b6a6e')
  const sky = mix(linear('#9cc3d6'), linear('#fff2d4'), 0.5 + 0.5 * Math.cos((angle - 1.1) * 2))
  return bar ? mix(IRON, sky, 0.25) : brighter(sky, 0.8 + 0.25 * fractal(noise, at.x, at.z / 2, 3))
}

/** Brick bays with arches, and warm stands in some of them. */
function sideWall(at) {
  const along = (((at.z % 5) + 5) % 5) - 2.5
  const arch = 2.7 + Math.sqrt(Math.max(0, 1.7 ** 2 - along * along))
  if (Math.abs(along) > 2.1) return IRON
  if (Math.abs(along) < 1.7 && at.y < arch) {
    const bay = Math.floor(at.z / 5)
    const warm = [linear('#ffb763'), linear('#6fa3b8'), linear('#e58a6a')][
      (((bay * 2 + (at.x > 0 ? 1 : 0)) % 3) + 3) % 3
    ]
    return brighter(warm, 0.22 + 0.5 * Math.exp(-((at.y - 1.9) ** 2)))
  }
  const brick = 0.85 + 0.3 * (Math.floor(at.y / 0.2) % 2) * 0.3 + 0.3 * fractal(noise, at.z * 3, at.y * 6, 3)
  return brighter(linear('#9a6a55'), brick * (0.55 + 0.06 * at.y))
}

function endWindow(at) {
  const bars = Math.abs(at.x % 1.6) < 0.12 || Math.abs(at.y % 1.8) < 0.1
  return bars && at.y > 0 ? linear('#b79c7c') : brighter(linear('#fff0cf'), 1.5)
}

/** Pale stone in slabs, with light from the roof lying across it. */
function floorAt(at) {
  const joint = Math.abs(at.x % 1.5) < 0.02 || Math.abs(at.z % 1.5) < 0.03
  const rib = (((at.z + at.x * 0.7) % 5) + 5) % 5
  const sun = at.x > -4 && at.x < 3.4 && rib > 1 ? 0.55 : 0
  const stone = brighter(
    linear('#8a8278'),
    (joint ? 0.75 : 1) * (0.5 + sun * (0.7 + 0.5 * noise(at.x * 0.7, at.z * 0.7))),
  )
  return stone
}

/** Groups that stand and talk; `[z, x, look]` in metres. */
async function crowd(canvas) {
  const people = [
    [40, 2, {}],
    [38, -3, {}],
    [36, -2.2, { turn: -1 }],
    [34, 1, { legs: 'coat' }],
    [31, 4.2, {}],
    [30, 3.4, { turn: -1, left: 'point' }],
    [27, -4.4, { hair: 'long' }],
    [26, -0.6, { legs: 'stride' }],
    [24, -5.2, { left: 'cup' }],
    [23.6, -4.4, { turn: -1 }],
    [20, 2.2, { legs: 'skirt', hair: 'bun', left: 'cup' }],
    [19.6, 3, { turn: -1, left: 'fold' }],
    [20.4, 3.8, { left: 'point', turn: -1 }],
    [15.6, -5, { left: 'hang', right: 'point' }],
    [15.2, -4, { legs: 'coat', hair: 'long', left: 'cup', turn: -1 }],
    [13.8, 0.7, { legs: 'stride', right: 'hang' }],
    [11.4, 3.1, { left: 'fold', hair: 'curls' }],
    [11, 4.1, { turn: -1, left: 'point', right: 'cup' }],
    [10.6, 5, { legs: 'coat', hair: 'long', turn: -1, left: 'cup' }],
    [8.4, -4.1, { left: 'cup', right: 'point', legs: 'trousers' }],
    [8, -2.9, { legs: 'skirt', hair: 'bun', left: 'fold', turn: -1 }],
  ]
  for (const [z, x, look] of people) {
    const foot = HORIZON + (FOCUS * EYE.y) / z
    const high = (FOCUS * (1.62 + 0.06 * Math.sin(z * 5 + x))) / z
    const figure = standing(780 + (FOCUS * (x - EYE.x)) / z, foot, high, look)
    const shade = mix(linear('#0c1218'), MIST, 1 - Math.exp(-((z / 44) ** 1.7)))
    const mirrored = `<g transform="translate(0 ${2 * foot}) scale(1 -1)">${figure}</g>`
    await cutOut(canvas, mirrored, shade, { blur: 2 + 30 / z, cover: 0.55 })
    await cutOut(canvas, `<g transform="translate(-1 -1)">${figure}</g>`, mix(shade, MIST, 0.5), { blur: 1 })
    await cutOut(canvas, figure, shade, { blur: 0.5 })
  }
}

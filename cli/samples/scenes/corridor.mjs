import { createCanvas, paint, smooth } from '../canvas.mjs'
import { brighter, linear, mix } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { standing } from '../people.mjs'
import { createNoise, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

/** Metres: half the width, the height, the far end; the eye is at x 0.35, y 1.6, z 0. */
const ROOM = { side: 2.3, top: 3.5, end: 27 }
const EYE = { x: 0.35, y: 1.6 }
const FOCUS = 760
const HORIZON = 520
const DOORS = [
  { side: -1, z: 3.9, colour: '#ff9a5c' },
  { side: 1, z: 4.9, colour: '#5cc8ff' },
  { side: -1, z: 7.4, colour: '#ff5c8a' },
  { side: 1, z: 8.6, colour: '#ffd25c' },
  { side: -1, z: 11.4, colour: '#7c8cff' },
  { side: 1, z: 13, colour: '#6fe0a8' },
  { side: -1, z: 16.4, colour: '#ffb36b' },
  { side: 1, z: 18.6, colour: '#ff7a6b' },
  { side: -1, z: 22, colour: '#8fd8ff' },
].map((door) => ({ ...door, colour: linear(door.colour) }))

/** Half the width of a door, in metres. */
const LEAF = 0.85
const WALL = linear('#6d7088')
const FLOOR = linear('#4a4b58')
const noise = createNoise(31)

/** A corridor between talks: each open door has the light of another room. */
export async function corridor() {
  const canvas = createCanvas()
  paint(
    canvas,
    smooth((px, py) => see(EYE.x, EYE.y, 0, (px - 800) / FOCUS, (HORIZON - py) / FOCUS, 1, true)),
  )
  await walkers(canvas)
  bloom(canvas, 1, 0.6)
  return develop(canvas, { vignette: 0.35 })
}

/** The light that comes back along a ray; the polished floor mirrors once. */
function see(x, y, z, dx, dy, dz, mirrors) {
  const hits = [
    dx > 0 ? (ROOM.side - x) / dx : dx < 0 ? (-ROOM.side - x) / dx : Infinity,
    dy > 0 ? (ROOM.top - y) / dy : dy < 0 ? -y / dy : Infinity,
    (ROOM.end - z) / dz,
  ]
  const far = Math.min(...hits)
  const at = { x: x + dx * far, y: y + dy * far, z: z + dz * far }
  if (far === hits[2]) return endWall(at)
  if (far === hits[0]) return sideWall(at, dz / Math.abs(dx), dy / Math.abs(dx))
  if (dy > 0) return lit(at, brighter(WALL, at.z % 3 < 0.2 ? 0.35 : 0.7), 0.06)
  const ground = lit(at, brighter(FLOOR, 0.9 + 0.3 * fractal(noise, at.x * 3, at.z * 3, 3)), 0.03)
  if (!mirrors) return ground
  const rough = 0.012 * noise(at.x * 14, at.z * 5)
  const seen = see(at.x, 0.001, at.z, dx + rough, -dy, dz, false)
  const share = 0.16 + 0.5 * (1 - Math.abs(dy) / Math.hypot(dx, dy, dz)) ** 4
  return ground.map((light, i) => light * (1 - share) + seen[i] * share)
}

/** The wall and its doors; `along` and `rise` say how the ray goes on for each metre into the wall. */
function sideWall(at, along, rise) {
  const side = Math.sign(at.x)
  for (const door of DOORS) {
    if (door.side !== side) continue
    const off = Math.abs(at.z - door.z)
    const arch = 2.1 + Math.sqrt(Math.max(0, LEAF ** 2 - off * off))
    if (off < LEAF && at.y < arch) return doorway(at, door, along, rise)
    if (off < LEAF + 0.12 && at.y < 2.1 + Math.sqrt(Math.max(0, (LEAF + 0.12) ** 2 - off * off)))
      return lit(at, linear('#14151f'), 0.02)
  }
  const skirting = at.y < 0.16 ? 0.45 : 1
  return lit(at, brighter(WALL, skirting * (0.9 + 0.25 * fractal(noise, at.z * 2, at.y * 2, 4))), 0.07)
}

/** What one sees through a door: the side of the opening, or the light of the room behind it. */
function doorway(at, door, along, rise) {
  const deep = 0.45
  const inside = { y: at.y + rise * deep, z: at.z + along * deep }
  const off = Math.abs(inside.z - door.z)
  const open = off < LEAF && inside.y > 0 && inside.y < 2.1 + Math.sqrt(Math.max(0, LEAF ** 2 - off * off))
  if (!open) return brighter(mix(door.colour, WALL, 0.4), inside.y <= 0 ? 0.5 : 0.34 + 0.05 * at.y)
  const light = 0.5 + 1.3 * Math.exp(-((inside.y - 1.5) ** 2) / 0.9)
  return brighter(mix(door.colour, linear('#fff1d8'), 0.3), light)
}

function endWall(at) {
  const arch = 2 + Math.sqrt(Math.max(0, 1.15 ** 2 - at.x * at.x))
  const bars = Math.abs(at.x) < 0.05 || Math.abs(at.y - 2) < 0.05
  if (Math.abs(at.x) < 1.15 && at.y < arch) return bars ? linear('#2a2c3c') : brighter(linear('#ffe7c4'), 2.4)
  return lit(at, WALL, 0.1)
}

/** Light from the doors and the end window on a place, times the colour that is there. */
function lit(at, colour, ambient) {
  const light = [ambient, ambient, ambient * 1.4]
  for (const door of DOORS) {
    const dx = at.x - door.side * (ROOM.side - 0.25)
    const reach = dx * dx + (at.y - 1.2) ** 2 + (at.z - door.z) ** 2 + 0.35
    for (let c = 0; c < 3; c++) light[c] += (2.6 * door.colour[c]) / reach
  }
  const end = 13 / ((ROOM.end - at.z) ** 2 + 6)
  return colour.map((share, c) => share * (light[c] + end * (c === 2 ? 0.7 : 1)))
}

/** People on their way, in the right size for how far away they are. */
async function walkers(canvas) {
  const crowd = [
    [22, -0.5, {}],
    [20, 0.6, { legs: 'coat', hair: 'long' }],
    [16, -1.1, { legs: 'stride' }],
    [14.5, 1.3, { left: 'cup', right: 'hang' }],
    [14, 0.8, { left: 'point', turn: -1, legs: 'skirt', hair: 'bun' }],
    [9.4, -0.7, { legs: 'stride', left: 'hang', right: 'hang' }],
    [6.6, 1.75, { legs: 'coat', left: 'cup', right: 'fold', hair: 'curls', turn: -1 }],
    [6.3, 0.95, { left: 'point', turn: -1 }],
    [5.6, -1.35, { legs: 'skirt', left: 'cup', hair: 'bun' }],
  ]
  for (const [z, x, look] of crowd) {
    const foot = HORIZON + (FOCUS * EYE.y) / z
    const figure = standing(800 + (FOCUS * (x - EYE.x)) / z, foot, (FOCUS * 1.74) / z, look)
    const shade = mix(linear('#04050b'), linear('#8d7f80'), (z / 30) ** 1.6)
    const mirrored = `<g transform="translate(0 ${2 * foot}) scale(1 -1)">${figure}</g>`
    await cutOut(canvas, mirrored, shade, { blur: 5, cover: 0.5 })
    await cutOut(canvas, figure, shade, { blur: 0.5 })
  }
}

import { sailingBoat } from '../boats.mjs'
import { box, createCanvas, glow } from '../canvas.mjs'
import { linear, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { hillLine, mountainLine, paintMist, paintRange, paintSky, paintStars, paintWater } from '../landscape.mjs'
import { cutOut } from '../shapes.mjs'
import { paintLamps, paintTown } from '../town.mjs'

const SHORE = 700

/** A town on a hill above its harbour, twenty minutes after sunset. */
export async function harbourDusk() {
  const canvas = createCanvas()
  paintSky(
    canvas,
    ramp([
      [0, '#0d1a3a'],
      [0.35, '#24396b'],
      [0.62, '#6a5a8c'],
      [0.8, '#d0786f'],
      [0.94, '#f6b072'],
      [1, '#ffd59a'],
    ]),
    SHORE,
  )
  paintStars(canvas, 240, 160)
  glow(canvas, 1180, 660, 520, linear('#ff9a4d'), 0.35)
  paintRange(canvas, mountainLine(31, 600, 170, 420), { top: linear('#51507f'), foot: linear('#c98582'), depth: 190 })
  paintRange(canvas, mountainLine(12, 660, 120, 300), { top: linear('#3a3c66'), foot: linear('#8a6480'), depth: 120 })
  const hill = hillLine(6, 640, 150, 700)
  const crest = (x) => hill(x) - 250 * Math.exp(-(((x - 420) / 380) ** 2)) + 90 * Math.max(0, (x - 900) / 700)
  paintRange(canvas, crest, { top: linear('#1d2244'), foot: linear('#2a2746'), depth: 200 })
  paintTown(canvas, { crest, shore: SHORE - 8, far: linear('#31325a'), near: linear('#171a33'), lit: 0.34, seed: 3 })
  await church(canvas, 432, crest(432) + 22)
  paintMist(canvas, linear('#e09a86'), 560, 720, 0.2, 21)
  box(canvas, 0, SHORE - 12, 1600, 12, linear('#0b0d1a'))
  paintLamps(canvas, SHORE - 11, { gap: 62 })
  const boats = [
    [980, 1.5],
    [1130, 1.1],
    [1290, 1.8],
    [760, 0.9],
    [1480, 1.2],
  ]
  await cutOut(canvas, boats.map(([x, size]) => sailingBoat(x, SHORE + 1, size)).join(''), linear('#0c0e1c'))
  paintWater(canvas, SHORE, { tint: linear('#131c3a'), clear: 0.86, ripple: 0.9 })
  bloom(canvas, 0.9)
  return develop(canvas)
}

/** A church with its tower against the sky; `x` is its middle and `foot` its ground, in pixels. */
async function church(canvas, x, foot) {
  const tower = `M${x - 13} ${foot}V${foot - 92}L${x} ${foot - 150}L${x + 13} ${foot - 92}V${foot}Z`
  const nave = `M${x} ${foot}V${foot - 48}L${x + 34} ${foot - 70}L${x + 78} ${foot - 48}V${foot}Z`
  await cutOut(canvas, `<path d="${tower}${nave}"/>`, linear('#191c38'))
  box(canvas, x - 3, foot - 82, 6, 11, linear('#ffcf87'))
}

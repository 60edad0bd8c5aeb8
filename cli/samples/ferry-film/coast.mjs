import { box, glow } from '../canvas.mjs'
import { brighter, linear } from '../colour.mjs'
import { hillLine, mountainLine, paintRange } from '../landscape.mjs'
import { cutOut } from '../shapes.mjs'
import { paintLamps, paintTown } from '../town.mjs'
import { paintLayer } from './layer.mjs'

/** The line of the water, in pixels from the top of a frame. */
export const SHORE = 360

/** The lamp of the lighthouse, in pixels of the coast. */
export const LAMP = { x: 2126, y: 176 }

/** The far mountains, wider than a frame: they pass more slowly than the coast. */
export const paintMountains = () =>
  paintLayer(1500, SHORE, (canvas) => {
    paintRange(canvas, mountainLine(31, 318, 74, 230), { top: linear('#51507f'), foot: linear('#b07d86'), depth: 120 })
    paintRange(canvas, mountainLine(12, 344, 56, 170), { top: linear('#34365f'), foot: linear('#6e5474'), depth: 70 })
  })

/** The whole coast: the town with its quay, an islet, and the headland with the lighthouse. */
export const paintCoast = () =>
  paintLayer(2360, SHORE, async (canvas) => {
    const hill = hillLine(6, SHORE + 10, 50, 420)
    const crest = (x) => hill(x) - 190 * Math.exp(-(((x - 210) / 240) ** 2)) + 110 / (1 + Math.exp((560 - x) / 70))
    paintRange(canvas, crest, { top: linear('#1d2244'), foot: linear('#2a2746'), depth: 120 })
    const walls = { far: linear('#31325a'), near: linear('#171a33') }
    paintTown(canvas, { crest, shore: SHORE - 6, ...walls, lit: 0.36, rows: 9, size: 0.8, seed: 3 })
    box(canvas, 0, SHORE - 8, 640, 8, linear('#0b0d1a'))
    paintLamps(canvas, SHORE - 7, { to: 640, gap: 58 })
    const islet = hillLine(14, SHORE + 6, 14, 60)
    paintRange(canvas, (x) => islet(x) - 26 * Math.exp(-(((x - 1240) / 90) ** 2)) + 4, {
      top: linear('#12192f'),
      foot: linear('#0c1226'),
      depth: 40,
    })
    const rock = hillLine(18, SHORE + 30, 40, 150)
    const head = (x) => rock(x) - 96 / (1 + Math.abs((x - 2160) / 150) ** 3)
    await lighthouse(canvas, head(LAMP.x) + 10)
    const stone = { top: linear('#0c1426'), foot: linear('#060a14'), depth: 80, lit: linear('#2a3a52'), relief: 0.45 }
    paintRange(canvas, head, stone)
  })

async function lighthouse(canvas, foot) {
  const { x, y } = LAMP
  const shaft = `<path d="M${x - 19} ${foot}L${x - 11} ${y + 16}H${x + 11}L${x + 19} ${foot}Z"/>`
  const band = (top) => `<rect x="${x - 24}" y="${top}" width="48" height="28"/>`
  await cutOut(canvas, shaft, linear('#76839a'))
  await cutOut(
    canvas,
    `<clipPath id="c">${shaft}</clipPath><g clip-path="url(#c)">${band(y + 40)}${band(y + 96)}</g>`,
    linear('#6a2730'),
  )
  const gallery = `M${x - 17} ${y + 11}h34v6h-34ZM${x - 10} ${y - 9}L${x} ${y - 23}L${x + 10} ${y - 9}ZM${x - 9} ${y - 9}h3v22h-3ZM${x + 6} ${y - 9}h3v22h-3Z`
  await cutOut(canvas, `<ellipse cx="${x}" cy="${y + 2}" rx="5" ry="7"/>`, brighter(linear('#ffeec4'), 9))
  await cutOut(canvas, `<path d="${gallery}"/>`, linear('#0a101c'))
  glow(canvas, x, y, 90, linear('#ffe2a8'), 0.35)
}

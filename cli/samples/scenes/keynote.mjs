import { createCanvas } from '../canvas.mjs'
import { linear } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import {
  paintAudience,
  paintBeams,
  paintHaze,
  paintPanels,
  paintRoom,
  paintScreen,
  paintStage,
  paintTruss,
} from '../hall.mjs'
import { standing } from '../people.mjs'
import { between, createRandom } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

const SCREEN = { left: 400, top: 150, wide: 800, high: 420 }

/** A full hall at the opening: tracks of particles on the screen, two people on the stage. */
export async function keynote() {
  const canvas = createCanvas()
  const wash = linear('#3a55c8')
  paintRoom(canvas, SCREEN, wash)
  await paintPanels(canvas, SCREEN, wash)
  await paintScreen(canvas, SCREEN, linear('#0a1440'), collision(800, 360))
  await paintStage(canvas, SCREEN, 640, linear('#4a68d8'))
  await paintBeams(
    canvas,
    [
      [250, 420, '#5a7dff'],
      [520, 610, '#ff6fae'],
      [1080, 990, '#ff6fae'],
      [1350, 1180, '#5a7dff'],
    ],
    660,
    0.4,
  )
  await paintTruss(canvas, 14, wash)
  const people =
    standing(690, 668, 132, { left: 'point', right: 'hang' }) +
    standing(905, 668, 126, { left: 'cup', hair: 'short', turn: -1 })
  await cutOut(canvas, `<g transform="translate(0 -1.5)">${people}</g>`, linear('#ffc2dc'), { blur: 1 })
  await cutOut(canvas, people, linear('#070a1c'))
  paintHaze(canvas, linear('#4c63c8'), 800, 520, 0.16)
  await paintAudience(canvas, { from: 742, rim: linear('#7f9cff'), seed: 14, aisle: false })
  bloom(canvas, 1.1, 0.5)
  return develop(canvas, { vignette: 0.45 })
}

/** Curved tracks that leave one point, within the rings of a detector; `cx`, `cy` in pixels. */
function collision(cx, cy) {
  const random = createRandom(23)
  const pick = between(random)
  const clip = `<clipPath id="s"><rect x="${SCREEN.left}" y="${SCREEN.top}" width="${SCREEN.wide}" height="${SCREEN.high}"/></clipPath>`
  const inScreen = (body) => `${clip}<g clip-path="url(#s)" fill="none" stroke="#000">${body}</g>`
  const track = () => {
    const angle = pick(0, 2 * Math.PI)
    const far = pick(90, 380)
    const bend = pick(-0.7, 0.7)
    const at = (a, d) => `${(cx + 1.25 * d * Math.cos(a)).toFixed(1)} ${(cy + d * Math.sin(a)).toFixed(1)}`
    return `M${cx} ${cy}Q${at(angle, far * 0.5)} ${at(angle + bend, far)}`
  }
  const tracks = (count) => Array.from({ length: count }, track).join('')
  const rings = [62, 118, 186, 196].map((r) => `<ellipse cx="${cx}" cy="${cy}" rx="${r * 1.25}" ry="${r}"/>`).join('')
  return [
    { svg: inScreen(`<g stroke-width="2">${rings}</g>`), colour: '#4f78ff', amount: 0.5 },
    { svg: inScreen(`<path stroke-width="1.6" d="${tracks(46)}"/>`), colour: '#ffb44a', amount: 1.1 },
    { svg: inScreen(`<path stroke-width="1.6" d="${tracks(34)}"/>`), colour: '#59d8ff', amount: 1.1 },
    { svg: inScreen(`<path stroke-width="3.4" d="${tracks(5)}"/>`), colour: '#ff5f9a', amount: 2 },
    { svg: `<circle cx="${cx}" cy="${cy}" r="9"/>`, colour: '#ffffff', amount: 8, blur: 2 },
  ]
}

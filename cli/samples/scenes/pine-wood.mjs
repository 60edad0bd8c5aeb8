import { box, createCanvas, glow } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { forestLine, hillLine, paintMist, paintRange, paintSky } from '../landscape.mjs'
import { cutOut } from '../shapes.mjs'

/** A path through pines in fog; one lamp, and one person under it. */
export async function pineWood() {
  const canvas = createCanvas()
  paintSky(canvas, ramp([[0, '#16303a'], [0.6, '#3f6b6b'], [1, '#8fb0a0']]), 1000, 11)
  const near = linear('#050d10')
  const far = linear('#6c9690')
  for (let layer = 0; layer < 7; layer++) {
    const depth = layer / 6
    const ground = hillLine(60 + layer, 560 + 500 * depth ** 1.3, 70, 800)
    const open = (x) => ground(x) + 90 * depth * Math.exp(-(((x - 800) / 210) ** 2))
    const line = forestLine(canvas, open, 150 + 560 * depth ** 1.6, 70 + layer, 1 - 0.35 * depth)
    const gap = (x) => (layer < 3 ? line(x) : line(x) + (open(x) - line(x)) * Math.exp(-(((x - 800) / (130 + 130 * depth)) ** 4)))
    const tone = mix(far, near, depth ** 0.8)
    paintRange(canvas, gap, { top: tone, foot: mix(tone, far, 0.5 * (1 - depth)), depth: 330 + 300 * depth })
    paintMist(canvas, mix(far, linear('#22474c'), depth), 380 + 200 * depth, 900 + 240 * depth, 0.5 * (1 - 0.75 * depth), 80 + layer)
    if (layer === 4) await lampAndWalker(canvas)
  }
  bloom(canvas, 1.2, 0.6)
  return develop(canvas, { vignette: 0.4 })
}

async function lampAndWalker(canvas) {
  const warm = linear('#ffb765')
  glow(canvas, 830, 640, 420, warm, 0.55)
  glow(canvas, 830, 640, 150, warm, 0.9)
  await cutOut(canvas, '<ellipse cx="810" cy="868" rx="190" ry="26"/>', warm, { blur: 22, cover: 0.35 })
  await cutOut(canvas, '<path d="M827 640h5v232h-5z"/><path d="M818 640L829 626L841 640Z"/>', linear('#0a1112'))
  box(canvas, 823, 640, 13, 13, brighter(warm, 14))
  const walker = 'M770 872l8-46l-2-34q2-20 12-22q-5-3-4-10q2-9 9-9q8 1 8 10q0 6-4 9q11 4 12 24l1 32l7 46h-9l-9-40l-10 40z'
  await cutOut(canvas, `<path d="${walker}"/><path d="M806 786l20 2v26h-22z"/>`, linear('#071012'), { blur: 0.6 })
}

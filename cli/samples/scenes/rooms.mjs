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

/** Two clusters on the screen, joined by one line; a speaker on each side. */
export async function twoClusters() {
  const screen = { left: 300, top: 130, wide: 1000, high: 480 }
  const layers = [...cluster(540, 370, 130, '#ffc15a', 3), ...cluster(1060, 370, 130, '#62dcff', 4), ...bridge()]
  const canvas = await room({
    screen,
    wash: '#1f7f86',
    ground: '#06262e',
    layers,
    beams: [
      [330, 470, '#5fe0d0'],
      [1270, 1130, '#ffc98a'],
    ],
  })
  await speakers(
    canvas,
    [
      [396, 150, { left: 'hang', right: 'point' }],
      [1212, 146, { left: 'point', right: 'cup', legs: 'stride' }],
    ],
    '#bff2ea',
  )
  return finish(canvas, '#67c8c4', 31)
}

/** A capture of packets on the screen, row by row, and one speaker with a hand up. */
export async function packetRows() {
  const screen = { left: 560, top: 96, wide: 900, high: 506 }
  const canvas = await room({
    screen,
    wash: '#8a4a2e',
    ground: '#1d0f14',
    layers: rows(screen),
    beams: [
      [430, 400, '#ffb27a'],
      [640, 470, '#ff8a5c'],
    ],
  })
  await speakers(canvas, [[440, 176, { left: 'hang', right: 'point' }]], '#ffd9b8')
  return finish(canvas, '#f0a070', 47)
}

async function room({ screen, wash, ground, layers, beams }) {
  const canvas = createCanvas()
  paintRoom(canvas, screen, linear(wash))
  await paintPanels(canvas, screen, linear(wash))
  await paintScreen(canvas, screen, linear(ground), layers)
  await paintStage(canvas, { left: 240, wide: 1120 }, 668, linear(wash))
  await paintBeams(canvas, beams, 690, 0.3)
  await paintTruss(canvas, 10, linear(wash))
  return canvas
}

async function speakers(canvas, people, rim) {
  const figures = people.map(([x, high, look]) => standing(x, 698, high, look)).join('')
  await cutOut(canvas, `<g transform="translate(0 -1.6)">${figures}</g>`, linear(rim), { blur: 1 })
  await cutOut(canvas, figures, linear('#06080f'))
}

async function finish(canvas, rim, seed) {
  paintHaze(canvas, linear(rim), 800, 560, 0.1)
  await paintAudience(canvas, { from: 790, rim: linear(rim), seed, rows: 4, aisle: false })
  bloom(canvas, 1, 0.55)
  return develop(canvas, { vignette: 0.45 })
}

/** A ring of hexagonal nodes with lines between them; `x`, `y`, `size` in pixels. */
function cluster(x, y, size, colour, seed) {
  const random = createRandom(seed)
  const hexagon = (cx, cy, r) =>
    `M${Array.from({ length: 6 }, (_, i) => `${(cx + r * Math.sin((i * Math.PI) / 3)).toFixed(1)} ${(cy + r * Math.cos((i * Math.PI) / 3)).toFixed(1)}`).join('L')}Z`
  const places = Array.from({ length: 6 }, (_, i) => [
    x + size * Math.sin((i * Math.PI) / 3),
    y + size * Math.cos((i * Math.PI) / 3),
  ])
  const all = [[x, y], ...places]
  const lines = all
    .flatMap((a, i) =>
      all
        .slice(i + 1)
        .filter(() => random() < 0.6)
        .map((b) => `M${a.join(' ')}L${b.join(' ')}`),
    )
    .join('')
  return [
    { svg: `<path d="${lines}" fill="none" stroke="#000" stroke-width="1.6"/>`, colour, amount: 0.4 },
    {
      svg: `<path d="${all.map(([cx, cy]) => hexagon(cx, cy, 34)).join('')}" fill="none" stroke="#000" stroke-width="4"/>`,
      colour,
      amount: 1.5,
    },
    { svg: `<path d="${all.map(([cx, cy]) => hexagon(cx, cy, 20)).join('')}"/>`, colour, amount: 0.55 },
  ]
}

/** The line between the clusters, with packets on it. */
function bridge() {
  const line = 'M574 370Q800 250 1026 370'
  const dots = Array.from({ length: 7 }, (_, i) => {
    const t = (i + 1) / 8
    const along = (a, b, c) => (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
    return `<circle cx="${along(574, 800, 1026)}" cy="${along(370, 250, 370)}" r="6"/>`
  })
  return [
    { svg: `<path d="${line}" fill="none" stroke="#000" stroke-width="3"/>`, colour: '#ffffff', amount: 0.7 },
    { svg: dots.join(''), colour: '#ffffff', amount: 4 },
  ]
}

/** Rows of bars in the colours of a packet list, one of them chosen; below, the bytes as dots. */
function rows(screen) {
  const random = createRandom(9)
  const pick = between(random)
  const groups = { '#5fb8a8': '', '#d9a25a': '', '#c9605c': '', '#8fa3d8': '' }
  const names = Object.keys(groups)
  for (let i = 0; i < 15; i++) {
    const y = screen.top + 26 + i * 20
    let x = screen.left + 26
    const name = names[Math.floor(random() ** 1.5 * names.length)]
    for (const wide of [40, pick(90, 130), pick(90, 130), 60, pick(120, 400)]) {
      groups[name] += `<rect x="${x.toFixed(0)}" y="${y}" width="${wide.toFixed(0)}" height="9" rx="4"/>`
      x += wide + 18
    }
  }
  let bytes = ''
  for (let y = screen.top + 350; y < screen.top + 480; y += 16) {
    for (let x = screen.left + 30; x < screen.left + 560; x += 22)
      if (random() < 0.9) bytes += `<rect x="${x}" y="${y}" width="13" height="7"/>`
  }
  const chosen = `<rect x="${screen.left + 14}" y="${screen.top + 140}" width="${screen.wide - 28}" height="21" rx="4"/>`
  const path = `M${screen.left + 620} ${screen.top + 440}L${screen.left + 730} ${screen.top + 365}L${screen.left + 840} ${screen.top + 440}Z`
  return [
    { svg: chosen, colour: '#ff8a4a', amount: 0.5 },
    ...Object.entries(groups).map(([colour, svg]) => ({ svg, colour, amount: 1.2 })),
    { svg: bytes, colour: '#a8b4c8', amount: 0.45 },
    {
      svg: `<path d="${path}" fill="none" stroke="#000" stroke-width="5" stroke-linejoin="round"/>`,
      colour: '#ffb27a',
      amount: 1.6,
    },
  ]
}

import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** The conference: a hall of arches, a window of hexagons, and the backs of those who listen. */
export function hallDoor() {
  const hexagon = (cx, cy, r) =>
    `M${Array.from({ length: 6 }, (_, i) => `${(cx + r * Math.sin((i * Math.PI) / 3)).toFixed(1)} ${(cy + r * Math.cos((i * Math.PI) / 3)).toFixed(1)}`).join('L')}Z`
  const petals = [
    [0, 0],
    ...Array.from({ length: 6 }, (_, i) => [
      84 * Math.sin(((i + 0.5) * Math.PI) / 3),
      84 * Math.cos(((i + 0.5) * Math.PI) / 3),
    ]),
  ]
  const colours = [INK.cream, INK.ochre, INK.coral, INK.sky, INK.sage, INK.rose, '#5f7fae']
  const rose = petals
    .map(([dx, dy], i) => `<path d="${hexagon(800 + dx, 300 + dy, 44)}" fill="${colours[i]}"/>`)
    .join('')
  const arches = [210, 140, 70]
    .map((by, i) => `<path d="${doorPath(30 + by)}" fill="${['#3d2450', '#532f66', '#6b3f7c'][i]}"/>`)
    .join('')
  const stage = `<path d="M560 588H1040V640H560Z" fill="${INK.plum}"/>`
  const speaker =
    standing(742, 590, 118, { left: 'point', right: 'hang' }) +
    standing(866, 590, 114, { left: 'cup', hair: 'bun', legs: 'coat', turn: -1 })
  const heads = [120, 262, 396, 540, 668, 930, 1070, 1204, 1350, 1486]
    .map(
      (x, i) =>
        `<g transform="translate(${x} ${752 + 14 * Math.sin(i * 2.4)})"><ellipse rx="31" ry="38"/><path d="M-16 24V46C-40 58 -78 56 -86 100V140H86V100C78 56 40 58 16 46V24Z"/></g>`,
    )
    .join('')
  return print(
    [
      ...doorway({ wall: '#2b1c40', shade: '#140d24', floor: '#221634', light: INK.ochre, frame: '#8a5496' }),
      flat(arches),
      grain('#1d1230', `${fading('g1', [1250, 0], [420, 0])}<path d="${doorPath(240)}" fill="url(#g1)"/>`, 0.7),
      flat(`<path d="${doorPath(30)}" fill="#8a5496"/>`),
      flat(paper('#f7c873')),
      grain(INK.coral, `${fadingRound('g2', [800, 330], 350)}<path d="${doorPath()}" fill="url(#g2)"/>`, 0.95),
      flat(through(rose + stage)),
      grain(
        INK.plum,
        through(
          `${fading('g3', [0, 560], [0, 300])}<path d="${petals.map(([dx, dy]) => hexagon(800 + dx, 300 + dy, 44)).join('')}" fill="url(#g3)"/>`,
        ),
        0.4,
      ),
      flat(inked(INK.night, speaker)),
      grain('#1d1230', shadow(800, 640, 150, 4), 0.4),
      flat(inked('#120b1f', heads)),
    ],
    206,
  )
}

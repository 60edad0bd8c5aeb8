import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

const BOARD = '#1b2c3c'

/** Code and mathematics: the doorway is a blackboard with the curve of a power of e, and a sheet of code pinned below. */
export function chalkDoor() {
  const chalk = (d, wide = 5) =>
    `<path d="${d}" fill="none" stroke="${INK.cream}" stroke-width="${wide}" stroke-linecap="round" stroke-linejoin="round"/>`
  const axes = chalk('M648 396H946M934 388L946 396L934 404M672 412V196M664 208L672 196L680 208')
  const curve =
    'M672 386C730 384 748 372 776 318C796 276 806 226 826 226C846 226 856 276 876 318C896 358 906 380 934 384'
  const bars = Array.from({ length: 7 }, (_, i) => {
    const x = 706 + 30 * i
    const high = [10, 30, 82, 152, 150, 80, 28][i]
    return `<rect x="${x}" y="${392 - high}" width="20" height="${high}" fill="${i === 3 ? INK.coral : INK.sky}"/>`
  }).join('')
  const power =
    chalk('M748 148H800C800 122 752 122 750 148C750 178 790 180 800 166', 7) +
    chalk('M818 120H842M854 106L882 136M882 106L854 136M894 92Q906 84 908 94Q906 102 894 110H912', 5)
  const rows = [
    [0, 46, INK.rose, 92, INK.cream],
    [1, 74, INK.ochre, 60, INK.sky],
    [1, 40, INK.cream, 128, INK.sage],
    [2, 96, INK.sky, 34, INK.ochre],
    [1, 22, INK.cream, 0, INK.cream],
    [0, 16, INK.rose, 0, INK.cream],
  ]
  const code = rows
    .map(([inset, first, ink, second, other], i) => {
      const y = 476 + 24 * i
      const x = 690 + 26 * inset
      return `<circle cx="664" cy="${y + 5}" r="4" fill="#6d8596"/><rect x="${x}" y="${y}" width="${first}" height="10" rx="5" fill="${ink}"/><rect x="${x + first + 12}" y="${y}" width="${second}" height="10" rx="5" fill="${other}"/>`
    })
    .join('')
  const sheet = `<rect x="640" y="452" width="320" height="170" fill="#0f1c28"/><rect x="640" y="494" width="320" height="26" fill="#2d4a52"/>`
  const square = '<path fill-rule="evenodd" d="M1180 706L1424 640L1262 262ZM1226 662L1364 624L1272 410Z"/>'
  const teacher = standing(1092, 714, 206, { left: 'point', right: 'hang', legs: 'skirt', hair: 'bun' })
  return print(
    [
      ...doorway({ wall: INK.sage, shade: '#4f7d69', floor: '#5f9181', light: '#dbe7d2', frame: INK.brown }),
      flat(paper(BOARD)),
      grain('#3c5a6b', `${fadingRound('b', [800, 300], 330, false)}<path d="${doorPath()}" fill="url(#b)"/>`, 0.5),
      flat(through(bars)),
      grain(
        BOARD,
        through(`${fading('h', [0, 410], [0, 220])}<rect x="690" y="200" width="240" height="194" fill="url(#h)"/>`),
        0.7,
      ),
      flat(
        through(`${axes}${chalk(curve, 6)}<g transform="translate(468 160) scale(0.55)">${power}</g>${sheet}${code}`),
      ),
      grain('#2f5a4c', '<path d="M1184 712L1424 646L1530 700L1290 760Z"/>', 0.5),
      flat(`<g fill="${INK.ochre}">${square}</g>`),
      grain(INK.brown, `${fading('s', [1420, 0], [1230, 0])}<g fill="url(#s)">${square}</g>`, 0.6),
      grain('#2f5a4c', shadow(1092, 714, 20, 88), 0.7),
      flat(inked(INK.night, teacher)),
    ],
    211,
    CARD,
  )
}

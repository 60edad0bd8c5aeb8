import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath } from './doorway.mjs'
import { inked } from './parts.mjs'

/** The draft: half of the doorway is a plan, with a ladder at it. */
export function plannedDoor() {
  const plan = `<g fill="none" stroke="${INK.blue}" stroke-width="3"><path d="${doorPath(30)}" stroke-dasharray="14 10"/><path d="${doorPath()}" stroke-dasharray="14 10"/><path d="M800 60V660M540 320H1060M540 640H1060" stroke-width="1.6" stroke-dasharray="30 8 4 8"/><path d="M590 700H1010M590 690V710M1010 690V710M1090 110V640M1080 110H1100M1080 640H1100" stroke-width="2"/><path d="M800 320L948 172M936 176L948 172L944 184" stroke-width="2"/></g>`
  const built = `<clipPath id="half"><rect x="0" y="0" width="800" height="840"/></clipPath>`
  const rungs = Array.from({ length: 12 }, (_, i) => `M${1031 - i * 6.8} ${690 - i * 40}h76`).join('')
  const ladder = `<path d="M1024 712L940 214M1112 712L1028 214" stroke="${INK.brown}" stroke-width="10" stroke-linecap="round"/><path d="${rungs}" stroke="${INK.brown}" stroke-width="7"/>`
  const mason = standing(1034, 506, 190, { left: 'point', right: 'hang', turn: 1 })
  const brick = (x, y) => `<rect x="${x}" y="${y}" width="66" height="26" fill="${INK.coral}"/>`
  const pile = [
    [1240, 694],
    [1310, 694],
    [1380, 694],
    [1274, 665],
    [1344, 665],
    [1310, 636],
  ]
    .map(([x, y]) => brick(x, y))
    .join('')
  return print(
    [
      flat(
        `<rect width="1600" height="840" fill="${INK.rose}"/><rect y="640" width="1600" height="200" fill="#d98d80"/>`,
      ),
      grain('#b4605a', `${fadingRound('w', [800, 400], 980)}<rect width="1600" height="640" fill="url(#w)"/>`, 0.75),
      grain(
        '#b4605a',
        `${fading('f', [0, 640], [0, 770])}<rect y="640" width="1600" height="200" fill="url(#f)"/>`,
        0.55,
      ),
      flat(
        `${built}<g clip-path="url(#half)"><path d="M590 640H1010L1220 840H380Z" fill="${INK.cream}"/><path d="${doorPath(30)}" fill="${INK.coral}"/><rect x="546" y="628" width="44" height="12" fill="${INK.coral}"/><path d="${doorPath()}" fill="${INK.cream}"/></g>`,
      ),
      grain('#d98d80', `${fading('s', [0, 860], [0, 650])}<path d="M590 640H800V840H380Z" fill="url(#s)"/>`, 0.95),
      grain(
        INK.ochre,
        `${fading('y', [590, 640], [800, 260])}${built}<path clip-path="url(#half)" d="${doorPath()}" fill="url(#y)"/>`,
        0.7,
      ),
      grain(
        INK.plum,
        `${fading('z', [540, 0], [760, 0])}<g clip-path="url(#half)">${built}<path d="M560 640V320A240 240 0 0 1 800 80V110A210 210 0 0 0 590 320V640Z" fill="url(#z)"/></g>`,
        0.55,
      ),
      flat(plan),
      grain('#b4605a', '<path d="M1230 722H1450L1540 760H1250Z"/><path d="M1020 714H1112L1190 790H1060Z"/>', 0.6),
      flat(ladder + pile),
      flat(inked(INK.night, mason)),
    ],
    205,
  )
}

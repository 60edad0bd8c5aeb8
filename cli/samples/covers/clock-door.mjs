import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** Drafts and dates: a clock in the arch, a calendar below it, and sheets of days that are over on the floor. */
export function clockDoor() {
  const [cx, cy, r] = [800, 300, 150]
  const ticks = Array.from({ length: 12 }, (_, i) => {
    const [sin, cos] = [Math.sin((i * Math.PI) / 6), Math.cos((i * Math.PI) / 6)]
    const inner = i % 3 === 0 ? 112 : 124
    return `M${(cx + inner * sin).toFixed(1)} ${(cy - inner * cos).toFixed(1)}L${(cx + 136 * sin).toFixed(1)} ${(cy - 136 * cos).toFixed(1)}`
  }).join('')
  const clock = `<circle cx="${cx}" cy="${cy}" r="${r}" fill="#fffaf0" stroke="${INK.night}" stroke-width="12"/><path d="${ticks}" stroke="${INK.night}" stroke-width="7" stroke-linecap="round"/><path d="M${cx} ${cy}L738 244" stroke="${INK.night}" stroke-width="14" stroke-linecap="round"/><path d="M${cx} ${cy}L876 214" stroke="${INK.night}" stroke-width="9" stroke-linecap="round"/><path d="M${cx - 20} ${cy + 36}L${cx + 62} ${cy - 108}" stroke="${INK.coral}" stroke-width="4" stroke-linecap="round"/><circle cx="${cx}" cy="${cy}" r="13" fill="${INK.coral}"/>`
  const days = Array.from({ length: 14 }, (_, i) => {
    const [x, y] = [628 + (i % 7) * 50, 500 + 52 * Math.floor(i / 7)]
    if (i < 8) return `<rect x="${x}" y="${y}" width="42" height="42" fill="${INK.teal}"/>`
    if (i === 8) return `<rect x="${x - 4}" y="${y - 4}" width="50" height="50" fill="${INK.coral}"/>`
    return `<rect x="${x + 2}" y="${y + 2}" width="38" height="38" fill="none" stroke="${INK.teal}" stroke-width="3" stroke-dasharray="7 5"/>`
  }).join('')
  const sheet = (x, y, turn, ink) =>
    `<g transform="translate(${x} ${y}) rotate(${turn}) skewX(-18)"><path d="M-46 -24H46V28H-46Z" fill="#fffaf0"/><path d="M-46 -24H46V-10H-46Z" fill="${ink}"/><path d="M-28 4H26M-28 16H8" stroke="${INK.night}" stroke-width="5" stroke-linecap="round"/></g>`
  const fallen = sheet(402, 752, -8, INK.coral) + sheet(520, 700, 14, INK.teal) + sheet(304, 700, 24, INK.ochre)
  const keeper = standing(1132, 716, 210, { left: 'point', right: 'hang', legs: 'coat', turn: 1 })
  const held = sheet(1262, 556, 8, INK.coral)
  const pinned = [
    [1240, 250],
    [1350, 250],
    [1460, 250],
    [1240, 362],
    [1350, 362],
  ]
    .map(
      ([x, y], i) =>
        `<rect x="${x}" y="${y}" width="86" height="92" fill="none" stroke="#3f7f90" stroke-width="4" stroke-dasharray="12 8"/><path d="M${x} ${y + 20}h86" stroke="#3f7f90" stroke-width="4" stroke-dasharray="12 8" opacity="${i < 3 ? 1 : 0.7}"/>`,
    )
    .join('')
  return print(
    [
      ...doorway({ wall: INK.sky, shade: '#4b8ea3', floor: '#6aa7b6', light: INK.cream, frame: '#2f7080' }),
      flat(pinned),
      flat(paper(INK.cream)),
      grain(INK.ochre, `${fadingRound('o', [cx, cy], 330)}<path d="${doorPath()}" fill="url(#o)"/>`, 0.6),
      grain('#b5622a', `<circle cx="${cx + 14}" cy="${cy + 20}" r="${r + 6}"/>`, 0.3),
      flat(clock),
      grain(
        INK.sky,
        `${fadingRound('c', [cx - 30, cy - 40], 210)}<circle cx="${cx}" cy="${cy}" r="${r - 6}" fill="url(#c)"/>`,
        0.5,
      ),
      flat(through(days)),
      grain(
        '#0e3a45',
        through(`${fading('d', [0, 620], [0, 480])}<path d="M628 500H970V542H720V594H628Z" fill="url(#d)"/>`),
        0.5,
      ),
      grain(
        '#35707f',
        '<path d="M350 764L470 776L500 800L380 792Z"/><path d="M474 712L580 732L600 744L500 738Z"/><path d="M258 712L350 728L372 742L280 734Z"/>',
        0.6,
      ),
      flat(fallen),
      grain('#35707f', shadow(1132, 716, 22, 88), 0.7),
      flat(inked(INK.night, `<g transform="translate(2264 0) scale(-1 1)">${keeper}</g>`) + held),
    ],
    213,
    CARD,
  )
}

import { crane } from '../boats.mjs'
import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** Put it on a server: racks behind the door, and a harbour crane that lowers a folder of pages before it. */
export function craneDoor() {
  const rack = (x, wide, top, foot, rows) => {
    const step = (foot - top) / rows
    const units = Array.from({ length: rows }, (_, i) => {
      const y = top + i * step
      const lamp = [INK.ochre, '#7fd0a8', '#7fd0a8', INK.coral][(i * 7 + x) % 4]
      return `<rect x="${x + 8}" y="${(y + 5).toFixed(1)}" width="${wide - 16}" height="${(step - 9).toFixed(1)}" fill="#33486a"/><circle cx="${x + wide - 20}" cy="${(y + step / 2).toFixed(1)}" r="5" fill="${lamp}"/><circle cx="${x + wide - 36}" cy="${(y + step / 2).toFixed(1)}" r="5" fill="#7fd0a8"/><rect x="${x + 18}" y="${(y + step / 2 - 3).toFixed(1)}" width="${wide * 0.34}" height="6" rx="3" fill="#5c7499"/>`
    }).join('')
    return `<rect x="${x}" y="${top}" width="${wide}" height="${foot - top}" fill="#101a30"/>${units}`
  }
  const racks = rack(604, 124, 196, 616, 11) + rack(744, 112, 250, 600, 9) + rack(872, 124, 196, 616, 11)
  const hook = `<path d="M1060 358V470M1060 470L1016 508M1060 470L1104 508" stroke="${INK.night}" stroke-width="5"/>`
  const folder = `<path d="M978 508H1040L1054 524H1142V622H978Z" fill="${INK.ochre}"/><path d="M992 500H1106V560H992Z" fill="#fffaf0"/><path d="M1006 516H1090M1006 532H1070" stroke="${INK.blue}" stroke-width="6" stroke-linecap="round"/><path d="M978 540H1142V622H978Z" fill="#f7c66f"/>`
  const arm = crane(1288, 700, 2.02, -1)
  const waiting = `<path d="M1424 656H1480V720H1424Z" fill="${INK.rose}"/><path d="M1488 640H1560V720H1488Z" fill="${INK.sky}"/><path d="M1446 600H1516V654H1446Z" fill="${INK.coral}"/>`
  const signal = standing(470, 722, 206, { left: 'hang', right: 'point', hair: 'short' })
  const vest = `<path d="M445 561Q470 548 495 561L491 620H449Z" fill="${INK.ochre}"/>`
  return print(
    [
      ...doorway({ wall: '#56708c', shade: '#22344f', floor: '#33486a', light: '#a9dcc6', frame: '#86a0b8' }),
      flat(paper('#182a46')),
      grain('#7fd0a8', `${fadingRound('b', [800, 430], 320, false)}<path d="${doorPath()}" fill="url(#b)"/>`, 0.5),
      flat(through(racks)),
      grain(
        '#0b1222',
        through(`${fading('r', [0, 180], [0, 620])}<path d="M604 190H996V616H604Z" fill="url(#r)"/>`),
        0.6,
      ),
      grain('#22344f', '<path d="M1220 700H1360L1480 760H1260Z"/><path d="M1424 720H1560L1600 760H1470Z"/>', 0.6),
      grain('#22344f', '<path d="M980 742H1140L1180 768H960Z"/>', 0.55),
      flat(waiting),
      grain(
        '#22344f',
        `${fading('k', [1570, 0], [1410, 0])}<path d="M1424 720V656H1446V600H1516V640H1560V720Z" fill="url(#k)"/>`,
        0.5,
      ),
      flat(inked(INK.night, arm) + hook + folder),
      grain(
        INK.brown,
        `${fading('f', [1150, 630], [1000, 520])}<path d="M978 540H1142V622H978Z" fill="url(#f)"/>`,
        0.6,
      ),
      grain('#22344f', shadow(470, 722, 20, 86), 0.7),
      flat(inked(INK.night, signal) + vest),
    ],
    215,
    CARD,
  )
}

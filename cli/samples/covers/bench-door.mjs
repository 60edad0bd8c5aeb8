import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** Components of your own: a workbench before the door, parts on the shelves behind it, one of them being fitted. */
export function benchDoor() {
  const shelf = (y) => `<rect x="570" y="${y}" width="460" height="14" fill="${INK.brown}"/>`
  const shelves = `${shelf(262)}${shelf(390)}`
  const parts = `<path d="${gear(722, 218, 40, 9)}" fill="${INK.coral}"/><circle cx="722" cy="218" r="14" fill="#2d5a52"/><path d="M800 262V186H880V262Z" fill="${INK.ochre}"/><circle cx="820" cy="176" r="12" fill="${INK.ochre}"/><circle cx="860" cy="176" r="12" fill="${INK.ochre}"/><path d="M622 390L668 306L714 390Z" fill="${INK.sky}"/><circle cx="784" cy="346" r="44" fill="${INK.cream}"/><circle cx="784" cy="346" r="22" fill="#2d5a52"/><path d="M852 390V312H902V338H936V312H984V390Z" fill="${INK.rose}"/>`
  const bench = `<path d="M420 548H1180V584H420Z" fill="${INK.brown}"/><path d="M462 584H508L496 742H462ZM1092 584H1138V742H1104Z" fill="#5f2c22"/><path d="M508 664H1092V682H508Z" fill="#5f2c22"/>`
  const work = `<path d="M700 548V452H776Q770 428 790 424Q812 428 804 452H880V548Z" fill="${INK.coral}"/><path d="M934 548V452H1010V482Q1034 476 1038 498Q1034 520 1010 514V548Z" fill="${INK.teal}"/><path d="M560 548V500H584V520H640V500H664V548Z" fill="${INK.night}"/><path d="M600 520V486H624V520Z" fill="#46536e"/>`
  const tools = `<g fill="${INK.brown}"><rect x="1262" y="196" width="16" height="150" rx="6"/><path d="M1222 176H1318V222H1222Z"/><rect x="1384" y="236" width="20" height="110" rx="8"/></g><path d="M1389 236V160L1394 150L1399 160V236Z" fill="#5d6472"/><path d="M1222 176H1318V222H1222Z" fill="#5d6472"/><path d="M1222 418L1446 390L1450 418L1226 446Z" fill="${INK.teal}"/><path d="${Array.from({ length: 10 }, (_, i) => `M${1240 + 21 * i} ${(417 - 2.6 * i).toFixed(1)}v12`).join('')}" stroke="${INK.cream}" stroke-width="4"/><path d="M1214 150H1470M1214 372H1470" stroke="#b99a68" stroke-width="8"/>`
  const maker = standing(1252, 720, 214, { left: 'point', right: 'hang', hair: 'curls' })
  return print(
    [
      ...doorway({ wall: '#ecd9b2', shade: '#b58b52', floor: '#c99d62', light: '#fdf3da', frame: '#9c6a3c' }),
      flat(tools),
      grain(
        '#8a6232',
        `${fading('t', [1460, 440], [1220, 160])}<path d="M1222 176H1318V222H1222ZM1222 418L1446 390L1450 418L1226 446Z" fill="url(#t)"/>`,
        0.5,
      ),
      flat(paper('#2d5a52')),
      grain('#173a36', `${fadingRound('g', [800, 340], 320)}<path d="${doorPath()}" fill="url(#g)"/>`, 0.9),
      flat(through(parts + shelves)),
      grain(
        '#173a36',
        through(`${fading('q', [1010, 0], [600, 0])}<path d="M570 160H1030V532H570Z" fill="url(#q)"/>`),
        0.42,
      ),
      grain('#7d4f28', '<path d="M462 742H1138L1250 800H400Z"/>', 0.55),
      flat(work + bench),
      grain(INK.plum, `${fading('w', [1040, 0], [640, 0])}<path d="M700 548V452H880V548Z" fill="url(#w)"/>`, 0.6),
      grain(
        '#0e3a45',
        `${fading('v', [1040, 560], [920, 440])}<path d="M934 548V452H1010V482Q1034 476 1038 498Q1034 520 1010 514V548Z" fill="url(#v)"/>`,
        0.7,
      ),
      grain('#4a1f1c', `${fading('x', [0, 590], [0, 540])}<path d="M420 548H1180V584H420Z" fill="url(#x)"/>`, 0.7),
      grain('#7d4f28', shadow(1252, 720, 20, 84), 0.6),
      flat(inked(INK.night, maker)),
    ],
    214,
    CARD,
  )
}

/** The outline of a gear wheel; `r` in pixels to the tips of its teeth. */
function gear(cx, cy, r, teeth) {
  const points = Array.from({ length: teeth * 4 }, (_, i) => {
    const angle = ((i + 0.5) * 2 * Math.PI) / (teeth * 4)
    const far = i % 4 < 2 ? r : r * 0.76
    return `${(cx + far * Math.sin(angle)).toFixed(1)} ${(cy - far * Math.cos(angle)).toFixed(1)}`
  })
  return `M${points.join('L')}Z`
}

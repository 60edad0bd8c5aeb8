import { ferry } from '../boats.mjs'
import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** Moving pictures: a strip of film along the wall, and through the door the scene that is being taken. */
export function filmDoor() {
  const { strip, pictures } = filmStrip(238, 210)
  const sun = `<circle cx="724" cy="470" r="70" fill="${INK.ochre}"/>`
  const hills = `<path d="M560 500Q640 440 720 486T880 470T1040 500V540H560Z" fill="#8a4a63"/>`
  const tower = `<path d="M938 500L944 380H968L974 500Z" fill="${INK.cream}"/><path d="M942 424H970L972 452H940Z" fill="${INK.coral}"/><path d="M940 380H972V374H966V352L956 340L946 352V374H940Z" fill="${INK.night}"/><rect x="950" y="356" width="12" height="16" fill="${INK.ochre}"/><path d="M890 540Q930 492 1040 498V540Z" fill="#3a1d3c"/>`
  const sea = `<rect x="560" y="528" width="480" height="120" fill="#6f3558"/>${[546, 562, 580, 600].map((y, i) => `<rect x="${690 - 8 * i}" y="${y}" width="${64 + 18 * i}" height="6" rx="3" fill="${INK.ochre}"/>`).join('')}`
  const legs = 'M1236 470L1180 716M1244 470L1250 722M1252 470L1316 712'
  const camera = `<g fill="${INK.night}"><path d="M1196 396H1300V470H1196Z"/><path d="M1196 414L1158 400V466L1196 452Z"/><circle cx="1218" cy="364" r="36"/><circle cx="1282" cy="358" r="42"/></g><path d="${legs}" stroke="${INK.night}" stroke-width="9" stroke-linecap="round"/><g fill="${INK.rose}"><circle cx="1218" cy="364" r="9"/><circle cx="1282" cy="358" r="11"/></g>`
  const operator = standing(1384, 720, 216, { left: 'point', right: 'hang' })
  return print(
    [
      ...doorway({ wall: INK.plum, shade: '#2d1430', floor: '#43203f', light: '#f2a06a', frame: '#93507c' }),
      grain('#2d1430', '<rect x="0" y="256" width="1600" height="210"/>', 0.6),
      flat(strip),
      grain(
        '#2d1430',
        pictures(
          (x, wide, i) =>
            `${fading(`p${i}`, [0, 430], [0, 250])}<rect x="${x}" y="274" width="${wide}" height="138" fill="url(#p${i})"/>`,
        ),
        0.5,
      ),
      flat(`<path d="${doorPath(30)}" fill="#93507c"/>`),
      grain('#2d1430', `${fading('j', [1050, 0], [530, 0])}<path d="${doorPath(30)}" fill="url(#j)"/>`, 0.34),
      flat(paper('#f3a872')),
      grain('#b5527a', `${fading('k', [0, 90], [0, 520])}<path d="${doorPath()}" fill="url(#k)"/>`, 0.95),
      grain(
        INK.cream,
        through(`${fadingRound('m', [724, 470], 190, false)}<path d="${doorPath()}" fill="url(#m)"/>`),
        0.5,
      ),
      flat(through(`${sun}${hills}${sea}${tower}`)),
      grain(
        INK.plum,
        through(`${fading('n', [1010, 0], [640, 0])}<rect x="560" y="528" width="480" height="120" fill="url(#n)"/>`),
        0.6,
      ),
      flat(through(inked('#2a1636', ferry(786, 548, 0.8)))),
      grain('#220f25', `${shadow(1384, 720, 20, 84)}<path d="M1180 716L1250 722L1316 712L1420 780L1260 790Z"/>`, 0.6),
      flat(camera + inked(INK.night, operator)),
    ],
    212,
    CARD,
  )
}

/** A strip of film from side to side of the sheet, on which the moon rises from picture to picture. */
function filmStrip(top, high) {
  const wide = 212
  const places = Array.from({ length: 7 }, (_, i) => -14 + i * (wide + 22))
  const holes = Array.from({ length: 44 }, (_, i) => {
    const x = 6 + i * 37
    return `<rect x="${x}" y="${top + 10}" width="18" height="14" rx="4"/><rect x="${x}" y="${top + high - 24}" width="18" height="14" rx="4"/>`
  }).join('')
  const frames = places
    .map((x, i) => {
      const moon = 388 - 15 * i
      return `<svg x="${x}" y="${top + 36}" width="${wide}" height="${high - 72}" viewBox="${x} ${top + 36} ${wide} ${high - 72}"><rect x="${x}" y="${top + 36}" width="${wide}" height="140" fill="${['#e58a6a', '#d9786c', '#b9607a', '#8a4d83', '#5f4584', '#43407e', '#2b3f73'][i]}"/><circle cx="${x + 140}" cy="${moon}" r="20" fill="${INK.cream}"/><path d="M${x} 392q40 -30 90 -6t122 -4v40h-212z" fill="#3a2150"/>${inked(INK.night, ferry(x + 40 + 22 * i, 402, 0.44))}<rect x="${x}" y="400" width="${wide}" height="30" fill="#241a45"/></svg>`
    })
    .join('')
  return {
    strip: `<rect x="0" y="${top}" width="1600" height="${high}" fill="#1d0f22"/><g fill="${INK.rose}">${holes}</g>${frames}`,
    pictures: (each) => places.map((x, i) => each(x, wide, i)).join(''),
  }
}

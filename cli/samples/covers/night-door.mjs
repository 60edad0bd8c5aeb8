import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** The photo story: mountains and the moon over water, and somebody about to leave. */
export function nightDoor() {
  const range = (d, colour) => `<path d="${d}V640H560Z" fill="${colour}"/>`
  const far = range('M560 430L640 350L690 392L770 276L836 360L880 326L950 404L1030 350', '#5f7fae')
  const near = range('M560 500L650 430L720 480L800 420L900 500L960 462L1040 520', INK.blue)
  const hill = range('M560 560Q680 500 800 540T1040 530', '#243a72')
  const stars = [
    [640, 300],
    [690, 210],
    [742, 262],
    [850, 160],
    [940, 260],
    [985, 330],
    [770, 170],
    [890, 226],
  ]
    .map(([x, y], i) => `<circle cx="${x}" cy="${y}" r="${1.8 + (i % 3)}"/>`)
    .join('')
  const water = `<rect x="560" y="574" width="480" height="70" fill="#3c5c93"/>${[584, 598, 612, 626].map((y, i) => `<rect x="${846 - i * 14}" y="${y}" width="${56 + 18 * i}" height="5" rx="2" fill="${INK.cream}"/>`).join('')}`
  const walker = `${standing(706, 716, 190, { legs: 'stride', left: 'hang', right: 'hang' })}<path d="M678 568h-18q-11 0 -11 13v40q0 10 11 10h20z"/>`
  return print(
    [
      ...doorway({ wall: INK.blue, shade: '#131a33', floor: '#1f2f5a', light: '#8fb4d0', frame: '#4564a0' }),
      flat(paper('#24407c')),
      flat(through(`${inked(INK.cream, stars)}<circle cx="880" cy="232" r="46" fill="${INK.cream}"/>`)),
      grain(
        INK.sky,
        through(`${fadingRound('m', [880, 232], 250, false)}<path d="${doorPath()}" fill="url(#m)"/>`),
        0.5,
      ),
      flat(through(`<circle cx="880" cy="232" r="46" fill="${INK.cream}"/>${far}`)),
      grain(
        INK.sky,
        through(
          `${fading('a', [0, 500], [0, 330])}<path d="M560 430L640 350L690 392L770 276L836 360L880 326L950 404L1030 350V640H560Z" fill="url(#a)"/>`,
        ),
        0.7,
      ),
      flat(through(near)),
      grain(
        INK.sky,
        through(
          `${fading('b', [0, 580], [0, 430])}<path d="M560 500L650 430L720 480L800 420L900 500L960 462L1040 520V640H560Z" fill="url(#b)"/>`,
        ),
        0.5,
      ),
      flat(through(hill + water)),
      grain(
        INK.night,
        through(`${fading('c', [560, 0], [820, 0])}<rect x="560" y="574" width="480" height="70" fill="url(#c)"/>`),
        0.7,
      ),
      grain('#131a33', shadow(706, 716, 24, 100), 0.75),
      flat(inked(INK.night, walker)),
    ],
    202,
  )
}

import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper } from './parts.mjs'

/** The link elsewhere: a road from the threshold to the hills. */
export function roadDoor() {
  const hills = (d, colour) => `<path d="${d}V640H560Z" fill="${colour}"/>`
  const road =
    'M700 640C760 590 930 560 880 512C850 484 790 476 812 446L824 446C812 474 880 482 912 512C962 562 880 600 900 640Z'
  const walker = standing(838, 628, 108, { legs: 'stride', left: 'hang', right: 'hang' })
  const door = `<path d="M1010 640V320A210 210 0 0 0 966 190L1130 132Q1196 226 1196 330V706Z" fill="${INK.brown}"/><path d="M1044 600V330Q1044 262 1026 226L1118 192Q1162 260 1162 338V650Z" fill="#8f4a34"/><circle cx="1160" cy="452" r="9" fill="${INK.ochre}"/>`
  return print(
    [
      ...doorway({ wall: INK.ochre, shade: '#b5622a', floor: '#c97a35', light: '#fdf3da', frame: '#f7cb7d' }),
      flat(paper(INK.sky)),
      flat(through(`<circle cx="760" cy="300" r="62" fill="#fdf3da"/>`)),
      grain(
        '#fdf3da',
        through(`${fadingRound('s1', [760, 330], 300, false)}<path d="${doorPath()}" fill="url(#s1)"/>`),
        0.85,
      ),
      flat(
        through(
          `<circle cx="760" cy="300" r="62" fill="#fdf3da"/>${hills('M560 420Q660 350 760 410T1040 380', '#7fa9b0')}`,
        ),
      ),
      grain(
        '#fdf3da',
        through(
          `${fading('h1', [0, 500], [0, 380])}${`<path d="M560 420Q660 350 760 410T1040 380V640H560Z" fill="url(#h1)"/>`}`,
        ),
        0.6,
      ),
      flat(
        through(
          hills('M560 470Q690 420 800 446T1040 430', INK.sage) + hills('M560 540Q640 480 800 500T1040 560', '#5f9181'),
        ),
      ),
      grain(
        INK.teal,
        through(
          `${fading('h2', [560, 640], [960, 480])}<path d="M560 540Q640 480 800 500T1040 560V640H560Z" fill="url(#h2)"/>`,
        ),
        0.7,
      ),
      flat(through(`<path d="${road}" fill="${INK.cream}"/>`)),
      flat(door),
      grain(
        '#4a1f1c',
        `${fading('d1', [1196, 0], [1000, 0])}<path d="M1010 640V320A210 210 0 0 0 966 190L1130 132Q1196 226 1196 330V706Z" fill="url(#d1)"/>`,
        0.7,
      ),
      flat(inked(INK.night, walker)),
    ],
    204,
  )
}

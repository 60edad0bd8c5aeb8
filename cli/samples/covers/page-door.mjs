import { standing } from '../people.mjs'
import { fading, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** How to write a post: the doorway is a sheet of paper, with a pencil against the wall. */
export function pageDoor() {
  const lines = [360, 392, 424, 456]
    .map((y, i) => `<rect x="650" y="${y}" width="${[300, 270, 296, 180][i]}" height="12" rx="6"/>`)
    .join('')
  const more = [566, 598].map((y, i) => `<rect x="650" y="${y}" width="${[130, 100][i]}" height="12" rx="6"/>`).join('')
  const picture =
    '<rect x="650" y="206" width="300" height="118" fill="#a6cbd3"/><circle cx="880" cy="242" r="20" fill="#f0ad45"/><path d="M650 324V296L712 250L766 292L822 262L950 324Z" fill="#1d6670"/>'
  const gallery = `<rect x="650" y="492" width="92" height="52" fill="${INK.rose}"/><rect x="754" y="492" width="92" height="52" fill="${INK.ochre}"/><rect x="858" y="492" width="92" height="52" fill="${INK.sage}"/>`
  const pencil = `<g transform="translate(1216 668) rotate(14)"><path d="M-26 -70V-470H26V-70Z" fill="${INK.ochre}"/><path d="M-9 -70V-470H9V-70Z" fill="#f7c66f"/><path d="M-26 -70L0 0L26 -70Z" fill="${INK.cream}"/><path d="M-8 -21L0 0L8 -21Z" fill="${INK.night}"/><path d="M-26 -470V-506H26V-470Z" fill="${INK.sky}"/><path d="M-26 -506V-532A26 22 0 0 1 26 -532V-506Z" fill="${INK.coral}"/></g>`
  const writer = standing(1092, 712, 196, { left: 'point', right: 'hang', turn: -1 })
  return print(
    [
      ...doorway({ wall: INK.teal, shade: '#0e3a45', floor: '#16505a', light: INK.cream, frame: '#2d8088' }),
      flat(paper(INK.cream)),
      flat(through(`${picture}${inked(INK.blue, lines)}${gallery}${inked(INK.blue, more)}`)),
      grain(INK.rose, `${fading('p', [1010, 640], [700, 200])}<path d="${doorPath()}" fill="url(#p)"/>`, 0.34),
      grain(
        '#0e3a45',
        `${fading('q', [1216, 680], [1420, 700])}<path d="M1206 672L1600 716V760L1196 690Z" fill="url(#q)"/>`,
        0.8,
      ),
      flat(pencil),
      grain(
        INK.brown,
        `<g transform="translate(1216 668) rotate(14)">${fading('k', [28, 0], [-20, 0])}<path d="M-26 -70V-470H26V-70L0 0Z" fill="url(#k)"/></g>`,
        0.7,
      ),
      grain('#0e3a45', shadow(1092, 712, 20, 90), 0.7),
      flat(inked(INK.night, writer)),
    ],
    201,
  )
}

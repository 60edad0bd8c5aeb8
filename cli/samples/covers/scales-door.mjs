import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** What a page costs: a pair of scales, a sheet on one side and blocks on the other. */
export function scalesDoor() {
  const arm = 'M540 300L1060 236'
  const chains = 'M540 300L456 520M540 300L624 520M1060 236L968 430M1060 236L1152 430'
  const pans = `<path d="M440 520H640Q620 566 540 566T440 520Z"/><path d="M952 430H1168Q1148 480 1060 480T952 430Z"/>`
  const stand =
    '<path d="M788 690L794 262H806L812 690Z"/><path d="M690 716Q720 684 800 684T910 716Z"/><circle cx="800" cy="266" r="20"/>'
  const block = (x, y, w, h, colour) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${colour}"/>`
  const blocks =
    block(470, 452, 66, 68, INK.teal) +
    block(540, 466, 70, 54, INK.ochre) +
    block(500, 392, 62, 60, INK.rose) +
    block(568, 418, 36, 48, INK.cream)
  const sheet = `<g transform="rotate(-4 1060 400)"><path d="M1014 428V312H1082L1106 336V428Z" fill="#fffaf0"/><path d="M1082 312V336H1106Z" fill="${INK.rose}"/>${[352, 370, 388, 406].map((y, i) => `<rect x="1028" y="${y}" width="${[62, 54, 64, 36][i]}" height="6" rx="3" fill="${INK.blue}"/>`).join('')}</g>`
  const clerk = standing(392, 712, 200, { left: 'hang', right: 'point', legs: 'coat', hair: 'bun' })
  return print(
    [
      ...doorway({ wall: INK.coral, shade: '#8d2f2a', floor: '#b8452f', light: INK.cream, frame: '#f08a63' }),
      flat(paper(INK.cream)),
      grain(INK.ochre, `${fadingRound('o', [800, 300], 340)}<path d="${doorPath()}" fill="url(#o)"/>`, 0.75),
      grain('#8d2f2a', shadow(800, 712, 60, 110) + shadow(392, 712, 18, 90), 0.7),
      flat(
        `${inked(INK.night, stand)}<path d="${chains}" fill="none" stroke="${INK.night}" stroke-width="3"/><path d="${arm}" stroke="${INK.night}" stroke-width="14" stroke-linecap="round"/>${blocks}${sheet}${inked(INK.night, pans)}`,
      ),
      grain(
        INK.night,
        `${fading('n', [620, 0], [460, 0])}<path d="M470 452h30v-60h62v26h42v102H470Z" fill="url(#n)"/>`,
        0.5,
      ),
      grain(
        INK.coral,
        `${fading('l', [0, 690], [0, 260])}<path d="M788 690L794 262H806L812 690Z" fill="url(#l)"/>`,
        0.3,
      ),
      flat(inked(INK.night, clerk)),
    ],
    203,
  )
}

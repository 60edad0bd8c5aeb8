import { standing } from '../people.mjs'
import { CARD, fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { doorPath, doorway, through } from './doorway.mjs'
import { inked, paper, shadow } from './parts.mjs'

/** What a post may hold: a customs gate. Parcels wait at the barrier, and one has been set aside. */
export function customsDoor() {
  const pole = [500, 1116, 548, 26]
  const stripes = Array.from(
    { length: 8 },
    (_, i) => `<path d="M${524 + i * 78} ${pole[2]}h38l-10 ${pole[3]}h-38z" fill="${INK.coral}"/>`,
  ).join('')
  const barrier = `<rect x="${pole[0]}" y="${pole[2]}" width="${pole[1] - pole[0]}" height="${pole[3]}" rx="6" fill="#fffaf0"/>${stripes}<path d="M462 700V520H520V700Z" fill="${INK.night}"/><circle cx="491" cy="561" r="12" fill="${INK.ochre}"/><path d="M1102 700V590H1090V574H1130V590H1118V700Z" fill="${INK.night}"/>`
  const view = `<path d="M560 470Q680 420 800 462T1040 440V640H560Z" fill="#8fb39a"/><path d="M560 530Q700 490 830 520T1040 510V640H560Z" fill="#5f9181"/><path d="M730 640C760 570 840 560 826 500L838 500C860 560 850 590 880 640Z" fill="${INK.cream}"/><circle cx="890" cy="300" r="54" fill="#fdf3da"/>`
  const parcel = (x, y, wide, high, ink, tape) =>
    `<rect x="${x}" y="${y - high}" width="${wide}" height="${high}" fill="${ink}"/><path d="M${x + wide / 2 - 7} ${y - high}h14v${high}h-14z" fill="${tape}"/>`
  const passed = (x, y) =>
    `<path d="M${x - 14} ${y}l10 12l20 -26" fill="none" stroke="#2f6b45" stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/>`
  const queue = `${parcel(148, 716, 150, 112, INK.rose, INK.brown)}${parcel(180, 604, 96, 74, INK.sky, INK.blue)}${parcel(320, 716, 112, 84, INK.cream, INK.brown)}${passed(348, 690)}${passed(248, 586)}`
  const refused = `<g transform="rotate(6 1420 660)">${parcel(1344, 716, 150, 120, INK.ochre, INK.brown)}<path d="M1358 614l38 38m0 -38l-38 38" stroke="${INK.coral}" stroke-width="12" stroke-linecap="round"/></g>`
  const line =
    '<path d="M1290 760L1330 690H1560" fill="none" stroke="#fffaf0" stroke-width="8" stroke-dasharray="26 16"/>'
  const booth = `<path d="M1176 700V330H1316V700Z" fill="${INK.cream}"/><path d="M1156 334L1176 290H1316L1336 334Z" fill="${INK.brown}"/><path d="M1196 380H1296V500H1196Z" fill="${INK.night}"/><path d="M1186 500H1306V518H1186Z" fill="${INK.brown}"/><rect x="1176" y="676" width="140" height="24" fill="${INK.brown}"/>`
  const clerk = standing(1246, 560, 168, { left: 'fold', right: 'cup' })
  const officer = standing(1036, 716, 214, { left: 'point', right: 'hang', legs: 'coat' })
  const cap = `<path d="M1018 512Q1036 492 1054 512L1056 520H1012Z" fill="${INK.brown}"/>`
  return print(
    [
      ...doorway({ wall: '#8b8a45', shade: '#4c5226', floor: '#6a6b34', light: '#f4e6b0', frame: '#5c5f2a' }),
      flat(paper(INK.sky)),
      grain(
        '#fdf3da',
        through(`${fadingRound('s', [890, 300], 280, false)}<path d="${doorPath()}" fill="url(#s)"/>`),
        0.8,
      ),
      flat(through(view)),
      grain(
        INK.teal,
        through(
          `${fading('h', [560, 640], [960, 470])}<path d="M560 530Q700 490 830 520T1040 510V640H560Z" fill="url(#h)"/>`,
        ),
        0.7,
      ),
      grain(
        '#3d4220',
        '<path d="M1176 700H1316L1400 744H1200Z"/><path d="M148 716H432L470 748H190Z"/><path d="M462 700H520L560 730H490Z"/>',
        0.6,
      ),
      flat(booth),
      flat(
        `<clipPath id="pane"><path d="M1196 380H1296V500H1196Z"/></clipPath><rect x="1196" y="380" width="100" height="120" fill="${INK.ochre}"/><g clip-path="url(#pane)">${inked(INK.night, clerk)}</g>`,
      ),
      grain(
        '#8a6232',
        `${fading('t', [1330, 0], [1190, 0])}<path d="M1176 334H1316V380H1196V500H1296V380H1316V700H1176Z" fill="url(#t)"/>`,
        0.6,
      ),
      flat(line + queue + refused),
      grain(
        '#4a1f1c',
        `${fading('q', [440, 0], [150, 0])}<path d="M148 716V604H180V530H276V604H298V716ZM320 632H432V716H320Z" fill="url(#q)"/>`,
        0.4,
      ),
      grain('#3d4220', shadow(1036, 716, 22, 88), 0.7),
      flat(inked(INK.night, officer) + cap + barrier),
    ],
    216,
    CARD,
  )
}

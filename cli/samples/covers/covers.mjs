import { standing } from '../people.mjs'
import { fading, fadingRound, flat, grain, INK, print } from '../print.mjs'
import { DOOR, doorPath, doorway, through } from './doorway.mjs'

const paper = (colour) => `<path d="${doorPath()}" fill="${colour}"/>`
const inked = (colour, svg) => `<g fill="${colour}">${svg.replaceAll('stroke="#000"', `stroke="${colour}"`)}</g>`

/** A shadow on the floor, away from the door. */
const shadow = (x, foot, wide, long) =>
  `<path d="M${x - wide} ${foot}H${x + wide}L${x + wide * 2.2 + (x - 800) * 0.5} ${foot + long}H${x - wide * 2.2 + (x - 800) * 0.5}Z"/>`

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

/** The conference: a hall of arches, a window of hexagons, and the backs of those who listen. */
export function hallDoor() {
  const hexagon = (cx, cy, r) =>
    `M${Array.from({ length: 6 }, (_, i) => `${(cx + r * Math.sin((i * Math.PI) / 3)).toFixed(1)} ${(cy + r * Math.cos((i * Math.PI) / 3)).toFixed(1)}`).join('L')}Z`
  const petals = [
    [0, 0],
    ...Array.from({ length: 6 }, (_, i) => [
      84 * Math.sin(((i + 0.5) * Math.PI) / 3),
      84 * Math.cos(((i + 0.5) * Math.PI) / 3),
    ]),
  ]
  const colours = [INK.cream, INK.ochre, INK.coral, INK.sky, INK.sage, INK.rose, '#5f7fae']
  const rose = petals
    .map(([dx, dy], i) => `<path d="${hexagon(800 + dx, 300 + dy, 44)}" fill="${colours[i]}"/>`)
    .join('')
  const arches = [210, 140, 70]
    .map((by, i) => `<path d="${doorPath(30 + by)}" fill="${['#3d2450', '#532f66', '#6b3f7c'][i]}"/>`)
    .join('')
  const stage = `<path d="M560 588H1040V640H560Z" fill="${INK.plum}"/>`
  const speaker =
    standing(742, 590, 118, { left: 'point', right: 'hang' }) +
    standing(866, 590, 114, { left: 'cup', hair: 'bun', legs: 'coat', turn: -1 })
  const heads = [120, 262, 396, 540, 668, 930, 1070, 1204, 1350, 1486]
    .map(
      (x, i) =>
        `<g transform="translate(${x} ${752 + 14 * Math.sin(i * 2.4)})"><ellipse rx="31" ry="38"/><path d="M-16 24V46C-40 58 -78 56 -86 100V140H86V100C78 56 40 58 16 46V24Z"/></g>`,
    )
    .join('')
  return print(
    [
      ...doorway({ wall: '#2b1c40', shade: '#140d24', floor: '#221634', light: INK.ochre, frame: '#8a5496' }),
      flat(arches),
      grain('#1d1230', `${fading('g1', [1250, 0], [420, 0])}<path d="${doorPath(240)}" fill="url(#g1)"/>`, 0.7),
      flat(`<path d="${doorPath(30)}" fill="#8a5496"/>`),
      flat(paper('#f7c873')),
      grain(INK.coral, `${fadingRound('g2', [800, 330], 350)}<path d="${doorPath()}" fill="url(#g2)"/>`, 0.95),
      flat(through(rose + stage)),
      grain(
        INK.plum,
        through(
          `${fading('g3', [0, 560], [0, 300])}<path d="${petals.map(([dx, dy]) => hexagon(800 + dx, 300 + dy, 44)).join('')}" fill="url(#g3)"/>`,
        ),
        0.4,
      ),
      flat(inked(INK.night, speaker)),
      grain('#1d1230', shadow(800, 640, 150, 4), 0.4),
      flat(inked('#120b1f', heads)),
    ],
    206,
  )
}

import { addLight, createCanvas, glow, paint } from '../canvas.mjs'
import { brighter, linear, mix, ramp } from '../colour.mjs'
import { bloom, develop } from '../film.mjs'
import { between, createNoise, createRandom, fractal } from '../random.mjs'
import { shine } from '../shapes.mjs'

/** A dark ground with slow clouds of one colour. */
function paintGround(canvas, low, high, seed) {
  const noise = createNoise(seed)
  const colours = ramp([
    [0, low],
    [1, high],
  ])
  paint(canvas, (x, y) =>
    colours(0.42 + 0.9 * fractal(noise, x / 700, y / 500, 4) - 0.3 * Math.abs(y / canvas.height - 0.5)),
  )
}

const line = (d, wide) => `<path d="${d}" fill="none" stroke="#000" stroke-width="${wide}" stroke-linecap="round"/>`

/** The globe by night as dots, two cities far apart, and the arcs between them. */
export async function cityArcs() {
  const canvas = createCanvas()
  paintGround(canvas, '#03060f', '#0d1c38', 81)
  const globe = { x: 800, y: 1500, r: 1180 }
  rimOfGlobe(canvas, globe)
  dotsOfGlobe(canvas, globe)
  const west = [360, 560]
  const east = [1255, 590]
  const arcs = [-40, 60, 150, 235].map(
    (rise) => `M${west.join(' ')}C${560} ${330 - rise} ${1050} ${340 - rise} ${east.join(' ')}`,
  )
  for (const [i, d] of arcs.entries()) {
    await shine(canvas, line(d, 2), linear(i % 2 ? '#62dcff' : '#ffc15a'), { amount: 0.9 })
    await shine(canvas, line(d, 9), linear(i % 2 ? '#62dcff' : '#ffc15a'), { amount: 0.14, blur: 5 })
    await shine(
      canvas,
      `<path d="${d}" fill="none" stroke="#000" stroke-width="6" stroke-linecap="round" stroke-dasharray="1 ${90 + 26 * i}" stroke-dashoffset="${40 * i}"/>`,
      linear('#ffffff'),
      { amount: 3.4 },
    )
  }
  for (const [[x, y], hex] of [
    [west, '#ffb14a'],
    [east, '#59d0ff'],
  ]) {
    glow(canvas, x, y, 210, linear(hex), 0.7)
    await shine(
      canvas,
      `<circle cx="${x}" cy="${y}" r="9"/><ellipse cx="${x}" cy="${y}" rx="30" ry="17" fill="none" stroke="#000" stroke-width="2.5"/><ellipse cx="${x}" cy="${y}" rx="56" ry="32" fill="none" stroke="#000" stroke-width="1.4"/>`,
      linear(hex),
      { amount: 2.6 },
    )
  }
  bloom(canvas, 1, 0.6)
  return develop(canvas, { vignette: 0.4 })
}

function rimOfGlobe(canvas, { x: cx, y: cy, r }) {
  const [air, night] = ['#3f86d8', '#04091a'].map(linear)
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const out = Math.hypot(x - cx, y - cy) - r
      if (out > 0) addLight(canvas, x, y, air, 0.75 * Math.exp(-out / 46))
      else {
        const i = 3 * (y * canvas.width + x)
        const edge = mix(night, air, 0.6 * Math.exp(out / 42))
        for (let c = 0; c < 3; c++) canvas.light[i + c] = edge[c]
      }
    }
  }
}

/** Land as dots on a grid of latitude and longitude, with lights near its coasts. */
function dotsOfGlobe(canvas, globe) {
  const noise = createNoise(88)
  const random = createRandom(89)
  const [land, town] = ['#3a78b8', '#ffcf8a'].map(linear)
  for (let lat = 0.01; lat < 0.8; lat += 0.0125) {
    for (let long = -0.86; long < 0.86; long += 0.0125 / Math.cos(lat)) {
      const x = globe.x + globe.r * Math.sin(long) * Math.cos(lat - 0.04)
      const y = globe.y - globe.r * Math.cos(long) * Math.cos(lat) * (1 - 0.06 * lat) - 30 * lat + 0
      const high = fractal(noise, long * 3.1 + 4, lat * 4.2, 5)
      const inside = Math.hypot(x - globe.x, y - globe.y) < globe.r - 8
      if (high < 0.02 || !inside || y > canvas.height || y < 0 || x < 2 || x > canvas.width - 3) continue
      const lit = random() < 0.07
      glow(canvas, x, y, lit ? 5.5 : 3.4, lit ? town : land, lit ? 5 : 1 + 2 * high)
    }
  }
}

/** A network from above, drawn as light: hubs, what hangs on them, and traffic on some of the lines. */
export async function topology() {
  const canvas = createCanvas()
  paintGround(canvas, '#070512', '#241448', 91)
  const { hubs, leaves, links } = createNetwork(92)
  const curve = ([a, b]) =>
    `M${a.x.toFixed(0)} ${a.y.toFixed(0)}Q${((a.x + b.x) / 2 + (b.y - a.y) * 0.14).toFixed(0)} ${((a.y + b.y) / 2 - (b.x - a.x) * 0.14).toFixed(0)} ${b.x.toFixed(0)} ${b.y.toFixed(0)}`
  const groups = ['#ff7ac0', '#7c9cff', '#5fe0d8', '#ffc46a']
  for (const [group, hex] of groups.entries()) {
    const mine = links.filter(([a]) => a.group === group)
    const colour = linear(hex)
    await shine(canvas, line(mine.map(curve).join(''), 1.3), colour, { amount: 0.55 })
    await shine(canvas, line(mine.map(curve).join(''), 6), colour, { amount: 0.09, blur: 4 })
    const busy = mine
      .filter((_, i) => i % 3 === 0)
      .map(curve)
      .join('')
    await shine(
      canvas,
      `<path d="${busy}" fill="none" stroke="#000" stroke-width="4" stroke-linecap="round" stroke-dasharray="1 37"/>`,
      colour,
      { amount: 2.6 },
    )
    for (const node of leaves.filter((leaf) => leaf.group === group))
      glow(canvas, node.x, node.y, node.size * 2.6, colour, 2.4)
  }
  for (const hub of hubs) {
    const colour = linear(groups[hub.group])
    glow(canvas, hub.x, hub.y, 130, colour, 0.8)
    glow(canvas, hub.x, hub.y, 20, brighter(mix(colour, linear('#ffffff'), 0.5), 5), 1)
    await shine(
      canvas,
      `<circle cx="${hub.x}" cy="${hub.y}" r="30" fill="none" stroke="#000" stroke-width="2"/>`,
      colour,
      { amount: 1 },
    )
  }
  bloom(canvas, 1, 0.6)
  return develop(canvas, { vignette: 0.45 })
}

function createNetwork(seed) {
  const random = createRandom(seed)
  const pick = between(random)
  const places = [
    [330, 330],
    [760, 210],
    [1220, 340],
    [560, 720],
    [1010, 640],
    [1370, 810],
    [210, 820],
  ]
  const hubs = places.map(([x, y], i) => ({ x, y, group: i % 4 }))
  const leaves = hubs.flatMap((hub) =>
    Array.from({ length: 26 }, () => {
      const angle = pick(0, 2 * Math.PI)
      const far = 70 + 190 * random() ** 0.7
      return {
        hub,
        group: hub.group,
        x: hub.x + far * Math.cos(angle),
        y: hub.y + far * Math.sin(angle) * 0.86,
        size: pick(2.4, 6),
      }
    }),
  )
  const near = hubs.flatMap((a, i) =>
    hubs
      .slice(i + 1)
      .filter((b) => Math.hypot(a.x - b.x, a.y - b.y) < 640)
      .map((b) => [a, b]),
  )
  const cross = leaves.filter((_, i) => i % 6 === 0).map((leaf, i) => [leaf, leaves[(i * 37 + 11) % leaves.length]])
  return {
    hubs,
    leaves,
    links: [...leaves.map((leaf) => [leaf, leaf.hub]), ...near, ...near.map(([a, b]) => [b, a]), ...cross],
  }
}

/** Three places and the way of a packet: in by the one that shares out the work, back by the straight line. */
export async function directReturn() {
  const canvas = createCanvas()
  paintGround(canvas, '#0a0508', '#3a1418', 101)
  const client = [270, 720]
  const balancer = [800, 270]
  const backends = [
    [1330, 560],
    [1390, 720],
    [1330, 880],
  ]
  const paths = [
    [`M${client.join(' ')}C330 430 560 290 ${balancer.join(' ')}`, '#ffb36b'],
    [`M${balancer.join(' ')}C1080 250 1300 430 ${backends[1].join(' ')}`, '#ff6f7d'],
    [`M${backends[1].join(' ')}C1060 830 600 850 ${client.join(' ')}`, '#6fe8ff'],
  ]
  for (const [d, hex] of paths) await trail(canvas, d, linear(hex))
  for (const [x, y] of [backends[0], backends[2]])
    await shine(canvas, line(`M${balancer.join(' ')}C1080 250 1260 ${y - 210} ${x} ${y}`, 1.4), linear('#ff6f7d'), {
      amount: 0.3,
    })
  const nodes = [
    [client, '#6fe8ff', 44],
    [balancer, '#ffb36b', 52],
    ...backends.map((place, i) => [place, '#ff8a8a', i === 1 ? 46 : 30]),
  ]
  for (const [place, hex, r] of nodes) await hexNode(canvas, place, linear(hex), r)
  bloom(canvas, 1.1, 0.6)
  return develop(canvas, { vignette: 0.45 })
}

/** Strands of light side by side along one path, and packets on it. */
async function trail(canvas, d, colour) {
  for (let strand = -6; strand <= 6; strand++) {
    const amount = 0.5 * Math.exp(-((strand / 3.2) ** 2))
    await shine(canvas, `<g transform="translate(${strand * 2.4} ${strand * 4.4})">${line(d, 1.4)}</g>`, colour, {
      amount,
    })
  }
  await shine(canvas, line(d, 26), colour, { amount: 0.2, blur: 14 })
  await shine(
    canvas,
    `<path d="${d}" fill="none" stroke="#000" stroke-width="9" stroke-linecap="round" stroke-dasharray="14 76"/>`,
    mix(colour, linear('#ffffff'), 0.4),
    { amount: 2.6 },
  )
}

async function hexNode(canvas, [x, y], colour, r) {
  const ring = (size) =>
    `M${Array.from({ length: 6 }, (_, i) => `${(x + size * Math.sin((i * Math.PI) / 3)).toFixed(1)} ${(y + size * Math.cos((i * Math.PI) / 3)).toFixed(1)}`).join('L')}Z`
  glow(canvas, x, y, r * 5, colour, 0.5)
  await shine(canvas, `<path d="${ring(r)}"/>`, colour, { amount: 0.35 })
  await shine(
    canvas,
    `<path d="${ring(r)}${ring(r * 1.5)}" fill="none" stroke="#000" stroke-width="3.4" stroke-linejoin="round"/>`,
    colour,
    { amount: 1.4 },
  )
  await shine(canvas, `<path d="${ring(r * 0.35)}"/>`, linear('#ffffff'), { amount: 3.2 })
}

import { createCanvas, glow } from '../canvas.mjs'
import { brighter, linear, mix } from '../colour.mjs'
import { line, paintGround } from '../dark-ground.mjs'
import { bloom, develop } from '../film.mjs'
import { between, createRandom } from '../random.mjs'
import { shine } from '../shapes.mjs'

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

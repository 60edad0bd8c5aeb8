import { createCanvas, glow } from '../canvas.mjs'
import { linear, mix } from '../colour.mjs'
import { line, paintGround } from '../dark-ground.mjs'
import { bloom, develop } from '../film.mjs'
import { shine } from '../shapes.mjs'

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

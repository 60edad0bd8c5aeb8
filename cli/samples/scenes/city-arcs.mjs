import { addLight, createCanvas, glow } from '../canvas.mjs'
import { linear, mix } from '../colour.mjs'
import { line, paintGround } from '../dark-ground.mjs'
import { bloom, develop } from '../film.mjs'
import { createNoise, createRandom, fractal } from '../random.mjs'
import { shine } from '../shapes.mjs'

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

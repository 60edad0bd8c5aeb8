import { createCanvas, glow, layOver, paint } from '../canvas.mjs'
import { linear, mix, ramp } from '../colour.mjs'
import { develop } from '../film.mjs'
import { createNoise, fractal } from '../random.mjs'
import { cutOut } from '../shapes.mjs'

/** The route on a map of contours: from one bay over the saddle to the other. */
export async function routeMap() {
  const canvas = createCanvas(1600, 900)
  const noise = createNoise(191)
  const height = (x, y) => {
    const ridge = Math.exp(-(((x - 820 - 150 * Math.sin(y / 210)) / 330) ** 2))
    const saddle = 1 - 0.45 * Math.exp(-(((y - 450) / 130) ** 2))
    const coast = Math.min(1, (x - 330 - 60 * Math.sin(y / 140)) / 260, (1330 + 50 * Math.sin(y / 110 + 2) - x) / 260)
    return 0.17 + 0.78 * ridge * saddle + 0.34 * fractal(noise, x / 330, y / 330, 4) + 0.62 * Math.min(0, coast)
  }
  paintRelief(canvas, height)
  const path =
    'M250 470C330 500 380 420 452 440S560 540 640 500S740 420 806 446S930 520 1010 480S1140 360 1220 400S1330 480 1392 452'
  await cutOut(
    canvas,
    `<path d="${path}" fill="none" stroke="#000" stroke-width="13" stroke-linecap="round"/>`,
    linear('#fdf4e0'),
    { cover: 0.8 },
  )
  await cutOut(
    canvas,
    `<path d="${path}" fill="none" stroke="#000" stroke-width="6" stroke-linecap="round" stroke-dasharray="2 15"/>`,
    linear('#c9412c'),
  )
  const mark = (x, y, r) => `<circle cx="${x}" cy="${y}" r="${r}"/>`
  await cutOut(canvas, mark(250, 470, 17) + mark(1392, 452, 17) + mark(806, 446, 13), linear('#fdf4e0'))
  await cutOut(canvas, mark(250, 470, 11) + mark(1392, 452, 11) + mark(806, 446, 8), linear('#c9412c'))
  glow(canvas, 800, 200, 900, linear('#fff2d0'), 0.05)
  return develop(canvas, { vignette: 0.2 })
}

/** Tints by height, light from the north-west, and a line at every 26th of the height. */
function paintRelief(canvas, height) {
  const land = ramp([
    [0, '#dfe3bd'],
    [0.3, '#c9d3a4'],
    [0.55, '#e6d3a0'],
    [0.8, '#d9b58a'],
    [1, '#f7efe2'],
  ])
  const sea = ramp([
    [0, '#3f7f8f'],
    [0.7, '#7fb2b4'],
    [1, '#b9d8cf'],
  ])
  const [ink, bold] = ['#8a6a4a', '#5f4330'].map(linear)
  const water = linear('#2f6a7c')
  paint(canvas, (x, y) => {
    const h = height(x, y)
    if (h < 0) return sea(1 + h * 3)
    const slope = (height(x - 3, y - 3) - h) * 26
    const tint = land(h)
    return mix(tint, linear(slope < 0 ? '#fffbe8' : '#4a4a5a'), Math.min(0.5, Math.abs(slope) * 0.75))
  })
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const h = height(x, y)
      const steep = Math.hypot(height(x + 1, y) - h, height(x, y + 1) - h) + 1e-5
      const step = h * 26
      const near = Math.abs(step - Math.round(step)) / (steep * 26)
      const line = Math.round(step)
      const thick = line === 0 ? 1.6 : line % 5 === 0 ? 0.95 : 0.5
      const cover = Math.max(0, Math.min(1, thick + 0.5 - near))
      if (cover > 0)
        layOver(
          canvas,
          x,
          y,
          h < 0 ? water : line % 5 === 0 ? bold : ink,
          cover * (line < 0 ? 0.3 : line === 0 ? 0.9 : 0.55),
        )
    }
  }
}

/**
 * A picture of linear light: three floats a pixel, row by row. Light above 1 is allowed until the film is developed.
 * @typedef {{ width: number, height: number, light: Float32Array }} Canvas
 */

/** @returns {Canvas} a black picture, sizes in pixels */
export function createCanvas(width = 1600, height = 1067) {
  return { width, height, light: new Float32Array(width * height * 3) }
}

/** Fills the picture from `colourOf(x, y)`, which gives linear red, green and blue. */
export function paint(canvas, colourOf) {
  const { width, height, light } = canvas
  for (let y = 0, i = 0; y < height; y++) {
    for (let x = 0; x < width; x++, i += 3) {
      const colour = colourOf(x, y)
      light[i] = colour[0]
      light[i + 1] = colour[1]
      light[i + 2] = colour[2]
    }
  }
}

/** Takes the mean of four places in each pixel, so that the edges in `colourOf` come out smooth. */
export function smooth(colourOf) {
  const places = [
    [-0.25, -0.25],
    [0.25, -0.25],
    [-0.25, 0.25],
    [0.25, 0.25],
  ]
  return (x, y) => {
    const sum = [0, 0, 0]
    for (const [dx, dy] of places) {
      const colour = colourOf(x + dx, y + dy)
      for (let c = 0; c < 3; c++) sum[c] += Math.min(4, colour[c]) / 4
    }
    return sum
  }
}

/** Lays `colour` over one pixel; `cover` from 0 (nothing) to 1 (all). */
export function layOver(canvas, x, y, colour, cover) {
  const i = 3 * (y * canvas.width + x)
  for (let c = 0; c < 3; c++) canvas.light[i + c] += (colour[c] - canvas.light[i + c]) * cover
}

/** Adds light to one pixel. */
export function addLight(canvas, x, y, colour, amount) {
  const i = 3 * (y * canvas.width + x)
  for (let c = 0; c < 3; c++) canvas.light[i + c] += colour[c] * amount
}

/** Paints what lies below the line `edge(x)` (in pixels from the top), with a smooth edge. */
export function paintBelow(canvas, edge, colourOf) {
  for (let x = 0; x < canvas.width; x++) {
    const line = edge(x)
    for (let y = Math.max(0, Math.floor(line)); y < canvas.height; y++) {
      layOver(canvas, x, y, colourOf(x, y, y - line), Math.min(1, y + 1 - line))
    }
  }
}

/** Lays one colour over the picture as thickly as `thickness(x, y)` says, 0 to 1. */
export function veil(canvas, colour, thickness) {
  for (let y = 0; y < canvas.height; y++) {
    for (let x = 0; x < canvas.width; x++) {
      const cover = thickness(x, y)
      if (cover > 0) layOver(canvas, x, y, colour, Math.min(1, cover))
    }
  }
}

/** Adds a soft round light; `radius` in pixels is where it has all but gone. */
export function glow(canvas, cx, cy, radius, colour, amount = 1) {
  const { width, height } = canvas
  for (let y = Math.max(0, Math.ceil(cy - radius)); y <= Math.min(height - 1, cy + radius); y++) {
    for (let x = Math.max(0, Math.ceil(cx - radius)); x <= Math.min(width - 1, cx + radius); x++) {
      const far = Math.hypot(x - cx, y - cy) / radius
      if (far < 1) addLight(canvas, x, y, colour, amount * (1 - far) ** 3)
    }
  }
}

/** Fills a rectangle, in pixels; parts of pixels at the edges are left out. */
export function box(canvas, left, top, wide, high, colour, cover = 1) {
  const right = Math.min(canvas.width, Math.round(left + wide))
  const bottom = Math.min(canvas.height, Math.round(top + high))
  for (let y = Math.max(0, Math.round(top)); y < bottom; y++) {
    for (let x = Math.max(0, Math.round(left)); x < right; x++) layOver(canvas, x, y, colour, cover)
  }
}

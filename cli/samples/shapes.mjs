import sharp from 'sharp'
import { addLight, layOver } from './canvas.mjs'

/**
 * Draws SVG and gives its red, green, blue and cover, one byte each, for the size of the canvas.
 * @param {string} body what stands inside `<svg>`, in pixels of the canvas
 * @param {number} blur how far edges are softened, in pixels (sigma); 0 for none
 */
async function rasterise({ width, height }, body, blur) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${body}</svg>`
  const image = sharp(Buffer.from(svg)).ensureAlpha()
  return (blur > 0 ? image.blur(blur) : image).raw().toBuffer()
}

/** Lays the shape of some SVG over the picture, in a linear colour or one from `(x, y)`. */
export async function cutOut(canvas, body, colour, { blur = 0, cover = 1 } = {}) {
  const pixels = await rasterise(canvas, body, blur)
  eachCovered(canvas, pixels, (x, y, alpha) => {
    layOver(canvas, x, y, typeof colour === 'function' ? colour(x, y) : colour, alpha * cover)
  })
}

/** Adds the shape of some SVG as light, in a linear colour or one from `(x, y)`. */
export async function shine(canvas, body, colour, { blur = 0, amount = 1 } = {}) {
  const pixels = await rasterise(canvas, body, blur)
  eachCovered(canvas, pixels, (x, y, alpha) => {
    addLight(canvas, x, y, typeof colour === 'function' ? colour(x, y) : colour, alpha * amount)
  })
}

function eachCovered({ width, height }, pixels, visit) {
  for (let y = 0, i = 3; y < height; y++) {
    for (let x = 0; x < width; x++, i += 4) if (pixels[i] > 0) visit(x, y, pixels[i] / 255)
  }
}

/** Linear light of each sRGB level from 0 to 255. */
const LINEAR = Float32Array.from({ length: 256 }, (_, level) => {
  const c = level / 255
  return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4
})

/** `'#rrggbb'` as linear light, 0 to 1 for each of red, green and blue. */
export function linear(hex) {
  const value = Number.parseInt(hex.slice(1), 16)
  return [LINEAR[value >> 16], LINEAR[(value >> 8) & 255], LINEAR[value & 255]]
}

/** One channel of linear light as an sRGB level, 0 to 255, not rounded. */
export function toLevel(light) {
  if (light <= 0) return 0
  return 255 * (light <= 0.0031308 ? light * 12.92 : 1.055 * light ** (1 / 2.4) - 0.055)
}

/** A colour between two, in square-root light, where mixtures look even; `t` from 0 to 1. */
export function mix(a, b, t) {
  return a.map((light, i) => (Math.sqrt(light) * (1 - t) + Math.sqrt(b[i]) * t) ** 2)
}

/** A colour made `times` as bright; above 1 it glows once `bloom` has run. */
export const brighter = (colour, times) => colour.map((light) => light * times)

/**
 * A run of colours.
 * @param {Array<[number, string]>} stops positions from 0 to 1 in rising order, each with `'#rrggbb'`
 * @returns {(t: number) => number[]} the linear colour at a position
 */
export function ramp(stops) {
  const steps = Array.from({ length: 1025 }, (_, i) => colourAt(stops, i / 1024))
  return (t) => steps[Math.round(1024 * Math.min(1, Math.max(0, t)))]
}

function colourAt(stops, t) {
  const after = stops.findIndex(([position]) => position >= t)
  if (after === 0) return linear(stops[0][1])
  if (after < 0) return linear(stops[stops.length - 1][1])
  const [low, from] = stops[after - 1]
  const [high, to] = stops[after]
  return mix(linear(from), linear(to), (t - low) / (high - low))
}

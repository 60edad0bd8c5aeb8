/**
 * A seeded source of numbers, so that every run draws the same pictures.
 * @param {number} seed any integer
 * @returns {() => number} numbers from 0 to 1, 1 excluded (mulberry32)
 */
export function createRandom(seed) {
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** A function that gives numbers from `low` to `high` out of `random`. */
export const between = (random) => (low, high) => low + (high - low) * random()

const fade = (t) => t * t * t * (t * (t * 6 - 15) + 10)
const lerp = (a, b, t) => a + (b - a) * t

/** Shuffles 0 to 255 and repeats it, for the lattice of the noise. */
function permutation(random) {
  const table = Array.from({ length: 256 }, (_, i) => i)
  for (let i = 255; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const kept = table[i]
    table[i] = table[j]
    table[j] = kept
  }
  return Uint8Array.from([...table, ...table])
}

/**
 * Gradient noise in the plane (Perlin's).
 * @returns {(x: number, y: number) => number} about -1 to 1; one lattice cell is 1 wide
 */
export function createNoise(seed) {
  const table = permutation(createRandom(seed))
  const slope = (hash, x, y) => ((hash & 1 ? x : -x) + (hash & 2 ? y : -y)) * (hash & 4 ? 1 : 0.7)
  return (x, y) => {
    const cx = Math.floor(x)
    const cy = Math.floor(y)
    const fx = x - cx
    const fy = y - cy
    const ix = cx & 255
    const iy = cy & 255
    const left = table[ix] + iy
    const right = table[ix + 1] + iy
    const u = fade(fx)
    const top = lerp(slope(table[left], fx, fy), slope(table[right], fx - 1, fy), u)
    const bottom = lerp(slope(table[left + 1], fx, fy - 1), slope(table[right + 1], fx - 1, fy - 1), u)
    return lerp(top, bottom, fade(fy))
  }
}

/** Octaves of noise, each half as strong and twice as fine; about -1 to 1. */
export function fractal(noise, x, y, octaves = 5) {
  let sum = 0
  let u = x
  let v = y
  let strength = 0.5
  for (let i = 0; i < octaves; i++) {
    sum += strength * noise(u, v + i * 17.3)
    u *= 2.03
    v *= 2.03
    strength *= 0.5
  }
  return sum
}

/** Fractal noise with creases, as mountain ridges have them; 0 to about 1. */
export function ridged(noise, x, y, octaves = 5) {
  let sum = 0
  let u = x
  let v = y
  let strength = 0.5
  for (let i = 0; i < octaves; i++) {
    const crease = 1 - Math.abs(noise(u, v + i * 31.7))
    sum += strength * crease * crease
    u *= 2.1
    v *= 2.1
    strength *= 0.48
  }
  return sum
}

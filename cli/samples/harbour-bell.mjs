import { createRandom } from './random.mjs'

/** Samples a second, and the length in seconds. */
const RATE = 32_000
const SECONDS = 8.5

/** Partials of a small cast bell: how much higher than the first, how loud, and how long each rings (seconds). */
const PARTIALS = [
  [0.5, 0.32, 3.4],
  [1, 0.6, 2.6],
  [1.19, 0.42, 1.9],
  [1.56, 0.2, 1.3],
  [2, 0.5, 1.5],
  [2.66, 0.22, 0.8],
  [3.01, 0.16, 0.6],
  [4.17, 0.1, 0.3],
]

/** Two pairs of strokes, in seconds: four bells of a ship's clock. */
const STROKES = [0.9, 1.45, 3.3, 3.85]

/** A bell and the waves below the quay, as a mono WAV of 16 bits. */
export function harbourBell() {
  const sound = new Float32Array(RATE * SECONDS)
  addWaves(sound)
  for (const [i, at] of STROKES.entries()) addStroke(sound, at, i % 2 ? 0.8 : 1)
  for (let i = 0; i < sound.length; i++) {
    const seconds = i / RATE
    sound[i] *= Math.min(1, seconds / 0.4, (SECONDS - seconds) / 1.4)
  }
  return wav(sound)
}

function addStroke(sound, at, loud) {
  for (let i = Math.round(at * RATE); i < sound.length; i++) {
    const t = i / RATE - at
    const attack = Math.min(1, t / 0.003)
    for (const [ratio, share, ring] of PARTIALS) {
      sound[i] += 0.2 * loud * attack * share * Math.exp(-t / (0.42 * ring)) * Math.sin(2 * Math.PI * 622 * ratio * t)
    }
  }
}

/** Noise that swells and falls back, duller as it falls. */
function addWaves(sound) {
  const random = createRandom(31)
  let low = 0
  let lower = 0
  for (let i = 0; i < sound.length; i++) {
    const t = i / RATE
    const swell =
      (0.5 + 0.5 * Math.sin(2 * Math.PI * (t / 3.7) - 1)) ** 2.2 + 0.4 * (0.5 + 0.5 * Math.sin(t * 2.3)) ** 4
    const open = 0.02 + 0.1 * swell
    low += open * (random() * 2 - 1 - low)
    lower += 0.3 * (low - lower)
    sound[i] += lower * (0.14 + 0.5 * swell)
  }
}

function wav(sound) {
  const bytes = Buffer.alloc(44 + sound.length * 2)
  bytes.write('RIFF', 0)
  bytes.writeUInt32LE(36 + sound.length * 2, 4)
  bytes.write('WAVEfmt ', 8)
  bytes.writeUInt32LE(16, 16)
  bytes.writeUInt16LE(1, 20)
  bytes.writeUInt16LE(1, 22)
  bytes.writeUInt32LE(RATE, 24)
  bytes.writeUInt32LE(RATE * 2, 28)
  bytes.writeUInt16LE(2, 32)
  bytes.writeUInt16LE(16, 34)
  bytes.write('data', 36)
  bytes.writeUInt32LE(sound.length * 2, 40)
  sound.forEach((value, i) => {
    bytes.writeInt16LE(Math.round(32_767 * Math.tanh(value)), 44 + 2 * i)
  })
  return bytes
}

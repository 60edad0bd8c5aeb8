import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { encodeFilm, encodeSound, FILM_FILES, stillOf } from './samples/ferry-film/encode.mjs'
import { FILM, prepareFrames } from './samples/ferry-film/frame.mjs'
import { SHOTS } from './samples/ferry-film/shots.mjs'
import { storyboard } from './samples/ferry-film/storyboard.mjs'
import { harbourBell } from './samples/harbour-bell.mjs'

/**
 * Makes the film of the sample post "Moving pictures" with its still and its storyboard, and the bell: `node
 * cli/draw-film.mjs`. Needs ffmpeg, and a few minutes.
 */
const folder = fileURLToPath(new URL('../posts/moving-pictures/', import.meta.url))
const inFolder = (name) => path.join(folder, name)
const count = FILM.seconds * FILM.rate

const frameAt = await prepareFrames()
const frames = []
for (let i = 0; i < count; i++) frames.push(await frameAt(i / (count - 1)))
const frameOf = (seconds) => frames[Math.min(count - 1, Math.round(seconds * FILM.rate))]

await writeFile(inFolder('ferry-still.jpg'), await stillOf(frameOf(4.5), FILM.width, 82))
const panels = []
for (const { at, lines } of SHOTS) {
  panels.push({ jpeg: await stillOf(frameOf(at), 480, 74), width: 480, height: 270, time: `${at} s`, lines })
}
await writeFile(inFolder('storyboard.pdf'), storyboard('The last ferry: a storyboard', panels))
await encodeSound(harbourBell(), inFolder('harbour-bell.mp3'))
for (const [name, encoder] of Object.entries(FILM_FILES)) await encodeFilm(frames, encoder, inFolder(name))

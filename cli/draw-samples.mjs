import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { PICTURES } from './samples/pictures.mjs'

/**
 * Draws the pictures of the sample posts into their folders: `node cli/draw-samples.mjs [part of a name]`.
 * The same version of sharp gives the same bytes each time.
 */
const posts = fileURLToPath(new URL('../posts/', import.meta.url))
const wanted = process.argv[2] ?? ''

for (const [name, draw] of Object.entries(PICTURES)) {
  if (!name.includes(wanted)) continue
  const bytes = await draw()
  await mkdir(path.dirname(path.join(posts, name)), { recursive: true })
  await writeFile(path.join(posts, name), bytes)
  console.log(`${name}  ${Math.round(bytes.length / 1000)} kB`)
}

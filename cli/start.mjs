import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root, runHost } from './run.mjs'

if (!existsSync(join(root, 'dist/server.mjs'))) {
  console.error('Hallway is not built yet. Run `npm run build` first, or `npm run site`, which does all of it.')
  process.exit(1)
}
await runHost('dist/server.mjs', process.argv.slice(2), 'production')

import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { StartError } from '@/lib/library/start-error'

const isDev = process.argv.includes('--dev')
// Libraries choose their production code as they are loaded, so this comes before all of them: `start` is a chunk of
// its own, see `splitting` in cli/bundle.mjs.
Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production' })

try {
  const directory = findProject(path.dirname(fileURLToPath(import.meta.url)))
  const { start } = await import('./start')
  await start({ isDev, directory })
} catch (error) {
  // Anything else is a fault of ours, which only its stack explains.
  console.error(error instanceof Error && error.name === 'StartError' ? error.message : error)
  process.exit(1)
}

/** The project that this bundle lies in, however deep. */
function findProject(bundle: string): string {
  for (let folder = bundle; ; folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'next.config.ts'))) return folder
    if (path.dirname(folder) === folder) {
      throw new StartError(`There is no next.config.ts in ${bundle} or above it. Start Hallway inside its project.`)
    }
  }
}

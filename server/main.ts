import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const isDev = process.argv.includes('--dev')
// Libraries choose their production code as they are loaded, so this comes before all of them: `start` is a chunk of
// its own, see `esbuild --splitting`.
Object.assign(process.env, { NODE_ENV: isDev ? 'development' : 'production' })

try {
  const { start } = await import('./start')
  await start({ isDev, directory: findProject(path.dirname(fileURLToPath(import.meta.url))) })
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
}

/** The project that this bundle lies in, however deep. */
function findProject(folder: string): string {
  return existsSync(path.join(folder, 'next.config.ts')) ? folder : findProject(path.dirname(folder))
}

import { runHost } from './run.mjs'
import { ensureBuilt, ensureInstalled } from './setup.mjs'

await ensureInstalled()
await ensureBuilt()
console.log('Starting Hallway …')
await runHost('dist/server.mjs', process.argv.slice(2), 'production')

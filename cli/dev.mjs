import { bundle } from './bundle.mjs'
import { copyFormulas } from './formulas.mjs'
import { runHost } from './run.mjs'
import { ensureInstalled } from './setup.mjs'

await ensureInstalled()
copyFormulas()
// Apart from the production bundle, so that neither replaces the other.
await bundle(['server', 'compiler'], 'dist/dev')
await runHost('dist/dev/server.mjs', ['--dev', ...process.argv.slice(2)], 'development')

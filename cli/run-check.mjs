import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { isBuilt } from './inputs.mjs'
import { root, runForCode } from './run.mjs'
import { ensureInstalled } from './setup.mjs'

await ensureInstalled()
if (!isBuilt()) await bundle(['check', 'compiler'], 'dist')
const args = ['--enable-source-maps', join(root, 'dist/check.mjs'), ...process.argv.slice(2)]
process.exit(await runForCode(process.execPath, args))

import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { bundle } from './bundle.mjs'
import { copyFormulas } from './formulas.mjs'
import { startBuild } from './inputs.mjs'
import { root, runNext } from './run.mjs'

// First, since what is in public/ enters the build.
copyFormulas()
const finishBuild = startBuild()
rmSync(join(root, 'dist'), { recursive: true, force: true })
await runNext(['build'])
await bundle(['server', 'compiler', 'check'], 'dist')
finishBuild()

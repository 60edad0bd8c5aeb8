import { binary, run, runNext } from './run.mjs'

// Next writes the types of routes and of CSS modules, which are not in the repository.
await runNext(['typegen'], { stdio: ['ignore', 'ignore', 'inherit'] })
await run(process.execPath, [binary('typescript/bin/tsc'), '--noEmit'])

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isBuilt } from './inputs.mjs'
import { root, run, runNpm } from './run.mjs'

/** Ends the process with a plain message when this Node cannot run Hallway. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 10)) return
  console.error(`Hallway needs Node 20.10 or later; this is ${process.versions.node}. Get one at https://nodejs.org`)
  process.exit(1)
}

function readPackages(file) {
  const path = join(root, file)
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')).packages : null
}

/** Whether `node_modules` holds what `package-lock.json` asks for: npm writes down what it has installed. */
function isInstalled() {
  const installed = readPackages('node_modules/.package-lock.json')
  if (!installed) return false
  return Object.entries(readPackages('package-lock.json') ?? {}).every(([path, wanted]) => {
    if (path === '') return true
    // Optional packages are those of other machines.
    return installed[path] ? installed[path].version === wanted.version : wanted.optional === true
  })
}

/** Installs the packages of the lock file unless they are there. */
export async function ensureInstalled() {
  requireNode()
  if (isInstalled()) return
  console.log('Installing packages (npm ci) …')
  await runNpm(['ci', '--include=dev', '--no-audit', '--no-fund'])
}

/** Builds Next's pages and the host unless nothing that enters them has changed since the last build. */
export async function ensureBuilt() {
  if (isBuilt()) return
  console.log('Building the site (npm run build) …')
  await run(process.execPath, [join(root, 'cli/build.mjs')])
}

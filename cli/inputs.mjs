import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** What enters a build. Posts and authors do not: the host reads them as it starts. */
const INPUTS = [
  'app',
  'components',
  'enhance',
  'lib',
  'server',
  'cli',
  'public',
  'next.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
]
const STAMP = 'dist/inputs.sha256'

/** Paths of the files at or under a path, in an order that does not depend on the machine; tests left out. */
function listFiles(path) {
  const stat = statSync(join(root, path), { throwIfNoEntry: false })
  if (!stat || /(^|\/)__tests__$|\.test\.tsx?$/.test(path)) return []
  if (!stat.isDirectory()) return [path]
  const names = readdirSync(join(root, path)).sort()
  return names.flatMap((name) => listFiles(`${path}/${name}`))
}

/** SHA-256 over the names and contents of all that enters a build. */
function hashInputs() {
  const hash = createHash('sha256')
  for (const file of INPUTS.flatMap(listFiles)) {
    const content = readFileSync(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/** Whether the last build finished and was made from the files as they are now. */
export function isBuilt() {
  const stamp = join(root, STAMP)
  if (!existsSync(stamp) || !existsSync(join(root, '.next/BUILD_ID'))) return false
  return readFileSync(stamp, 'utf8') === hashInputs()
}

/** Notes what the build that begins now is made from; call the result when it has finished. */
export function startBuild() {
  const hash = hashInputs()
  return () => {
    mkdirSync(join(root, 'dist'), { recursive: true })
    writeFileSync(join(root, STAMP), hash)
  }
}

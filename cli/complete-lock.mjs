import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './run.mjs'

const file = join(root, 'package-lock.json')

/**
 * Names of optional packages that the lock file does not hold, with the exact versions that are asked for. npm leaves
 * out those of other platforms that it could not look up, and then `npm ci` refuses the file.
 */
export function findMissing(lock) {
  const { packages } = lock
  return Object.entries(packages).flatMap(([parent, { optionalDependencies = {}, dev = false }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !packages[`node_modules/${name}`] && !packages[`${parent}/node_modules/${name}`])
      .map(([name, version]) => ({ name, version, dev })),
  )
}

/** The lock file with an entry for each missing package; its name says which platform it is for. */
export function complete(lock) {
  const missing = findMissing(lock).map(({ name, version, dev }) => {
    const [os] = /darwin|win32|linux|android|freebsd|openharmony/.exec(name) ?? []
    const [cpu] = /arm64|x64|ia32|loong64|ppc64|riscv64|s390x|arm(?=-)/.exec(name) ?? []
    if (!os || !cpu) throw new Error(`${name}: which platform is it for? Add its entry to package-lock.json by hand.`)
    return [`node_modules/${name}`, { version, cpu: [cpu], ...(dev && { dev }), optional: true, os: [os] }]
  })
  const entries = [...Object.entries(lock.packages), ...missing]
  return { ...lock, packages: Object.fromEntries(entries.sort(([a], [b]) => a.localeCompare(b, 'en'))) }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const lock = JSON.parse(readFileSync(file, 'utf8'))
  writeFileSync(file, `${JSON.stringify(complete(lock), null, 2)}\n`)
}

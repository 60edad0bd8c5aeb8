/** @jest-environment node */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { makeFolder } from '../folders'

// Packages are found from here only.
const cache = resolve('.cache')
let folder: string

beforeAll(() => {
  mkdirSync(cache, { recursive: true })
  folder = mkdtempSync(join(cache, 'bundle-'))
  bundle()
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function bundle(): void {
  const script = `import { bundle } from './cli/bundle.mjs'; await bundle(['server', 'check'], ${JSON.stringify(folder)})`
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  expect([status, stderr]).toEqual([0, ''])
}

/** Runs a program without NODE_ENV over settings that end it as it starts. */
function run(file: string, args: string[] = []) {
  const env: Record<string, string | undefined> = { ...process.env, CONTENT_DIR: '/nowhere', PORT: '1' }
  delete env.NODE_ENV
  delete env.NODE_OPTIONS
  return spawnSync(process.execPath, [...args, file], { encoding: 'utf8', env: env as NodeJS.ProcessEnv })
}

test('no development code is loaded, whatever NODE_ENV was', () => {
  const spy = join(folder, 'spy.cjs')
  // Node lists modules that it only looked at; those are not `loaded`.
  const list = `Object.values(require('node:module')._cache).filter(({ loaded }) => loaded).map(({ id }) => id)`
  writeFileSync(spy, `process.on('exit', () => console.log(${list}.join('\\n')))`)
  const { stdout, stderr } = run(join(folder, 'server.mjs'), ['--require', spy])
  expect(stderr).toContain('CONTENT_DIR: "/nowhere" is not a folder.')
  expect(stdout).toContain('gray-matter')
  expect(stdout).not.toMatch(/react[^\n]*\.development\.js$/m)
})

test('chunks do not pile up, and each has its source map', () => {
  const before = readdirSync(join(folder, 'server')).sort()
  writeFileSync(join(folder, 'server/start-OLD.mjs'), '')
  bundle()
  expect(readdirSync(join(folder, 'server')).sort()).toEqual(before)
  const chunks = before.filter((name) => name.endsWith('.mjs'))
  expect(chunks.length).toBeGreaterThan(0)
  expect(before).toEqual(expect.arrayContaining(chunks.map((name) => `${name}.map`)))
})

test('the check runs from its bundle', () => {
  expect(run(join(folder, 'check.mjs')).stderr).toContain('CONTENT_DIR: "/nowhere" is not a folder.')
})

test('a bundle outside of its project says so', async () => {
  const elsewhere = await makeFolder({})
  cpSync(folder, elsewhere, { recursive: true })
  const { status, stderr } = run(join(elsewhere, 'server.mjs'))
  expect([status, stderr]).toEqual([
    1,
    `There is no next.config.ts in ${elsewhere} or above it. Start Hallway inside its project.\n`,
  ])
})

import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's folder. */
export const root = fileURLToPath(new URL('..', import.meta.url))

const env = { ...process.env, NEXT_TELEMETRY_DISABLED: '1' }

/** Runs a program with our input and output; resolves with its exit code (128 + n when signal n ended it). */
export function runForCode(command, args, options = {}) {
  const child = spawn(command, args, { cwd: root, stdio: 'inherit', ...options, env: { ...env, ...options.env } })
  return exitOf(child)
}

/** Like `runForCode`; a code other than 0 ends this process with the same one. */
export async function run(command, args, options) {
  const code = await runForCode(command, args, options)
  if (code !== 0) process.exit(code)
}

/** Resolves with the exit code of a child process. */
export function exitOf(child) {
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

/** Runs npm: the one that started us, where that is known. */
export function runNpm(args) {
  const { npm_execpath: npm = '' } = process.env
  if (/npm-cli\.[cm]?js$/.test(npm)) return run(process.execPath, [npm, ...args])
  // On Windows npm is a script, which only a shell starts.
  return run('npm', args, { shell: process.platform === 'win32' })
}

/** Path of a program that an installed package brings, to be run with Node. */
export function binary(path) {
  return join(root, 'node_modules', path)
}

/** Runs `next` with arguments; a failure ends this process. */
export function runNext(args, options) {
  return run(process.execPath, [binary('next/dist/bin/next'), ...args], options)
}

/** Starts a bundled host in our place: it gets our signals, and we end as it ends. */
export async function runHost(file, args, mode) {
  const child = spawn(process.execPath, ['--enable-source-maps', join(root, file), ...args], {
    cwd: root,
    stdio: 'inherit',
    // Node reads the size of its thread pool before our code runs, so it is set from outside.
    env: { UV_THREADPOOL_SIZE: '8', ...env, NODE_ENV: mode },
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  whenOrphaned(() => child.kill('SIGTERM'))
  process.exit(await exitOf(child))
}

/**
 * npm passes SIGTERM to its shell and no further, which would leave the host running with nobody to end it. So we end
 * when that shell does. https://github.com/npm/cli/issues/6684
 */
function whenOrphaned(end) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent) return
    clearInterval(watch)
    end()
  }, 500)
  watch.unref()
}

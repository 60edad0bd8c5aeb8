import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const START_MS = 60_000
const STOP_MS = 15_000

/** The site in a process of its own, running over some content, with a cache of its own. */
export interface RunningSite {
  /** Origin without a final slash. */
  url: string
  pid: number
  /** What it has printed so far, errors included. */
  output(): string
  /** Asks it to end, waits until it has, and resolves with its exit code; null when a signal ended it. */
  stop(): Promise<number | null>
}

/** A way to start the site. */
export interface Program {
  /** Node unless given. */
  command?: string
  args: string[]
  mode: 'production' | 'development'
  /** What it prints when it is ready, the address as its first group. */
  ready: RegExp
}

const READY = /Hallway is ready at (\S+)\s/

/** What `npm start`, `npm run dev` and `next start` run. */
export const programs = {
  host: { args: ['--enable-source-maps', 'dist/server.mjs'], mode: 'production', ready: READY },
  dev: { args: ['cli/dev.mjs'], mode: 'development', ready: READY },
  next: {
    args: ['node_modules/next/dist/bin/next', 'start', '--port', '0'],
    mode: 'production',
    ready: /Local:\s+(\S+)\s/,
  },
  npmSite: { command: 'npm', args: ['run', 'site'], mode: 'production', ready: READY },
  npmStart: { command: 'npm', args: ['start'], mode: 'production', ready: READY },
} satisfies Record<string, Program>

/** Starts what `npm run build` made. `contentDir` is the project itself unless given; `env` comes over our environment. */
export async function startSite(
  contentDir = process.cwd(),
  env: Record<string, string> = {},
  { command = process.execPath, args, mode, ready }: Program = programs.host,
): Promise<RunningSite> {
  if (!existsSync(resolve('dist/server.mjs'))) throw new Error('There is no build to test. Run `npm run build` first.')
  const cache = await mkdtemp(join(tmpdir(), 'hallway-cache-'))
  const settings = { HOST: '127.0.0.1', PORT: '0', CONTENT_DIR: contentDir, CACHE_DIR: cache }
  const child = spawn(command, args, {
    env: { ...process.env, NODE_ENV: mode, ...settings, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output = record(child)
  const ended = once(child, 'close')

  async function stop() {
    child.kill('SIGTERM')
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS)
    const [code] = await ended
    clearTimeout(timer)
    await rm(cache, { recursive: true, force: true })
    return code
  }

  try {
    return { url: await waitForUrl(child, output, ready), pid: child.pid ?? 0, output, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

function record(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  }
  return () => text
}

async function waitForUrl(child: ChildProcess, output: () => string, ready: RegExp): Promise<string> {
  for (const end = Date.now() + START_MS; Date.now() < end; await sleep(20)) {
    const url = ready.exec(output())?.[1]
    if (url) return url.replace(/\/$/, '')
    if (child.exitCode !== null)
      throw new Error(`The site ended with ${child.exitCode} before it was ready:\n${output()}`)
  }
  throw new Error(`The site was not ready after ${START_MS} ms:\n${output()}`)
}

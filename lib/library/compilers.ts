import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { cpus } from 'node:os'
import { MessageChannel } from 'node:worker_threads'
import pLimit from 'p-limit'
import { errorAt, START } from '@/lib/content/problem'
import { type CompileContext, type CompiledBody, failedBody } from '@/lib/mdx/compilation'
import { type Answer, type CompileTask, plainOf, type ThreadMessage } from '@/lib/mdx/compile-task'
import type { Compiler } from '@/lib/mdx/compiler'
import { createTimekeeper } from './processor-time'
import { StartError } from './start-error'

/** What one body may take. */
interface Limits {
  /** Processor time in milliseconds; waiting for its pictures does not count. */
  longest: number
  /** Memory of the thread. */
  megabytes: number
}

const LIMITS: Limits = { longest: 8_000, megabytes: 512 }
/** One more than there are processors, so that a post that takes its whole time does not keep the others waiting. */
const THREADS = Math.min(4, Math.max(2, cpus().length)) + 1
const IDLE_MS = 10_000

/**
 * Starts compilers in threads of their own, which are ended when a body takes too long or too much memory. Threads are
 * started when there is something to do.
 *
 * @param file the program that they run, bundled from server/compiler.ts
 * @throws {StartError} when it is not there
 */
export async function startCompilers(file: string, limits = LIMITS): Promise<Compiler> {
  const version = await digestOf(file)
  const { Tinypool } = await import('tinypool')
  const pool = new Tinypool({
    filename: file,
    minThreads: 0,
    maxThreads: THREADS,
    idleTimeout: IDLE_MS,
    resourceLimits: { maxOldGenerationSizeMb: limits.megabytes },
  })

  // A thread that cannot even start takes its task with it in silence, so whoever waits is told here.
  const waiting = new Set<(cause: Error) => void>()
  pool.on('error', (cause: Error) => {
    for (const reject of waiting) reject(cause)
  })
  const run = (task: CompileTask, signal: AbortSignal) =>
    new Promise<CompiledBody>((resolve, reject) => {
      waiting.add(reject)
      pool
        .run(task, { signal, transferList: [task.port] })
        .then(resolve, reject)
        .finally(() => waiting.delete(reject))
    })
  const timekeeper = createTimekeeper()
  // The pool's own queue would stand still when every thread was ended.
  const limit = pLimit(THREADS)

  async function compile(body: string, context: CompileContext): Promise<CompiledBody> {
    const { port1: here, port2: there } = new MessageChannel()
    const ending = new AbortController()
    const clock = timekeeper.allow(limits.longest, () => ending.abort())
    here.on('message', (message: ThreadMessage) => {
      if (message.type === 'begun') clock.resume()
      else answer(message).catch((cause: unknown) => console.error(cause))
    })

    async function answer({ id, method, path }: Extract<ThreadMessage, { type: 'question' }>): Promise<void> {
      clock.pause()
      const reply = await context[method](path).then(
        (value): Answer => ({ id, value }),
        (cause: unknown): Answer => ({ id, failure: cause instanceof Error ? cause.message : String(cause) }),
      )
      clock.resume()
      here.postMessage(reply)
    }

    const task: CompileTask = { body, context: plainOf(context), port: there }
    try {
      return await run(task, ending.signal)
    } catch (cause) {
      const isOutOfMemory = (cause as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
      if (!ending.signal.aborted && !isOutOfMemory) throw cause
      return failedBody(tooCostly(context.file, isOutOfMemory, limits))
    } finally {
      clock.pause()
      here.close()
    }
  }

  return { version, compile: (body, context) => limit(() => compile(body, context)), close: () => pool.destroy() }
}

function tooCostly(file: string, isOutOfMemory: boolean, { longest, megabytes }: Limits) {
  const limit = isOutOfMemory ? `${megabytes} MB of memory` : `${longest / 1000} seconds of processor time`
  return errorAt(START, {
    file,
    rule: 'too-costly',
    message: `The post takes more than ${limit} to compile, so it was given up.`,
    hint: 'Split it, or take out what repeats: many nested elements, brackets or braces.',
  })
}

/** The bundle names its parts by their contents, and the lock file's digest stands in it, so this covers all of them. */
async function digestOf(file: string): Promise<string> {
  try {
    const bytes = await readFile(/*turbopackIgnore: true*/ file)
    return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause
    throw new StartError('The compiler of posts is not built yet. Build it first: npm run build')
  }
}

import { createHash } from 'node:crypto'
import { LRUCache } from 'lru-cache'
import type { CompileContext, CompiledBody } from '@/lib/mdx/compilation'
import { plainOf, type QuestionMethod, withQuestions } from '@/lib/mdx/compile-task'
import type { Compiler } from '@/lib/mdx/compiler'
import type { CacheFolder } from './cache-folder'

/** What a compilation asked its context for, and a digest of the answer. */
type Question = [method: QuestionMethod, path: string, digest: string]

interface KeptBody {
  body: CompiledBody
  questions: Question[]
}

const MEMORY_BYTES = 64 * 1024 * 1024
const INPUTS = 20_000

/**
 * Compiles bodies, each version once: what was compiled is kept on disk by a key of everything that went in, and used
 * again as long as the files it asked for still give the same answer.
 */
export class BodyShelf {
  readonly #recent = new LRUCache<string, CompiledBody>({
    maxSize: MEMORY_BYTES,
    sizeCalculation: (body) => body.code.length + 1000,
  })
  /** What was compiled from which input in this run, so that a preview need not ask the disk. */
  readonly #inputs = new LRUCache<string, Omit<KeptBody, 'body'> & { key: string }>({ max: INPUTS })
  readonly #pending = new Map<string, Promise<{ key: string; body: CompiledBody }>>()
  /** Bodies that are not on disk, so that they are not lost when memory runs short. */
  readonly #homeless = new Map<string, CompiledBody>()

  constructor(
    private readonly cache: CacheFolder,
    private readonly compiler: Compiler,
  ) {}

  /** The compiled body of a post, and the key under which `read` finds it again. */
  async compile(source: string, context: CompileContext): Promise<{ key: string; body: CompiledBody }> {
    const inputKey = digest([this.compiler.version, process.env.NODE_ENV, source, plainOf(context)])
    // Whoever asks while it is being compiled asks again afterwards, since what it names may have changed meanwhile.
    for (let other = this.#pending.get(inputKey); other !== undefined; other = this.#pending.get(inputKey)) {
      await other.catch(() => undefined)
    }
    const pending = this.#compile(inputKey, source, context).finally(() => this.#pending.delete(inputKey))
    this.#pending.set(inputKey, pending)
    return pending
  }

  async #compile(inputKey: string, source: string, context: CompileContext) {
    const kept = (await this.#nearFor(inputKey, context)) ?? (await this.#keptFor(inputKey, context))
    if (kept !== undefined) return this.#remember(inputKey, kept)
    const { recorder, questions } = record(context)
    const body = await this.compiler.compile(source, recorder)
    const made = { body, questions: questions.sort() }
    const key = keyOf(made)
    // On a busy machine the same post may be compiled in time after the next start.
    const isLasting = !body.problems.some(({ rule }) => rule === 'too-costly')
    const isKept = isLasting && (await this.cache.set(`bodies/${key}.json`, JSON.stringify(made)))
    if (isKept) await this.cache.set(`bodies/${inputKey}.key`, key)
    else this.#homeless.set(key, body)
    return this.#remember(inputKey, made)
  }

  /**
   * A body compiled before.
   *
   * @throws {Error} when it is gone, which only happens when the cache folder was emptied under a running site
   */
  async read(key: string): Promise<CompiledBody> {
    const near = this.#recent.get(key) ?? this.#homeless.get(key)
    if (near !== undefined) return near
    const kept = await this.cache.getJson<KeptBody>(`bodies/${key}.json`)
    if (!kept) throw new Error(`The compiled body ${key} is gone from the cache folder; start the site again.`)
    this.#recent.set(key, kept.body)
    return kept.body
  }

  async #keptFor(inputKey: string, context: CompileContext): Promise<KeptBody | undefined> {
    const key = await this.cache.get(`bodies/${inputKey}.key`)
    const kept = key && (await this.cache.getJson<KeptBody>(`bodies/${key.toString()}.json`))
    return kept && (await isCurrent(kept.questions, context)) ? kept : undefined
  }

  async #nearFor(inputKey: string, context: CompileContext): Promise<KeptBody | undefined> {
    const input = this.#inputs.get(inputKey)
    const body = input && (this.#recent.get(input.key) ?? this.#homeless.get(input.key))
    return body && (await isCurrent(input.questions, context)) ? { body, questions: input.questions } : undefined
  }

  #remember(inputKey: string, kept: KeptBody): { key: string; body: CompiledBody } {
    const key = keyOf(kept)
    this.#recent.set(key, kept.body)
    this.#inputs.set(inputKey, { key, questions: kept.questions })
    return { key, body: kept.body }
  }
}

async function isCurrent(questions: readonly Question[], context: CompileContext): Promise<boolean> {
  const answers = await Promise.all(questions.map(async ([method, path]) => digest(await context[method](path))))
  return answers.every((answer, index) => answer === questions[index]?.[2])
}

function record(context: CompileContext): { recorder: CompileContext; questions: Question[] } {
  const questions: Question[] = []
  const recorder = withQuestions(plainOf(context), async (method, path) => {
    const given = await context[method](path)
    questions.push([method, path, digest(given)])
    return given
  })
  return { recorder, questions }
}

function keyOf(kept: KeptBody): string {
  return digest(kept)
}

function digest(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32)
}

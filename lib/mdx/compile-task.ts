import type { MessagePort } from 'node:worker_threads'
import type { CompileContext, CompiledBody } from './compilation'

/** The questions that a compilation asks of whoever can read the disk: the methods of its context. */
const QUESTION_METHODS = ['readPicture', 'readFile', 'readData', 'readPartial'] as const

export type QuestionMethod = (typeof QUESTION_METHODS)[number]

/** What a compilation is given besides the answers to its questions: plain data, so that it can go to another thread. */
export type PlainContext = Omit<CompileContext, QuestionMethod>

/** The part of a context that is data: it can be sent, and written down. */
export function plainOf(context: CompileContext): PlainContext {
  return Object.fromEntries(
    Object.entries(context).filter(([, value]) => typeof value !== 'function'),
  ) as unknown as PlainContext
}

/** A context that has its data from one place and the answers to its questions from another. */
export function withQuestions(
  plain: PlainContext,
  // biome-ignore lint/suspicious/noExplicitAny: the answer is what the context's method of this name gives.
  ask: (method: QuestionMethod, path: string) => Promise<any>,
): CompileContext {
  const questions = QUESTION_METHODS.map((method) => [method, (path: string) => ask(method, path)])
  return { ...plain, ...(Object.fromEntries(questions) as Pick<CompileContext, QuestionMethod>) }
}

/** A body to compile in another thread. */
export interface CompileTask {
  body: string
  context: PlainContext
  /** Where questions go and answers come from. */
  port: MessagePort
}

/** What the thread sends through the port: that it begins, or a question. */
export type ThreadMessage = { type: 'begun' } | { type: 'question'; id: number; method: QuestionMethod; path: string }

/** What comes back for a question. */
export type Answer = { id: number; value: unknown } | { id: number; failure: string }

/**
 * Does a task in the thread that calls it: `compile` gets a context whose questions are answered through the port.
 */
export async function doCompileTask(
  { body, context, port }: CompileTask,
  compile: (body: string, context: CompileContext) => Promise<CompiledBody>,
): Promise<CompiledBody> {
  const waiting = new Map<number, { resolve(value: unknown): void; reject(cause: Error): void }>()
  const send = (message: ThreadMessage) => port.postMessage(message)
  port.on('message', (answer: Answer) => {
    const asked = waiting.get(answer.id)
    waiting.delete(answer.id)
    if ('failure' in answer) asked?.reject(new Error(answer.failure))
    else asked?.resolve(answer.value)
  })
  let id = 0
  const ask = (method: QuestionMethod, path: string): Promise<unknown> =>
    new Promise((resolve, reject) => {
      id += 1
      waiting.set(id, { resolve, reject })
      send({ type: 'question', id, method, path })
    })
  send({ type: 'begun' })
  try {
    return await compile(body, withQuestions(context, ask))
  } finally {
    port.close()
  }
}

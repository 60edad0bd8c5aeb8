import { prerender } from 'react-dom/static'
import { errorAt, START } from '@/lib/content/problem'
import { type CompiledBody, failedBody } from './compilation'
import { type PostComponents, renderBody } from './render'

/**
 * Draws a compiled body once, so that a component that cannot be drawn as a post uses it keeps that post out, instead of
 * failing when a reader asks for it.
 *
 * @param file the post's file relative to CONTENT_DIR, for the problem
 */
export async function tryToRender(body: CompiledBody, components: PostComponents, file: string): Promise<CompiledBody> {
  if (body.code === '') return body
  try {
    const failures: unknown[] = []
    const { prelude } = await prerender(renderBody(body.code, components), {
      onError: (cause) => void failures.push(cause),
    })
    await new Response(prelude).arrayBuffer()
    if (failures.length > 0) throw failures[0]
    return body
  } catch (cause) {
    const problem = errorAt(START, {
      file,
      rule: 'not-drawn',
      message: `The post cannot be drawn: ${cause instanceof Error ? cause.message : String(cause)}`,
      hint: 'A component of components/own.tsx fails with what the post gives it.',
    })
    return failedBody(problem, body.problems)
  }
}

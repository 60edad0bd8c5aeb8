import { createProcessor } from '@mdx-js/mdx'
import { serialize } from 'next-mdx-remote/serialize'
import rehypeSlug from 'rehype-slug'
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list'
import remarkGfm from 'remark-gfm'
import type { PluggableList } from 'unified'
import { errorAt, hasErrors, type Place, type Problem, START } from '@/lib/content/problem'
import { Compilation, type CompileContext, type CompiledBody, toPlace } from './compilation'
import { builtInSchemas, type ComponentSchemas } from './component-schemas'
import { findTooCostly } from './cost'
import { FLATTEN } from './depth'
import { rehypeCode } from './rehype-code'
import {
  rehypeAlignment,
  rehypeHeadings,
  rehypeReservedIds,
  rehypeShiftHeadings,
  rehypeValues,
  rehypeWords,
} from './rehype-post'
import { remarkPost } from './remark-post'
import { rehypePunctuation } from './smart-punctuation'

/** What reads a body besides MDX itself. */
const SYNTAX: PluggableList = [remarkGfm, remarkDefinitionList]

/**
 * Compiles the body of a post. Never throws for what a post contains: everything wrong with it comes in `problems`,
 * and with an error among them `code` is empty.
 *
 * @param body MDX with the front matter blanked out, so that positions are those of the file
 * @param context what the post may reach for
 * @param schemas the components it may use
 */
export async function compileBody(
  body: string,
  context: CompileContext,
  schemas: ComponentSchemas = builtInSchemas,
): Promise<CompiledBody> {
  const compilation = new Compilation(context)
  const costly = findTooCostly(body)
  if (costly !== null) {
    compilation.refuse(costly.place, costly.rule, costly.message, costly.hint)
    return result('', compilation)
  }
  const remarkPlugins: PluggableList = [...SYNTAX, () => remarkPost(compilation, schemas)]
  const rehypePlugins: PluggableList = [
    rehypeShiftHeadings,
    rehypeSlug,
    rehypeReservedIds,
    () => rehypeWords(compilation),
    () => rehypePunctuation(compilation),
    () => rehypeHeadings(compilation),
    rehypeAlignment,
    rehypeCode,
    rehypeValues,
  ]
  let code = ''
  try {
    const remarkRehypeOptions = { handlers: defListHastHandlers }
    const mdxOptions = { remarkPlugins, rehypePlugins, remarkRehypeOptions, tableCellAlignToStyle: false }
    const { compiledSource } = await serialize(body, { mdxOptions, blockJS: true }, true)
    code = compiledSource
  } catch (cause) {
    compilation.problems.push(syntaxProblem(body, cause, context.file))
  }
  return result(code, compilation)
}

function result(code: string, compilation: Compilation): CompiledBody {
  const { headings, words, authorKeys, drawsAuthorCard, coverAlt, problems } = compilation
  return {
    code: hasErrors(problems) ? '' : code,
    headings,
    words,
    authorKeys: [...new Set(authorKeys)],
    drawsAuthorCard,
    coverAlt,
    problems,
  }
}

interface ParseFailure {
  place?:
    | { line: number; column: number }
    | { start: { line: number; column: number }; end: { line: number; column: number } }
  reason?: string
  message: string
}

/** What `[`s and `>`s by the thousand make of the parser: it runs out of stack before there is a tree to measure. */
function isOverflow(cause: unknown): boolean {
  return cause instanceof RangeError || (cause as Error).message.includes('Maximum call stack size exceeded')
}

/** next-mdx-remote loses the place of a syntax error in its message; parsing once more, on failure only, finds it. */
function syntaxProblem(body: string, cause: unknown, file: string): Problem {
  const failure = parseFailure(body) ?? (cause as ParseFailure)
  if (isOverflow(failure)) {
    return errorAt(START, { file, rule: 'too-deep', message: 'The post nests too deeply.', hint: FLATTEN })
  }
  const { place } = failure
  const at = !place
    ? placeNamedIn(failure.message)
    : 'start' in place
      ? toPlace({ position: place })
      : { ...place, endLine: place.line, endColumn: place.column }
  const reason = (failure.reason ?? failure.message).replace(/^\[next-mdx-remote\].*\n/, '').split('\n')[0] ?? ''
  return errorAt(at, { file, rule: 'mdx-syntax', message: `${reason.replace(/\.$/, '')}.` })
}

/** An element that is never closed has its place in the message only: `<div>` (3:1-3:6). */
function placeNamedIn(message: string): Place {
  const numbers = /\((\d+):(\d+)-(\d+):(\d+)\)/.exec(message)?.slice(1).map(Number)
  if (numbers === undefined) return START
  const [line, column, endLine, endColumn] = numbers as [number, number, number, number]
  return { line, column, endLine, endColumn }
}

function parseFailure(body: string): ParseFailure | null {
  try {
    createProcessor({ remarkPlugins: SYNTAX }).parse(body)
    return null
  } catch (cause) {
    return cause as ParseFailure
  }
}

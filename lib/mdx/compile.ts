import { serialize } from 'next-mdx-remote/serialize'
import rehypeSlug from 'rehype-slug'
import type { PluggableList } from 'unified'
import { hasErrors, type Problem, START } from '@/lib/content/problem'
import { rehypeCode } from '@/lib/mdx/code/rehype-code'
import { builtInSchemas, type ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import { rehypeMath } from '@/lib/mdx/formulas/rehype-math'
import { findSyntaxFailure, SYNTAX_HANDLERS, type SyntaxFailure, syntaxPlugins } from '@/lib/mdx/syntax/syntax'
import { isOverflow, mendOrExplain } from '@/lib/mdx/syntax/syntax-problem'
import { rehypeHiddenCharacters } from '@/lib/mdx/text/show-hidden'
import { rehypePunctuation } from '@/lib/mdx/text/smart-punctuation'
import { Compilation, type CompileContext, type CompiledBody } from './compilation'
import { plainOf, withQuestions } from './compile-task'
import { findTooCostly } from './cost'
import { rehypeNesting } from './rehype-nesting'
import {
  rehypeAlignment,
  rehypeHeadings,
  rehypeReservedIds,
  rehypeShiftHeadings,
  rehypeValues,
  rehypeWords,
} from './rehype-post'
import { remarkPost } from './remark-post'

const MEGABYTE = 1024 * 1024
/** What a body may be compiled to: a few words can name what is long as often as they like. */
const LONGEST_CODE = 8 * MEGABYTE
/** How many files a post may name. */
const MOST_QUESTIONS = 10_000
const FAULT = 'Take parts of it out until it works; what the last one holds is a fault of the compiler.'

/**
 * Compiles the body of a post. Never throws for what a post contains: everything wrong with it comes in `problems`,
 * and with an error among them `code` is empty. What a question of the context fails with is thrown as it is.
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
  const questions = watchQuestions(context)
  const compilation = new Compilation(questions.context)
  const costly = findTooCostly(body)
  if (costly !== null) {
    compilation.refuse(costly.place, costly.rule, costly.message, costly.hint)
    return result('', compilation)
  }
  const remarkPlugins: PluggableList = [...syntaxPlugins(context), () => remarkPost(compilation, schemas)]
  const rehypePlugins: PluggableList = [
    rehypeNesting,
    rehypeHiddenCharacters,
    rehypeShiftHeadings,
    rehypeSlug,
    rehypeReservedIds,
    () => rehypeWords(compilation),
    () => rehypePunctuation(compilation),
    () => rehypeHeadings(compilation),
    rehypeAlignment,
    rehypeMath,
    rehypeCode,
    rehypeValues,
  ]
  const remarkRehypeOptions = { handlers: SYNTAX_HANDLERS }
  const mdxOptions = { remarkPlugins, rehypePlugins, remarkRehypeOptions, tableCellAlignToStyle: false }
  for (let text: string | null = body; text !== null; ) {
    try {
      const { compiledSource } = await serialize(text, { mdxOptions, blockJS: true }, true)
      return result(compiledSource, compilation)
    } catch (cause) {
      if (questions.failure !== null) throw questions.failure.cause
      const failure = findSyntaxFailure(text, context) ?? (isOverflow(cause) ? (cause as SyntaxFailure) : null)
      if (failure === null) {
        // A fault of ours: what it says may name files of the host, and tells an author nothing.
        console.error(cause)
        compilation.refuse(START, 'not-compiled', 'The post cannot be compiled, and its syntax is not why.', FAULT)
        break
      }
      const { mended, problems = [] } = mendOrExplain(failure, text, context)
      compilation.problems.push(...problems)
      text = mended ?? null
    }
  }
  return result('', compilation)
}

/**
 * A context that asks each question once, and notes the first failure of one, which next-mdx-remote would turn into a
 * text.
 */
function watchQuestions(context: CompileContext): { context: CompileContext; failure: { cause: unknown } | null } {
  const watched: { context: CompileContext; failure: { cause: unknown } | null } = { context, failure: null }
  const answers = new Map<string, Promise<unknown>>()
  watched.context = withQuestions(plainOf(context), async (method, path) => {
    const question = `${method} ${path}`
    const answer = answers.get(question) ?? ask(() => context[method](path))
    answers.set(question, answer)
    try {
      return await answer
    } catch (cause) {
      watched.failure ??= { cause }
      throw cause
    }
  })
  return watched

  async function ask<T>(question: () => Promise<T>): Promise<T> {
    if (answers.size >= MOST_QUESTIONS) throw new Error(`It names more than ${MOST_QUESTIONS} files.`)
    return question()
  }
}

/** A file that is used several times tells its mistakes as often. */
function withoutRepeated(problems: readonly Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()]
}

function result(code: string, compilation: Compilation): CompiledBody {
  if (code.length > LONGEST_CODE) {
    const message = `The page of the post would come to ${Math.ceil(code.length / MEGABYTE)} MB; at most ${LONGEST_CODE / MEGABYTE} MB.`
    compilation.refuse(
      START,
      'page-too-large',
      message,
      'Repeat less: long addresses, titles and notes count at each place.',
    )
  }
  const { headings, words, authorKeys, drawsAuthorCard, coverAlt } = compilation
  const problems = withoutRepeated(compilation.problems)
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

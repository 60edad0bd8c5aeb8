import { serialize } from 'next-mdx-remote/serialize'
import rehypeSlug from 'rehype-slug'
import type { PluggableList } from 'unified'
import { hasErrors } from '@/lib/content/problem'
import { rehypeCode } from '@/lib/mdx/code/rehype-code'
import { builtInSchemas, type ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import { rehypeMath } from '@/lib/mdx/formulas/rehype-math'
import { findSyntaxFailure, SYNTAX_HANDLERS, type SyntaxFailure, syntaxPlugins } from '@/lib/mdx/syntax/syntax'
import { mendOrExplain } from '@/lib/mdx/syntax/syntax-problem'
import { rehypeHiddenCharacters } from '@/lib/mdx/text/show-hidden'
import { rehypePunctuation } from '@/lib/mdx/text/smart-punctuation'
import { Compilation, type CompileContext, type CompiledBody } from './compilation'
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
      const failure: SyntaxFailure = findSyntaxFailure(text, context) ?? (cause as SyntaxFailure)
      const { mended, problem } = mendOrExplain(failure, text, context.file)
      if (problem !== undefined) compilation.problems.push(problem)
      text = mended ?? null
    }
  }
  return result('', compilation)
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

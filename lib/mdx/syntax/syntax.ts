import { createProcessor } from '@mdx-js/mdx'
import type { Root } from 'mdast'
import type { Extension, Tokenizer } from 'micromark-util-types'
import { defListHastHandlers, remarkDefinitionList } from 'remark-definition-list'
import remarkGfm from 'remark-gfm'
import remarkMath from 'remark-math'
import type { PluggableList, Processor } from 'unified'
import type { CompileContext } from '@/lib/mdx/compilation'
import { limitNesting } from './acorn-nesting'

limitNesting()

/** What a context says of the syntax of a post. */
type Syntax = Pick<CompileContext, 'isDollarMath'>

/** What posts are written in beyond MDX. */
export function syntaxPlugins({ isDollarMath }: Syntax): PluggableList {
  return [remarkGfm, remarkDefinitionList, [remarkMath, { singleDollarTextMath: isDollarMath }]]
}

/** How remark-rehype turns what they read into HTML, where it does not know. */
export const SYNTAX_HANDLERS = defListHastHandlers

/** A place in a text, its offset in UTF-16 units counted from 0. */
export interface TextPoint {
  line: number
  column: number
  offset: number
}

/** How the parser refuses a text. */
export interface SyntaxFailure {
  message: string
  reason?: string
  ruleId?: string
  source?: string
  place?: TextPoint | { start: TextPoint; end: TextPoint }
  cause?: unknown
  /** Where the tag or the braces begin that it was reading. */
  begun?: TextPoint
}

/**
 * The tree of a text.
 *
 * @throws {SyntaxFailure} for what is not MDX, and {RangeError} for what nests so deeply that the stack ends
 */
export function parseMdx(text: string, syntax: Syntax): Root {
  return createProcessor({ remarkPlugins: syntaxPlugins(syntax) }).parse(text) as Root
}

/**
 * A tree without the paragraphs around elements that have a line of their own, as MDX makes it before anybody else sees
 * it.
 */
export function unravel(tree: Root): Root {
  let unravelled = tree
  // What comes after is of no use here, so it gets nothing to do.
  const keep =
    () =>
    (seen: Root): Root => {
      unravelled = seen
      return { type: 'root', children: [] }
    }
  createProcessor({ remarkPlugins: [keep] }).runSync(tree as never)
  return unravelled
}

/** Why a text cannot be parsed, with what next-mdx-remote's message loses; null when it can be. */
export function findSyntaxFailure(text: string, syntax: Syntax): SyntaxFailure | null {
  const begun: TextPoint[] = []
  try {
    createProcessor({ remarkPlugins: [...syntaxPlugins(syntax), [noteBeginnings, begun]] }).parse(text)
    return null
  } catch (cause) {
    const failure = cause as SyntaxFailure
    const last = begun.at(-1)
    return last === undefined ? failure : Object.assign(failure, { begun: last })
  }
}

/** Notes every place where a tag or an expression may begin: the last one before a failure is where it began. */
function noteBeginnings(this: Processor, begun: TextPoint[]): void {
  const tokenize: Tokenizer = function (_, __, nok) {
    const { line, column, offset } = this.now()
    begun.push({ line, column, offset })
    return (code) => nok(code)
  }
  const construct = { name: 'beginning', tokenize }
  const data = this.data() as { micromarkExtensions?: Extension[] }
  data.micromarkExtensions ??= []
  const places = { '60': construct, '123': construct }
  data.micromarkExtensions.push({ flow: places, text: places })
}

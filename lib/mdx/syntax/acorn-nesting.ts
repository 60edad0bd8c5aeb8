import { Parser } from 'acorn'

/** How many of the calls below may be under way at once: some 200 levels of brackets. */
const MOST_CALLS = 500
/** And in all: where TypeScript may mean two things, each level within is read twice. */
const MOST_CALLS_IN_ALL = 500_000

/** The methods of acorn and of its JSX plugin that call each other for what stands inside of something. */
const RECURSIVE = [
  ...['parseMaybeAssign', 'parseMaybeUnary', 'parseExprOp', 'parseStatement', 'parseBindingAtom'],
  ...['parseNew', 'parseClass'],
]
const RECURSIVE_JSX = ['jsx_parseElementAt']

type Method = (this: NestedParser, ...args: unknown[]) => unknown
interface NestedParser {
  start: number
  calls?: number
  allCalls?: number
  raise(position: number, message: string): never
}

/**
 * Makes acorn refuse what nests too deeply, for every parser of this process: MDX brings its own, and gives no access to
 * it. Near the end of the stack no exception helps, since a regular expression that is compiled there ends the process.
 */
export function limitNesting(): void {
  if (isLimited) return
  isLimited = true
  limit(Parser.prototype, RECURSIVE)
  const { extend } = Parser
  // An extended parser can be extended in turn.
  Parser.extend = function extendLimited(this: typeof Parser, ...plugins) {
    const extended = extend.apply(this, plugins)
    limit(extended.prototype, RECURSIVE_JSX)
    return extended
  }
}

let isLimited = false
const limitedMethods = new WeakSet<Method>()

function limit(prototype: object, names: readonly string[]): void {
  const methods = prototype as Record<string, Method | undefined>
  for (const name of names) {
    const method = methods[name]
    if (method === undefined || limitedMethods.has(method)) continue
    const limited: Method = function (...args) {
      this.calls = (this.calls ?? 0) + 1
      this.allCalls = (this.allCalls ?? 0) + 1
      try {
        if (this.calls > MOST_CALLS || this.allCalls > MOST_CALLS_IN_ALL) this.raise(this.start, 'It nests too deeply')
        return method.apply(this, args)
      } finally {
        this.calls -= 1
      }
    }
    limitedMethods.add(limited)
    methods[name] = limited
  }
}

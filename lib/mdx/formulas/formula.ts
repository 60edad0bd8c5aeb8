import type { Element, ElementContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'

/** The longest formula that is set, in UTF-16 units. */
const LONGEST = 10_000
/** How large a formula may make anything in it, in ems. */
const LARGEST = 20
/** KaTeX's own limit, which no formula reaches that defines nothing. */
const MOST_EXPANSIONS = 1000
/** What macros of a formula's own may come to: KaTeX needs seconds for a few times as many symbols. */
const MOST_EXPANDED = 20_000

/** How deeply the elements of a set formula may nest; a continued fraction of ten levels has a hundred. */
const DEEPEST = 400

/** These would write to the terminal of whoever runs the site. */
const TERMINAL_COMMANDS = ['\\message', '\\errmessage', '\\show']

/** What is wrong with a formula. */
export interface FormulaMistake {
  message: string
  hint: string
  /** Where in the formula, in UTF-16 units; null for all of it. */
  index: number | null
}

/** A formula as KaTeX sets it, styles and all; or what is wrong with it. */
export type SetFormula = { content: ElementContent[]; unknown: Set<string> } | { mistake: FormulaMistake }

/** A command that formulas of posts do not have, though KaTeX does. */
class RefusedCommand extends Error {
  constructor(readonly command: string) {
    super(command)
  }
}

/** Sets a formula in HTML for the eye and MathML for everybody else. `unknown` are characters its fonts lack. */
export async function setFormula(tex: string, isDisplay: boolean): Promise<SetFormula> {
  if (tex.length > LONGEST) {
    const message = `The formula is ${tex.length} characters long; at most ${LONGEST}.`
    return { mistake: { message, hint: 'Split it into several formulas.', index: null } }
  }
  // Imported here: most posts have no formula, and threads that compile start often.
  const { default: katex } = await import('katex')
  const unknown = new Set<string>()
  try {
    const html = katex.renderToString(tex, {
      displayMode: isDisplay,
      throwOnError: true,
      output: 'htmlAndMathml',
      maxSize: LARGEST,
      maxExpand: mostExpansions(tex),
      macros: Object.fromEntries(TERMINAL_COMMANDS.map((command) => [command, () => refuse(command)])),
      trust: ({ command }) => refuse(command),
      strict: (code, _, token) => {
        if (code === 'unknownSymbol') unknown.add(token?.text ?? '')
        return 'ignore'
      },
    })
    const content = fromHtml(html, { fragment: true }).children as Element[]
    return isDeeperThan(DEEPEST, content) ? { mistake: TOO_DEEP } : { content, unknown }
  } catch (cause) {
    return { mistake: mistakeOf(cause, tex) }
  }
}

function isDeeperThan(depth: number, content: ElementContent[]): boolean {
  let level = content
  for (let step = 0; step < depth; step++) level = level.flatMap((node) => ('children' in node ? node.children : []))
  return level.length > 0
}

/** One expansion can give as many symbols as the formula is long, so that a long formula may have fewer of them. */
function mostExpansions(tex: string): number {
  if (!/\\(?:[egx]?def|(?:re)?newcommand|providecommand|let|futurelet)(?![A-Za-z])/.test(tex)) return MOST_EXPANSIONS
  return Math.min(MOST_EXPANSIONS, Math.max(50, Math.floor(MOST_EXPANDED / tex.length)))
}

function refuse(command: string): never {
  throw new RefusedCommand(command)
}

const TOO_DEEP: FormulaMistake = { message: 'The formula nests too deeply.', hint: 'Take it apart.', index: null }
const BRACES = 'Each { needs its }, and each \\left its \\right.'
const SUPPORTED = 'What there is: https://katex.org/docs/support_table'

/** KaTeX's reasons in our words, each with what to do. */
const REASONS: readonly [reason: RegExp, message: string, hint: string][] = [
  [/^Undefined control sequence: (.+)$/s, 'Formulas have no command $1.', SUPPORTED],
  [/^No such environment: (.+)$/s, 'Formulas have no environment "$1".', SUPPORTED],
  [/^Expected 'EOF', got '&'$/, 'The formula has & outside a table.', 'Put it into an environment such as aligned.'],
  [/^Expected 'EOF', got '#'$/, 'The formula has # outside a definition.', 'Write \\# for the sign.'],
  [/^Expected 'EOF', got '(.+)'$/s, 'The formula has $1 with nothing to close.', BRACES],
  [/^Expected '(.+)', got 'EOF'$/s, 'The formula ends without $1.', BRACES],
  [/^Expected '(.+)', got '(.+)'$/s, 'The formula has $2 where $1 is expected.', BRACES],
  [/^Unexpected end of input in a macro argument, expected '(.+)'$/s, 'The formula ends without $1.', BRACES],
  [/^Expected & or .* or \\end$/s, 'The formula ends before its \\end.', 'Each \\begin needs its \\end.'],
  [/^Expected group (?:as argument to|after) '(.+)'$/s, 'The formula has nothing behind $1.', 'Write it in braces.'],
  [/^Can't use function '\$' in math mode$/, 'The formula has $ in it.', 'Write \\$ for the sign.'],
  [/^Double (superscript|subscript)$/, 'The formula has a second $1 at one place.', 'Put the first one into braces.'],
  [
    /^Too many expansions.*$/s,
    'The macros of the formula expand to too much.',
    'Look for one that uses itself, or write the formula out.',
  ],
]

function mistakeOf(cause: unknown, tex: string): FormulaMistake {
  if (cause instanceof RefusedCommand) {
    const { command } = cause
    const index = tex.indexOf(command)
    const hint = 'A formula holds mathematics only: put links, pictures and other elements beside it.'
    return { message: `Formulas cannot use ${command}.`, hint, index: index === -1 ? null : index }
  }
  if (cause instanceof RangeError) return TOO_DEEP
  const { rawMessage, position } = cause as { rawMessage?: string; position?: number }
  const index = position ?? null
  // Whatever else KaTeX throws is a fault of its own, and still no reason to end the compilation.
  const reason = rawMessage ?? (cause instanceof Error ? cause.message : String(cause))
  const known = REASONS.find(([pattern]) => pattern.test(reason))
  if (known === undefined)
    return { message: `The formula cannot be set: ${lowerFirst(reason)}.`, hint: SUPPORTED, index }
  const [pattern, message, hint] = known
  return { message: reason.replace(pattern, message), hint, index }
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1).replace(/\.$/, '')
}

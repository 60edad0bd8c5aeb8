/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import katex from 'katex'
import type { ReactNode } from 'react'
import { postComponents } from '@/components/post'
import { formatProblems } from '@/lib/content/problem'
import type { CompileContext } from '@/lib/mdx/compilation'
import { compile, htmlOfCode, problemsOf } from './compile-post'

interface Drawn {
  tex: string
  isDisplay?: boolean
  isWide?: boolean
}

/** Stand-ins that print which formulas there are, and nothing of how they are set. */
const components = {
  FormulaStyles: () => null,
  Formula: ({ tex, isDisplay, isWide }: Drawn) => `[${isDisplay ? 'display ' : ''}${isWide ? 'wide ' : ''}${tex}]`,
  Callout: ({ children }: { children: ReactNode }) => children,
}

async function htmlOf(body: string, overrides: Partial<CompileContext> = {}, drawnWith = components): Promise<string> {
  const { code, problems } = await compile(body, overrides)
  if (problems.length > 0) throw new Error(formatProblems(problems))
  return htmlOfCode(code, drawnWith)
}

/** The HTML as readers get it. */
const drawn = (body: string) => htmlOf(body, {}, postComponents as unknown as typeof components)

describe('formulas are written', () => {
  test.each([
    ['in a line', 'a $$x_{1}$$ b', '<p>a [x_{1}] b</p>'],
    ['with braces', 'a $$\\frac{a}{b}$$ b', '<p>a [\\frac{a}{b}] b</p>'],
    ['with what MDX would read as an element', '$$a<b$$ and $$<a>$$', '<p>[a&lt;b] and [&lt;a&gt;]</p>'],
    ['with escaped braces', 'a $$\\{x\\}$$', '<p>a [\\{x\\}]</p>'],
    ['with braces that close on another line', 'a $$b\n{c\n}$$ d', '<p>a [b\n{c\n}] d</p>'],
    ['with braces that never close', 'a $$\\{$$ b', '<p>a [\\{] b</p>'],
    ['with what Markdown would read as emphasis', '*a* $$b*c*d$$ _e_', '<p><em>a</em> [b*c*d] <em>e</em></p>'],
    ['as a block', '$$\n\\frac{a}{b}\n{x}\n$$', '[display \\frac{a}{b}\n{x}]'],
    ['as code', '```math\n\\frac{a}{b}\n```', '[display \\frac{a}{b}]'],
    ['alone in a paragraph', '$$\\frac{a}{b}$$', '[display \\frac{a}{b}]'],
    ['in pairs in a paragraph', '$$a$$ $$b$$', '<p>[a] [b]</p>'],
    ['in emphasis', '**$$a$$**', '<p><strong>[a]</strong></p>'],
    ['in a list', '- a $$b$$\n\n  $$\n  {c}\n  $$', '<ul>\n<li>\n<p>a [b]</p>\n[display {c}]\n</li>\n</ul>'],
    ['in a quote', '> $$\n> {a}\n> $$', '<blockquote>\n[display {a}]\n</blockquote>'],
    ['in a component', '<Callout>\n$$\n{x}_{a}\n$$\n</Callout>', '[display {x}_{a}]'],
    ['in a component on its line', '<Callout>$$\\{x\\}$$</Callout>', '[\\{x\\}]'],
    [
      'in a table',
      '| a |\n|-|\n| $$x_{1}$$ |',
      '<table><thead><tr><th>a</th></tr></thead><tbody><tr><td>[x_{1}]</td></tr></tbody></table>',
    ],
  ])('%s', async (_, body, html) => {
    expect(await htmlOf(body)).toBe(html)
    expect(await htmlOf(body, { isDollarMath: true })).toBe(html)
  })

  test.each([
    ['prices', 'costs $5 and $10', '<p>costs $5 and $10</p>'],
    ['a sum between dollars', 'a $ {1 + "b"} $ c', '<p>a $ 1b $ c</p>'],
    ['code', '`$x$` and `$$x$$`', '<p><code>$x$</code> and <code>$$x$$</code></p>'],
    ['a dollar that is escaped', '\\$$x$$', '<p>$$x$$</p>'],
  ])('%s are no formula', async (_, body, html) => {
    expect(await htmlOf(body)).toBe(html)
  })

  test.each([
    ['a formula', 'a $x_{1}$ b', '<p>a [x_{1}] b</p>'],
    ['a formula alone', '$x$', '<p>[x]</p>'],
    ['a dollar that is escaped', 'costs \\$5 and \\$10', '<p>costs $5 and $10</p>'],
    ['code', '`$x$`', '<p><code>$x$</code></p>'],
  ])('where single dollars count: %s', async (_, body, html) => {
    expect(await htmlOf(body, { isDollarMath: true })).toBe(html)
  })
})

test('a heading has the source of its formula in its id and in the contents', async () => {
  const { headings, words, code } = await compile('## The $$E=mc^2$$ case')
  expect(headings).toEqual([{ depth: 2, id: 'the-emc2-case', text: 'The E=mc^2 case' }])
  expect(htmlOfCode(code, components)).toBe('<h2 id="the-emc2-case">The [E=mc^2] case</h2>')
  expect(words).toBe(5)
})

test('quotation marks of a formula are primes, and stay as they are written', async () => {
  expect((await compile('## On $$f\'(x)$$ and "g"')).headings[0]?.text).toBe("On f'(x) and “g”")
})

test('what may be too wide for a telephone can scroll', async () => {
  const sum = Array.from({ length: 12 }, (_, index) => `a_{${index}}`).join('+')
  expect(await htmlOf(`a $$${sum}$$ b`)).toBe(`<p>a [${sum}] b</p>`)
  expect(await htmlOf(`a $$\\frac{${sum}}{b}$$ b`)).toContain('[wide \\frac')
  expect(await htmlOf(`$$${sum}$$`)).toContain('[display wide a_')
  expect(await htmlOf('$$a \\hspace{14em} b$$')).toContain('[display wide a')
  expect(await htmlOf('$$\\begin{matrix}a\\\\b\\\\c\\\\d\\\\e\\\\f\\\\g\\\\h\\\\i\\\\j\\end{matrix}$$')).not.toContain(
    'wide',
  )
})

const BRACES = 'Each { needs its }, and each \\left its \\right.'
const SUPPORTED = 'What there is: https://katex.org/docs/support_table'
const BESIDE = 'A formula holds mathematics only: put links, pictures and other elements beside it.'
const DEEP = '{'.repeat(3000) + '}'.repeat(3000)

describe('mistakes are told in their place', () => {
  test.each([
    ['a $$\\frac{a}{b$$', '1:15', 'The formula ends without }.', BRACES],
    ['a\n\n$$\nx\n  \\foo{y}\n$$', '5:3', 'Formulas have no command \\foo.', SUPPORTED],
    ['```math\n\\foo\n```', '2:1', 'Formulas have no command \\foo.', SUPPORTED],
    ['> $$\n> a \\foo\n> $$', '2:5', 'Formulas have no command \\foo.', SUPPORTED],
    ['> $$\n> a\n> \\foo\n> $$', '1:3', 'Formulas have no command \\foo.', SUPPORTED],
    ['$$a & b$$', '1:5', 'The formula has & outside a table.', 'Put it into an environment such as aligned.'],
    ['$$a # b$$', '1:5', 'The formula has # outside a definition.', 'Write \\# for the sign.'],
    ['$$a } b$$', '1:5', 'The formula has } with nothing to close.', BRACES],
    ['$$\\left( a$$', '1:11', 'The formula ends without \\right.', BRACES],
    ['$$\\begin{foo}x\\end{foo}$$', '1:9', 'Formulas have no environment "foo".', SUPPORTED],
    ['$$\\begin{matrix}a$$', '1:18', 'The formula ends before its \\end.', 'Each \\begin needs its \\end.'],
    ['$$x^$$', '1:4', 'The formula has nothing behind ^.', 'Write it in braces.'],
    ['$$\\sqrt$$', '1:8', 'The formula has nothing behind \\sqrt.', 'Write it in braces.'],
    ['$$a_b_c$$', '1:6', 'The formula has a second subscript at one place.', 'Put the first one into braces.'],
    ['$$\n$x$\n$$', '2:1', 'The formula has $ in it.', 'Write \\$ for the sign.'],
    ['$$\\color{a;b}x$$', '1:9', "The formula cannot be set: invalid color: 'a;b'.", SUPPORTED],
    [`$$${'\\sqrt{'.repeat(90)}${'}'.repeat(90)}$$`, '1:1', 'The formula nests too deeply.', 'Take it apart.'],
    [`$$${DEEP}$$`, '1:1', 'The formula nests too deeply.', 'Take it apart.'],
    [
      `$$${'x'.repeat(10_001)}$$`,
      '1:1',
      'The formula is 10001 characters long; at most 10000.',
      'Split it into several formulas.',
    ],
  ])('%#', async (body, place, message, hint) => {
    expect(await problemsOf(body)).toBe(
      `posts/p/index.mdx:${place} error ${message} (math)\n  ${hint}\n\n1 error, 0 warnings`,
    )
  })

  test.each([
    ['\\href{https://example.org}{x}', '\\href'],
    ['\\url{https://example.org}', '\\url'],
    ['\\includegraphics{a.png}', '\\includegraphics'],
    ['\\htmlClass{a}{x}', '\\htmlClass'],
    ['\\htmlId{main}{x}', '\\htmlId'],
    ['\\htmlStyle{color: red}{x}', '\\htmlStyle'],
    ['\\htmlData{a=b}{x}', '\\htmlData'],
    ['\\message{a}', '\\message'],
    ['\\errmessage{a}', '\\errmessage'],
    ['\\show x', '\\show'],
  ])('%s is refused', async (tex, command) => {
    expect(await problemsOf(`a $$b ${tex}$$`)).toBe(
      `posts/p/index.mdx:1:7 error Formulas cannot use ${command}. (math)\n  ${BESIDE}\n\n1 error, 0 warnings`,
    )
  })

  test.each([
    ['a macro that uses itself', '\\def\\a{\\a}\\a'],
    ['macros that double', doubling(30)],
    ['a long macro that is used often', `\\def\\a{${'x'.repeat(2000)}}${'\\a'.repeat(500)}`],
  ])('%s is given up', async (_, tex) => {
    const hint = 'Look for one that uses itself, or write the formula out.'
    expect(await problemsOf(`$$${tex}$$`)).toBe(
      `posts/p/index.mdx:1:1 error The macros of the formula expand to too much. (math)\n  ${hint}\n\n1 error, 0 warnings`,
    )
  })

  test('that of an imported file in that file', async () => {
    const readPartial = async () => ({ value: 'Sure.\n\n$$\nx^\n$$\n' })
    expect(await problemsOf("import Note from './note.mdx'\n\n<Note />", { readPartial })).toContain(
      'posts/p/note.mdx:4:2 error The formula has nothing behind ^. (math)',
    )
  })

  test('all of them at once', async () => {
    const { problems, code } = await compile('$$\\foo$$ and $$\\bar{x$$\n\n$$\n}\n$$')
    expect(problems.map(({ line, column }) => [line, column])).toEqual([
      [1, 3],
      [1, 22],
      [4, 1],
    ])
    expect(code).toBe('')
  })

  test('a character that the fonts lack is set all the same, with a warning', async () => {
    expect(await problemsOf('$$x ❄ ❄$$')).toBe(
      'posts/p/index.mdx:1:1 warning The fonts of formulas lack ❄; another font stands in. (math)\n' +
        '  Use a command, or \\text{…} for words.\n\n0 errors, 1 warning',
    )
  })
})

/** The last of some macros, each of which is the one before it, twice. */
function doubling(count: number): string {
  const names = Array.from({ length: count }, (_, index) => `\\${'q'.repeat(index + 1)}`)
  return names.map((name, index) => `\\def${name}{${(names[index - 1] ?? 'x').repeat(2)}}`).join('') + names.at(-1)
}

test('a macro of a formula’s own is used in it, and in no other', async () => {
  expect(await problemsOf('$$\\def\\Own{\\mathbb{R}}\\Own^n \\subset \\Own^m$$')).toBe('')
  expect(await problemsOf('$$\\gdef\\Own{x}\\Own$$ and $$\\Own$$')).toContain('1:28 error Formulas have no command')
})

test('nothing of KaTeX needs a style attribute, and its rules say only what it is known to say', async () => {
  const formulas = [
    '\\sqrt[3]{\\frac{1}{x}}',
    '\\begin{pmatrix}a&b\\\\\\hline c&d\\end{pmatrix}',
    '\\left\\{\\begin{array}{c|c}a&b\\end{array}\\right.',
    '\\colorbox{yellow}{\\color{#f00} y}\\fcolorbox{red}{blue}{z}\\boxed{q}',
    '\\overbrace{x+y}^{t}\\underbrace{x}_{n}\\widehat{abc}\\vec{v}\\xrightarrow{over}',
    '\\cancel{k}\\bcancel{l}\\sout{m}\\pmb{p}\\rule[1em]{2em}{3em}\\raisebox{1em}{a}\\hspace{-1000em}b',
    '\\begin{CD}A@>a>>B\\\\@VbVV@AAcA\\\\C@=D\\end{CD}\\tag{1}',
    '\\phase{-78}\\angl{n}\\underline{u}\\overline{o}\\llap{a}\\smash{b}\\vphantom{c}\\mathllap{d}\\text{é}',
  ]
  const html = await drawn(formulas.map((tex) => `$$\n${tex}\n$$`).join('\n\n'))
  expect(html).toContain('href="/formulas/')
  expect(html).not.toMatch(/\sstyle="/)
  const [, css = ''] = /<style[^>]*>(.*?)<\/style>/.exec(html) ?? []
  expect(css).toMatch(/^(?:\.m-[\da-z]+\{[a-z-]+:[\w .#-]+(?:;[a-z-]+:[\w .#-]+)*\})+$/)
  expect(css).toContain('margin-right:-20em')
  expect(css).not.toContain('1000em')
  expect(css).not.toMatch(/url|var|calc|expression/)
  // Nothing was left out: as many declarations as KaTeX's own HTML has.
  const options = { displayMode: true, output: 'html', maxSize: 20, strict: 'ignore' } as const
  const own = formulas.map((tex) => katex.renderToString(tex, options)).join('')
  const rules = new Map([...css.matchAll(/\.(m-[\da-z]+)\{([^}]*)\}/g)].map(([, name, rule = '']) => [name, rule]))
  const used = [...html.matchAll(/\b(m-[\da-z]+)"/g)].map(([, name]) => rules.get(name) ?? '')
  const styles = [...own.matchAll(/ style="([^"]*)"/g)].map(([, style = '']) => style)
  const count = (texts: string[]) => texts.join(';').split(/;+/).filter(Boolean).length
  expect(styles.length).toBeGreaterThan(200)
  expect([used.length, count(used)]).toEqual([styles.length, count(styles)])
  expect(html.match(/<math/g)).toHaveLength(formulas.length)
  expect(html.match(/aria-hidden="true"/g)?.length).toBeGreaterThanOrEqual(formulas.length)
})

test('a post without a formula has nothing of formulas', async () => {
  expect(await drawn('a `b` $5')).toBe('<p>a <code>b</code> $5</p>')
})

test('formulas are set by the version of KaTeX whose stylesheet is served', async () => {
  expect(await drawn('$$x$$')).toContain(`/formulas/${katex.version}-`)
})

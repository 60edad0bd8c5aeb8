/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { formatProblems } from '@/lib/content/problem'
import { compile, htmlOf, htmlOfCode, problemsOf, propsIn } from './compile-post'

const ONLY_IMPORTS = 'A post can use only what it imports.'
const AS_TEXT = `${ONLY_IMPORTS} To show braces as text, write \\{ and \\}, or put them in backquotes.`
const IN_TEX = 'Formulas stand between $$ and $$.'
const IS_DATA = '  Posts are data: write literals, lists, objects, template strings and imported names.'

test.each([
  ["{'a'}", 'a'],
  ['{1}', '1'],
  ['{-1.5}', '-1.5'],
  ['{+2}', '2'],
  ["{'a' + 1 + 'b'}", 'a1b'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a post says.
  ['{`a ${1} ${`b`}`}', 'a 1 b'],
  ["{['a', 1]}", 'a1'],
  ['{[...[1, 2], 3]}', '123'],
  ["{{a: {b: 'c'}}.a.b}", 'c'],
  ["{{...{a: 'b'}}['a']}", 'b'],
  ['{[1, 2][1]}', '2'],
  ['{[1, 2].length}', '2'],
  ['{authors.Ada.bio}', 'Writes.'],
  ['{authors?.Nobody?.bio}', ''],
  ["{authors['Jean-Luc'].header}", 'Jean-Luc'],
  ['{authors.Ada.header}', 'Ada &lt;b&gt;L&lt;/b&gt;'],
  ['{null}', ''],
  ['{undefined}', ''],
  ['{true}', ''],
  ['{!true}', ''],
  ['{}', ''],
  ['{/* a remark */}', ''],
])('%s shows "%s"', async (body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test.each(['authors.constructor', "authors['constr' + 'uctor']", 'authors.__proto__', 'authors.toString', '[].map'])(
  'what %s inherits is not there',
  async (expression) => {
    const { code, problems } = await compile(`{${expression}}`)
    expect(htmlOfCode(code)).toBe('')
    expect(problems).toMatchObject([{ severity: 'warning', rule: 'missing-field' }])
    expect(await problemsOf(`{${expression}?.y}`)).toBe('')
    expect(await problemsOf(`{${expression}.x}`)).toContain(
      'posts/p/index.mdx:1:2 error There is nothing to read "x" from. (not-data)',
    )
  },
)

test.each([
  ['f()', 0, 'A function call is code, not data.'],
  ['[].map(x => x)', 0, 'A function call is code, not data.'],
  ['[1, f()]', 4, 'A function call is code, not data.'],
  ['tag`x`', 0, 'A tagged template is code, not data.'],
  ['{get a() { return 1 }}', 1, 'A getter, setter or method is code, not data.'],
  ['{set a(b) {}}', 1, 'A getter, setter or method is code, not data.'],
  ['{m() {}}', 1, 'A getter, setter or method is code, not data.'],
  ['{[[]]: 1}', 1, 'A key must be text or a number.'],
  ['{__proto__: 1}', 1, 'The key "__proto__" is not allowed.'],
  ["{['__proto__']: 1}", 1, 'The key "__proto__" is not allowed.'],
  ['/x/', 0, 'A regular expression or big number is not data.'],
  ['10n', 0, 'A regular expression or big number is not data.'],
  ['new Date()', 0, 'new is code, not data.'],
  ['() => 1', 0, 'A function is code, not data.'],
  ['function () {}', 0, 'A function is code, not data.'],
  ['class {}', 0, 'A class is code, not data.'],
  ['true ? 1 : 2', 0, 'A condition is code, not data.'],
  ['1 && 2', 0, 'A condition is code, not data.'],
  ["import('x')", 0, 'import() is code, not data.'],
  ['import.meta.url', 0, 'import.meta is code, not data.'],
  ['this', 0, 'this is code, not data.'],
  ['a = 1', 0, 'An assignment is code, not data.'],
  ['authors.x = 1', 0, 'An assignment is code, not data.'],
  ['a++', 0, 'An assignment is code, not data.'],
  ['delete authors.Ada', 0, 'This expression (UnaryExpression) is code, not data.'],
  ['<b/>', 0, 'An element in an expression is code, not data.'],
  ['<></>', 0, 'An element in an expression is code, not data.'],
  ['1, 2', 0, 'A comma is code, not data.'],
  ['1 + 2', 0, 'This expression (BinaryExpression) is code, not data.'],
  ["'a'.length", 0, 'Only objects and lists have members here.'],
  ["[...'a']", 1, 'Only a list can be spread into a list.'],
  ['{...[1]}', 1, 'Only an object can be spread here.'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a post says.
  ['`${{}}`', 3, 'Only text and numbers can be put into text.'],
])('%s is refused', async (expression, offset, message) => {
  const inText = `posts/p/index.mdx:3:${offset + 4} error ${message} (not-data)\n${IS_DATA}\n\n1 error, 0 warnings`
  expect(await problemsOf(`first\n\na {${expression}} b`)).toBe(inText)
  const { code, problems } = await compile(`<Callout title={${expression}}>x</Callout>`)
  expect([code, problems[0]?.message, problems[0]?.column]).toEqual(['', message, offset + 17])
})

test.each([
  ['{[1,,2]}', '1:2 error A list has an empty place. (not-data)\n  Remove the extra comma.'],
  ['{globalThis}', `1:2 error "globalThis" is not defined. (not-data)\n  ${AS_TEXT}`],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a post says.
  ['in ${HOME}', `1:6 error "HOME" is not defined. (not-data)\n  ${AS_TEXT}`],
  ['<Callout title={x}>y</Callout>', `1:17 error "x" is not defined. (not-data)\n  ${ONLY_IMPORTS}`],
  ['a \\sqrt{n} b', `1:9 error "n" is not defined. (not-data)\n  ${IN_TEX}`],
  ['\\frac{1}{b}', `1:10 error "b" is not defined. (not-data)\n  ${IN_TEX}`],
  ['x^{n}', `1:4 error "n" is not defined. (not-data)\n  ${IN_TEX}`],
  ['{author.Ada.bio}', '1:2 error "author" is not defined. (not-data)\n  Did you mean "authors"?'],
  [
    '{{a: 1}}',
    '1:1 error These braces give an object, which cannot be shown as text. (not-text)\n  Name one of its members, like {authors.Name.header}.',
  ],
  ['<Callout {...f()}>x</Callout>', `1:14 error A function call is code, not data. (not-data)\n${IS_DATA}`],
  ["<Callout {...'a'}>x</Callout>", `1:11 error Only an object can be spread into properties. (not-data)\n${IS_DATA}`],
])('%s is refused', async (body, expected) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${expected}\n\n1 error, 0 warnings`)
})

const DATA = { list: [{ name: 'Tea', price: 2, none: null }], empty: {}, 'ä b': 1 }
const LONG = 'There is no "none" in this data; nothing is shown. (missing-field)\n  It has a, b, c, d, e, …'

test.each([
  ['d.list[0].prise', 'There is no "prise" in this data; nothing is shown. (missing-field)\n  Did you mean "price"?'],
  [
    "d.list[0]['weight']",
    'There is no "weight" in this data; nothing is shown. (missing-field)\n  It has name, price, none.',
  ],
  ['d.list[1]', 'There is no "1" in this list; nothing is shown. (missing-field)\n  Its items are [0] to [0].'],
  ['d.list.name', 'There is no "name" in this list; nothing is shown. (missing-field)\n  Its items are [0] to [0].'],
  ['[].map', 'There is no "map" in this list; nothing is shown. (missing-field)\n  The list is empty.'],
  ['d?.empty.x', 'There is no "x" in this data; nothing is shown. (missing-field)\n  The object is empty.'],
  ['{a: 1, b: 1, c: 1, d: 1, e: 1, f: 1}.none', LONG],
  ['authors.Ada.boi', 'There is no "boi" in this data; nothing is shown. (missing-field)\n  Did you mean "bio"?'],
])('that {%s} shows nothing is told', async (expression, expected) => {
  const told = `posts/p/index.mdx:3:2 warning ${expected}\n\n0 errors, 1 warning`
  const { problems } = await compile(`import d from './d.json'\n\n{${expression}}`, {
    readData: async () => ({ value: DATA }),
  })
  expect(formatProblems(problems)).toBe(told)
})

test.each(['d.list[0].none', 'd?.list[0]?.prise', 'd.no?.prise', "d['ä b']", 'd.list.length'])(
  '{%s} is as it should be',
  async (expression) => {
    const { problems } = await compile(`import d from './d.json'\n\n{${expression}}`, {
      readData: async () => ({ value: DATA }),
    })
    expect(problems).toEqual([])
  },
)

test('a file that is put into a post need not get all properties, and its mistakes are told once', async () => {
  const text = '{props.note} {props.row.nmae}'
  const { problems } = await compile(
    "import Row from './row.mdx'\n\n<Row row={{name: 'a'}} />\n\n<Row row={{name: 'b'}} />",
    { readPartial: async () => ({ value: text }) },
  )
  expect(formatProblems(problems)).toBe(
    `posts/p/row.mdx:1:15 warning There is no "nmae" in this data; nothing is shown. (missing-field)
  Did you mean "name"?

0 errors, 1 warning`,
  )
})

test('a post is told fifty of them and no more', async () => {
  const { problems } = await compile('{authors.Ada.boi} '.repeat(60))
  expect(problems).toHaveLength(50)
})

const TOO_MUCH = 'This is too much: a file may come to 100,000 values and 1,000,000 characters. (not-data)'

test.each([
  ['text', `{n.list}\n\n`.repeat(110), { list: Array(1000).fill(1) }],
  ['characters', `{n}\n\n`.repeat(110), 'x'.repeat(10_000)],
  ['lists', `{[${'...n,'.repeat(110)}].none}`, Array(1000).fill('')],
  [
    'objects',
    `{[${'{...n},'.repeat(110)}].none}`,
    Object.fromEntries(Array.from('x'.repeat(1000), (x, i) => [x + i, i])),
  ],
  ['template strings', `{\`${`\${n}`.repeat(110)}\`}`, 'x'.repeat(10_000)],
  ['values shared', `<Callout title={[${'n,'.repeat(110)}]} />`, Array(1000).fill('')],
])('%s that come to too much are refused once', async (_, body, value) => {
  const { code, problems } = await compile(`import n from './n.json'\n\n${body}`, { readData: async () => ({ value }) })
  expect(code).toBe('')
  expect(formatProblems(problems)).toContain(TOO_MUCH)
  expect(problems.filter(({ rule }) => rule === 'not-data')).toHaveLength(1)
})

test('an expression is never run', async () => {
  const marked = globalThis as { isRun?: boolean }
  await compile('{(() => { globalThis.isRun = true })()}\n\n<b title={globalThis.isRun = true}>x</b>')
  expect(marked.isRun).toBeUndefined()
})

test('attributes take every kind of value', async () => {
  expect(await propsIn(`<Callout {...{title: 'A'}} type='tip' />`)).toEqual([{ title: 'A', type: 'tip' }])
  expect(await propsIn("<Callout title='A &amp; B' />")).toEqual([{ title: 'A & B' }])
})

/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { renderToStaticMarkup } from 'react-dom/server'
import { formatProblems } from '@/lib/content/problem'
import { readDefaultExport } from '@/lib/mdx/data/author-data'
import { parseSimpleHtml } from '@/lib/mdx/elements/simple-html'

const FILE = 'utils/author-data.ts'

test.each([
  ["export default { Ada: { header: 'Ada', bio: `one\ntwo` } }", { Ada: { header: 'Ada', bio: 'one\ntwo' } }],
  [
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a file says.
    "const at = 'here'\nexport default { Ada: { header: 'Ada', bio: `at ${at}` } }",
    { Ada: { header: 'Ada', bio: 'at here' } },
  ],
  ["export const Ada = { header: 'Ada' }\nexport default { Ada }", { Ada: { header: 'Ada' } }],
  ["const authors = { Ada: { header: 'Ada' } }\nexport default authors;", { Ada: { header: 'Ada' } }],
  [
    "import type { Author } from './types'\nexport default { Ada: { header: 'Ada' } } satisfies Record<string, Author>",
    { Ada: { header: 'Ada' } },
  ],
  [
    "import { type Author } from './types'\nconst a: Author = { header: 'Ada' }\nexport default { Ada: a }",
    { Ada: { header: 'Ada' } },
  ],
  [
    "interface A { header: string }\nexport type B = A\nexport default { Ada: { header: 'Ada' } } as const",
    { Ada: { header: 'Ada' } },
  ],
  ["const base = { bio: 'B' }\nexport default { Ada: { header: 'A', ...base! } }", { Ada: { header: 'A', bio: 'B' } }],
])('%s is data', (code, value) => {
  expect(readDefaultExport(code, FILE)).toEqual({ value, problems: [] })
})

const CODE =
  'Author data is data: this statement is code. (author-data)\n  Keep constants and export default { … } only.'

test.each([
  ["import fs from 'fs'\nexport default {}", `1:1 error ${CODE}`],
  ["import 'fs'\nexport default {}", `1:1 error ${CODE}`],
  ['export default {}\nprocess.exit()', `2:1 error ${CODE}`],
  ['module.exports = {}', `1:1 error ${CODE}`],
  ['function f() {}\nexport default {}', `1:1 error ${CODE}`],
  [
    'const { a } = b\nexport default {}',
    '1:7 error A constant needs a name and a value. (author-data)\n  Posts are data: write literals, lists, objects, template strings and imported names.',
  ],
  [
    'export default { a: f() }',
    '1:21 error A function call is code, not data. (author-data)\n  Posts are data: write literals, lists, objects, template strings and imported names.',
  ],
  [
    'export default process.env',
    '1:16 error "process" is not defined. (author-data)\n  A post can use only what it imports.',
  ],
  ['const a = 1', '1:1 error The file has no default export. (author-data)\n  End it with export default { … }'],
  ['export default {\n  a: \n}', '3:1 error The file cannot be read: Unexpected token. (author-data)'],
])('%j is refused', (code, expected) => {
  const { value, problems } = readDefaultExport(code, FILE)
  expect(value).toBeUndefined()
  expect(formatProblems(problems)).toBe(`${FILE}:${expected}\n\n1 error, 0 warnings`)
})

test.each([
  ['lists', '[...a0, ...a0]', '[0]'],
  ['shared lists', '[a0, a0]', '[0]'],
  ['text', '(a0 + a0)', "'x'"],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: it is what a file says.
  ['template strings', '`${a0}${a0}`', "'x'"],
  ['shared objects', '{ a: a0, b: a0 }', '{}'],
])('%s that double and double are refused before they are made', (_, twice, first) => {
  const lines = Array.from({ length: 60 }, (_, i) => `const a${i + 1} = ${twice.replaceAll('a0', `a${i}`)}`)
  const { value, problems } = readDefaultExport(
    [`const a0 = ${first}`, ...lines, 'export default a60'].join('\n'),
    FILE,
  )
  expect(value).toBeUndefined()
  expect(problems).toEqual([
    expect.objectContaining({
      rule: 'author-data',
      message: 'This is too much: a file may come to 100,000 values and 1,000,000 characters.',
    }),
  ])
})

test.each([
  ['Ada <b>L</b> &amp; <em>B</em>', 'Ada <b>L</b> &amp; <em>B</em>'],
  ['<a href="/x" onclick="y" style="z">a</a>', '<a href="/x">a</a>'],
  ['<a href="https://x.org">a</a>', '<a href="https://x.org" rel="noopener">a</a>'],
  ['<a href="//x.org">a</a>', '<a href="//x.org" rel="noopener">a</a>'],
  ['<a href="javascript:1">a</a>', '<a>a</a>'],
  ['<a href="jAvA&#10;script:1">a</a>', '<a>a</a>'],
  ['<a href="data:text/html,x">a</a>', '<a>a</a>'],
  ['a<script>alert(1)</script><style>b{}</style>b', 'ab'],
  ['<img src="x" onerror="y"><iframe src="x"></iframe>a', 'a'],
  ['<h1>a</h1><svg><a href="/x">b</a></svg>', 'a<a href="/x">b</a>'],
  ['<ul><li>a</li></ul><li>b</li>', '<ul><li>a</li></ul>b'],
  ['<!-- c -->a', 'a'],
  ['a < b', 'a &lt; b'],
])('of %s a card shows %s', (html, expected) => {
  expect(renderToStaticMarkup(parseSimpleHtml(html))).toBe(expected)
})

test('what TypeScript would read over and over again is given up', () => {
  const before = process.cpuUsage().user
  const { problems } = readDefaultExport(
    `export default ${'<T>('.repeat(40)}{}${')'.repeat(40)}`,
    'utils/author-data.ts',
  )
  expect(problems.map(({ message }) => message)).toEqual(['The file cannot be read: It nests too deeply.'])
  expect(process.cpuUsage().user - before).toBeLessThan(10_000_000)
})

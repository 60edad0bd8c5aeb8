/** @jest-environment node */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { postComponents } from '@/components/post'
import { compile, htmlOf, problemsOf } from './compile-post'

test('a post with an h1 of its own has all its headings one level down', async () => {
  const body = '# A\n\n## B\n\n###### C\n\n## B\n\n<h1>D</h1>'
  expect(await htmlOf(body)).toBe(
    '<h2 id="a">A</h2>\n<h3 id="b">B</h3>\n<h6 id="c">C</h6>\n<h3 id="b-1">B</h3>\n<h2 id="d">D</h2>',
  )
  expect((await compile(body)).headings).toEqual([
    { depth: 2, id: 'a', text: 'A' },
    { depth: 3, id: 'b', text: 'B' },
    { depth: 6, id: 'c', text: 'C' },
    { depth: 3, id: 'b-1', text: 'B' },
    { depth: 2, id: 'd', text: 'D' },
  ])
})

test('other headings stay where they are', async () => {
  expect((await compile('## A `b` *c*\n\n### Ä 日本 🎉')).headings).toEqual([
    { depth: 2, id: 'a-b-c', text: 'A b c' },
    { depth: 3, id: 'ä-日本-', text: 'Ä 日本 🎉' },
  ])
})

test.each([
  ['## Main', ['main-1']],
  ['## Main\n\n## Main\n\n## Main 1', ['main-2', 'main-1', 'main-1-1']],
  ['## Next\n\n## \\_\\_next\n\n## \\_R\\_0\n\n## \\_', ['next-1', 'next-2', 'r_0', 'section-1']],
  ['## Footnote label\n\n[^1]\n\n[^1]: x', ['footnote-label-1']],
])("no heading takes an id of the page's own: %j", async (body, ids) => {
  expect((await compile(body)).headings.map(({ id }) => id)).toEqual(ids)
})

test.each([
  ['<h2>A *b* {1}</h2>', '<h2 id="a-b-1">A <em>b</em> 1</h2>', 'a-b-1'],
  ['<h3>\n\nA [b](/c)\n\n</h3>', '<h3 id="a-b">A <a href="/c">b</a></h3>', 'a-b'],
  ["<h2 align='center' id='own'>A</h2>", '<h2 id="own" data-align="center">A</h2>', 'own'],
  ['<div><h2>A</h2></div>', '<div><h2 id="a">A</h2></div>', 'a'],
])('%j is a heading like any other', async (body, html, id) => {
  expect(await htmlOf(body)).toBe(html)
  expect((await compile(body)).headings).toEqual([expect.objectContaining({ id })])
})

test('what a heading written as HTML holds is checked', async () => {
  expect(await problemsOf("<h2><a href='javascript:1'>x</a></h2>")).toMatch(
    /^posts\/p\/index\.mdx:1:8 error <a> leads to/,
  )
})

test('our headings carry their own address', async () => {
  expect(await htmlOf('## A', postComponents)).toMatch(/^<h2 id="a">A<a [^>]*href="#a"[^>]*><\/a><\/h2>$/)
})

test.each([
  ['', 0],
  ['one two\n\nthree', 3],
  ['don’t well-known 3.5', 4],
  ['日本語', 3],
  ['a **b** [c](/d)', 3],
  ['| a | b |\n|-|-|\n| c | d |', 4],
  ['<Callout>one two</Callout>', 2],
  ['{authors.Ada.bio}', 1],
  ['![not counted](a.png)', 0],
])('%j has %i words', async (body, words) => {
  expect((await compile(body)).words).toBe(words)
})

test('a table is aligned without style attributes', async () => {
  const body = '| a | b |\n|:-:|--:|\n| 1 | 2 |'
  expect(await htmlOf(body)).toBe(
    '<table><thead><tr><th data-align="center">a</th><th data-align="right">b</th></tr></thead><tbody><tr><td data-align="center">1</td><td data-align="right">2</td></tr></tbody></table>',
  )
  expect(await htmlOf(body, postComponents)).not.toContain('style=')
})

test('code is shown as it is written', async () => {
  expect(await htmlOf('```js\n{f()} <b>\n```')).toBe(
    '<pre data-language="js"><code>{<span class="tf">f</span>()} <span class="tk">&lt;</span>b<span class="tk">&gt;</span></code></pre>',
  )
})

test.each(['\n', '\r\n', '\r'])('after lines that end with %j places are those of the file', async (end) => {
  expect(await problemsOf(['one', '', 'two {f()}', ''].join(end))).toMatch(/^posts\/p\/index\.mdx:3:6 error A function/)
})

test('a post that nests too deeply to be parsed is refused, with the reason', async () => {
  const nested = Array.from({ length: 400 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
  expect(await problemsOf(nested)).toMatch(/The post nests (?:too deeply|more than 100 levels deep)\. \(too-deep\)/)
})

test('a line that begins hundreds of quotes or lists is refused before it is parsed', async () => {
  expect(await problemsOf(`${'> - '.repeat(10_000)}x`)).toBe(
    'posts/p/index.mdx:1:1 error The line nests more than 100 levels deep. (too-deep)\n  Flatten its lists, quotes or elements.\n\n1 error, 0 warnings',
  )
})

test.each([
  ['elements', `${'<div>'.repeat(120)}x${'</div>'.repeat(120)}`],
  ['components', `${'<Callout>\n'.repeat(120)}x\n${'</Callout>\n'.repeat(120)}`],
])('%s that nest hundreds deep are refused before they overflow the page', async (_, nested) => {
  const { code, problems } = await compile(`first\n\n${nested}`)
  expect([code, problems]).toEqual([
    '',
    [expect.objectContaining({ rule: 'too-deep', message: 'The post nests more than 100 levels deep.' })],
  ])
  expect(problems[0]?.line).toBeGreaterThan(2)
})

test('what nests 90 deep is shown', async () => {
  expect(await htmlOf(`${'> '.repeat(90)}x`, postComponents)).toContain('x')
})

test('a post of more than 512 kB is refused', async () => {
  const problem = (kB: number) =>
    `posts/p/index.mdx:1:1 error The post is ${kB} kB long; at most 512 kB. (post-too-large)\n  Split it into several posts.\n\n1 error, 0 warnings`
  expect(await problemsOf('x'.repeat(512 * 1024 + 1))).toBe(problem(513))
  expect(await problemsOf('x'.repeat(512 * 1024))).toBe('')
})

test('all mistakes are told at once', async () => {
  const { problems, code } = await compile('{f()}\n\n[a](javascript:1)\n\n<Calout />\n\n![](nope.png)')
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['not-data', 1],
    ['link-address', 3],
    ['unknown-component', 5],
    ['missing-picture', 7],
  ])
  expect(code).toBe('')
})

const fragment = fc.constantFrom(
  ...[
    '{',
    '}',
    '<',
    '>',
    '/',
    '`',
    '${',
    '[',
    ']',
    '(',
    ')',
    '!',
    '\n',
    '\n\n',
    '# ',
    '| ',
    '|-|',
    '---',
    'import ',
    "'a.png'",
  ],
  ...[
    'export ',
    'authors',
    '.Ada',
    '...',
    'Callout',
    'ImageGallery',
    'images=',
    'a',
    '=',
    '"',
    '\\',
    '&#10;',
    '[^1]',
    'src',
  ],
)
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join('')),
)

test('whatever a post says, compiling it comes to an end with a result', async () => {
  await fc.assert(
    fc.asyncProperty(text, async (body) => {
      const { code, problems } = await compile(body)
      expect(code === '').toBe(problems.some(({ severity }) => severity === 'error'))
    }),
    { numRuns: 200 },
  )
})

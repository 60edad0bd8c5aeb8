/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { formatProblems } from '@/lib/content/problem'
import { problemsIn, withLine } from '../content/front-matter-of'
import { compile, htmlOf, htmlOfCode } from './compile-post'

const TURNS =
  'which turns text around, is left out. (hidden-character)\n  Write the text in the order in which it is read.'
const ALONE =
  'which sets a direction, has no partner in its paragraph and is left out. (hidden-character)\n  Remove it, or add its partner.'
const RINGS = 'is left out. (hidden-character)\n  Remove it.'

test.each([
  ['a\n\nb \u202egnp.exe', '3:3', `The character U+202E, ${TURNS}`, '<p>a</p>\n<p>b gnp.exe</p>'],
  ['a &#x202d;b', '1:1', `The character U+202D, ${TURNS}`, '<p>a b</p>'],
  ["{'a \u202eb'}", '1:5', `The character U+202E, ${TURNS}`, 'a b'],
  ['a \u2067b **c** d', '1:3', `The character U+2067, ${ALONE}`, '<p>a b <strong>c</strong> d</p>'],
  ['a \u2067b\n\nc', '1:3', `The character U+2067, ${ALONE}`, '<p>a b</p>\n<p>c</p>'],
  ['a \u2069b', '1:3', `The character U+2069, ${ALONE}`, '<p>a b</p>'],
  ['\u2067a\u202c', '1:1', `The character U+2067, ${ALONE}`, null],
  ['a\u0007b', '1:2', `The control character U+0007 ${RINGS}`, '<p>ab</p>'],
  ['a\u0085b', '1:2', `The control character U+0085 ${RINGS}`, '<p>ab</p>'],
  ["{'a\\ud800b'}", '1:1', `The half of a character U+D800 ${RINGS}`, 'ab'],
  ['[a](/b "c\u202ed")', '1:10', `The character U+202E, ${TURNS}`, '<p><a href="/b" title="cd">a</a></p>'],
  ['[a]\n\n[a]: /b "c\u202ed"', '3:11', `The character U+202E, ${TURNS}`, '<p><a href="/b" title="cd">a</a></p>'],
  ["<p title='c\u202ed'>a</p>", '1:12', `The character U+202E, ${TURNS}`, '<p title="cd">a</p>'],
  ['## a\u202eb', '1:5', `The character U+202E, ${TURNS}`, '<h2 id="ab">ab</h2>'],
])('what is hidden in %j is left out', async (body, place, told, html) => {
  const { code, problems } = await compile(body)
  expect(formatProblems(problems.slice(0, 1))).toBe(`posts/p/index.mdx:${place} warning ${told}\n\n0 errors, 1 warning`)
  if (html !== null) expect(htmlOfCode(code)).toBe(html)
})

test.each([
  ['a \u2067b **c** d\u2069 e', '<p>a \u2067b <strong>c</strong> d\u2069 e</p>'],
  ['\u202ba \u202bb\u202c c\u202c', '<p>\u202ba \u202bb\u202c c\u202c</p>'],
  ['👩\u200d💻 נ\u200f', '<p>👩\u200d💻 נ\u200f</p>'],
])('what has its partner in the paragraph, or joins signs, is kept: %j', async (body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test('in pictures, galleries and titles of code too', async () => {
  const body =
    "import a from './a.png'\n\n![c\u202ed](a.png)\n\n<ImageGallery images={[{ src: a, caption: 'e\u202ef' }]} />\n\n```js title=\"g\u202eh\"\n1\n```"
  const { code, problems } = await compile(body)
  expect(problems.map(({ rule, line }) => [rule, line])).toEqual([
    ['hidden-character', 3],
    ['hidden-character', 5],
    ['hidden-character', 7],
  ])
  expect(htmlOfCode(code)).not.toContain('\u202e')
  expect(htmlOfCode(code)).toMatch(/&quot;cd&quot;.*&quot;ef&quot;.*data-title="gh"/s)
})

test('code shows it', async () => {
  const seen = (name: string) => `<span class="hidden-character">[${name}]</span>`
  expect(await htmlOf('`a\u202eb`')).toBe(`<p><code>a${seen('U+202E')}b</code></p>`)
  expect(await htmlOf('```\na\u2067b\u0007\n```')).toBe(`<pre><code>a${seen('U+2067')}b${seen('U+0007')}</code></pre>`)
})

test('a heading says in the contents what it says in the text', async () => {
  expect((await compile('## a `b\u202ec`')).headings[0]?.text).toBe('a b[U+202E]c')
})

test.each([
  ['ogSummary: "a \\u202eb"', '4:12', `ogSummary: The character U+202E, ${TURNS}`],
  ['tags: [x, "a\u2067b"]', '4:11', `tags: The character U+2067, ${ALONE}`],
  ['ogSummary: "a\\u0007"', '4:12', `ogSummary: The control character U+0007 ${RINGS}`],
  ['ogSummary: "a\\ud800"', '4:12', `ogSummary: The half of a character U+D800 ${RINGS}`],
])('front matter loses it: %j', (line, place, told) => {
  expect(problemsIn(withLine(line))).toBe(`posts/p/index.md:${place} warning ${told}\n\n0 errors, 1 warning`)
})

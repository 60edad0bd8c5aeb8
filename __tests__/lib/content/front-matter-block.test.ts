/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { parseSource } from '@/lib/content/front-matter-block'
import { frontMatterOf, problemsIn } from './front-matter-of'

const FILE = 'posts/p/index.md'
const parse = (text: string) => parseSource(text, FILE)

test('the front matter is blanked out, so that lines keep their numbers', () => {
  const { data, body } = parse('---\ntitle: A\n---\nfirst\n\n---\n\nlast\n')
  expect(data).toEqual({ title: 'A' })
  expect(body).toBe('\n\n\nfirst\n\n---\n\nlast\n')
})

test.each(['\r\n', '\r', '\n'])('lines may end with %j', (end) => {
  const { data, body, placeOf } = parse(['---', 'title: A', 'draft: 1', '---', 'text', ''].join(end))
  expect(data).toEqual({ title: 'A', draft: 1 })
  expect(body).toBe('\n\n\n\ntext\n')
  expect(placeOf(['draft'])).toEqual({ line: 3, column: 8, endLine: 3, endColumn: 9 })
})

test('the lines --- may end with spaces, and the last may end the file', () => {
  expect(parse('--- \ntitle: A\n--- ').data).toEqual({ title: 'A' })
})

test('an empty block holds no keys', () => {
  expect(parse('---\n---\ntext').data).toEqual({})
  expect(parse('---\n# only a comment\n---\ntext').data).toEqual({})
})

test('nothing is kept between two readings of one text', () => {
  const first = parse('---\ntags: [a]\n---\n').data as { tags: string[] }
  first.tags.push('b')
  expect(parse('---\ntags: [a]\n---\n').data).toEqual({ tags: ['a'] })
})

test.each([
  [
    '',
    '1:1 error The file is empty. (empty-post)\n  Begin with front matter: a line ---, a title, a date, a line ---.',
  ],
  [
    ' \n\n',
    '1:1 error The file is empty. (empty-post)\n  Begin with front matter: a line ---, a title, a date, a line ---.',
  ],
  [
    'Hello',
    '1:1 error The post has no front matter. (no-front-matter)\n  Begin the file with a line ---, a title, a date, and a line ---.',
  ],
  [
    '---\ntitle: A\n',
    '1:1 error The front matter is not closed. (front-matter-not-closed)\n  Put a line --- after its last key.',
  ],
  [
    '---js\nthrow 1\n---\n',
    '1:1 error Front matter begins with "---js", expected "---". (front-matter-language)\n  Front matter is YAML. Write the first line as --- and nothing else.',
  ],
  [
    '---json\n{}\n---\n',
    '1:1 error Front matter begins with "---json", expected "---". (front-matter-language)\n  Front matter is YAML. Write the first line as --- and nothing else.',
  ],
  [
    '----\ntitle: A\n---\n',
    '1:1 error Front matter begins with "----", expected "---". (front-matter-language)\n  Front matter is YAML. Write the first line as --- and nothing else.',
  ],
  [
    '---\n- a\n---\n',
    '1:1 error Front matter must be a list of keys with values. (front-matter-shape)\n  Write it like this: title: My post',
  ],
  [
    '---\njust text\n---\n',
    '1:1 error Front matter must be a list of keys with values. (front-matter-shape)\n  Write it like this: title: My post',
  ],
  [
    '---\nok: 1\ntitle: One: two\n---\n',
    "3:11 error Front matter is not valid YAML: a value holds a colon. (front-matter-yaml)\n  A value that holds a colon or a quote needs quotes around it: title: 'One: two'",
  ],
  [
    '---\ntitle: A\ntags:\n\t- one\n\t- two\n---\n',
    '5:2 error Front matter is not valid YAML: end of the stream or a document separator is expected. (front-matter-yaml)\n  Indent with spaces; YAML takes no tabs.',
  ],
  [
    '---\ntitle: A\ntitle: B\n---\n',
    '3:1 error Front matter is not valid YAML: the key is there twice. (front-matter-yaml)\n  Keep one of the two.',
  ],
  [
    '---\ntitle: [\n---\n',
    "2:8 error Front matter is not valid YAML: a text begins with [, which means something else there. (front-matter-yaml)\n  If it is text, put quotes around it: title: '['",
  ],
  [
    '---\ntitle: *x\n---\n',
    "2:8 error Front matter is not valid YAML: a text begins with *, which means something else there. (front-matter-yaml)\n  If it is text, put quotes around it: title: '*x'",
  ],
])('%j is refused', (text, expected) => {
  expect(problemsIn(text)).toBe(`${FILE}:${expected}\n\n1 error, 0 warnings`)
})

test.each(['@home', "`it's`", '%x', '& co', '!a b', '[a] b', '[a', '{a} b', '> x', '|x'])(
  'a title that begins like "%s" needs quotes, in front of other keys and behind them',
  (title) => {
    const told = `error Front matter is not valid YAML: a text begins with ${title[0]}, which means something else there. (front-matter-yaml)
  If it is text, put quotes around it: title: '${title.replaceAll("'", "''")}'`
    expect(problemsIn(`---\ntitle: ${title}\ndate: 2026-01-02\n---\n`)).toContain(`${FILE}:2:8 ${told}`)
    expect(problemsIn(`---\ntags:\n  - a\ntitle: ${title}\n---\n`)).toContain(`${FILE}:4:8 ${told}`)
  },
)

test('blank lines may stand before the front matter, and all keeps its place', () => {
  const { data, body, placeOf, placeOfKey } = parse('\n  \n---\ntitle: A\n---\ntext\n')
  expect(data).toEqual({ title: 'A' })
  expect(body).toBe('\n\n\n\n\ntext\n')
  expect(placeOf(['title'])).toEqual({ line: 4, column: 8, endLine: 4, endColumn: 9 })
  expect(placeOfKey('title')).toEqual({ line: 4, column: 1, endLine: 4, endColumn: 6 })
  expect(problemsIn('\n---\ntags: a\n---\n')).toMatch(/index\.md:2:1 error Front matter has no date/)
  expect(problemsIn('\n---\na: b: c\n---\n')).toMatch(/index\.md:3:5 error .* a value holds a colon/)
  expect(problemsIn('\n---\na: "c\nd"\ndate: 2026-02-30\ntitle: A\n---\n')).toMatch(/index\.md:5:7 error date/)
  expect(problemsIn('\n---\ntitle: A\n')).toMatch(/index\.md:2:1 error The front matter is not closed/)
  expect(problemsIn('\n\nHello')).toMatch(/index\.md:3:1 error The post has no front matter/)
})

test('front matter in TOML is told apart from none', () => {
  expect(problemsIn('+++\ntitle = "A"\n+++\n')).toContain(
    `${FILE}:1:1 error TOML front matter (+++) is not read. (front-matter-language)
  Write YAML between two lines ---, like title: My post`,
  )
})

test('a line that only begins with --- does not end the block', () => {
  const text = '---\ntitle: A\ndate: 2026-01-02\n----\ndraft: true\n---\ntext'
  expect(parse(text).data).toBeNull()
  expect(problemsIn(text)).toMatch(/^posts\/p\/index\.md:5:\d+ error Front matter is not valid YAML: /)
})

// Both are accepted by js-yaml, which decides, and refused by a strict parser; both are taken from real posts.
test('a quoted text may go on in the first column', () => {
  const text = '---\nogSummary: "one,\ntwo"\ndate: 2026-01-02 # day\ntitle: A\nupdated: "2026-01-03"\n---\n'
  const { ogSummary, date, updated } = frontMatterOf(text)
  expect([ogSummary, date, updated]).toEqual(['one, two', '2026-01-02T00:00:00.000Z', '2026-01-03T00:00:00.000Z'])
})

test('a list in brackets may end in the first column', () => {
  const { tags, date } = frontMatterOf('---\ntags: [\na,\nb\n]\ndate: 2026-01-02\ntitle: A\n---\n')
  expect([tags, date]).toEqual([['a', 'b'], '2026-01-02T00:00:00.000Z'])
})

test('a mistake after a text that a strict parser refuses keeps its place', () => {
  const text = '---\ntitle: "A\nb"\ndate: 2026-02-30\ndraft: "no" # yet\n---\n'
  expect(
    problemsIn(text),
  ).toBe(`${FILE}:4:7 error date: "2026-02-30" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)
${FILE}:5:8 error draft: "no" is not valid; expected true or false. (front-matter-draft)

2 errors, 0 warnings`)
})

test('a date may be an alias of another', () => {
  expect(frontMatterOf('---\ntitle: A\ndate: &d 2026-01-02\nupdated: *d\n---\n').updated).toBe(
    '2026-01-02T00:00:00.000Z',
  )
})

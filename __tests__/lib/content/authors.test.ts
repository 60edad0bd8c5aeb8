/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { withAbsoluteAddresses } from '@/lib/content/absolute-addresses'
import { parseAuthors } from '@/lib/content/authors'
import { formatProblems } from '@/lib/content/problem'

const FILE = 'utils/author-data.js'

test('authors have a name as plain text', () => {
  const data = { 'Jean-Luc_1': { header: ' <a href="/x">Jean&nbsp;<b>L</b></a> ', bio: 'B' }, Zoé: { header: 'Zoé' } }
  expect(parseAuthors(data, FILE)).toEqual({
    authors: {
      'Jean-Luc_1': { key: 'Jean-Luc_1', ...data['Jean-Luc_1'], name: 'Jean L' },
      Zoé: { key: 'Zoé', header: 'Zoé', bio: '', name: 'Zoé' },
    },
    problems: [],
  })
})

test.each([null, 'x', [], undefined])('%j is no author data', (data) => {
  expect(formatProblems(parseAuthors(data, FILE).problems)).toBe(
    `${FILE}:1:1 error Author data must be an object with a key for each author. (author-data)\n\n1 error, 0 warnings`,
  )
})

test.each([
  [{ A: {} }, 'Author "A" is left out: header: expected text.'],
  [{ A: { header: 1, bio: 2 } }, 'Author "A" is left out: header: expected text, bio: expected text.'],
  [{ A: { header: 'A', bio: null } }, 'Author "A" is left out: bio: expected text.'],
  [{ 'a b': { header: 'A' } }, 'Author "a b" is left out: the key must be letters, digits, - and _.'],
  [
    JSON.parse('{"__proto__": {"header": "A"}}'),
    'Author "__proto__" is left out: the key must be letters, digits, - and _.',
  ],
])('%j leaves an author out, and the others stay', (data, expected) => {
  const { authors, problems } = parseAuthors({ Bo: { header: 'Bo' }, ...data }, FILE)
  expect(Object.keys(authors)).toEqual(['Bo'])
  expect(formatProblems(problems)).toBe(`${FILE}:1:1 error ${expected} (author-data)\n\n1 error, 0 warnings`)
})

test('no author changes what the others inherit', () => {
  const data = Object.fromEntries([['__proto__', { header: 'A' }]])
  expect('header' in parseAuthors(data, FILE).authors).toBe(false)
})

test.each([
  ['<a href="/b">x</a>', '<a href="https://example.org/b">x</a>'],
  ['<a href="b">x</a>', '<a href="https://example.org/blog/b">x</a>'],
  ['<a href="#c">x</a>', '<a href="https://example.org/blog/a#c">x</a>'],
  ['<a href="https://other.org/">x</a>', '<a href="https://other.org/">x</a>'],
  ['<a href="mailto:me@example.org">x</a>', '<a href="mailto:me@example.org">x</a>'],
  ['<a href="http://[bad">x</a>', '<a href="http://[bad">x</a>'],
  ['<img src="/p/a.png">', '<img src="https://example.org/p/a.png">'],
  [
    '<video src="/v" poster="/p"></video>',
    '<video src="https://example.org/v" poster="https://example.org/p"></video>',
  ],
  ['<blockquote cite="/q">x</blockquote>', '<blockquote cite="https://example.org/q">x</blockquote>'],
  ['<p>a &#x26; b</p>', '<p>a &#x26; b</p>'],
])('%s becomes %s in a feed', (html, expected) => {
  expect(withAbsoluteAddresses(html, 'https://example.org/blog/a')).toBe(expected)
})

test('an author with far too much text or too many tags is left out, and the others stay', () => {
  const data = {
    Eve: { header: 'x'.repeat(10_001) },
    Mallory: { header: '<b>'.repeat(501) },
    Ada: { header: '<b>'.repeat(500) },
  }
  const { authors, problems } = parseAuthors(data, 'utils/author-data.json')
  expect(Object.keys(authors)).toEqual(['Ada'])
  expect(problems.map(({ message }) => message)).toEqual([
    'Author "Eve" is left out: header: is longer than 10,000 characters.',
    'Author "Mallory" is left out: header: holds more than 500 tags.',
  ])
})

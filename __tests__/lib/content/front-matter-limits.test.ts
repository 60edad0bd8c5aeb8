/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import { problemsIn } from './front-matter-of'

const HEAD = 'title: A\ndate: 2026-01-02\n'
const AT = 'posts/p/index.md:'

/** What is told of a block, and that it is told without much work. */
function told(block: string): string {
  const start = process.cpuUsage()
  const problems = problemsIn(`---\n${block}\n---\n`)
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000)
  return problems
}

const tooDeep = (place: string) =>
  `${AT}${place} error Front matter is not valid YAML: it nests more than 100 levels deep. (front-matter-yaml)\n  Look at this line and the one above.\n\n1 error, 0 warnings`

describe('what nests too deeply is refused before a parser runs out of stack', () => {
  test.each([
    ['lists in brackets', `a: ${'['.repeat(7_000)}${']'.repeat(7_000)}`, '2:103'],
    ['lists that are never closed', `a: ${'['.repeat(16_000)}`, '2:103'],
    ['groups in braces', `a: ${'{a: '.repeat(3_000)}${'}'.repeat(3_000)}`, '2:397'],
    ['brackets that a text seems to close', `a: ${'["]", '.repeat(2_000)}${']'.repeat(2_000)}`, '2:593'],
    ['lists in one line', `a:\n${'- '.repeat(7_000)}x`, '3:199'],
    ['keys in one line', `${'? '.repeat(7_000)}x`, '2:200'],
    ['lines that go in', Array.from({ length: 150 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'), '101:100'],
  ])('%s', (_, block, place) => {
    expect(told(block)).toBe(tooDeep(place))
  })
})

test('brackets that only the parser of places sees are no reason to stop', () => {
  // A strict parser takes the second line for the end of the text, and what follows for lists.
  expect(told(`${HEAD}ogSummary: "one\ntwo ${'['.repeat(3000)}"`)).toBe('')
})

test('front matter of more than 16 kB is refused', () => {
  const expected =
    '1:1 error The front matter is 17 kB long; at most 16 kB. (front-matter-too-large)\n  Write what readers should read below the second line ---.'
  expect(told(`${HEAD}ogSummary: ${'x'.repeat(16 * 1024)}`)).toBe(`${AT}${expected}\n\n1 error, 0 warnings`)
  expect(told(`${HEAD}ogSummary: ${'x'.repeat(16 * 1000)}`)).toBe('')
})

describe('nothing in it takes long', () => {
  const spaces = ' '.repeat(15_000)
  test.each([
    ['a bomb of aliases', `${HEAD}a: &a [x]\n${bomb(40)}tags: *a39`, 'tags: a list is not valid; expected text.'],
    ['a list that holds itself', `${HEAD}tags: &a [*a]`, 'tags: a list is not valid; expected text.'],
    ['slashes', `${HEAD}path: /${'/'.repeat(15_000)}x`, 'expected a path like /blog/my-post'],
    ['spaces before what is no comment', `title: "A\nB"\ndate: 1${spaces}x # y`, 'expected a date'],
    ['spaces within a date', `title: A\ndate: "2026-01-02${spaces}x"`, 'expected a date'],
    ['a language of many parts', `${HEAD}lang: ${'en-'.repeat(5_000)}x`, 'expected a language'],
    ['protocols', `${HEAD}externalUrl: ${'https://a.'.repeat(1_500)}`, ''],
    ['tags by the thousand', `${HEAD}tags: [${'a,'.repeat(7_000)}]`, ''],
    ['tags that are lists', `${HEAD}tags: [${'[],'.repeat(5_000)}]`, 'tags: a list is not valid; expected text.'],
    ['keys by the thousand', `${HEAD}${manyKeys(2_000)}`, 'Front matter has no key "k0"; it is ignored.'],
  ])('%s', (_, block, expected) => {
    expect(told(block)).toContain(expected)
  })
})

/** A line that names the one before it twice, again and again. */
function bomb(lines: number): string {
  return Array.from({ length: lines - 1 }, (_, index) => {
    const before = index === 0 ? 'a' : `a${index}`
    return `b${index}: &a${index + 1} [*${before}, *${before}]\n`
  }).join('')
}

function manyKeys(count: number): string {
  return Array.from({ length: count }, (_, index) => `k${index}:`).join('\n')
}

test('a block that never ends is read once', () => {
  const start = process.cpuUsage()
  expect(problemsIn(`---\n${'--- x\n'.repeat(300_000)}`)).toContain('The front matter is not closed.')
  expect(process.cpuUsage(start).user / 1_000).toBeLessThan(3_000)
})

test.each([
  ['!!js/function "function () { process.exit(1) }"', 'unknown tag !<tag:yaml.org,2002:js/function>'],
  ['!!js/regexp /x/', 'unknown tag !<tag:yaml.org,2002:js/regexp>'],
  ['!!js/undefined ""', 'unknown tag !<tag:yaml.org,2002:js/undefined>'],
])('a title that is %s is refused', (value, reason) => {
  expect(problemsIn(`---\ntitle: ${value}\ndate: 2026-01-02\n---\n`)).toMatch(
    new RegExp(
      `^posts/p/index\\.md:\\d:\\d+ error Front matter is not valid YAML: ${reason}\\. \\(front-matter-yaml\\)`,
    ),
  )
})

test('a title of bytes is no text', () => {
  expect(problemsIn('---\ntitle: !!binary SGVsbG8=\ndate: 2026-01-02\n---\n')).toBe(
    `${AT}2:17 error title: a group of keys is not valid; expected text. (front-matter-title)\n\n1 error, 0 warnings`,
  )
})

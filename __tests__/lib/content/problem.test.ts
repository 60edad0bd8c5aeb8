/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { errorAt, formatProblems, hasErrors, START, sortProblems, warningAt } from '@/lib/content/problem'

const at = (line: number, column: number) => ({ line, column, endLine: line, endColumn: column })

test('problems are printed by file, then from the top, and counted', () => {
  const problems = [
    warningAt(at(2, 1), { file: 'b.md', rule: 'x', message: 'Third.' }),
    errorAt(at(10, 1), { file: 'a.md', rule: 'x', message: 'Second.', hint: 'Mend it.' }),
    errorAt(at(9, 2), { file: 'a.md', rule: 'y', message: 'First.' }),
    errorAt(at(9, 2), { file: 'a.md', rule: 'b', message: 'Before first.' }),
  ]
  const expected = `a.md:9:2 error Before first. (b)
a.md:9:2 error First. (y)
a.md:10:1 error Second. (x)
  Mend it.
b.md:2:1 warning Third. (x)

3 errors, 1 warning`
  expect(formatProblems(problems)).toBe(expected)
  expect(formatProblems(problems.toReversed())).toBe(expected)
})

test('no problems print nothing', () => {
  expect(formatProblems([])).toBe('')
})

test('control and bidirectional characters are spelled out', () => {
  const problem = errorAt(START, { file: 'a\u001b[2J.md', rule: 'x', message: 'b\u202ec\td', hint: 'e\u2066' })
  expect(formatProblems([problem])).toBe(`a\\u{1b}[2J.md:1:1 error b\\u{202e}c\\u{9}d (x)
  e\\u{2066}

1 error, 0 warnings`)
})

test('a line break in a name forges no line', () => {
  const problem = errorAt(START, { file: 'a.md\nb.md:1:1 error', rule: 'x', message: 'c\r\nd', hint: 'e\nf' })
  expect(formatProblems([problem])).toBe(`a.md\\u{a}b.md:1:1 error:1:1 error c\\u{d}\\u{a}d (x)
  e\\u{a}f

1 error, 0 warnings`)
})

test('only an error keeps a post out', () => {
  const warning = warningAt(START, { file: 'a', rule: 'x', message: 'm' })
  expect(hasErrors([warning])).toBe(false)
  expect(hasErrors([warning, { ...warning, severity: 'error' }])).toBe(true)
})

test('sorting changes nothing that it was given', () => {
  const given = [at(2, 1), at(1, 1)].map((place) => errorAt(place, { file: 'a', rule: 'x', message: 'm' }))
  sortProblems(given)
  expect(given.map(({ line }) => line)).toEqual([2, 1])
})

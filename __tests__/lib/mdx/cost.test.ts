import { expect, test } from '@jest/globals'
import { problemsOf } from './compile-post'

const WIDE = `${'a|'.repeat(2000)}\n${'-|'.repeat(2000)}\n${'|x\n'.repeat(3000)}`

test.each([
  [
    'quotes within quotes',
    '>'.repeat(5000),
    'posts/p/index.mdx:1:1 error The line nests more than 100 levels deep. (too-deep)\n  Flatten its lists, quotes or elements.',
  ],
  [
    'a table of millions of cells',
    `Text.\n\n|${WIDE}`,
    'posts/p/index.mdx:28:1 error The tables come to more than 50000 cells. (table-too-large)\n  Link to a file with the data instead.',
  ],
])('is refused before it is parsed: %s', async (_, body, expected) => {
  const start = Date.now()
  expect(await problemsOf(body)).toContain(expected)
  expect(Date.now() - start).toBeLessThan(2_000)
})

test('a long but honest table is taken', async () => {
  expect(await problemsOf(`| a | b |\n| - | - |\n${'| 1 | 2 |\n'.repeat(400)}`)).toBe('')
})

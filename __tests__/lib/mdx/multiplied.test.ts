/** @jest-environment node */
import { expect, test } from '@jest/globals'
import type { CompileContext } from '@/lib/mdx/compilation'
import { compile, context, htmlOf, problemsOf } from './compile-post'

test('an address that is named often counts as often', async () => {
  expect(await problemsOf(`[r]: https://a.example/${'a'.repeat(20_000)}\n\n${'[r] '.repeat(500)}`)).toBe(
    `posts/p/index.mdx:1:1 error The page of the post would come to 10 MB; at most 8 MB. (page-too-large)
  Repeat less: long addresses, titles and notes count at each place.

1 error, 0 warnings`,
  )
})

test('a file that is named often is asked for once', async () => {
  let count = 0
  const readPicture: CompileContext['readPicture'] = (path) => {
    count += 1
    return context.readPicture(path)
  }
  await compile('![](a.png) '.repeat(500), { readPicture })
  expect(count).toBe(1)
})

test('a post that names more than ten thousand files is refused', async () => {
  const names = Array.from({ length: 10_001 }, (_, n) => `![](${n}.png)`).join('\n\n')
  await expect(compile(names)).rejects.toThrow('It names more than 10000 files.')
}, 30_000)

test.each(['0', '101', '65534', '-1', '1e2', 'x'])('a cell cannot span %j columns', async (span) => {
  expect(await problemsOf(`<table><tbody><tr><td colspan="${span}">a</td></tr></tbody></table>`)).toBe(
    `posts/p/index.mdx:1:23 warning The colspan "${span}" of <td> is left out. (attribute)
  Write a whole number from 1 to 100.

0 errors, 1 warning`,
  )
})

test('cells that span too many others are refused, and a few are not', async () => {
  const cells = (count: number) =>
    `<table>\n${'<tr><td colspan="100" rowspan="100">a</td></tr>\n'.repeat(count)}</table>`
  expect(await htmlOf(cells(1))).toContain('colSpan="100" rowSpan="100"')
  expect(await problemsOf(cells(300))).toBe(
    `posts/p/index.mdx:7:9 error The cells of tables span more than 50000 others. (table-too-large)
  Span fewer rows and columns.

1 error, 0 warnings`,
  )
})

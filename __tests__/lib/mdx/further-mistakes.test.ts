/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile } from './compile-post'

/** Line, column and message of each mistake. */
async function mistakesIn(body: string): Promise<string[]> {
  const { problems } = await compile(body)
  return problems.map(({ line, column, message }) => `${line}:${column} ${message}`)
}

test.each<[string, string[]]>([
  [
    'Line<br>next {a b} and <3.\n\n<!-- c -->\n\n<img src="a.png">\n\nsee <https://a.example>',
    [
      '1:24 "<3." begins no element.',
      '1:16 The braces cannot be read as a value: unexpected content after expression.',
      '3:1 A comment cannot be written <!-- like this -->.',
      '7:5 An address in angle brackets is not read as a link.',
      '1:5 <br> is never closed.',
      '5:1 <img> is never closed.',
    ],
  ],
  [
    '<p>a<br>b<br>c</p>',
    [
      '1:15 </p> stands where <br>, opened at 1:10, is still open.',
      '1:15 </p> stands where <br>, opened at 1:5, is still open.',
    ],
  ],
  [
    'a <b>b\n\nc</b> <i>d',
    ['1:3 <b> is not closed in the same paragraph.', '3:7 <i> is not closed in the same paragraph.'],
  ],
  [
    'a </b> c </i>',
    ['1:4 </b> closes nothing: no <b> is open here.', '1:11 </i> closes nothing: no <i> is open here.'],
  ],
  ['{ a', ['1:1 The brace { is never closed.']],
])('%j', async (body, expected) => {
  expect((await mistakesIn(body)).sort()).toEqual([...expected].sort())
})

test('there is an end to it', async () => {
  expect(await mistakesIn('a <3\n\n'.repeat(100))).toHaveLength(21)
})

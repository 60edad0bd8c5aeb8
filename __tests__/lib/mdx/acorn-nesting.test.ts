/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { Parser } from 'acorn'
import { limitNesting } from '@/lib/mdx/syntax/acorn-nesting'
import { problemsOf } from './compile-post'

const many = (text: string) => text.repeat(20_000)

test.each([
  ['new', `{${many('new ')}a}`],
  ['classes', `{${many('class extends ')}a}`],
  ['brackets', `{${many('[')}a${many(']')}}`],
  ['signs', `{${many('!')}a}`],
])('%s by the thousand are refused before the parser runs out of stack', async (_, body) => {
  expect(await problemsOf(body)).toContain('it nests too deeply. (mdx-syntax)')
})

test('a parser that is extended again keeps what it was given first', () => {
  limitNesting()
  const first = Parser.extend(
    (Base) =>
      class First extends Base {
        readonly isFirst = true
      },
  )
  const second = first.extend((Base) => class Second extends Base {})
  expect(second.prototype).toBeInstanceOf(first)
})

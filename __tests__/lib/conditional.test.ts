/** @jest-environment node */
import { isUnchanged } from '@/lib/conditional'

test.each([
  [undefined, false],
  ['"a"', true],
  ['W/"a"', true],
  ['"b", W/"a" , "c"', true],
  ['*', true],
  ['"b"', false],
  ['a', false],
  ['"a-br"', false],
  ['', false],
])('If-None-Match %j against "a"', (header, expected) => {
  expect(isUnchanged(header, '"a"')).toBe(expected)
})

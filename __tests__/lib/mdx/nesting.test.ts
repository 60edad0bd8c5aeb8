/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { postComponents } from '@/components/post'
import { compile, htmlOf, htmlOfCode } from './compile-post'

test.each([
  ['a block beside words', '<center>A</center>\nb', '<div><center>A</center>\nb</div>'],
  ['a block within words', 'a <div>b</div> c', '<div>a <div>b</div> c</div>'],
  [
    'paragraphs in a paragraph',
    '<p align="center">\n\n**a**\n\n</p>',
    '<div data-align="center"><p><strong>a</strong></p></div>',
  ],
  ['a paragraph of blocks alone', '<div>a</div> <div>b</div>', '<div>a</div>\n<div>b</div>'],
  ['a block in an inline element', 'a <b><div>b</div></b>', '<div>a <b><div>b</div></b></div>'],
  ['a link in a link', '<a href="/a">b <a href="/c">d</a></a>', '<a href="/a">b d</a>'],
  ['an address in a link', '<a href="/a">www.b.org</a>', '<a href="/a">www.b.org</a>'],
  [
    'rows without a body',
    '<table>\n<tr>\n<td valign="top">a</td>\n</tr>\n<tr>\n<td>b</td>\n</tr>\n</table>',
    '<table><tbody><tr><td data-valign="top">a</td></tr><tr><td>b</td></tr></tbody></table>',
  ],
])('%s', async (_, body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test('a picture from elsewhere in a link leaves the link and says what it is', async () => {
  const { code } = await compile('[![Build](https://ci.example/a.svg)](https://ci.example/builds)')
  expect(htmlOfCode(code, postComponents)).toBe('<p><a href="https://ci.example/builds">Build</a></p>')
})

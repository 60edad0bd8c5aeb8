/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOf, problemsOf } from './compile-post'

test('a term, and below it lines that begin with a colon, are a definition list', async () => {
  expect(await htmlOf('Apple\n: A fruit\n: A *firm*\n\nOrange\nCitrus\n: Another\n\nText')).toBe(
    '<dl>\n<dt>Apple</dt>\n<dd>A fruit\n</dd>\n<dd>A <em>firm</em>\n</dd>\n<dt>Orange</dt>\n<dt>Citrus</dt>\n<dd>Another\n</dd>\n</dl>\n<p>Text</p>',
  )
})

test('a definition after an empty line is a paragraph, and may hold more', async () => {
  expect(await htmlOf('`a`\n\n: One\n\n  - two\n\n  > three')).toBe(
    '<dl>\n<dt><code>a</code></dt>\n<dd>\n<p>One</p>\n<ul>\n<li>two</li>\n</ul>\n<blockquote>\n<p>three</p>\n</blockquote>\n</dd>\n</dl>',
  )
})

test('definition lists stand in components and quotes', async () => {
  const list = '<dl>\n<dt>A</dt>\n<dd>b\n</dd>\n</dl>'
  expect(await htmlOf('<Callout>\nA\n: b\n</Callout>')).toBe(`<div data-props="{}">${list}</div>`)
  expect(await htmlOf('> A\n> : b')).toBe(`<blockquote>\n${list}\n</blockquote>`)
})

test.each([
  [': first', '<p>: first</p>'],
  ['A\n:smile: b', '<p>A\n:smile: b</p>'],
  ['A\n:: note', '<p>A\n:: note</p>'],
  ['A :\nb', '<p>A :\nb</p>'],
  ['## A\n: b', '<h2 id="a">A</h2>\n<p>: b</p>'],
  ['1. A\n: b', '<ol>\n<li>A</li>\n</ol>\n<p>: b</p>'],
  ['```\nA\n: b\n```', '<pre><code>A\n: b</code></pre>'],
  ['| a |\n| - |\n: b', '<table><thead><tr><th>a</th></tr></thead></table>\n<p>: b</p>'],
  [
    'a | b\n:- | -:\n1 | 2',
    '<table><thead><tr><th data-align="left">a</th><th data-align="right">b</th></tr></thead><tbody><tr><td data-align="left">1</td><td data-align="right">2</td></tr></tbody></table>',
  ],
])('a colon in %j means nothing', async (body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test('what a definition list holds is checked, in its place', async () => {
  expect(await problemsOf('A\n: [b](javascript:c)')).toMatch(/^posts\/p\/index\.mdx:2:3 error The link leads/)
  expect(await problemsOf('A\n: b {c')).toMatch(/^posts\/p\/index\.mdx:2:5 error The brace { is never closed/)
  expect((await compile('One two\n: three')).words).toBe(3)
})

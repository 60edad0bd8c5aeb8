/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOf, htmlOfCode, problemsOf, propsIn } from './compile-post'

test.each([
  ['> [!NOTE]\n> Text', 'note'],
  ['> [!tip]\n> Text', 'tip'],
  ['> [!Important]\n> Text', 'important'],
  ['> [!WARNING]\n>\n> Text', 'warning'],
  ['> [!CAUTION]  \n> Text', 'caution'],
  ['> [!CAUTION]\\\n> Text', 'caution'],
  ['>[!NOTE]\r\n>\r\n>Text', 'note'],
])('%j is a callout', async (body, type) => {
  expect((await htmlOf(body)).replaceAll('\n', '')).toBe(
    `<div data-props="{&quot;type&quot;:&quot;${type}&quot;}"><p>Text</p></div>`,
  )
})

test.each([
  ['> [!NOTE] Before you start\n> Text', 'Before you start', '<p>Text</p>'],
  ['> [!NOTE]   With *marks* and `code`\n>\n> Text', 'With marks and code', '<p>Text</p>'],
  ['> [!NOTE] One **two\n> three** four', 'One two three four', ''],
  ['> [!NOTE] Don\'t "stop"', 'Don’t “stop”', ''],
  ['> [!NOTE] A title alone', 'A title alone', ''],
])('%j has a title', async (body, title, html) => {
  expect(await propsIn(body)).toEqual([{ type: 'note', title }])
  expect((await htmlOf(body)).replaceAll('\n', '')).toMatch(new RegExp(`^<div [^>]*>${html}</div>$`))
})

test.each([
  ['> [!NOTE] By {authors.Ada.bio} x', 'By Writes. x'],
  ['> [!NOTE] One {/* a comment */}two', 'One two'],
  ['> [!NOTE] A <b>bold</b> and [a link](https://example.org/)', 'A bold and a link'],
  ['> [!NOTE] Of \\"quotes\\" and `"code"` and "more"', 'Of "quotes" and "code" and “more”'],
  ['> [!NOTE] A ![cross](a.png) mark', 'A cross mark'],
])('what stands in a title is read: %j', async (body, title) => {
  expect(await propsIn(body)).toEqual([{ type: 'note', title }])
})

test.each([
  ['> [!NOTE] x {f()}', '1:14 error A function call is code, not data. (not-data)'],
  ['> [!NOTE] <b onClick="x()">y</b>', '1:14 error <b> has the attribute "onClick", which would run code. (attribute)'],
  ['> [!NOTE] [y](javascript:x)', 'error The link leads to an address that is not allowed.'],
  ['> [!NOTE] <Nope />', '(unknown-component)'],
  ['> [!NOTE] Of $$x^2$$', 'error The title of a callout is text; it cannot hold a formula. (callout-title)'],
  ['> [!NOTE] Of [^1]\n\n[^1]: x', 'error The title of a callout is text; it cannot hold a footnote. (callout-title)'],
  ['> [!NOTE] Of <Callout /> x', 'error The title of a callout is text; it cannot hold <Callout>. (callout-title)'],
])('what a title cannot hold is told: %j', async (body, problem) => {
  expect(await problemsOf(body)).toContain(problem)
})

test('a callout holds whatever a quote may hold', async () => {
  const body = '> [!TIP]\n> One *two*\n> three\n>\n> - a\n> - b\n>\n> ```\n> x()\n> ```\n>\n> > [!NOTE]\n> > ![](a.png)'
  const html = (await htmlOf(body)).replaceAll(/data-props="[^"]*"/g, '')
  expect(html).toBe(
    '<div ><p>One <em>two</em>\nthree</p><ul>\n<li>a</li>\n<li>b</li>\n</ul><pre><code>x()</code></pre><div ><p><div ></div></p></div></div>',
  )
})

test('a callout stands in a list', async () => {
  expect(await propsIn('- one\n\n  > [!NOTE]\n  > two')).toEqual([{ type: 'note' }])
})

test.each([
  ['> text', '<p>text</p>'],
  ['> \\[!NOTE]\n> text', '<p>[!NOTE]\ntext</p>'],
  ['> [!NOTE]', '<p>[!NOTE]</p>'],
  ['> [!NOTE]text', '<p>[!NOTE]text</p>'],
  ['> a [!NOTE]', '<p>a [!NOTE]</p>'],
  ['> **[!NOTE]** b', '<p><strong>[!NOTE]</strong> b</p>'],
  ['> [!NOTE](/a) b', '<p><a href="/a">!NOTE</a> b</p>'],
  ['> `[!NOTE]` b', '<p><code>[!NOTE]</code> b</p>'],
  ['>', ''],
])('%j stays a quote', async (body, html) => {
  expect((await htmlOf(body)).replaceAll(/\n(?=<)|(?<=>)\n/g, '')).toBe(`<blockquote>${html}</blockquote>`)
})

test.each([
  ['\n> [!NOTES] a\n> b', '2:3', 'NOTES', 'Did you mean "NOTE"?'],
  ['- > [!DANGER]', '1:5', 'DANGER', 'There are [!NOTE], [!TIP], [!IMPORTANT], [!WARNING], [!CAUTION].'],
])('a kind that there is not is told, and the quote stays: %j', async (body, place, kind, hint) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:${place} warning There is no callout "[!${kind}]"; the quote stays one. (unknown-callout)\n  ${hint}\n\n0 errors, 1 warning`,
  )
  expect(htmlOfCode((await compile(body)).code)).toContain('<blockquote>')
})

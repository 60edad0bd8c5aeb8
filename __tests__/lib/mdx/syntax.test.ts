/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOf, problemsOf } from './compile-post'

const CLOSE = 'to show the tag as text, put it in backquotes.'
const AS_TEXT = 'To show braces as text, write \\{ and \\}, or put them in backquotes.'
const IMPORT = "Write import photo from './photo.jpg', and leave a blank line after the imports."

test.each<[body: string, problem: string, hint: string]>([
  ['a\n\n<div>', '3:1 error <div> is never closed.', `Add </div>; ${CLOSE}`],
  [
    'a <b>b\n\nc</b>',
    '1:3 error <b> is not closed in the same paragraph.',
    `Add </b> in it, or put both tags on lines of their own; ${CLOSE}`,
  ],
  ['# <i>x', '1:3 error <i> is not closed in the same heading.', `Add </i> in it; ${CLOSE}`],
  ['- <div>\n- x\n</div>', '1:3 error <div> is not closed in the same list item.', `Add </div> in it; ${CLOSE}`],
  ['*a <b>x* y</b>', '1:4 error <b> is not closed in the same emphasis.', `Add </b> in it; ${CLOSE}`],
  ['| a |\n|-|\n| <b>x |', '3:3 error <b> is not closed in the same table cell.', `Add </b> in it; ${CLOSE}`],
  ['a line<br>another', '1:7 error <br> is never closed.', 'Write <br />.'],
  ['<img src="a.png">', '1:1 error <img> is never closed.', 'Write <img … />.'],
  [
    'A List<String> of',
    '1:7 error <String> is not closed in the same paragraph.',
    'To show it as text, write \\<String> or put it in backquotes.',
  ],
  [
    '<div>\n\n</span>',
    '3:1 error </span> stands where <div>, opened at 1:1, is still open.',
    'Close it first with </div>.',
  ],
  [
    '<Callout>\nx\n</Calout>',
    '3:1 error </Calout> stands where <Callout>, opened at 1:1, is still open.',
    'Did you mean "</Callout>"?',
  ],
  ['<p><br></p>', '1:8 error </p> stands where <br>, opened at 1:4, is still open.', 'Write <br /> there.'],
  [
    'a </b> c',
    '1:4 error </b> closes nothing: no <b> is open here.',
    'Remove it, or open <b> before it in the same paragraph.',
  ],
  ['a </br> c', '1:4 error </br> closes nothing: no <br> is open here.', 'Write <br />.'],
  [
    '<b>*x</b>*',
    '1:6 error </b> stands inside of something that was opened after <b>.',
    'Close first what was opened last.',
  ],
  ['<div></div x>', '1:12 error The closing tag of div holds more than the name.', 'Write </div>.'],
  ['a <!-- b --> c', '1:3 error A comment cannot be written <!-- like this -->.', 'Write {/* like this */}.'],
  [
    'see <https://a.example/b?c=d>',
    '1:5 error An address in angle brackets is not read as a link.',
    'Write https://a.example/b?c=d without the brackets, or [text](https://a.example/b?c=d).',
  ],
  [
    'to <me@a.example>',
    '1:4 error An address in angle brackets is not read as a link.',
    'Write me@a.example without the brackets, or [text](mailto:me@a.example).',
  ],
  ['takes <5 ms', '1:7 error "<5" begins no element.', 'To show it as text, write \\<5 or put it in backquotes.'],
  ['x <- y', '1:3 error "<-" begins no element.', 'To show it as text, write \\<- or put it in backquotes.'],
  ['<?php echo 1 ?>', '1:1 error "<?" begins no element.', 'To show it as text, write \\<? or put it in backquotes.'],
  [
    'a Map<String, int>',
    '1:13 error "," cannot stand here in the tag <String.',
    'Correct the tag, or, to show it as text, write \\<String or put it in backquotes.',
  ],
  [
    '<div\n\n>x</div>',
    '1:1 error The tag <div is never finished.',
    'End it with > before the next blank line, or, to show it as text, write \\<div or put it in backquotes.',
  ],
  [
    '<div\n  id=b>x</div>',
    '2:6 error The value of "id" in <div> has no quotes.',
    'Write id="…", or id={…} for a number or a name.',
  ],
  [
    '<a href="x>y</a>',
    '1:1 error The value of an attribute in <a> has no closing quote.',
    'Add the missing " behind the value.',
  ],
  [
    '- <img alt="a\nb" src="a.png" />',
    '2:1 error <img> at 1:3 goes on in a line outside of its list item or quote.',
    'Begin each of its lines as the first one begins, with the spaces or the >, or write it in one line.',
  ],
  [
    '> {authors\n.Ada}',
    '2:1 error The brace { at 1:3 goes on in a line outside of its list item or quote.',
    'Begin each of its lines as the first one begins, with the spaces or the >, or write it in one line.',
  ],
  [
    'a { b',
    '1:3 error The brace { is never closed.',
    'Add }, or, to show the brace as text, write \\{ or put it in backquotes.',
  ],
  ['{/* a', '1:1 error The comment {/* is never closed.', 'End it with */}.'],
  ['<Figure src={a />', '1:1 error The braces in <Figure> are never closed.', 'Add the missing }.'],
  ['a {1 +}', '1:7 error The braces cannot be read as a value: unexpected token.', AS_TEXT],
  ['{{ site.url }}', '1:1 error This is a template tag of another system; it means nothing here.', AS_TEXT],
  ['{% raw %}', '1:1 error This is a template tag of another system; it means nothing here.', AS_TEXT],
  [
    '# A {#id}',
    '1:5 error The id of a heading cannot be written {#id}.',
    'Write the heading as <h2 id="id">…</h2>, or leave the braces out.',
  ],
  ['{:.red}', '1:1 error Attributes in braces mean nothing here.', 'Leave them out, or write the element as HTML.'],
  [
    '<ImageGallery images={[\n{src "b.jpg"}\n]} />',
    '2:6 error The braces cannot be read as a value: unexpected token.',
    'Look for a missing comma, quote or bracket.',
  ],
  ['<a href={}>x</a>', '1:10 error The braces are empty.', 'Write a value, or leave the attribute out.'],
  [
    '<a {b}>x</a>',
    '1:5 error Only a spread like {...authors.Name} may stand here.',
    'Write name={value} for a property.',
  ],
  ['import x from', '1:14 error The import cannot be read: unexpected token.', IMPORT],
  [
    "import a from './a.png'\n\nimport a from './b.jpg'",
    "3:8 error The import cannot be read: identifier 'a' has already been declared.",
    IMPORT,
  ],
  [
    'import duties are high',
    '1:15 error A paragraph cannot begin with the word "import", which begins a statement.',
    'Put another word before it, or give it a capital letter.',
  ],
  [
    "import a from './a.png'\nfoo()",
    '2:1 error Only imports may stand here.',
    'Leave a blank line after the imports; a post cannot run statements.',
  ],
])('%j is told with what to write instead', async (body, problem, hint) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${problem} (mdx-syntax)\n  ${hint}\n\n1 error, 0 warnings`)
})

test('braces in what is left out anyway are no mistake', async () => {
  const warned = (line: number, name: string) =>
    `posts/p/index.mdx:${line}:1 warning <${name}> is left out: a post cannot hold it. (dropped-element)`
  expect(await problemsOf('<style>\n.a { color: red }\n</style>\n\n<script>if (a < b) { c(</script>\n\ntext')).toBe(
    `${warned(1, 'style')}\n${warned(5, 'script')}\n\n0 errors, 2 warnings`,
  )
})

test('a mistake behind it keeps its place', async () => {
  expect(await problemsOf('<style>\n.a { color: red }\n</style>\n\n{ b')).toMatch(
    /^posts\/p\/index\.mdx:5:1 error The brace \{ is never closed\./,
  )
})

test('what is code is never left out', async () => {
  expect(await htmlOf('`<style>` a {1} `</style>`\n\n```\n<script>{</script>\n```')).toContain(
    '&lt;script&gt;{&lt;/script&gt;',
  )
})

test.each([
  ['from one fence to another', '```html\n<script>\n```\n\nProse {a b} stays.\n\n```html\n</script>\n```'],
  ['from a fence to the text', '~~~\n<style>\n~~~\n\nProse {a b} stays.\n\n</style>'],
  ['over a fence', '<style>\n\nA\n\n```\nx\n```\n\nProse {a b} stays.\n\n</style>'],
])('nothing is left out %s', async (_, body) => {
  expect((await compile(body)).problems.map(({ severity, rule }) => `${severity} ${rule}`)).toContain(
    'error mdx-syntax',
  )
})

/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOfCode, problemsOf } from './compile-post'

test.each([
  [
    '![A film](my film.mp4)',
    '1:1',
    'This is no link or picture: its address has a space in it.',
    'Put the address into < and >: [text](<my file.pdf>).',
  ],
  [
    'See [the plan](my long plan.pdf).',
    '1:1',
    'This is no link or picture: its address has a space in it.',
    'Put the address into < and >: [text](<my file.pdf>).',
  ],
  [
    ':::note\nText\n:::',
    '1:1',
    'Blocks that begin with ::: are shown as text.',
    'Write > [!NOTE] for a callout, and other blocks as components.',
  ],
  ['![[a.png]]', '1:1', 'This is no picture: ![[…]] is shown as text.', 'Write ![What it shows](name.jpg).'],
  ['Text[^1] and more', '1:1', 'There is no footnote for this mark.', 'Add a line like [^1]: The note.'],
  [
    "Text\nimport a from './a.png'",
    '1:1',
    'This import is shown as text, since it stands in a paragraph.',
    'Put an empty line before it.',
  ],
  [
    '[caption id="a"]b[/caption]',
    '1:1',
    'Shortcodes are shown as text.',
    'Write a picture, an ImageGallery or a Video.',
  ],
])('%j is told', async (body, place, message, hint) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:${place} warning ${message} (shown-as-text)\n  ${hint}\n\n0 errors, 1 warning`,
  )
})

test.each([
  '`[a](b c.pdf)` and `[^1]`',
  'a[^1]\n\n[^1]: b',
  '[a](<b c.pdf>) `:::`',
  'x (see a file.pdf) [y]',
  '[a](b "c.d")',
])('%j is none', async (body) => {
  expect(await problemsOf(body)).not.toContain('shown-as-text')
})

test('tags that say how things look go, and what they hold stays', async () => {
  expect(await problemsOf('<header>a <font color="red">*b*</font></header>')).toBe(
    `posts/p/index.mdx:1:1 warning The tags of <header> are left out; what they hold is kept. (unwrapped-element)
  Leave it out; how a post looks is up to the design.
posts/p/index.mdx:1:11 warning The tags of <font> are left out; what they hold is kept. (unwrapped-element)
  Leave it out; how a post looks is up to the design.

0 errors, 2 warnings`,
  )
})

test('what an unwrapped element holds is read like anything else', async () => {
  expect(htmlOfCode((await compile('<header>a <font color="red">*b*</font></header>')).code)).toBe('a <em>b</em>')
  expect(await problemsOf('<main><p onclick="x">a</p></main>')).toContain('would run code')
})

test('classes are told of once', async () => {
  expect(await problemsOf('<p class="a">b</p>\n\n<div class="c">d</div>')).toBe(
    `posts/p/index.mdx:1:4 warning Classes are the site's own: this one is left out, and so are those of other elements. (class)
  Looks are the design's; use align="center", a Callout or a Figure.

0 errors, 1 warning`,
  )
})

test('a component in small letters is named', async () => {
  expect(await problemsOf('<callout>a</callout>')).toContain('Did you mean "Callout"?')
})

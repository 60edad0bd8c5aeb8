/** @jest-environment node */
import { expect, test } from '@jest/globals'
import type { CompileContext } from '@/lib/mdx/compilation'
import { compile, context, htmlOfCode, problemsOf } from './compile-post'

/** A context in which these files of MDX lie beside the post. */
function beside(files: Record<string, string>): Pick<CompileContext, 'readPartial'> {
  return {
    readPartial: async (path) => {
      const text = files[path.replace(/^\.\//, '')]
      return text === undefined ? context.readPartial(path) : { value: text }
    },
  }
}

async function htmlWith(files: Record<string, string>, body: string): Promise<string> {
  const { code, problems } = await compile(body, beside(files))
  expect(problems).toEqual([])
  return htmlOfCode(code)
}

const IMPORT = "import Note from './note.mdx'\n\n"

test('an imported file of MDX stands where its element stands, with what it is given', async () => {
  expect(
    await htmlWith(
      { 'note.mdx': '## A *note*\n\nVersion {props.version}.' },
      `${IMPORT}<Note version="1.0" />\n\nafter`,
    ),
  ).toBe('<h2 id="a-note">A <em>note</em></h2>\n<p>Version 1.0.</p>\n<p>after</p>')
})

test('within a line it is the text of its one paragraph', async () => {
  expect(
    await htmlWith({ 'note.mdx': 'version **{props.n}**\n' }, `${IMPORT}This is <Note n={2} />, and <Note n={3} />.`),
  ).toBe('<p>This is version <strong>2</strong>, and version <strong>3</strong>.</p>')
})

test('its footnotes and references are its own', async () => {
  const note = 'A note[^1] and [a link][x].\n\n[^1]: Its foot.\n\n[x]: https://example.org/note'
  const html = await htmlWith(
    { 'note.mdx': note },
    `${IMPORT}Text[^1] and [a link][x].\n\n<Note />\n\n[^1]: The foot.\n\n[x]: https://example.org/post`,
  )
  expect([...html.matchAll(/href="(https[^"]*)"/g)].map(([, href]) => href)).toEqual([
    'https://example.org/post',
    'https://example.org/note',
  ])
  expect(html).toMatch(/The foot\.[\s\S]*Its foot\./)
})

test('its own imports are relative to its folder', async () => {
  const files = {
    'parts/note.mdx':
      "import n from './../numbers.json'\nimport Deep from './deep/deep.mdx'\n\nSee {n.one}: <Deep x={n.list} />",
    'parts/deep/deep.mdx': 'list {props.x}',
  }
  expect(await htmlWith(files, "import Note from './parts/note.mdx'\n\n<Note />")).toBe('<p>See 1: list 12</p>')
})

test('its front matter is no text, and its lines are those of its file', async () => {
  expect(await htmlWith({ 'note.mdx': '---\ntitle: x\n---\n\nText' }, `${IMPORT}<Note />`)).toBe('<p>Text</p>')
  expect(await problemsOf(`${IMPORT}<Note />`, beside({ 'note.mdx': '---\ntitle: x\n---\n\n{f()}' }))).toMatch(
    /^posts\/p\/note\.mdx:5:2 error A function call is code, not data\./,
  )
})

test.each([
  ['<Callout>hi</Callout>', '<div data-props="{}">hi</div>'],
  ['<h2>x</h2>', '<h2 id="x">x</h2>'],
  [
    '<Tabs>\n<Tab label="a">x</Tab>\n</Tabs>',
    '<div data-props="{}"><div data-props="{&quot;label&quot;:&quot;a&quot;}">x</div></div>',
  ],
  ['<b>x</b> y', '<p><b>x</b> y</p>'],
])('an element on one line of it is no paragraph: %j', async (text, html) => {
  expect(await htmlWith({ 'note.mdx': text }, `${IMPORT}<Note />`)).toBe(html)
})

test('within a line it may be one element', async () => {
  expect(await htmlWith({ 'note.mdx': '<b>x</b>' }, `${IMPORT}See <Note />.`)).toBe('<p>See <b>x</b>.</p>')
})

test('what stands between two rules is no front matter unless it is a mapping', async () => {
  const html = await htmlWith({ 'note.mdx': '---\n\nOne.\n\n---\n\nTwo.' }, `${IMPORT}<Note />`)
  expect(html).toBe('<hr/>\n<p>One.</p>\n<hr/>\n<p>Two.</p>')
})

test('a mistake in it is told once, however often it is used', async () => {
  const told = await problemsOf(`${IMPORT}<Note />\n\n<Note />\n\n<Note />`, beside({ 'note.mdx': '{f()}' }))
  expect(told).toMatch(/^posts\/p\/note\.mdx:1:2 error [\s\S]*\n\n1 error, 0 warnings$/)
})

const loop = {
  'note.mdx': "import Other from './other.mdx'\n\n<Other />",
  'other.mdx': "import N from './note.mdx'\n\n<N />",
}
const chain = Object.fromEntries(
  Array.from({ length: 12 }, (_, n) => [`n${n}.mdx`, `import N from './n${n + 1}.mdx'\n\n<N />`]),
)

test.each<[name: string, body: string, files: Record<string, string>, expected: string]>([
  [
    'a file that is not there',
    "import Note from './notes.mdx'\n\n<Note />",
    {},
    'index.mdx:1:18 error There is no file "notes.mdx" beside the post. (missing-data)',
  ],
  [
    'a name that no element can have',
    "import note from './note.mdx'",
    {},
    `index.mdx:1:8 error "./note.mdx" cannot be imported like this. (import)
  Write import Name from './note.mdx', with a capital letter, and <Name /> where it is to stand.`,
  ],
  [
    'a property that it does not use',
    `${IMPORT}<Note versoin="1" version="2" />`,
    {},
    `index.mdx:3:7 warning "./note.mdx" does not use the property "versoin". (unknown-property)
  Did you mean "version"?`,
  ],
  [
    'content',
    `${IMPORT}<Note version="1">x</Note>`,
    {},
    `index.mdx:3:1 error <Note> has content, which an imported file cannot show. (partial)
  Write <Note … />.`,
  ],
  [
    'its name as a text',
    `${IMPORT}{Note}`,
    {},
    'index.mdx:3:2 error "Note" is an imported file of text, not a value. (not-data)\n  Write <Note /> on a line of its own.',
  ],
  [
    'its name as a property',
    `${IMPORT}<Tabs>\n<Tab label={Note}>x</Tab>\n</Tabs>`,
    {},
    'index.mdx:4:13 error "Note" is an imported file of text, not a value. (not-data)\n  Write <Note /> on a line of its own.',
  ],
  [
    'a misspelt element',
    `${IMPORT}<Notes version="1" />`,
    {},
    'index.mdx:3:1 error There is no component <Notes>. (unknown-component)\n  Did you mean "Note"?',
  ],
  [
    'several paragraphs within a line',
    `${IMPORT}See <Note />.`,
    { 'note.mdx': 'a\n\nb' },
    `index.mdx:3:5 error <Note /> stands within a line, but "./note.mdx" is more than one paragraph. (partial)
  Put it on a line of its own.`,
  ],
  [
    'a file that is put into itself',
    `${IMPORT}<Note />`,
    loop,
    'other.mdx:3:1 error "./note.mdx" is put into itself. (partial)\n  Remove one of the two.',
  ],
  [
    'too many files inside of each other',
    "import N from './n0.mdx'\n\n<N />",
    chain,
    'n7.mdx:3:1 error More than 8 files stand inside of each other. (partial)\n  Join some of them.',
  ],
  [
    'too much text in all',
    `${IMPORT}${'<Note />\n\n'.repeat(6)}`,
    { 'note.mdx': 'word '.repeat(20_000) },
    'index.mdx:13:1 error What is imported as text comes to more than 512 kB. (partial)\n  Use it less often.',
  ],
  [
    'a mistake in its syntax',
    `${IMPORT}<Note />`,
    { 'note.mdx': 'a\n\n<br>' },
    'note.mdx:3:1 error <br> is never closed. (mdx-syntax)\n  Write <br />.',
  ],
  [
    'each mistake in its syntax',
    `${IMPORT}<Note />`,
    { 'note.mdx': 'a <3\n\n<br>' },
    `note.mdx:1:3 error "<3" begins no element. (mdx-syntax)
  To show it as text, write \\<3 or put it in backquotes.
posts/p/note.mdx:3:1 error <br> is never closed. (mdx-syntax)
  Write <br />.`,
  ],
  [
    'code in a property',
    `${IMPORT}<Note version={f()} />`,
    {},
    `index.mdx:3:16 error A function call is code, not data. (not-data)
  Posts are data: write literals, lists, objects, template strings and imported names.`,
  ],
])('%s is told', async (_, body, files, expected) => {
  const told = await problemsOf(body, beside(files))
  expect(told.replace(/\n\n\d+ errors?, \d+ warnings?$/, '')).toBe(`posts/p/${expected}`)
})

test('it has callouts, definition lists and the punctuation of the post, and what is escaped in it stays', async () => {
  const note = '---\ntitle: "x"\n---\n\n> [!NOTE]\n> "One"\n\nA\n: \\"two\\" and "three"\n\n> \\[!NOTE]\n\n{props.text}'
  expect(await htmlWith({ 'note.mdx': note }, `${IMPORT}"\\"" <b>"</b>\n\n<Note text='"four"' />`)).toBe(
    '<p>“&quot;” <b>“</b></p>\n<div data-props="{&quot;type&quot;:&quot;note&quot;}"><p>“One”</p></div>\n<dl>\n<dt>A</dt>\n<dd>&quot;two&quot; and “three”\n</dd>\n</dl>\n<blockquote>\n<p>[!NOTE]</p>\n</blockquote>\n&quot;four&quot;',
  )
})

/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOf, problemsOf, propsIn } from './compile-post'
import { pictureOf } from './picture'

const ONLY =
  '  A post can import what lies beside it: pictures, files to link to, .json, .yml, .csv, .mdx; and utils/author-data.'
const ada = { header: 'Ada <b>L</b>', bio: 'Writes.' }

test('pictures and data beside the post can be imported', async () => {
  const body = `import a from './a.png'
import n from './numbers.json'
import { one, nested as deep } from './numbers.json'
import talks from './talks.yml'
import rows from './table.csv'

<ImageGallery images={[{src: a, alt: 'A'}]} />

{n.list} {one} {deep.deep} {talks[0].title} {rows[0].name}`
  expect(await propsIn(body)).toEqual([{ images: [{ src: pictureOf('a.png'), alt: 'A' }] }])
  expect(await htmlOf(body)).toContain('12\n1\ndown\nA talk\nAda')
})

test.each([
  ['utils/author-data'],
  ['utils/author-data.js'],
  ['utils/author-data.ts'],
  ['utils/author-data.json'],
  ['utils/author-data.yml'],
  ['../../utils/author-data'],
  ['@/utils/author-data.mjs'],
])('authors come from %s', async (path) => {
  const { authorKeys, drawsAuthorCard, problems } = await compile(
    `import people from '${path}'\n\n<BlogAuthor {...people.Ada} />`,
  )
  expect([authorKeys, drawsAuthorCard, problems]).toEqual([['Ada'], true, []])
})

test.each([
  '<BlogAuthor {...authors.Ada} />',
  '<BlogAuthor {...authors. Ada} />',
  "<BlogAuthor {...authors['Ada']} />",
  "import { Ada } from 'utils/author-data'\n\n<BlogAuthor {...Ada} />",
  "import { Ada as her } from 'utils/author-data'\n\n<BlogAuthor {...her} />",
  "import { default as people } from 'utils/author-data'\n\n<BlogAuthor {...people.Ada} />",
])('%j draws the card of Ada', async (body) => {
  expect(await propsIn(body)).toEqual([ada])
  expect((await compile(body)).authorKeys).toEqual(['Ada'])
})

test.each([
  ['<BlogAuthor {...authors.Adda} />', '1:17', 'Adda', 'Did you mean "Ada"?'],
  ["<BlogAuthor {...authors['Jean-Lu']} />", '1:17', 'Jean-Lu', 'Did you mean "Jean-Luc"?'],
  ["import { Zoe } from 'utils/author-data'\n\n<BlogAuthor {...Zoe} />", '3:17', 'Zoe', 'Add the author there.'],
])('%j leaves the card out with a warning', async (body, place, name, hint) => {
  expect(
    await problemsOf(body),
  ).toBe(`posts/p/index.mdx:${place} warning There is no author "${name}" in utils/author-data; the card is left out. (unknown-author)
  ${hint}

0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([])
  expect((await compile(body)).drawsAuthorCard).toBe(false)
})

test('a card of nobody is left out with a warning', async () => {
  expect(
    await problemsOf('<BlogAuthor theme="primary" />'),
  ).toBe(`posts/p/index.mdx:1:1 warning BlogAuthor has neither header nor bio; the card is left out. (component-property)
  Write {...authors.Name} in it.

0 errors, 1 warning`)
})

test.each([
  ["import fs from 'fs'", `1:1 error "fs" cannot be imported. (import)\n${ONLY}`],
  ["import a from 'a.png'", `1:1 error "a.png" cannot be imported. (import)\n${ONLY}`],
  [
    "import a from 'https://example.org/a.png'",
    `1:1 error "https://example.org/a.png" cannot be imported. (import)\n${ONLY}`,
  ],
  ["import './x.js'", `1:1 error "./x.js" is no kind of file that can be imported. (import)\n${ONLY}`],
  [
    "import a from './a.png'\nimport b from './b.tsx'",
    `2:1 error "./b.tsx" is no kind of file that can be imported. (import)\n${ONLY}`,
  ],
  ["import n from './none.json'", '1:15 error There is no file "none.json" beside the post. (missing-data)'],
  [
    "import * as people from 'utils/author-data'",
    '1:8 error "people" cannot be imported like this. (import)\n  Write import people from \'…\'',
  ],
  [
    'hi\n\nexport const x = 1',
    '3:1 error A post cannot export anything or run statements. (not-data)\n  Posts are data: only imports may stand here.',
  ],
  [
    'export default 1',
    '1:1 error A post cannot export anything or run statements. (not-data)\n  Posts are data: only imports may stand here.',
  ],
  [
    "export * from './x.js'",
    '1:1 error A post cannot export anything or run statements. (not-data)\n  Posts are data: only imports may stand here.',
  ],
])('%j is refused', async (body, expected) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${expected}\n\n1 error, 0 warnings`)
})

test.each([
  '{x}',
  '{x.list[0]}',
  '{[...x, {...x}]}',
  '<img src={x} />',
  '<iframe src={x} />',
  '<a href={x}>a</a>',
  '<Figure src={x} />',
  '<ImageGallery images={[{src: x}]} />',
  '<ImageGallery {...x} />',
  '<BlogAuthor {...x.Ada} />',
  '<BlogAuthor header={x} />',
])('a refused import is told once, not where it is used: %s', async (use) => {
  for (const line of ["import x from './x.js'", "import { x } from './none.json'", "import * as x from './a.png'"]) {
    const { code, problems } = await compile(`${line}\n\n${use}`)
    expect([code, problems.map((problem) => [problem.line, problem.severity])]).toEqual(['', [[1, 'error']]])
  }
})

test('an imported picture that is missing is told where it is imported', async () => {
  expect(
    await problemsOf("import a from './nope.png'\n\n<img src={a} alt='' />"),
  ).toBe(`posts/p/index.mdx:1:15 warning There is no picture "nope.png". (missing-picture)
  Add it.

0 errors, 1 warning`)
})

test.each([
  ["import { ome } from './numbers.json'\n\n{ome}", '1:10', 'ome', 'Did you mean "one"?'],
  ["import { other as o } from './numbers.json'\n\n{o}", '1:10', 'other', "Write import o from '…' for all of it."],
])('%j names what is there', async (body, place, name, hint) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:${place} error There is no "${name}" in what is imported. (import)\n  ${hint}\n\n1 error, 0 warnings`,
  )
})

import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { type Files, makeFolder, post } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open } from './open'

let png: Buffer

beforeAll(async () => {
  png = await photo(40, 30).png().toBuffer()
})

/** Content of a post that is one file, and of a draft with a folder. */
const contentOf = (body: string): Files => ({
  'posts/b.mdx': post({}, body),
  'posts/a.pdf': 'Words.',
  'posts/_part.mdx': 'Part.',
  'posts/images/a.png': png,
  'posts/images/deep/a.png': png,
  'posts/images/table.csv': 'name\nAda\n',
  'posts/images/_part.mdx': 'Part.',
  'posts/draft/index.md': post({ draft: true }),
  'posts/draft/d.pdf': 'Secret.',
  'posts/draft/d.png': png,
  'posts/draft/sub/d.png': png,
  'posts/draft/_s.mdx': 'Secret.',
  'posts/draft/d.csv': 'name\nSecret\n',
})

test.each([
  ['[a](a.pdf)'],
  ['![](images/a.png)'],
  ['![](./images/deep/a.png)'],
  ["import t from './images/table.csv'\n\n{t[0].name}"],
  ["import Part from './images/_part.mdx'\n\n<Part />"],
  ["import Part from './_part.mdx'\n\n<Part />"],
])('a post of one file has what lies in posts, and in folders without a post: %j', async (body) => {
  expect(describeProblems(await open(await makeFolder(contentOf(body))))).toEqual([])
})

test.each([
  [
    '[a](draft/d.pdf)',
    '6:1 warning The file "draft/d.pdf" belongs to another post; the link is left out. (file-outside)',
  ],
  [
    '![](draft/d.png)',
    '6:1 warning The picture "draft/d.png" belongs to another post; a placeholder stands in. (picture-outside)',
  ],
  [
    '![](images/../draft/sub/d.png)',
    '6:1 warning The picture "images/../draft/sub/d.png" belongs to another post; a placeholder stands in. (picture-outside)',
  ],
  ["import S from './draft/_s.mdx'", '6:15 error "./draft/_s.mdx" belongs to another post. (data-outside)'],
  ["import d from './draft/d.csv'", '6:15 error "./draft/d.csv" belongs to another post. (data-outside)'],
  [
    "import S from './draft/index.md'",
    '6:15 error "./draft/index.md" is a post of its own, so it cannot be put into another one. (partial-is-post)',
  ],
  [
    '[a](link.pdf)',
    '6:1 warning "link.pdf" cannot be read: posts/link.pdf leads into the folder of another post; the link is left out. (unreadable-file)',
  ],
  [
    '![](linked/d.png)',
    '6:1 warning The picture "linked/d.png" belongs to another post; a placeholder stands in. (picture-outside)',
  ],
])('but nothing of another post: %j', async (body, problem) => {
  const folder = await makeFolder(contentOf(body))
  await symlink('draft/d.pdf', join(folder, 'posts/link.pdf'))
  await symlink('draft', join(folder, 'posts/linked'))
  const library = await open(folder)
  expect(describeProblems(library)[0]).toBe(`posts/b.mdx:${problem}`)
  expect([library.snapshot.files.size, library.snapshot.pictures.size]).toEqual([0, 0])
})

test('a file named index in a folder of a post is no post of its own', async () => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, "import Parts from './parts/index.mdx'\n\n<Parts />"),
    'posts/a/parts/index.mdx': 'Part.',
  })
  expect(describeProblems(await open(folder))).toEqual([])
})

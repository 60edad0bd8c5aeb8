import { symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ContentFolder } from '@/lib/library/folder'
import { makeFolder, post } from '../../folders'
import { describeProblems, open } from './open'

const idsOf = async (folder: string) => (await open(folder)).snapshot.entries.map(({ id }) => id).sort()

test('a post is a folder with index.md or index.mdx, or a single file', async () => {
  const folder = await makeFolder({
    'posts/one/index.md': post(),
    'posts/two/index.mdx': post(),
    'posts/three.mdx': post(),
    'posts/four.md': post(),
  })
  expect(await idsOf(folder)).toEqual(['four', 'one', 'three', 'two'])
})

test('files and folders that are no posts are passed over in silence', async () => {
  const folder = await makeFolder({
    'posts/one.mdx': post(),
    'posts/notes.txt': '',
    'posts/.hidden/index.mdx': post(),
    'posts/_later.mdx': post(),
    'posts/pictures/a.png': '',
  })
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ id }) => id)).toEqual(['one'])
  expect(library.snapshot.problems).toEqual([])
})

test('two files for one post are an error that names both', async () => {
  const folder = await makeFolder({
    'posts/one/index.md': post(),
    'posts/one/index.mdx': post(),
    'posts/one.mdx': post(),
  })
  const library = await open(folder)
  expect(library.snapshot.entries).toHaveLength(1)
  expect(describeProblems(library)).toEqual([
    'posts/one/index.md:1:1 error posts/one.mdx is the same post, so posts/one/index.md is left out. (two-files)',
    'posts/one/index.mdx:1:1 error posts/one/index.md is the same post, so posts/one/index.mdx is left out. (two-files)',
  ])
})

test('a folder with a post of another name says what to do', async () => {
  const library = await open(await makeFolder({ 'posts/one/Index.MDX': post() }))
  expect(library.snapshot.problems).toMatchObject([
    {
      file: 'posts/one/Index.MDX',
      severity: 'warning',
      rule: 'no-index',
      message: 'The folder posts/one has no index.md or index.mdx, so it holds no post.',
      hint: 'Rename Index.MDX to index.mdx.',
    },
  ])
})

test('a post that is not UTF-8 stays out, alone', async () => {
  const folder = await makeFolder({
    'posts/good.mdx': post(),
    'posts/latin.mdx': Buffer.from(post({ title: 'é' }), 'latin1'),
  })
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ id }) => id)).toEqual(['good'])
  expect(describeProblems(library)).toEqual(['posts/latin.mdx:1:1 error The file is not UTF-8 text. (not-utf-8)'])
})

test('a byte-order mark and CRLF do no harm', async () => {
  const folder = await makeFolder({ 'posts/one.mdx': `\ufeff${post({ title: 'Ça va' }).replaceAll('\n', '\r\n')}` })
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ title }) => title)).toEqual(['Ça va'])
  expect(library.snapshot.problems).toEqual([])
})

test('names with spaces and accents become addresses', async () => {
  const library = await open(await makeFolder({ 'posts/Été à Paris/index.mdx': post() }))
  expect([...library.snapshot.articles.keys()]).toEqual(['/blog/Été à Paris'])
  expect(library.snapshot.entries[0]?.href).toBe('/blog/%C3%89t%C3%A9%20%C3%A0%20Paris')
})

test('nothing outside of the folder is read, whatever a link says', async () => {
  const outside = await makeFolder({ 'index.mdx': post(), 'secret.mdx': post() })
  const folder = await makeFolder({ 'posts/good.mdx': post() })
  await symlink(outside, join(folder, 'posts/folder'))
  await symlink(join(outside, 'secret.mdx'), join(folder, 'posts/file.mdx'))
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ id }) => id)).toEqual(['good'])
  expect(describeProblems(library)).toEqual([
    'posts/file.mdx:1:1 error The file cannot be read: posts/file.mdx leads outside of the content folder. (unreadable)',
    'posts/folder/index.mdx:1:1 error The file cannot be read: posts/folder/index.mdx leads outside of the content folder. (unreadable)',
  ])
})

test('a link beside a post leads to nothing that the post could not hold itself', async () => {
  const folder = await makeFolder({
    '.env': 'SECRET=1',
    'posts/hidden/secret.csv': 'a\n1',
    'posts/a/index.mdx': post(
      {},
      "import env from './env.csv'\nimport other from './other.csv'\n\n{env[0].a}{other[0].a}",
    ),
  })
  await symlink('../../.env', join(folder, 'posts/a/env.csv'))
  await symlink('../hidden/secret.csv', join(folder, 'posts/a/other.csv'))
  const library = await open(folder)
  expect(library.snapshot.entries).toEqual([])
  expect(describeProblems(library)[0]).toContain('posts/a/env.csv leads outside of the folder posts/a.')
})

test('links within the folder are followed, and those that lead nowhere are no posts', async () => {
  const folder = await makeFolder({ 'posts/one/index.mdx': post(), 'drawer/two/index.mdx': post() })
  await symlink('../drawer/two', join(folder, 'posts/two'))
  await symlink('loop', join(folder, 'posts/loop'))
  await symlink('nowhere', join(folder, 'posts/dangling'))
  expect(await idsOf(folder)).toEqual(['one', 'two'])
})

test('a link in place of a post that leads in a circle is a problem of that post', async () => {
  const folder = await makeFolder({ 'posts/good.mdx': post() })
  await symlink('loop.mdx', join(folder, 'posts/loop.mdx'))
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ id }) => id)).toEqual(['good'])
  expect(library.snapshot.problems).toMatchObject([{ file: 'posts/loop.mdx', severity: 'error', rule: 'unreadable' }])
})

test('a folder has one identity, whatever path leads to it', async () => {
  const folder = await makeFolder()
  const other = await makeFolder()
  await symlink(folder, join(other, 'link'))
  await writeFile(join(other, 'file'), '')
  const identify = (root: string) => new ContentFolder(root).identify()
  expect(await identify(join(other, 'link'))).toBe(await identify(folder))
  expect(await identify(other)).not.toBe(await identify(folder))
})

test('a folder without posts cannot be opened', async () => {
  await expect(open(await makeFolder())).rejects.toThrow(/ENOENT.*posts/)
})

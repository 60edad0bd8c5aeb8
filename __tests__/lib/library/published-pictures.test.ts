import { rm, stat, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expectConsole } from '../../console'
import { makeFolder, post } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open } from './open'

let jpeg: Buffer

beforeAll(async () => {
  jpeg = await photo(40, 30).jpeg().toBuffer()
})

describe('over a restart', () => {
  /** Replaces what a file holds and keeps what it is known by, so that only opening it tells. */
  async function replaceUnseen(file: string, bytes: Buffer) {
    const { atime, mtime } = await stat(file)
    await writeFile(file, bytes)
    await utimes(file, atime, mtime)
  }

  test.each(['photo.jpg', 'broken.jpg'])('%s is not opened again as long as it is unchanged', async (name) => {
    const bytes = name === 'photo.jpg' ? jpeg : Buffer.alloc(jpeg.length, 'x')
    const content = await makeFolder({ 'posts/one/index.mdx': post({}, `![](${name})`), [`posts/one/${name}`]: bytes })
    const cacheDir = await makeFolder()
    const file = join(content, 'posts/one', name)
    // Whole seconds, which every file system keeps.
    await utimes(file, 1e9, 1e9)
    const { snapshot: before } = await open(content, { cacheDir })
    await replaceUnseen(file, name === 'photo.jpg' ? Buffer.alloc(jpeg.length, 'x') : jpeg)
    expect((await open(content, { cacheDir })).snapshot).toEqual(before)
    await utimes(file, 1e9, 1e9 + 1)
    expect((await open(content, { cacheDir })).snapshot.problems).not.toEqual(before.problems)
  })
})

test('a cover that is missing is left out, with the line', async () => {
  const content = await makeFolder({
    'posts/one/index.mdx': post({ ogImage: 'cover.jpg' }),
    'posts/one/covr.jpg': jpeg,
  })
  const library = await open(content)
  expect(library.snapshot.entries[0]?.cover).toBeNull()
  expect(describeProblems(library)).toEqual([
    'posts/one/index.mdx:4:10 warning There is no picture "cover.jpg"; the post has no cover. (missing-picture)',
  ])
})

test('each place that asks for a missing picture is told of, in its own words', async () => {
  const body = "import a from './a.jpg'\n\n![](a.jpg)"
  expect(describeProblems(await open(await makeFolder({ 'posts/one/index.mdx': post({}, body) })))).toEqual([
    'posts/one/index.mdx:6:15 warning There is no picture "./a.jpg"; a placeholder stands in. (missing-picture)',
    'posts/one/index.mdx:8:1 warning There is no picture "a.jpg"; a placeholder stands in. (missing-picture)',
  ])
})

test('a picture is served under each name it has', async () => {
  const content = await makeFolder({
    'posts/one/index.mdx': post({ title: 'One', ogImage: 'a.jpg' }, '![](b.jpg)'),
    'posts/one/a.jpg': jpeg,
    'posts/one/b.jpg': jpeg,
    'posts/two/index.mdx': post({ title: 'Two', ogImage: 'c.jpg' }),
    'posts/two/c.jpg': jpeg,
  })
  const library = await open(content)
  const [, , hash = ''] = library.snapshot.entries[0]?.cover?.src.split('/') ?? []
  for (const name of ['a.jpg', 'b.jpg', 'c.jpg']) {
    expect([name, (await library.servePicture({ hash, name, file: '96.webp' })).status]).toEqual([name, 200])
  }
  expect((await library.servePicture({ hash, name: 'd.jpg', file: '96.webp' })).status).toBe(404)
})

test('a picture that went away or changed since it was published is not served', async () => {
  const content = await makeFolder({ 'posts/one/index.mdx': post({ ogImage: 'a.jpg' }), 'posts/one/a.jpg': jpeg })
  const library = await open(content)
  const [, , hash = '', name = ''] = library.snapshot.entries[0]?.cover?.src.split('/') ?? []
  await writeFile(join(content, 'posts/one/a.jpg'), await photo(50, 30).jpeg().toBuffer())
  expect((await library.servePicture({ hash, name, file: '96.webp' })).status).toBe(404)
  expectConsole('error', /^posts\/one\/a\.jpg cannot be shown: Error: ENOENT/)
  await rm(join(content, 'posts/one/a.jpg'))
  expect((await library.servePicture({ hash, name, file: '96.webp' })).status).toBe(404)
})

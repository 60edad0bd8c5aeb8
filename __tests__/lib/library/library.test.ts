import { rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { makeFolder, post, writeFiles } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open, readOnlyBody } from './open'

const PAST = '2024-03-01'
const clock = () => new Date('2024-06-01')

const titlesOf = ({ snapshot }: Awaited<ReturnType<typeof open>>) => snapshot.entries.map(({ title }) => title)

test('a refresh sees edits, new posts and deletions', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({ title: 'A' }), 'posts/b.mdx': post({ title: 'B' }) })
  const library = await open(folder)
  const before = library.snapshot
  await writeFiles(folder, { 'posts/a.mdx': post({ title: 'A2' }), 'posts/c/index.md': post({ title: 'C' }) })
  await rm(join(folder, 'posts/b.mdx'))
  await library.refresh()
  expect(titlesOf(library)).toEqual(['A2', 'C'])
  expect(before.entries.map(({ title }) => title)).toEqual(['A', 'B'])
})

test('a refresh sees what was saved while another was reading', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({ title: '0' }) })
  const library = await open(folder)
  for (let round = 1; round <= 30; round++) {
    const first = library.refresh()
    await sleep(round % 6)
    await writeFiles(folder, { 'posts/a.mdx': post({ title: String(round) }) })
    await Promise.all([library.refresh(), library.refresh()])
    expect(titlesOf(library)).toEqual([String(round)])
    await first
  }
})

test('a refresh that fails leaves what is published, and the next one goes on', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({ title: 'A' }) })
  const library = await open(folder)
  await rename(join(folder, 'posts'), join(folder, 'away'))
  await expect(library.refresh()).rejects.toThrow('ENOENT')
  expect(titlesOf(library)).toEqual(['A'])
  await rename(join(folder, 'away'), join(folder, 'posts'))
  await library.refresh()
  expect(titlesOf(library)).toEqual(['A'])
})

test('the version changes with what readers see, and with nothing else', async () => {
  const picture = await photo(40, 30).jpeg().toBuffer()
  const folder = await makeFolder({
    'posts/a/index.mdx': post({ title: 'A', titel: 'B' }, '![](a.jpg)'),
    'posts/a/a.jpg': picture,
    'posts/draft.mdx': post({ draft: true }),
  })
  const library = await open(folder, {}, { clock })
  const { version } = library.snapshot
  expect((await open(folder, {}, { clock })).snapshot.version).toBe(version)

  const unseen = {
    'posts/draft.mdx': post({ draft: true, title: 'Another' }),
    'posts/new.mdx': post({ draft: true }),
    'posts/future.mdx': post({ date: '2024-07-01' }),
    'posts/a/b.jpg': picture,
    'notes.txt': 'Anything',
    'posts/a/index.mdx': post({ title: 'A', tilte: 'B' }, '![](a.jpg)'),
  }
  for (const [file, content] of Object.entries(unseen)) {
    await writeFiles(folder, { [file]: content })
    await library.refresh()
    expect([file, library.snapshot.version]).toEqual([file, version])
  }
  expect(library.snapshot.problems).toMatchObject([{ message: expect.stringContaining('tilte') }])

  const seen = {
    'posts/a/a.jpg': await photo(40, 31).jpeg().toBuffer(),
    'posts/a/index.mdx': post({ title: 'A' }, 'Words. ![](a.jpg)'),
    'posts/b.mdx': post({ title: 'B' }),
    'site.yml': 'title: Mine',
  }
  const versions = new Set([version])
  for (const [file, content] of Object.entries(seen)) {
    await writeFiles(folder, { [file]: content })
    await library.refresh()
    versions.add(library.snapshot.version)
  }
  expect(versions.size).toBe(5)
})

test('drafts and posts of the future are in no part of the snapshot', async () => {
  const picture = await photo(40, 30).jpeg().toBuffer()
  const hidden = { ogImage: 'a.jpg', categories: ['Secret'], tags: ['secret'], aliases: ['/old'], authors: ['ada'] }
  const folder = await makeFolder({
    'posts/seen.mdx': post({ title: 'Seen' }),
    'posts/draft/index.mdx': post({ ...hidden, draft: true }, 'A word. <Broken />'),
    'posts/draft/a.jpg': picture,
    'posts/future/index.mdx': post({ ...hidden, date: '2024-07-01', aliases: ['/older'] }),
    'posts/future/a.jpg': picture,
    'utils/author-data.json': '{"ada": {"header": "Ada"}}',
  })
  const { snapshot } = await open(folder, {}, { clock })
  expect(snapshot).toMatchObject({ entries: [{ title: 'Seen' }], categories: [], tags: [], problems: [] })
  expect([snapshot.articles, snapshot.redirects, snapshot.pictures, snapshot.authors].map(({ size }) => size)).toEqual([
    1, 0, 0, 0,
  ])

  await writeFiles(folder, { 'posts/draft/index.mdx': post({ ...hidden, draft: true, date: PAST }) })
  const preview = await open(folder, { isPreview: true }, { clock })
  expect(preview.snapshot.entries).toMatchObject([{ isScheduled: true }, { isDraft: true }, { title: 'Seen' }])
})

test('a post that cannot be compiled stays out with its place, and the others are served', async () => {
  const folder = await makeFolder({
    'posts/good.mdx': post({ title: 'Good' }),
    'posts/open.mdx': post({}, 'A tag that is <b>open.'),
    'posts/code.mdx': post({}, '{process.exit(1)}'),
    'posts/date.mdx': post({ date: 'tomorrow' }),
  })
  const library = await open(folder)
  expect(titlesOf(library)).toEqual(['Good'])
  expect(describeProblems(library).map((text) => text.replace(/ error .*/, ''))).toEqual([
    'posts/code.mdx:6:2',
    'posts/date.mdx:3:7',
    'posts/open.mdx:6:15',
  ])
  expect(await readOnlyBody(library)).toContain('Some words.')
})

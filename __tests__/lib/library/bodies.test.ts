import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { BodyShelf } from '@/lib/library/bodies'
import { CacheFolder } from '@/lib/library/cache-folder'
import { createCompiler } from '@/lib/mdx/compiler'
import { type Files, makeFolder, post, writeFiles } from '../../folders'
import { photo } from '../../images/pictures'
import { context } from '../mdx/compile-post'
import { open, readOnlyBody } from './open'

let cacheDir: string
let content: string

/** Content of one post with a picture, data, and the authors' names; and a library that has compiled it. */
beforeEach(async () => {
  cacheDir = await makeFolder()
  content = await makeFolder({
    'posts/one/index.mdx': post(
      {},
      "import talks from './talks.yml'\n\nHello {talks.city} {authors.ada.header}. ![](a.png)",
    ),
    'posts/one/a.png': await photo(40, 30).png().toBuffer(),
    'posts/one/talks.yml': 'city: Brest\n',
    'utils/author-data.json': '{"ada": {"header": "Ada"}}',
    'site.yml': 'title: Mine\n',
  })
  const library = await open(content, { cacheDir })
  expect(library.snapshot.problems).toEqual([])
  expect(await readOnlyBody(library)).toMatch(/Hello.*Brest.*Ada/s)
})

/** Changes a word in what was kept, so that it shows whether that is used again. */
async function markKept(): Promise<void> {
  const names = (await readdir(cacheDir, { recursive: true })).filter((name) => /bodies\/.*\.json$/.test(name))
  expect(names).toHaveLength(1)
  for (const name of names) {
    const file = join(cacheDir, name)
    await writeFile(file, (await readFile(file, 'utf8')).replaceAll('Hello', 'Kept'))
  }
}

test('an unchanged post is not compiled again after a restart', async () => {
  await markKept()
  expect(await readOnlyBody(await open(content, { cacheDir }))).toContain('Kept')
})

test.each<[string, () => Promise<Files>]>([
  ['a changed picture', async () => ({ 'posts/one/a.png': await photo(50, 30).png().toBuffer() })],
  ['changed data', async () => ({ 'posts/one/talks.yml': 'city: Rennes\n' })],
  ['changed authors', async () => ({ 'utils/author-data.json': '{"ada": {"header": "Lady Ada"}}' })],
  ['another allowed host', async () => ({ 'site.yml': 'frameHosts: [player.vimeo.com]\n' })],
])('%s compiles it again', async (_, change) => {
  await markKept()
  await writeFiles(content, await change())
  const body = await readOnlyBody(await open(content, { cacheDir }))
  expect(body).toContain('Hello')
  expect(body).not.toContain('Kept')
})

test('a picture that goes away compiles it again, and its return brings back what was kept', async () => {
  await markKept()
  const picture = await readFile(join(content, 'posts/one/a.png'))
  await rm(join(content, 'posts/one/a.png'))
  const library = await open(content, { cacheDir })
  expect(await readOnlyBody(library)).toContain('Hello')
  expect(library.snapshot.problems).toMatchObject([{ rule: 'missing-picture' }])
  await writeFiles(content, { 'posts/one/a.png': picture })
  expect((await open(content, { cacheDir })).snapshot.problems).toEqual([])
})

test("a change of the project's components compiles it again", async () => {
  await markKept()
  const compiler = { ...createCompiler(), version: 'with a badge' }
  expect(await readOnlyBody(await open(content, { cacheDir }, { compiler }))).toContain('Hello')
})

test('a running site that reads again uses what it has', async () => {
  const library = await open(content, { cacheDir })
  const { version } = library.snapshot
  await markKept()
  await library.refresh()
  expect(library.snapshot.version).toBe(version)
  expect(await readOnlyBody(library)).toContain('Hello')
})

test('who asks for one body at the same time is answered one after the other', async () => {
  const compiler = createCompiler()
  let running = 0
  let most = 0
  let asked = 0
  const shelf = new BodyShelf(new CacheFolder(await makeFolder()), {
    ...compiler,
    async compile(body, given) {
      running += 1
      most = Math.max(most, running)
      return compiler.compile(body, given).finally(() => {
        running -= 1
      })
    },
  })
  // A file that changes all the time, so that nothing that was compiled is used again.
  const readData = async () => {
    await wait(20)
    return { value: { count: ++asked } }
  }
  const ask = () => shelf.compile("import n from './n.json'\n\n{n.count}", { ...context, readData })
  const made = await Promise.all([ask(), ask(), ask(), ask()])
  expect(new Set(made.map(({ key }) => key)).size).toBe(4)
  expect(most).toBe(1)
})

test('another content folder has a cache of its own', async () => {
  await open(await makeFolder({ 'posts/one.mdx': post() }), { cacheDir })
  expect(await readdir(cacheDir)).toHaveLength(2)
})

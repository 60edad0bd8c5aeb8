import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { CacheFolder } from '@/lib/library/cache-folder'
import { expectConsole } from '../../console'
import { makeFolder, post } from '../../folders'
import { photo } from '../../images/pictures'
import { open, readOnlyBody } from './open'

// Not even root may write there.
const NOWHERE = '/sys/hallway-cache'
const COMPLAINT = /^The cache folder cannot be written; going on without: E[A-Z]+: /

test('what is kept is found again, and nothing half-written stays', async () => {
  const root = join(await makeFolder(), 'not/there/yet')
  const cache = new CacheFolder(root)
  expect(await cache.get('bodies/a')).toBeUndefined()
  expect(await cache.set('bodies/a', 'words')).toBe(true)
  expect((await new CacheFolder(root).get('bodies/a'))?.toString()).toBe('words')
  expect(await readdir(join(root, 'bodies'))).toEqual(['a'])
})

test('JSON that is damaged or missing counts as not kept', async () => {
  const cache = new CacheFolder(await makeFolder({ half: '{"a":', empty: '', whole: '{"a":1}' }))
  expect(await cache.getJson('half')).toBeUndefined()
  expect(await cache.getJson('empty')).toBeUndefined()
  expect(await cache.getJson('missing')).toBeUndefined()
  expect(await cache.getJson('whole')).toEqual({ a: 1 })
})

test('a folder that cannot be written is told of once', async () => {
  expectConsole('error', COMPLAINT)
  const cache = new CacheFolder(NOWHERE)
  expect(await cache.set('a', 'words')).toBe(false)
  expect(await cache.set('b', 'words')).toBe(false)
})

describe('a site whose cache', () => {
  let contentDir: string

  beforeAll(async () => {
    contentDir = await makeFolder({
      'posts/one/index.mdx': post({ ogImage: 'photo.jpg' }, 'Hello from the body. ![](photo.jpg)'),
      'posts/one/photo.jpg': await photo().jpeg().toBuffer(),
    })
  })

  async function expectToWork(cacheDir: string) {
    const library = await open(contentDir, { cacheDir })
    expect(library.snapshot.problems).toEqual([])
    expect(await readOnlyBody(library)).toContain('Hello from the body')
    const [, , hash = '', name = ''] = library.snapshot.entries[0]?.cover?.src.split('/') ?? []
    expect(await library.servePicture({ hash, name, file: '96.webp' })).toMatchObject({ status: 200 })
    await library.refresh()
    expect(await readOnlyBody(library)).toContain('Hello from the body')
  }

  test('cannot be written works', async () => {
    expectConsole('error', COMPLAINT)
    await expectToWork(NOWHERE)
  })

  test('has a file in its place works', async () => {
    expectConsole('error', COMPLAINT)
    await expectToWork(join(await makeFolder({ cache: 'a file' }), 'cache'))
  })

  test('is damaged works, and mends it', async () => {
    const cacheDir = await makeFolder()
    await expectToWork(cacheDir)
    for (const name of (await readdir(cacheDir, { recursive: true })).filter((file) => /\.(?:json|key)$/.test(file))) {
      await writeFile(join(cacheDir, name), '')
    }
    await expectToWork(cacheDir)
    const [index = ''] = (await readdir(cacheDir, { recursive: true })).filter((name) => name.endsWith('pictures.json'))
    expect(JSON.parse(await readFile(join(cacheDir, index), 'utf8')).stamps).toHaveLength(1)
  })

  test('is shared by two at once works', async () => {
    const cacheDir = await makeFolder()
    const libraries = await Promise.all([1, 2, 3].map(() => open(contentDir, { cacheDir })))
    const [first, ...others] = libraries.map(({ snapshot }) => snapshot)
    for (const other of others) expect(other).toEqual(first)
    const bodies = await Promise.all(libraries.map(readOnlyBody))
    expect(new Set(bodies).size).toBe(1)
    expect(await readdir(cacheDir)).toHaveLength(1)
    expect((await readdir(cacheDir, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([])
  })
})

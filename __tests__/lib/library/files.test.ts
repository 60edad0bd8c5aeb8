import { mkdir, readFile, rm, stat, symlink, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as wait } from 'node:timers/promises'
import { defaultFileTypes } from '@/lib/content/file-types'
import type { Library } from '@/lib/library'
import { CacheFolder } from '@/lib/library/cache-folder'
import { FileShelf } from '@/lib/library/files'
import { ContentFolder } from '@/lib/library/folder'
import { expectConsole } from '../../console'
import { hashOfFile } from '../../file-hash'
import { makeFolder, post, writeFiles } from '../../folders'
import { describeProblems, open, readOnlyBody } from './open'

const clock = () => new Date('2024-06-01')

/** What a reader gets at an address, or null. */
async function ask({ serveFile }: Library, href = '', headers = {}): Promise<string | null> {
  const [, , hash = '', name = ''] = href.split('/')
  const answer = await serveFile({ hash, name: decodeURIComponent(name), method: 'GET', headers })
  return answer?.body ? text(answer.body) : null
}

/** The addresses of the files that are published. */
const addressesOf = ({ snapshot }: Library) =>
  [...snapshot.files.values()].map(({ hash, name }) => `/files/${hash}/${encodeURIComponent(name)}`)

test('what a post links to is published, and nothing else', async () => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, '[The notes](./Été%201.txt)'),
    'posts/a/Été 1.txt': 'Words.',
    'posts/a/other.txt': 'Unlinked.',
  })
  const library = await open(folder)
  expect(describeProblems(library)).toEqual([])
  const [address] = addressesOf(library)
  expect(address).toMatch(/^\/files\/[0-9a-f]{16}\/%C3%89t%C3%A9%201\.txt$/)
  expect(await readOnlyBody(library)).toContain(address)
  expect(await ask(library, address)).toBe('Words.')
  expect(library.snapshot.files.size).toBe(1)
  const [, , hash] = (address ?? '').split('/')
  for (const name of ['other.txt', 'index.mdx', '../index.mdx', 'Été 1.txt/', '']) {
    expect(await library.serveFile({ hash: hash ?? '', name, method: 'GET', headers: {} })).toBeNull()
  }
})

test('a name may be written in another form of Unicode than on disk', async () => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, `[a](${encodeURIComponent('été.txt'.normalize('NFD'))})`),
    [`posts/a/${'été.txt'.normalize('NFC')}`]: 'Words.',
  })
  const library = await open(folder)
  expect(await ask(library, addressesOf(library)[0])).toBe('Words.')
})

test('files of drafts and of posts of the future cannot be had, until their time comes', async () => {
  const folder = await makeFolder({
    'posts/draft/index.mdx': post({ draft: true }, '[a](draft.txt)'),
    'posts/draft/draft.txt': 'Draft.',
    'posts/future/index.mdx': post({ date: '2024-07-01' }, '[a](future.txt)'),
    'posts/future/future.txt': 'Future.',
    'posts/broken/index.mdx': post({}, '[a](broken.txt) {process}'),
    'posts/broken/broken.txt': 'Broken.',
  })
  const preview = await open(folder, { isPreview: true }, { clock })
  const addresses = addressesOf(preview)
  expect(await Promise.all(addresses.map((address) => ask(preview, address)))).toEqual(
    expect.arrayContaining(['Draft.', 'Future.']),
  )
  const library = await open(folder, {}, { clock })
  expect(addressesOf(library)).toEqual([])
  expect(await Promise.all(addresses.map((address) => ask(library, address)))).toEqual([null, null])

  await writeFiles(folder, { 'posts/draft/index.mdx': post({}, '[a](draft.txt)') })
  await library.refresh()
  expect(await ask(library, addressesOf(library)[0])).toBe('Draft.')
})

describe('a mistake', () => {
  test.each([
    [
      'slides.pfd',
      'warning "slides.pfd" is of a kind that is not published; the link is left out. (file-type)',
      'Add pfd to fileTypes in site.yml, or put the file into a zip.',
    ],
    [
      'run.js',
      'warning "run.js" is of a kind that is not published; the link is left out. (file-type)',
      'Put the file into a zip.',
    ],
    [
      'slids.pdf',
      'warning There is no file "slids.pdf" beside the post; the link is left out. (missing-file)',
      'Did you mean "slides.pdf"?',
    ],
    [
      'x.pdf',
      'warning There is no file "x.pdf" beside the post; the link is left out. (missing-file)',
      "Put it into the post's folder. An address elsewhere begins with https://.",
    ],
    [
      'folder.zip',
      'warning There is no file "folder.zip" beside the post; the link is left out. (missing-file)',
      'Did you mean',
    ],
    [
      '../other/secret.pdf',
      'warning The file "../other/secret.pdf" is not beside the post; the link is left out. (file-outside)',
      "Put a copy into the post's folder.",
    ],
    [
      '%2e%2e/other/secret.pdf',
      'warning The file "../other/secret.pdf" is not beside the post; the link is left out. (file-outside)',
      "Put a copy into the post's folder.",
    ],
    [
      '..%2f..%2fsite.json',
      'warning The file "../../site.json" is not beside the post; the link is left out. (file-outside)',
      "Put a copy into the post's folder.",
    ],
    [
      'a%00.pdf',
      'warning The file "a\u0000.pdf" is not beside the post; the link is left out. (file-outside)',
      "Put a copy into the post's folder.",
    ],
    [
      'sub%5cslides.pdf',
      'warning The file "sub\\slides.pdf" is not beside the post; the link is left out. (file-outside)',
      "Put a copy into the post's folder.",
    ],
    [
      'link.pdf',
      'warning "link.pdf" cannot be read: posts/a/link.pdf leads outside of the folder posts/a; the link is left out. (unreadable-file)',
      '',
    ],
    [
      'up/secret.pdf',
      'warning "up/secret.pdf" cannot be read: posts/a/up/secret.pdf leads outside of the folder posts/a; the link is left out. (unreadable-file)',
      '',
    ],
    [
      'far.pdf',
      'warning "far.pdf" cannot be read: posts/a/far.pdf leads outside of the content folder; the link is left out. (unreadable-file)',
      '',
    ],
  ])('%s is told of, and publishes nothing', async (address, problem, hint) => {
    const outside = await makeFolder({ 'far.pdf': 'Far.' })
    const folder = await makeFolder({
      'posts/a/index.mdx': post({}, `[a](${address})`),
      'posts/a/slides.pdf': 'Slides.',
      'posts/a/slides.pfd': 'Slides.',
      'posts/a/run.js': 'alert(1)',
      'posts/other/index.mdx': post({ draft: true }),
      'posts/other/secret.pdf': 'Secret.',
      'site.json': '{}',
    })
    await mkdir(join(folder, 'posts/a/folder.zip'))
    await symlink('../other/secret.pdf', join(folder, 'posts/a/link.pdf'))
    await symlink('../other', join(folder, 'posts/a/up'))
    await symlink(join(outside, 'far.pdf'), join(folder, 'posts/a/far.pdf'))
    const library = await open(folder)
    expect(describeProblems(library)).toEqual([`posts/a/index.mdx:6:1 ${problem}`])
    expect(library.snapshot.problems[0]?.hint).toContain(hint)
    expect(library.snapshot.files.size).toBe(0)
  })
})

test('the settings add kinds, and a change of them is seen at once', async () => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, '[a](model.step)'),
    'posts/a/model.step': 'Model.',
  })
  const library = await open(folder)
  expect(addressesOf(library)).toEqual([])
  await writeFiles(folder, { 'site.yml': 'fileTypes:\n  - step: model/step\n' })
  await library.refresh()
  expect(describeProblems(library)).toEqual([])
  expect([...library.snapshot.files.values()]).toMatchObject([{ name: 'model.step', type: 'model/step', bytes: 6 }])
})

test('a file that is sent as something else has another address', async () => {
  const folder = await makeFolder({ 'posts/a/index.mdx': post({}, '[a](a.txt)'), 'posts/a/a.txt': 'Words.' })
  const library = await open(folder)
  const [before] = addressesOf(library)
  await writeFiles(folder, { 'site.yml': 'fileTypes:\n  - txt: application/octet-stream\n' })
  await library.refresh()
  const [after] = addressesOf(library)
  expect(after).not.toBe(before)
  expect([await ask(library, before), await ask(library, after)]).toEqual([null, 'Words.'])
})

test('a file that grows while it is read has the size of what was read', async () => {
  const folder = await makeFolder({ 'posts/a/big.zip': '' })
  const file = join(folder, 'posts/a/big.zip')
  await truncate(file, 200 * 1024 * 1024)
  const shelf = new FileShelf(new ContentFolder(folder), new CacheFolder(await makeFolder()))
  const finding = shelf.find('posts/a', 'big.zip', defaultFileTypes)
  await wait(30)
  await truncate(file, 200 * 1024 * 1024 + 1)
  const { file: found } = await finding
  const held = (await readFile(file)).subarray(0, found?.bytes)
  expect(found?.hash).toBe(hashOfFile(held, 'application/zip'))
})

test('a link inside of the folder is followed', async () => {
  const folder = await makeFolder({ 'posts/a/index.mdx': post({}, '[a](link.txt)'), 'posts/a/real.txt': 'Words.' })
  await symlink('real.txt', join(folder, 'posts/a/link.txt'))
  const library = await open(folder)
  expect(await ask(library, addressesOf(library)[0])).toBe('Words.')
})

describe('a file that has changed', () => {
  const content = { 'posts/a/index.mdx': post({}, '[a](a.txt)'), 'posts/a/a.txt': 'First.' }

  test.each([
    ['changed', undefined, (file: string) => writeFile(file, 'Second, and longer.')],
    ['gone', /^posts\/a\/a\.txt cannot be sent: .*ENOENT/, (file: string) => rm(file)],
    [
      'a folder',
      /^posts\/a\/a\.txt cannot be sent: posts\/a\/a\.txt is no file\.$/,
      async (file: string) => {
        await rm(file)
        await mkdir(file)
      },
    ],
    [
      'a link to elsewhere',
      /^posts\/a\/a\.txt cannot be sent: posts\/a\/a\.txt leads outside of the content folder\.$/,
      async (file: string) => {
        await rm(file)
        await symlink('/etc/hostname', file)
      },
    ],
  ])('and is %s cannot be had at its old address', async (_, told, change) => {
    if (told) expectConsole('error', told)
    const folder = await makeFolder(content)
    const library = await open(folder)
    const [address] = addressesOf(library)
    await change(join(folder, 'posts/a/a.txt'))
    expect(await ask(library, address)).toBeNull()
  })

  test('has another address after the next reading', async () => {
    const folder = await makeFolder(content)
    const library = await open(folder)
    const [before] = addressesOf(library)
    await writeFiles(folder, { 'posts/a/a.txt': 'Second.' })
    await library.refresh()
    const [after] = addressesOf(library)
    expect(after).not.toBe(before)
    expect([await ask(library, before), await ask(library, after)]).toEqual([null, 'Second.'])
    expect(await readOnlyBody(library)).toContain(after)
  })

  test('only in its time is sent as before', async () => {
    const folder = await makeFolder(content)
    const library = await open(folder)
    await utimes(join(folder, 'posts/a/a.txt'), 1e9, 1e9)
    expect(await ask(library, addressesOf(library)[0])).toBe('First.')
  })
})

test('a start does not read again what is unchanged', async () => {
  const folder = await makeFolder({ 'posts/a/index.mdx': post({}, '[a](a.txt)'), 'posts/a/a.txt': 'First.' })
  const cacheDir = await makeFolder()
  const file = join(folder, 'posts/a/a.txt')
  // Whole seconds, which every file system keeps.
  await utimes(file, 1e9, 1e9)
  const before = addressesOf(await open(folder, { cacheDir }))
  await writeFile(file, 'Other!')
  await utimes(file, 1e9, 1e9)
  expect((await stat(file)).size).toBe('First.'.length)
  expect(addressesOf(await open(folder, { cacheDir }))).toEqual(before)
  await utimes(file, 1e9, 1e9 + 1)
  expect(addressesOf(await open(folder, { cacheDir }))).not.toEqual(before)
})

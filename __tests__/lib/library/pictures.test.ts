import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { CacheFolder } from '@/lib/library/cache-folder'
import { ContentFolder } from '@/lib/library/folder'
import { PictureShelf } from '@/lib/library/pictures'
import { makeFolder } from '../../folders'
import { photo } from '../../images/pictures'

let jpeg: Buffer
let folder: string

beforeAll(async () => {
  jpeg = await photo(40, 30).jpeg().toBuffer()
  folder = await makeFolder({
    'posts/one/photo.jpg': jpeg,
    'posts/one/Foto im Café 100%.jpg': jpeg,
    'posts/one/e\u0301te\u0301.jpg': jpeg,
    'posts/one/lying.png': jpeg,
    'posts/one/nothing.jpg': '',
    'posts/one/cut.jpg': jpeg.subarray(0, jpeg.length / 2),
    'posts/one/words.jpg': 'These are words.',
    'posts/one/inner/deep.jpg': jpeg,
    'posts/one/folder.jpg/x': '',
    'posts/two/other.jpg': jpeg,
    'posts/three/notes.txt': '',
  })
  await symlink('/etc/hostname', join(folder, 'posts/one/outside.jpg'))
  await symlink('loop.jpg', join(folder, 'posts/one/loop.jpg'))
})

async function find(relative: string, postFolder = 'posts/one') {
  return new PictureShelf(new ContentFolder(folder), new CacheFolder(await makeFolder())).find(postFolder, relative)
}

test.each([
  ['photo.jpg', 'photo.jpg'],
  ['./photo.jpg', 'photo.jpg'],
  ['inner/../photo.jpg', 'photo.jpg'],
  ['inner/deep.jpg', 'deep.jpg'],
  ['Foto im Café 100%.jpg', 'Foto im Café 100%.jpg'],
  ['e\u0301te\u0301.jpg', 'e\u0301te\u0301.jpg'],
  ['\u00e9t\u00e9.jpg', 'e\u0301te\u0301.jpg'],
])('%s is found and measured', async (relative, name) => {
  const found = await find(relative)
  expect(found).toMatchObject({ value: { width: 40, height: 30, formats: ['avif', 'webp'] }, file: { name } })
  expect(found).not.toHaveProperty('warning')
  expect('value' in found && found.value.src).toMatch(
    new RegExp(`^/pictures/[0-9a-f]{16}/${encodeURIComponent(name)}$`),
  )
})

test.each([
  [
    'foto.jpg',
    'missing-picture',
    'There is no picture "foto.jpg"; a placeholder stands in.',
    'The nearest name there is "photo.jpg".',
  ],
  [
    'folder.jpg',
    'missing-picture',
    'There is no picture "folder.jpg"; a placeholder stands in.',
    'The nearest name there is "folder.jpg".',
  ],
  [
    'loop.jpg',
    'missing-picture',
    'There is no picture "loop.jpg"; a placeholder stands in.',
    'The nearest name there is "loop.jpg".',
  ],
  [
    '../two/other.jpg',
    'picture-outside',
    'The picture "../two/other.jpg" is not beside the post; a placeholder stands in.',
    "Put a copy into the post's folder.",
  ],
  [
    'a\\b.jpg',
    'picture-outside',
    'The picture "a\\b.jpg" is not beside the post; a placeholder stands in.',
    "Put a copy into the post's folder.",
  ],
  [
    'nothing.jpg',
    'broken-picture',
    '"nothing.jpg" is empty (0 bytes); a placeholder stands in.',
    'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  ],
  [
    'cut.jpg',
    'broken-picture',
    '"cut.jpg" is truncated; a placeholder stands in.',
    'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  ],
  [
    'words.jpg',
    'broken-picture',
    '"words.jpg" is not a picture: it begins with "These are words."; JPEG, PNG, WebP, AVIF, GIF and SVG can be shown; a placeholder stands in.',
    'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  ],
  [
    'outside.jpg',
    'broken-picture',
    '"outside.jpg" cannot be read: posts/one/outside.jpg leads outside of the content folder.; a placeholder stands in.',
    'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  ],
])('%s is a placeholder with a warning (%s)', async (relative, rule, message, hint) => {
  expect(await find(relative)).toEqual({
    value: { src: '', width: 1200, height: 675, blurDataURL: '', formats: [], missing: relative.split('/').at(-1) },
    warning: { rule, message, hint },
  })
})

test('a missing picture in a folder without any has no nearest name', async () => {
  expect(await find('a.jpg', 'posts/three')).toMatchObject({ warning: { hint: 'There is no picture in that folder.' } })
})

test('names that no file can have are missing pictures', async () => {
  expect(await find(`${'a'.repeat(300)}.jpg`)).toMatchObject({ warning: { rule: 'missing-picture' } })
})

test('a picture is what its bytes say, with a warning when its name says otherwise', async () => {
  expect(await find('lying.png')).toMatchObject({
    value: { width: 40 },
    warning: {
      rule: 'picture-kind',
      message: '"lying.png" holds JPEG, not PNG; it is shown all the same.',
      hint: 'Give it the extension .jpg.',
    },
  })
})

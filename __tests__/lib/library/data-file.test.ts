import { symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { readDataFile } from '@/lib/library/data-file'
import { ContentFolder } from '@/lib/library/folder'
import { makeFolder, post } from '../../folders'
import { open, readOnlyBody } from './open'

/** A few lines that stand for a billion values. */
const BOMB = [
  'a: &a [x]',
  ...[...'bcdefghij'].map((name, i) => `${name}: &${name} [${Array(10).fill(`*${'abcdefghi'[i]}`)}]`),
]

let folder: string

beforeAll(async () => {
  folder = await makeFolder({
    'posts/one/a.json': '\ufeff{"year": 2024}',
    'posts/one/b.yml': 'day: 2024-03-01\nlist: [1, yes]\n',
    'posts/one/b.yaml': '- one\n',
    'posts/one/c.csv': '\ufeffname, "city"\r\nAda,"Paris, France"\r\n\r\nÉlie,Brest\r\n',
    'posts/one/semicolons.csv': 'name;"a, b, c";price\r\n"Tea; green";1;2,50\r\n',
    'posts/one/tabs.csv': 'name\tprice, net\nTea\t2\n',
    'posts/one/commas.csv': '"a;b;c\nd",e\n1,2\n',
    'posts/one/empty.yml': '',
    'posts/one/broken.json': '{"a": }',
    'posts/one/broken.yml': 'a: [1\nb: 2',
    'posts/one/broken.csv': 'a,b\n1,2,3\n',
    'posts/one/latin.csv': Buffer.from('name\né', 'latin1'),
    'posts/one/bomb.yml': BOMB.join('\n'),
    // Two lines that stand for two billion values; to hold them would end the process.
    'posts/one/squared.yml': `a: &a [${'1,'.repeat(40_000)}1]\nb: [${'*a,'.repeat(50_000)}*a]`,
    'posts/one/nan.yml': 'a: [.nan]',
    'posts/one/round.yml': '&a [*a]',
    'posts/one/wide.json': `[${'1,'.repeat(200_000)}1]`,
    'posts/one/deep.json': `${'['.repeat(500_000)}${']'.repeat(500_000)}`,
    'posts/one/deep.yml': `${'['.repeat(100_000)}${']'.repeat(100_000)}`,
    'posts/one/in-line.yml': `${'- '.repeat(100_000)}x`,
    'posts/one/long.yml': 'x'.repeat(256 * 1024 + 1),
    'posts/one/code.yml': 'a: !!js/function "function () { process.exit(1) }"',
    'posts/two/d.json': '1',
  })
  await symlink('loop.json', join(folder, 'posts/one/loop.json'))
})

const read = (relative: string) => readDataFile(new ContentFolder(folder), 'posts/one', relative)

test.each([
  ['a.json', { year: 2024 }],
  ['./a.json', { year: 2024 }],
  ['b.yml', { day: '2024-03-01', list: [1, 'yes'] }],
  ['b.yaml', ['one']],
  [
    'c.csv',
    [
      { name: 'Ada', city: 'Paris, France' },
      { name: 'Élie', city: 'Brest' },
    ],
  ],
  ['semicolons.csv', [{ name: 'Tea; green', 'a, b, c': '1', price: '2,50' }]],
  ['tabs.csv', [{ name: 'Tea', 'price, net': '2' }]],
  ['commas.csv', [{ 'a;b;c\nd': '1', e: '2' }]],
])('%s gives its value', async (file, value) => {
  expect(await read(file)).toEqual({ value })
})

test.each([
  ['b.yxml', 'missing-data', 'There is no file "b.yxml" beside the post.', 'Did you mean "b.yaml"?'],
  ['nothing-like-it.json', 'missing-data', 'There is no file "nothing-like-it.json" beside the post.', ''],
  ['../two/d.json', 'data-outside', '"../two/d.json" is not beside the post.', "Put a copy into the post's folder."],
  [
    '../../../etc/x.json',
    'data-outside',
    '"../../../etc/x.json" is not beside the post.',
    "Put a copy into the post's folder.",
  ],
  ['latin.csv', 'not-utf-8', '"latin.csv": The file is not UTF-8 text.', 'Save it as UTF-8.'],
  ['bomb.yml', 'data-syntax', '"bomb.yml" cannot be read: it holds more than 100000 values.', ''],
  ['squared.yml', 'data-syntax', '"squared.yml" cannot be read: it holds more than 100000 values.', ''],
  ['nan.yml', 'data-syntax', '"nan.yml" cannot be read: it holds .nan or .inf, which is no number to show.', ''],
  ['wide.json', 'data-syntax', '"wide.json" cannot be read: it holds more than 100000 values.', ''],
  ['deep.json', 'data-syntax', '"deep.json" cannot be read: it nests more than 100 levels deep.', ''],
  ['deep.yml', 'data-syntax', '"deep.yml" cannot be read: it nests more than 100 levels deep.', ''],
  ['in-line.yml', 'data-syntax', '"in-line.yml" cannot be read: it nests more than 100 levels deep.', ''],
  ['long.yml', 'data-syntax', '"long.yml" cannot be read: it is longer than 256 kB; save it as JSON.', ''],
  [
    'code.yml',
    'data-syntax',
    '"code.yml" cannot be read: unknown tag !<tag:yaml.org,2002:js/function> at line 1, column 51.',
    '',
  ],
  ['round.yml', 'data-syntax', '"round.yml" cannot be read: it nests more than 100 levels deep.', ''],
])('%s is a problem (%s)', async (file, rule, message, hint) => {
  expect(await read(file)).toEqual({ trouble: { rule, message, hint } })
})

test.each([
  ['broken.json', /^"broken.json" cannot be read: Unexpected token '?}'?.*\.$/],
  ['broken.yml', /^"broken.yml" cannot be read: .*line 2.*\.$/],
  ['broken.csv', /^"broken.csv" cannot be read: Invalid Record Length.*line 2.*\.$/],
])('%s says where it is wrong', async (file, message) => {
  expect(await read(file)).toEqual({
    trouble: { rule: 'data-syntax', message: expect.stringMatching(message), hint: '' },
  })
})

test('links in a circle and names that no file can have are no files beside the post', async () => {
  expect(await read('loop.json')).toMatchObject({ trouble: { rule: 'missing-data' } })
  expect(await read(`${'a'.repeat(300)}.json`)).toMatchObject({ trouble: { rule: 'missing-data' } })
  expect(await read('a\0.json')).toMatchObject({ trouble: { rule: 'data-outside' } })
})

test('a post shows its data', async () => {
  const body = "import talks from './talks.csv'\n\nThe first was in {talks[0].city}."
  const contentDir = await makeFolder({ 'posts/a/index.mdx': post({}, body), 'posts/a/talks.csv': 'city\nBrest\n' })
  const library = await open(contentDir)
  expect(library.snapshot.problems).toEqual([])
  expect(await readOnlyBody(library)).toContain('Brest')
})

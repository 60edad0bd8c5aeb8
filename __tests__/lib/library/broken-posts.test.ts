import { formatProblems } from '@/lib/content/problem'
import { makeFolder } from '../../folders'
import { POSTS } from './broken-posts'
import { open } from './open'

const FILES = {
  'site.yml': 'title: A\npostPerPage: 3',
  'utils/author-data.yml': 'Ada:\n  header: Ada',
  'posts/a-mistake-in-json/x.json': '{"a": 1,}',
  'posts/a-mistake-in-yaml/x.yml': 'a: [1',
  'posts/a-misspelt-picture/photo.jpg': 'no picture either',
  'posts/latin-1/index.mdx': Buffer.from('---\ntitle: caf\xe9\ndate: 2024-01-01\n---\n', 'latin1'),
  'posts/utf-16/index.mdx': Buffer.from('\ufeff---\ntitle: A\n---\n', 'utf16le'),
}

const folderOf = (what: string) => what.toLowerCase().replaceAll(' ', '-')

let told: Map<string, string>

beforeAll(async () => {
  const posts = Object.fromEntries(POSTS.map(([what, text]) => [`posts/${folderOf(what)}/index.mdx`, text]))
  const { snapshot } = await open(await makeFolder({ ...FILES, ...posts }))
  told = new Map(
    [...new Set(snapshot.problems.map(({ file }) => file))].map((file) => [
      file,
      formatProblems(snapshot.problems.filter((problem) => problem.file === file))
        .replaceAll(`${file}:`, '')
        .replace(/\n\n\d+ errors?, \d+ warnings?$/, ''),
    ]),
  )
})

test.each(POSTS)('the author is told of %s', (what, _, expected) => {
  expect(told.get(`posts/${folderOf(what)}/index.mdx`)).toBe(expected)
})

test.each(['latin-1', 'utf-16'])('a file in %s is refused', (name) => {
  expect(told.get(`posts/${name}/index.mdx`)).toBe(
    '1:1 error The file is not UTF-8 text. (not-utf-8)\n  Save it as UTF-8.',
  )
})

test('a misspelt setting of the site is told, too', () => {
  expect(told.get('site.yml')).toBe(
    '2:1 warning There is no setting "postPerPage"; it is ignored. (site-settings)\n  Did you mean "postsPerPage"?',
  )
})

test('a byte-order mark, CRLF and rules are no mistakes', async () => {
  const text = '---\ntitle: A\ndate: 2024-01-01\n---\n\na\n\n---\n\n***\n\nb\n'
  const library = await open(
    await makeFolder({ 'posts/a/index.mdx': `\ufeff${text.replaceAll('\n', '\r\n')}`, 'posts/b/index.md': text }),
  )
  expect(library.snapshot.problems).toEqual([])
  const [a, b] = await Promise.all(
    [...library.snapshot.articles.values()].map(({ bodyKey }) => library.readBody(bodyKey)),
  )
  expect(a).toBe(b)
})

test('300 posts that claim one address: one has it, and each other is told which', async () => {
  const text = '---\ntitle: A\ndate: 2024-01-01\npath: /blog/same\n---\n\nx'
  const posts = Object.fromEntries(
    Array.from({ length: 300 }, (_, n) => [`posts/p${String(n).padStart(3, '0')}.mdx`, text]),
  )
  const { snapshot } = await open(await makeFolder(posts))
  expect([...snapshot.articles.keys()]).toEqual(['/blog/same'])
  expect(snapshot.problems).toHaveLength(299)
  expect(formatProblems(snapshot.problems.slice(0, 1))).toBe(
    `posts/p001.mdx:4:7 error The permalink /blog/same belongs to posts/p000.mdx already, so posts/p001.mdx is left out. (permalink-taken)
  Give one of the two another path.\n\n1 error, 0 warnings`,
  )
})

test('300 posts with one title each have an address', async () => {
  const text = '---\ntitle: The same\ndate: 2024-01-01\n---\n\nx'
  const posts = Object.fromEntries(Array.from({ length: 300 }, (_, n) => [`posts/p${n}/index.mdx`, text]))
  const { snapshot } = await open(await makeFolder(posts))
  expect(new Set(snapshot.articles.keys()).size).toBe(300)
  expect(snapshot.problems).toEqual([])
})

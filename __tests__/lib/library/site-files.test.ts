import { ContentFolder } from '@/lib/library/folder'
import { readAuthors, readSite } from '@/lib/library/site-files'
import { type Files, makeFolder, post } from '../../folders'
import { open } from './open'

const siteOf = async (files: Files) => readSite(new ContentFolder(await makeFolder(files)))
const authorsOf = async (files: Files) => readAuthors(new ContentFolder(await makeFolder(files)))

const ADA = { key: 'ada', header: '<b>Ada</b> Lovelace', bio: 'Wrote "notes".', name: 'Ada Lovelace' }
const JSON_DATA = '{"ada": {"header": "<b>Ada</b> Lovelace", "bio": "Wrote \\"notes\\"."}}'
const YAML_DATA = 'ada:\n  header: <b>Ada</b> Lovelace\n  bio: Wrote "notes".\n'
const MODULE = 'const name = `<b>Ada</b> Lovelace`\nexport default { ada: { header: name, bio: `Wrote "notes".` } }\n'

test.each([
  [
    'ts',
    `type Author = { header: string; bio: string }\n${MODULE.replace('}\n', '} satisfies Record<string, Author>\n')}`,
  ],
  ['js', MODULE],
  ['mjs', MODULE],
  ['json', JSON_DATA],
  ['yml', YAML_DATA],
  ['yaml', YAML_DATA],
])('authors come from author-data.%s', async (extension, text) => {
  const { authors, problems } = await authorsOf({ [`utils/author-data.${extension}`]: text })
  expect(problems).toEqual([])
  expect(authors).toEqual({ ada: ADA })
})

test('without author data there are no authors, and nothing is wrong', async () => {
  expect(await authorsOf({})).toEqual({ authors: {}, problems: [] })
})

test.each([
  ['author-data.js', 'export default makeAuthors()\n', 1, 16],
  ['author-data.ts', 'export default {\n  ada: {\n', 3, 1],
  ['author-data.json', '{"ada": }', 1, 1],
  ['author-data.yml', 'ada: [\n', 2, 1],
  ['author-data.yml', '- ada\n', 1, 1],
])('%s with a mistake is an error with its place: %s', async (name, text, line, column) => {
  const { authors, problems } = await authorsOf({ [`utils/${name}`]: text })
  expect(authors).toEqual({})
  expect(problems).toMatchObject([{ file: `utils/${name}`, line, column, severity: 'error' }])
})

test('site.yml overrides what it names, and the rest keeps its default', async () => {
  const { site, problems } = await siteOf({ 'site.yml': 'title: Ma page\nlanguage: fr\npostsPerPage: 3\n' })
  expect(problems).toEqual([])
  expect(site).toMatchObject({ title: 'Ma page', language: 'fr', postsPerPage: 3 })
  expect(site).toMatchObject({ frameHosts: [], navigation: [{ href: '/blog' }, {}, {}] })
})

test('site.json does the same', async () => {
  const { site, problems } = await siteOf({ 'site.json': '{"title": "Ma page", "frameHosts": ["player.vimeo.com"]}' })
  expect(problems).toEqual([])
  expect(site).toMatchObject({ title: 'Ma page', frameHosts: ['player.vimeo.com'], language: 'en' })
})

test('an empty site.yml changes nothing', async () => {
  const { site, problems } = await siteOf({ 'site.yml': '# later\n' })
  expect(problems).toEqual([])
  expect(site.title).toBe('Hallway')
})

test('every mistake in site.yml is told at its line, and its default kept', async () => {
  const { site, problems } = await siteOf({ 'site.yml': 'tittle: A\npostsPerPage: 0\nlanguage: English please\n' })
  expect(site).toMatchObject({ title: 'Hallway', postsPerPage: 9, language: 'en' })
  expect(problems).toMatchObject([
    {
      line: 1,
      column: 1,
      severity: 'warning',
      message: 'There is no setting "tittle"; it is ignored.',
      hint: 'Did you mean "title"?',
    },
    { line: 2, column: 1, severity: 'error', message: 'postsPerPage: expected at least 1; the default is kept.' },
    {
      line: 3,
      column: 1,
      severity: 'error',
      message: 'language: expected a language like en or pt-BR; the default is kept.',
    },
  ])
})

test('a site.yml that is not YAML, or not UTF-8, leaves the defaults', async () => {
  const broken = await siteOf({ 'site.yml': 'title: [1\nlanguage: fr\n' })
  expect(broken.site.title).toBe('Hallway')
  expect(broken.problems).toMatchObject([{ file: 'site.yml', line: 2, severity: 'error', rule: 'data-syntax' }])
  const latin = await siteOf({ 'site.yml': Buffer.from('title: Été', 'latin1') })
  expect(latin.problems).toMatchObject([{ file: 'site.yml', severity: 'error', rule: 'not-utf-8' }])
})

test('mistakes there do not keep posts from readers', async () => {
  const content = await makeFolder({
    'posts/one.mdx': post({ authors: ['ada'] }),
    'site.yml': 'title: [',
    'utils/author-data.js': 'export default run()',
  })
  const { snapshot } = await open(content)
  expect(snapshot.entries).toHaveLength(1)
  expect(snapshot.problems.map(({ file }) => file).sort()).toEqual([
    'posts/one.mdx',
    'site.yml',
    'utils/author-data.js',
  ])
})

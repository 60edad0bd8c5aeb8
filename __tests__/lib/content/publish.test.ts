/** @jest-environment node */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { parseAuthors } from '@/lib/content/authors'
import type { FrontMatter } from '@/lib/content/front-matter'
import type { BodyFacts, LoadedPost } from '@/lib/content/loaded-post'
import { formatProblems } from '@/lib/content/problem'
import { type Publication, publish } from '@/lib/content/publish'
import { defaultSite } from '@/lib/content/site'
import { frontMatterOf } from './front-matter-of'

const { authors } = parseAuthors({ Ada: { header: 'Ada' }, Bo: { header: 'Bo' } }, 'utils/author-data.json')
const place = { line: 2, column: 1, endLine: 2, endColumn: 2 }
const places = { path: place, aliases: place, authors: place, isFeatured: place }

function postOf(id: string, frontMatter: Partial<FrontMatter> = {}, body: Partial<BodyFacts> = {}): LoadedPost {
  return {
    id,
    file: `posts/${id}/index.md`,
    frontMatter: { ...frontMatterOf(`---\ntitle: ${id}\ndate: 2026-01-01\n---\n`), ...frontMatter },
    places,
    cover: null,
    body: frontMatter.externalUrl
      ? null
      : { key: id, headings: [], words: 221, authorKeys: [], drawsAuthorCard: false, coverAlt: null, ...body },
    pictures: [],
    files: [],
  }
}

function publishAll(posts: LoadedPost[], overrides: Partial<Publication> = {}) {
  const now = new Date('2026-06-01T00:00:00Z')
  const base = { posts, authors, site: defaultSite, siteUrl: 'http://localhost', now, isPreview: false, problems: [] }
  return publish({ ...base, ...overrides })
}

const idsOf = (posts: LoadedPost[], overrides?: Partial<Publication>) =>
  publishAll(posts, overrides).entries.map(({ id }) => id)

const onDay = (day: string) => ({ date: `2026-01-${day}T00:00:00.000Z` })

test('the newest comes first, and ties go by title, then by folder', () => {
  const posts = [
    postOf('a', { ...onDay('01'), title: 'Z' }),
    postOf('b', { ...onDay('01'), title: 'B' }),
    postOf('d', { ...onDay('01'), title: 'B' }),
    postOf('c', onDay('02')),
  ]
  expect(idsOf(posts)).toEqual(['c', 'b', 'd', 'a'])
})

test('drafts and posts of the future are not there', () => {
  const { entries, articles, categories, redirects } = publishAll([
    postOf('draft', { draft: true, categories: ['Secret'], aliases: ['/old'] }),
    postOf('future', { date: '2026-06-01T00:00:00.001Z' }),
    postOf('now', { date: '2026-06-01T00:00:00.000Z' }),
  ])
  expect(entries.map(({ id }) => id)).toEqual(['now'])
  expect([...articles.keys()]).toEqual(['/blog/now'])
  expect([categories, [...redirects]]).toEqual([[], []])
})

test('a preview shows them, marked', () => {
  const posts = [
    postOf('draft', { draft: true }),
    postOf('future', { date: '2027-01-01T00:00:00.000Z' }),
    postOf('now'),
  ]
  const marks = publishAll(posts, { isPreview: true }).entries.map((entry) => [
    entry.id,
    entry.isDraft,
    entry.isScheduled,
  ])
  expect(marks).toEqual([
    ['future', false, true],
    ['draft', true, false],
    ['now', false, false],
  ])
})

test('an entry that lives elsewhere leads there and has no page', () => {
  const { entries, articles } = publishAll([postOf('x', { externalUrl: 'https://example.org/x' })])
  expect(entries[0]).toMatchObject({ href: 'https://example.org/x', isExternal: true, readingMinutes: 0 })
  expect(articles.size).toBe(0)
})

test('a permalink is the path, or else the folder, and its link is encoded', () => {
  const { articles, entries } = publishAll([postOf('été 1'), postOf('b', { path: '/2026/B' })])
  expect([...articles.keys()].sort()).toEqual(['/2026/B', '/blog/été 1'])
  expect(entries.map(({ href }) => href).sort()).toEqual(['/2026/B', '/blog/%C3%A9t%C3%A9%201'])
})

test('of two posts with one permalink the older stays, and the message names both', () => {
  const { articles, problems } = publishAll([
    postOf('young', { ...onDay('02'), path: '/a' }),
    postOf('old', { ...onDay('01'), path: '/a' }),
  ])
  expect(articles.get('/a')?.id).toBe('old')
  expect(articles.size).toBe(1)
  expect(
    formatProblems(problems),
  ).toBe(`posts/young/index.md:2:1 error The permalink /a belongs to posts/old/index.md already, so posts/young/index.md is left out. (permalink-taken)
  Give one of the two another path.

1 error, 0 warnings`)
})

test.each(['2', 'tags', 'RSS.xml'])('a folder called %s would claim a route of ours', (id) => {
  const { entries, articles, problems } = publishAll([postOf(id)])
  expect([entries.length, articles.size]).toEqual([0, 0])
  expect(
    formatProblems(problems),
  ).toBe(`posts/${id}/index.md:2:1 error The permalink /blog/${id} is an address of the site itself, so posts/${id}/index.md is left out. (permalink-taken)
  Give the post a path, or its folder another name.

1 error, 0 warnings`)
})

test('of several featured posts the newest is shown, and the warning names all', () => {
  const { entries, problems } = publishAll([
    postOf('a', { ...onDay('01'), isFeatured: true }),
    postOf('b', { ...onDay('03'), isFeatured: true }),
    postOf('c', { ...onDay('02'), isFeatured: true }),
  ])
  expect(entries.filter(({ isFeatured }) => isFeatured).map(({ id }) => id)).toEqual(['b'])
  expect(
    formatProblems(problems),
  ).toBe(`posts/b/index.md:2:1 warning 3 posts are featured; the newest is shown: posts/b/index.md, posts/c/index.md, posts/a/index.md. (several-featured)
  Keep isFeatured: true in one.

0 errors, 1 warning`)
})

test('one slug is one tag, called by its commonest spelling', () => {
  const { tags, entries } = publishAll([
    postOf('a', { tags: ['bpf', 'BPF', 'Go'] }),
    postOf('b', { tags: ['BPF'] }),
    postOf('c', { tags: ['go'] }),
  ])
  expect(tags).toEqual([
    { slug: 'bpf', label: 'BPF', count: 2 },
    { slug: 'go', label: 'Go', count: 2 },
  ])
  expect(entries.map((entry) => entry.tags.map(({ label }) => label))).toEqual([['BPF', 'Go'], ['BPF'], ['Go']])
})

test('aliases of a post that lives elsewhere are told to be of no use', () => {
  const post = postOf('a', { externalUrl: 'https://example.org', aliases: ['/old'] })
  const { redirects, problems } = publishAll([post])
  expect(redirects.size).toBe(0)
  expect(
    formatProblems(problems),
  ).toBe(`posts/a/index.md:2:1 warning aliases are ignored: a post with externalUrl has no page here that they could lead to. (useless-aliases)
  Remove them.

0 errors, 1 warning`)
})

test('a social picture given as an address counts under either key', () => {
  const address = 'https://img.example/card.png'
  const { articles } = publishAll([postOf('a', { ogImage: address }), postOf('b', { ogImageUrl: address })])
  expect([...articles.values()].map(({ socialImageUrl }) => socialImageUrl)).toEqual([address, address])
})

test('aliases lead to the permalink', () => {
  const { redirects, problems } = publishAll([postOf('a', { path: '/new', aliases: ['/old', '/older', '/new'] })])
  expect([...redirects]).toEqual([
    ['/old', '/new'],
    ['/older', '/new'],
  ])
  expect(problems).toEqual([])
})

test('an alias that leads elsewhere already is told', () => {
  const { redirects, problems } = publishAll([
    postOf('a', { ...onDay('01'), aliases: ['/old'] }),
    postOf('b', { ...onDay('02'), aliases: ['/old', '/blog/a'] }),
  ])
  expect([...redirects]).toEqual([['/old', '/blog/a']])
  expect(
    formatProblems(problems),
  ).toBe(`posts/b/index.md:2:1 warning The alias /old leads to /blog/a already; it is ignored. (alias-taken)
  Remove it.
posts/b/index.md:2:1 warning The alias /blog/a leads to another post already; it is ignored. (alias-taken)
  Remove it.

0 errors, 2 warnings`)
})

test('authors are those of front matter, else those whose cards the body draws', () => {
  const { entries, authors: counted } = publishAll([
    postOf('a', { authors: ['Bo', 'Bo'] }, { authorKeys: ['Ada'] }),
    postOf('b', {}, { authorKeys: ['Ada', 'Bo'] }),
    postOf('c'),
  ])
  expect(entries.map((entry) => entry.authors.map(({ key }) => key))).toEqual([['Bo'], ['Ada', 'Bo'], []])
  expect([...counted.values()].map(({ key, count }) => [key, count])).toEqual([
    ['Bo', 2],
    ['Ada', 1],
  ])
})

test('an author whom nobody has described is a warning', () => {
  const { entries, problems } = publishAll([postOf('a', { authors: ['Adda', 'constructor'] })])
  expect(entries[0]?.authors).toEqual([])
  expect(
    formatProblems(problems),
  ).toBe(`posts/a/index.md:2:1 warning There is no author "Adda" in utils/author-data. (unknown-author)
  Did you mean "Ada"?
posts/a/index.md:2:1 warning There is no author "constructor" in utils/author-data. (unknown-author)
  Add the author there.

0 errors, 2 warnings`)
})

test('an article says how long it takes and whether it has contents', () => {
  const headings = [1, 2, 3, 4].map((n) => ({ depth: 2, id: `${n}`, text: `${n}` }))
  const { articles } = publishAll([
    postOf('a', {}, { headings, words: 221 }),
    postOf('b', {}, { headings: headings.slice(1), words: 0 }),
    postOf('c', { toc: false }, { headings, words: 220 }),
    postOf('d', { toc: true }),
  ])
  const facts = ['a', 'b', 'c', 'd'].map((id) => articles.get(`/blog/${id}`))
  expect(facts.map((article) => article?.hasContents)).toEqual([true, false, false, true])
  expect(facts.map((article) => article?.readingMinutes)).toEqual([2, 1, 1, 2])
})

test('one picture under two names is there under both', () => {
  const files = ['a.png', 'b.png'].map((name) => ({ hash: '0123456789abcdef', name, file: `posts/x/${name}` }))
  const posts = files.map((file, index) => ({ ...postOf(`p${index}`), pictures: [file] }))
  const { pictures } = publishAll(posts)
  expect([...pictures.values()].map(({ name }) => name).sort()).toEqual(['a.png', 'b.png'])
})

test('what was wrong while reading is kept', () => {
  const problem = { ...place, file: 'x', severity: 'error', rule: 'r', message: 'm', hint: '', fixable: false } as const
  expect(publishAll([], { problems: [problem] }).problems).toEqual([problem])
})

test('the order in which posts are read changes nothing', () => {
  const posts = [
    postOf('a', { title: 'T', path: '/x', tags: ['bpf'], isFeatured: true, aliases: ['/o'] }),
    postOf('b', { title: 'T', path: '/x', tags: ['BPF'], isFeatured: true, aliases: ['/o'] }),
    postOf('c', { title: 'T', tags: ['Bpf', 'a'], isFeatured: true, aliases: ['/o'], authors: ['Bo', 'No'] }),
    postOf('d', { title: 'T', tags: ['A'], externalUrl: 'https://example.org' }, { authorKeys: ['Ada'] }),
  ]
  const textOf = (given: LoadedPost[]) =>
    JSON.stringify(publishAll(given), (_, value) => (value instanceof Map ? [...value] : value))
  fc.assert(
    fc.property(fc.shuffledSubarray(posts, { minLength: posts.length }), (shuffled) => {
      expect(textOf(shuffled)).toBe(textOf(posts))
    }),
  )
})

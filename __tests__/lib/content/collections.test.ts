/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { pageOf } from '@/lib/content/collections'
import { selectFrontPage } from '@/lib/content/front-page'
import type { Article, PostSummary } from '@/lib/content/post'
import { findNeighbours, findRelated } from '@/lib/content/related'

let clock = 100

/** An entry older than those made before it. */
function entryOf(id: string, overrides: Partial<PostSummary> = {}): PostSummary {
  clock -= 1
  return {
    id,
    title: id,
    date: new Date(Date.UTC(2026, 0, 1, clock)).toISOString(),
    updated: null,
    summary: '',
    href: `/blog/${id}`,
    isExternal: false,
    cover: null,
    isPopular: false,
    isFeatured: false,
    isDraft: false,
    isScheduled: false,
    categories: [],
    tags: [],
    authors: [],
    lang: 'en',
    readingMinutes: 1,
    ...overrides,
  }
}

const terms = (...slugs: string[]) => slugs.map((slug) => ({ slug, label: slug }))
const idsOf = (entries: readonly PostSummary[]) => entries.map(({ id }) => id)

test.each([
  [1, ['a', 'b']],
  [2, ['c', 'd']],
  [3, ['e']],
])('page %i of five by two', (page, items) => {
  expect(pageOf(['a', 'b', 'c', 'd', 'e'], page, 2)).toEqual({ items, pageCount: 3 })
})

test('there is no page 0 and none after the last', () => {
  expect([pageOf(['a'], 0, 2), pageOf(['a', 'b'], 2, 2), pageOf([], 2, 2)]).toEqual([null, null, null])
})

test('an empty list has one empty page', () => {
  expect(pageOf([], 1, 9)).toEqual({ items: [], pageCount: 1 })
})

test('neighbours are those with a page here', () => {
  const [a, x, b, c] = [entryOf('a'), entryOf('x', { isExternal: true }), entryOf('b'), entryOf('c')]
  const entries = [a, x, b, c]
  expect(findNeighbours(b as Article, entries)).toEqual({ newer: a, older: c })
  expect(findNeighbours(a as Article, entries)).toEqual({ newer: null, older: b })
  expect(findNeighbours(c as Article, entries)).toEqual({ newer: b, older: null })
})

test('related posts share tags before categories, and the rest is filled with the newest', () => {
  const article = entryOf('self', { tags: terms('t'), categories: terms('c') }) as Article
  const entries = [
    entryOf('nothing'),
    entryOf('category', { categories: terms('c') }),
    entryOf('tag', { tags: terms('t') }),
    entryOf('external', { tags: terms('t'), isExternal: true }),
    entryOf('nothing older'),
  ]
  expect(idsOf(findRelated(article, [article, ...entries]))).toEqual(['tag', 'category', 'nothing'])
  expect(idsOf(findRelated(article, [article, ...entries], 1))).toEqual(['tag'])
})

test('a rare tag counts more than a common one', () => {
  const article = entryOf('self', { tags: terms('rare', 'common') }) as Article
  const entries = [
    entryOf('a', { tags: terms('common') }),
    entryOf('b', { tags: terms('common') }),
    entryOf('c', { tags: terms('rare') }),
  ]
  expect(idsOf(findRelated(article, entries))).toEqual(['c', 'a', 'b'])
})

test('the featured story stands in no other place', () => {
  const entries = [
    entryOf('new'),
    entryOf('featured', { isFeatured: true, isPopular: true }),
    ...['p1', 'p2', 'p3', 'p4'].map((id) => entryOf(id, { isPopular: true })),
    ...['o1', 'o2', 'o3', 'o4', 'o5'].map((id) => entryOf(id)),
  ]
  const { featured, popular, newest } = selectFrontPage(entries)
  expect(featured?.id).toBe('featured')
  expect(idsOf(popular)).toEqual(['p1', 'p2', 'p3'])
  expect(idsOf(newest)).toEqual(['new', 'p1', 'p2', 'p3', 'p4', 'o1', 'o2', 'o3', 'o4'])
})

test('where nothing is featured, the newest with a page here leads', () => {
  const entries = [entryOf('x', { isExternal: true }), entryOf('a'), entryOf('b')]
  expect(selectFrontPage(entries).featured?.id).toBe('a')
  expect(selectFrontPage(entries.slice(0, 1)).featured?.id).toBe('x')
  expect(selectFrontPage([])).toEqual({ featured: null, popular: [], newest: [] })
})

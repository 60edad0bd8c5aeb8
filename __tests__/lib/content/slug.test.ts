/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { findNearest, suggest } from '@/lib/content/nearest'
import { encodePath, parsePermalink } from '@/lib/content/permalink'
import { isOwnRoute, pagePath, parsePageNumber } from '@/lib/content/routes'
import { toSlug } from '@/lib/content/slug'

test.each([
  ['How-To', 'how-to'],
  ['BPF', 'bpf'],
  ['bpf', 'bpf'],
  ['ci/cd', 'ci-cd'],
  ['CI / CD!', 'ci-cd'],
  ['C++', 'c-plus-plus'],
  ['C#', 'c-sharp'],
  ['C', 'c'],
  ['.NET', 'net'],
  ['café', 'café'],
  ['cafe\u0301', 'café'],
  ['日本語', '日本語'],
  ['हिन्दी', 'हिन्दी'],
  ['ＡＢＣ', 'abc'],
  ['a & b', 'a-b'],
  ['go 🎉 1.22', 'go-1-22'],
  ['🎉', ''],
  ['+', ''],
  ['', ''],
])('the slug of %j is %j', (name, slug) => {
  expect(toSlug(name)).toBe(slug)
})

test.each([
  ['/blog/a', '/blog/a'],
  ['/blog/a/', '/blog/a'],
  ['/A/B', '/A/B'],
  ['/blog/caf%C3%A9', '/blog/café'],
  ['/blog/cafe\u0301', '/blog/café'],
  ['/日本 語', '/日本 語'],
  ['/a%2520b', '/a%20b'],
  ['/...', '/...'],
  ['', null],
  ['/', null],
  ['//', null],
  ['blog/a', null],
  ['/a//b', null],
  ['/a/./b', null],
  ['/a/../b', null],
  ['/%2e%2e/b', null],
  ['/a?b', null],
  ['/a%3Fb', null],
  ['/a#b', null],
  ['/a\\b', null],
  ['/a\nb', null],
  ['/a%00b', null],
  ['/a%', null],
  ['https://example.org/a', null],
])('the permalink %j is %j', (path, permalink) => {
  expect(parsePermalink(path)).toBe(permalink)
})

test.each(['/blog/a', '/日本 語/é', '/100% sure', '/a%20b', "/it's (1)", '/a+b,c&d;e=f:g@h$i'])(
  '%s comes back from its encoding',
  (path) => {
    expect(encodePath(path)).toMatch(/^[!-~]+$/)
    expect(parsePermalink(encodePath(path))).toBe(path)
  },
)

test.each([
  ['/blog/a:b@c', '/blog/a:b@c'],
  ["/blog/it's (new)!", '/blog/it%27s%20(new)!'],
  ['/a+b, c$d', '/a+b,%20c$d'],
  ['/c&d', '/c%26d'],
  ['/g;h=i', '/g;h=i'],
  ['/blog/100%', '/blog/100%25'],
  ['/blog/what?', '/blog/what%3F'],
  ['/blog/C#', '/blog/C%23'],
  ['/blog/日本', '/blog/%E6%97%A5%E6%9C%AC'],
  ['/blog/a|b[c]', '/blog/a%7Cb%5Bc%5D'],
])('%s is written %s', (path, address) => {
  expect(encodePath(path)).toBe(address)
})

test.each([
  '/blog',
  '/Blog',
  '/blog/2',
  '/blog/0',
  '/blog/tags',
  '/blog/categories/x',
  '/blog/authors/x/2',
  '/blog/rss.xml',
  '/sitemap.xml',
  '/robots.txt',
  '/favicon.ico',
  '/pictures/a/b/c',
  '/_next/static/x',
])('%s is ours', (path) => {
  expect(isOwnRoute(path)).toBe(true)
})

test.each(['/', '/blog/a', '/blog/2026/02', '/blog/tagsy', '/tags', '/blog/2a'])('%s may be a permalink', (path) => {
  expect(isOwnRoute(path)).toBe(false)
})

test.each([
  ['2', 2],
  ['10', 10],
  ['0', null],
  ['1', null],
  ['01', null],
  ['-2', null],
  ['2.0', null],
  ['1e3', null],
  ['٢', null],
  ['', null],
  ['9999999999', null],
])('the part %j is page %j', (part, page) => {
  expect(parsePageNumber(part)).toBe(page)
})

test('the first page of a list has no number', () => {
  expect([pagePath('/blog', 1), pagePath('/blog', 2)]).toEqual(['/blog', '/blog/2'])
})

test('the nearest name is found whatever its case, and the first of equals', () => {
  expect(findNearest('TITEL', ['date', 'title'])).toBe('title')
  expect(findNearest('tab', ['tag', 'tan'])).toBe('tag')
  expect(findNearest('a', ['b'])).toBe('b')
  expect(findNearest('title', ['date', 'draft'])).toBeUndefined()
  expect(findNearest('x', [])).toBeUndefined()
})

test('a hint names the nearest, or says something else', () => {
  expect(suggest('tag', ['tags'])).toBe('Did you mean "tags"?')
  expect(suggest('weather', ['tags'])).toBe('')
  expect(suggest('weather', ['tags'], 'Remove it.')).toBe('Remove it.')
})

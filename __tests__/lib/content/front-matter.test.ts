/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { frontMatterOf, problemsIn, withLine } from './front-matter-of'

const FILE = 'posts/p/index.md'
const PATH_FORM =
  'is not valid; expected a path like /blog/my-post: with a leading slash, without ?, #, empty parts or dots alone.'

test('every key is read', () => {
  const text = `---
title: ' A title '
date: 2026-02-25
path: /blog/Ünï/
ogSummary: What it says
ogImage: cover.png
ogImageUrl: https://example.org/card.png
isPopular: true
isFeatured: true
draft: true
categories: [Tech, 2026]
tags: one
externalUrl: ' https://example.org/post '
authors: Ada
updated: '2026-02-26T10:00:00+02:00'
lang: pt-BR
aliases: [/old, /older/]
toc: false
math: true
smartPunctuation: false
---
`
  expect(frontMatterOf(text)).toEqual({
    title: 'A title',
    date: '2026-02-25T00:00:00.000Z',
    path: '/blog/Ünï',
    ogSummary: 'What it says',
    ogImage: 'cover.png',
    ogImageUrl: 'https://example.org/card.png',
    isPopular: true,
    isFeatured: true,
    draft: true,
    categories: ['Tech', '2026'],
    tags: ['one'],
    externalUrl: 'https://example.org/post',
    authors: ['Ada'],
    updated: '2026-02-26T08:00:00.000Z',
    lang: 'pt-BR',
    aliases: ['/old', '/older'],
    toc: false,
    math: true,
    smartPunctuation: false,
  })
})

test.each(['categories', 'tags', 'authors'] as const)('%s may stand in one line, with commas between them', (key) => {
  expect(frontMatterOf(withLine(`${key}: one, two words,three`))[key]).toEqual(['one', 'two words', 'three'])
})

test('what is missing has a default', () => {
  expect(frontMatterOf('---\ntitle: 2026\ndate: 2026-02-25\n---\n')).toEqual({
    title: '2026',
    date: '2026-02-25T00:00:00.000Z',
    ogSummary: null,
    ogImage: null,
    isPopular: false,
    isFeatured: false,
    draft: false,
    categories: [],
    tags: [],
    authors: [],
    aliases: [],
  })
})

test.each(['path', 'ogSummary', 'ogImage', 'ogImageUrl', 'isPopular', 'isFeatured', 'draft', 'categories', 'tags'])(
  'an empty %s counts as missing',
  (key) => {
    const empty = frontMatterOf(withLine(`${key}:`))
    const missing = frontMatterOf(withLine(''))
    expect(empty[key as keyof typeof empty] ?? null).toEqual(missing[key as keyof typeof missing] ?? null)
  },
)

test.each(['externalUrl', 'authors', 'updated', 'lang', 'aliases', 'toc', 'math'])(
  'an empty %s counts as missing',
  (key) => {
    const empty = frontMatterOf(withLine(`${key}:`))
    const missing = frontMatterOf(withLine(''))
    expect(empty[key as keyof typeof empty] ?? null).toEqual(missing[key as keyof typeof missing] ?? null)
  },
)

test.each([
  ['path: blog', `4:7 error path: "blog" ${PATH_FORM} (front-matter-path)`],
  ['path: /a?b', `4:7 error path: "/a?b" ${PATH_FORM} (front-matter-path)`],
  ['path: /a//b', `4:7 error path: "/a//b" ${PATH_FORM} (front-matter-path)`],
  ['path: /../x', `4:7 error path: "/../x" ${PATH_FORM} (front-matter-path)`],
  ['path: /', `4:7 error path: "/" ${PATH_FORM} (front-matter-path)`],
  ['path: /a%zz', `4:7 error path: "/a%zz" ${PATH_FORM} (front-matter-path)`],
  ['path: "/a\\uD800b"', `4:7 error path: "/a\uD800b" ${PATH_FORM} (front-matter-path)`],
  ['path: /icon.svg', '4:7 error path: "/icon.svg" is an address of the site itself. (front-matter-path)'],
  ['path: /_not-found', '4:7 error path: "/_not-found" is an address of the site itself. (front-matter-path)'],
  ['path: /500', '4:7 error path: "/500" is an address of the site itself. (front-matter-path)'],
  ['path: 7', '4:7 error path: "7" is not valid; expected a path like /blog/my-post. (front-matter-path)'],
  ['path: /Blog/Tags/x', '4:7 error path: "/Blog/Tags/x" is an address of the site itself. (front-matter-path)'],
  ['ogSummary: [a]', '4:1 error ogSummary: a list is not valid; expected text. (front-matter-ogSummary)'],
  ['ogImage: 5', '4:10 error ogImage: "5" is not valid; expected text. (front-matter-ogImage)'],
  [
    'ogImageUrl: x.png',
    '4:13 error ogImageUrl: "x.png" is not valid; expected an address that begins with https://. (front-matter-ogImageUrl)',
  ],
  ['isPopular: 1', '4:12 error isPopular: "1" is not valid; expected true or false. (front-matter-isPopular)'],
  ['isFeatured: yes', '4:13 error isFeatured: "yes" is not valid; expected true or false. (front-matter-isFeatured)'],
  ["draft: 'true'", '4:8 error draft: "true" is not valid; expected true or false. (front-matter-draft)'],
  [
    'categories: {a: b}',
    '4:1 error categories: a group of keys is not valid; expected a list of names. (front-matter-categories)',
  ],
  [
    'categories: [C++, "+"]',
    '4:19 error categories: "+" holds no letter or digit, so it can have no address. (front-matter-categories)',
  ],
  ['tags: [a, [b]]', '4:1 error tags: a list is not valid; expected text. (front-matter-tags)'],
  ['tags: [a, {b: c}]', '4:1 error tags: a group of keys is not valid; expected text. (front-matter-tags)'],
  ['tags: [a, ""]', '4:11 error tags: "" is empty. (front-matter-tags)'],
  [
    'externalUrl: javascript:1',
    '4:14 error externalUrl: "javascript:1" is not valid; expected an address that begins with https://. (front-matter-externalUrl)',
  ],
  ['authors: true', '4:10 error authors: "true" is not valid; expected a list of names. (front-matter-authors)'],
  [
    'updated: yesterday',
    '4:10 error updated: "yesterday" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-updated)',
  ],
  ['lang: en_US', '4:7 error lang: "en_US" is not valid; expected a language like en or pt-BR. (front-matter-lang)'],
  ['lang: 5', '4:7 error lang: "5" is not valid; expected a language like en or pt-BR. (front-matter-lang)'],
  ['aliases: [/ok, bad]', `4:16 error aliases: "bad" ${PATH_FORM} (front-matter-aliases)`],
  ['math: yes', '4:7 error math: "yes" is not valid; expected true or false. (front-matter-math)'],
  ['toc: yes', '4:6 error toc: "yes" is not valid; expected true or false. (front-matter-toc)'],
])('the line "%s" is refused', (line, expected) => {
  expect(problemsIn(withLine(line))).toBe(`${FILE}:${expected}\n\n1 error, 0 warnings`)
})

test.each([
  ['tags: "🎉🎉"', '4:1 error tags: "🎉🎉" holds no letter or digit, so it can have no address. (front-matter-tags)'],
  ['aliases: /blog', '4:1 error aliases: "/blog" is an address of the site itself. (front-matter-aliases)'],
  ['tags: [a, ~]', '4:11 error tags: an empty item is not valid; expected text. (front-matter-tags)'],
  ['tags: [2026-01-01]', '4:8 error tags: "2026-01-01" is not valid; expected text. (front-matter-tags)'],
])('the wrong item of "%s" is named', (line, expected) => {
  expect(problemsIn(withLine(line))).toBe(`${FILE}:${expected}\n\n1 error, 0 warnings`)
})

test('a title that is a date or a list is refused', () => {
  expect(problemsIn('---\ntitle: 2026-01-01\ndate: 2026-01-02\n---\n')).toBe(
    `${FILE}:2:8 error title: "2026-01-01" is not valid; expected text. (front-matter-title)\n\n1 error, 0 warnings`,
  )
  expect(problemsIn('---\ntitle: [a]\ndate: 2026-01-02\n---\n')).toBe(
    `${FILE}:2:1 error title: a list is not valid; expected text. (front-matter-title)\n\n1 error, 0 warnings`,
  )
})

test('a missing title and date are told together', () => {
  expect(problemsIn('---\ntitle:\ntags: a\n---\n')).toBe(`${FILE}:1:1 error Front matter has no date. (missing-date)
  Add a line like date: 2026-02-25
${FILE}:2:7 error Front matter has no title. (missing-title)
  Add a line like title: My post

2 errors, 0 warnings`)
})

test.each([
  ['Draft: true', '4:8 warning Front matter has no key "Draft"; it is ignored. (unknown-key)\n  Did you mean "draft"?'],
  ['tag: a', '4:6 warning Front matter has no key "tag"; it is ignored. (unknown-key)\n  Did you mean "tags"?'],
  ['weather: fine', '4:10 warning Front matter has no key "weather"; it is ignored. (unknown-key)'],
  ['__proto__: x', '4:12 warning Front matter has no key "__proto__"; it is ignored. (unknown-key)'],
])('the unknown key of "%s" is a warning', (line, expected) => {
  expect(problemsIn(withLine(line))).toBe(`${FILE}:${expected}\n\n0 errors, 1 warning`)
})

test('a slip in the protocol of externalUrl is mended with a warning', () => {
  expect(problemsIn(withLine('externalUrl: hhttps://example.org/a'))).toBe(
    `${FILE}:4:14 warning externalUrl: "hhttps://example.org/a" is read as "https://example.org/a". (mended-address)
  Correct the address.

0 errors, 1 warning`,
  )
})

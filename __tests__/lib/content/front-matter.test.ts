/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { parseSource } from '@/lib/content/front-matter-block'
import { frontMatterOf, problemsIn, withLine } from './front-matter-of'

const FILE = 'posts/p/index.md'
const NO_LANGUAGE = (tag: string) =>
  `4:7 error lang: "${tag}" is not valid; expected a language like en or pt-BR. (front-matter-lang)`
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
  ['lang: en_US', `${NO_LANGUAGE('en_US')}\n  Write en-US`],
  ['lang: de_DE', `${NO_LANGUAGE('de_DE')}\n  Write de-DE`],
  ['lang: english', `${NO_LANGUAGE('english')}\n  Did you mean "en"?`],
  ['lang: Deutsch', `${NO_LANGUAGE('Deutsch')}\n  Did you mean "de"?`],
  ['lang: Germn', `${NO_LANGUAGE('Germn')}\n  Did you mean "de"?`],
  ['lang: jp', `${NO_LANGUAGE('jp')}\n  Did you mean "ja"?`],
  ['lang: xx', NO_LANGUAGE('xx')],
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

const unknown = (key: string) => `4:1 warning Front matter has no key "${key}"; it is ignored. (unknown-key)`

test.each([
  ['tag: a', `${unknown('tag')}\n  Did you mean "tags"?`],
  ['weather: fine', unknown('weather')],
  ['layout: post', unknown('layout')],
  ['__proto__: x', unknown('__proto__')],
  ['Draft: false', `${unknown('Draft')}\n  Did you mean "draft"?`],
  ['published: true', unknown('published')],
  ['status: publish', unknown('status')],
  ['status: Fine', unknown('status')],
  ['craft: beer', `${unknown('craft')}\n  Did you mean "draft"?`],
  ['publishDate: 2026-01-01', `${unknown('publishDate')}\n  Did you mean "date"?`],
])('the unknown key of "%s" is a warning', (line, expected) => {
  expect(problemsIn(withLine(line))).toBe(`${FILE}:${expected}\n\n0 errors, 1 warning`)
})

test.each([
  ['description', 'ogSummary'],
  ['excerpt', 'ogSummary'],
  ['image', 'ogImage'],
  ['featured_image', 'ogImage'],
  ['featuredImage', 'ogImage'],
  ['last_modified_at', 'updated'],
  ['slug', 'path'],
  ['author', 'authors'],
  ['category', 'categories'],
  ['language', 'lang'],
  ['redirect_from', 'aliases'],
])('for the key "%s" of other programs, "%s" is named', (key, ours) => {
  expect(problemsIn(withLine(`${key}: x`))).toContain(`${unknown(key)}\n  Did you mean "${ours}"?`)
})

const BACK = 'To keep the post back, write draft: true; otherwise remove the line.'
const LATER = 'Write that day as the date, like date: 2026-02-25, or remove the line.'
const DOWN = 'A post does not expire. To take it down, write draft: true; otherwise remove the line.'

test.each([
  ['Draft', 'true', 'the post would go public', BACK],
  ['DRAFT', 'yes', 'the post would go public', BACK],
  ['drafts', 'true', 'the post would go public', BACK],
  ['darft', 'true', 'the post would go public', BACK],
  ['unlisted', 'true', 'the post would go public', BACK],
  ['hidden', 'true', 'the post would go public', BACK],
  ['published', 'false', 'the post would go public', BACK],
  ['status', 'Draft', 'the post would go public', BACK],
  ['status', 'pending', 'the post would go public', BACK],
  ['visibility', 'private', 'the post would go public', BACK],
  ['publishDate', '2026-01-03', 'the post would go public on its date', LATER],
  ['publish_date', "'2026-01-03 10:00'", 'the post would go public on its date', LATER],
  ['expiryDate', '2026-01-03', 'the post would stay public', DOWN],
])('"%s: %s" keeps the post out, for nobody else heeds it', (key, value, consequence, hint) => {
  const text = withLine(`${key}: ${value}`)
  const told = `${FILE}:4:1 error Front matter has no key "${key}": ${consequence}. (withheld-post)\n  ${hint}`
  expect(problemsIn(text)).toBe(`${told}\n\n1 error, 0 warnings`)
  expect(parseFrontMatter(parseSource(text, FILE), FILE).frontMatter).toBeNull()
  expect(problemsIn(withLine(`draft: true\n${key}: ${value}`))).toContain('0 errors, 1 warning')
})

test.each(['de', 'pt-BR', 'zh-Hans', 'sr-Latn-RS', 'gsw', 'tlh', 'uk', 'no', 'iw'])('%s is a language', (tag) => {
  expect(frontMatterOf(withLine(`lang: "${tag}"`)).lang).toBe(tag)
})

test('a post that was updated before its date is told so', () => {
  expect(problemsIn(withLine('updated: 2026-01-01'))).toBe(
    `${FILE}:4:10 warning updated: 2026-01-01 is before the date of the post, 2026-01-02. (updated-before-date)
  Correct one of the two.

0 errors, 1 warning`,
  )
  expect(problemsIn('---\ntitle: A\ndate: 2026-01-02T10:00\nupdated: 2026-01-02\n---\n')).toBe('')
})

test('an unknown key is found at its own place, whatever its value is', () => {
  const text = `---\ntitle: "A\nb"\ndate: 2026-01-02\n"wea": [1]\n'the "r"': {a: b}\n---\n`
  expect(problemsIn(text)).toMatch(/:5:1 warning .*:6:1 warning/s)
})

test('a slip in the protocol of externalUrl is mended with a warning', () => {
  expect(problemsIn(withLine('externalUrl: hhttps://example.org/a'))).toBe(
    `${FILE}:4:14 warning externalUrl: "hhttps://example.org/a" is read as "https://example.org/a". (mended-address)
  Correct the address.

0 errors, 1 warning`,
  )
})

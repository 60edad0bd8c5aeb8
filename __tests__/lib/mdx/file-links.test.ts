/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { compile, htmlOf, htmlOfCode, problemsOf } from './compile-post'

const SLIDES = '/files/0123456789abcdef/slides.pdf'
const PHOTO = '/pictures/0123456789abcdef/a.png/750.webp'

test.each([
  ['[a](slides.pdf)', `<p><a href="${SLIDES}">a</a></p>`],
  ['[a](./slides.pdf "T")', `<p><a href="${SLIDES}" title="T">a</a></p>`],
  ['[a](slides.pdf?x=1#page=3)', `<p><a href="${SLIDES}#page=3">a</a></p>`],
  ['[a](mit%20Leerzeichen.pdf)', '<p><a href="/files/0123456789abcdef/mit%20Leerzeichen.pdf">a</a></p>'],
  ['[a](<mit Leerzeichen.pdf>)', '<p><a href="/files/0123456789abcdef/mit%20Leerzeichen.pdf">a</a></p>'],
  ['[a](100%.zip)', '<p><a href="/files/0123456789abcdef/100%25.zip">a</a></p>'],
  ['[a](sub/notes.txt)', '<p><a href="/files/0123456789abcdef/notes.txt">a</a></p>'],
  ['[a](clip.mp4)', '<p><a href="/files/0123456789abcdef/clip.mp4">a</a></p>'],
  ['[a](a.png)', `<p><a href="${PHOTO}">a</a></p>`],
  ['[a][r]\n\n[r]: slides.pdf "T"', `<p><a href="${SLIDES}" title="T">a</a></p>`],
  ["<a href='slides.pdf' download>a</a>", `<a href="${SLIDES}" download="">a</a>`],
  ["<a href='a.png'>a</a>", `<a href="${PHOTO}">a</a>`],
  ["import s from './slides.pdf'\n\n<a href={s}>{s.name}</a>", `<a href="${SLIDES}">slides.pdf</a>`],
  ["import s from './slides.pdf'\n\n<a href={s.href}>a</a>", `<a href="${SLIDES}">a</a>`],
  ["import p from './a.png'\n\n<a href={p}>a</a>", `<a href="${PHOTO}">a</a>`],
])('%j leads to what is beside the post', async (body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test.each([
  '../other-post',
  '../release-1.0',
  './other.md',
  'other.mdx#a',
  'page.html?a',
  '#slides.pdf',
  '?slides.pdf',
  '/slides.pdf',
  'https://example.org/slides.pdf',
  '//example.org/slides.pdf',
  'mailto:ada@example.org',
])('%s is no file beside the post, and stays as it is', async (address) => {
  expect(await htmlOf(`[a](${address}) <a href='${address}'>a</a>`)).toBe(
    `<p><a href="${address}">a</a> <a href="${address}">a</a></p>`,
  )
})

test('a definition may serve a picture and a link', async () => {
  expect(await htmlOf('[p]: a.png\n\n![a][p] [a][p] [P]')).toContain(
    `<a href="${PHOTO}">a</a> <a href="${PHOTO}">P</a>`,
  )
})

const NONE = 'There is no file "none.pdf" beside the post; the link is left out. (missing-file)\n  Look.'

test.each([
  ['A [b **c**](none.pdf) d', `1:3 warning ${NONE}`, '<p>A b <strong>c</strong> d</p>'],
  ['A [b][r]\n\n[r]: none.pdf', `1:3 warning ${NONE}`, '<p>A b</p>'],
  ["A <a href='none.pdf'>b</a>", `1:6 warning ${NONE}`, '<p>A b</p>'],
  [
    '[a](../slides.pdf)',
    '1:1 warning There is no file "../slides.pdf" beside the post; the link is left out. (missing-file)\n  Look.',
    '<p>a</p>',
  ],
  [
    '[a](..%2fslides.pdf)',
    '1:1 warning There is no file "../slides.pdf" beside the post; the link is left out. (missing-file)\n  Look.',
    '<p>a</p>',
  ],
  [
    '[a](a%00.pdf)',
    '1:1 warning There is no file "a\\u{0}.pdf" beside the post; the link is left out. (missing-file)\n  Look.',
    '<p>a</p>',
  ],
  [
    '[a](model.step)',
    '1:1 warning "model.step" is of a kind that is not published; the link is left out. (file-type)\n  Zip it.',
    '<p>a</p>',
  ],
  [
    '[a](none.png)',
    '1:1 warning There is no picture "none.png"; the link is left out. (missing-picture)\n  Add it.',
    '<p>a</p>',
  ],
  [
    '[a](none.heic)',
    '1:1 warning "none.heic" cannot be shown; the link is left out. (picture-kind)\n  Save it as JPEG.',
    '<p>a</p>',
  ],
])('%j keeps its text, with a warning', async (body, problem, html) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${problem}\n\n0 errors, 1 warning`)
  expect(htmlOfCode((await compile(body)).code)).toBe(html)
})

test.each([
  ["import x from './none.pdf'", '1:15 error There is no file "none.pdf" beside the post. (missing-file)\n  Look.'],
  [
    "import x from './model.step'",
    '1:15 error "model.step" is of a kind that is not published. (file-type)\n  Zip it.',
  ],
])('%j is refused', async (body, problem) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${problem}\n\n1 error, 0 warnings`)
})

test('what only looks like a file is none', async () => {
  expect((await compile("<a href={{href: 'javascript:1', name: 'a', type: 'b', bytes: 1}}>a</a>")).code).not.toContain(
    'javascript:1',
  )
})

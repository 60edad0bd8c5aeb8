/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { postComponents } from '@/components/post'
import { compile, htmlOf, htmlOfCode, problemsOf, propsIn } from './compile-post'

const NOT_ALLOWED = 'an address that is not allowed. (link-address)\n  Use https, mailto, or a path.'

test.each([
  ['[a](javascript:alert(1))', '1:1 error The link leads to'],
  ['[a](<jAvA&#10;script:alert(1)>)', '1:1 error The link leads to'],
  ['[a](&#106;avascript:alert(1))', '1:1 error The link leads to'],
  ['[a](data:text/html,x)', '1:1 error The link leads to'],
  ['[a](http://[bad)', '1:1 error The link leads to'],
  ['[a][b]\n\n[b]: javascript:alert(1)', '3:1 error The link leads to'],
  ["<a href='javascript:alert(1)'>x</a>", '1:4 error <a> leads to'],
  ["<a href='jAvA\nscript:alert(1)'>x</a>", '1:4 error <a> leads to'],
  ["<a href='&#106;avascript:alert(1)'>x</a>", '1:4 error <a> leads to'],
  ["<a href={'java' + 'script:alert(1)'}>x</a>", '1:4 error <a> leads to'],
  ["<a {...{href: 'vbscript:x'}}>x</a>", '1:4 error <a> leads to'],
  ["<blockquote cite='javascript:1'>x</blockquote>", '1:13 error <blockquote> leads to'],
])('%j is refused', async (body, expected) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${expected} ${NOT_ALLOWED}\n\n1 error, 0 warnings`)
})

test.each([
  ['[a](https://x.org/?a=1&b=2#c)', '<p><a href="https://x.org/?a=1&amp;b=2#c">a</a></p>'],
  ['[a](../b#c)', '<p><a href="../b#c">a</a></p>'],
  ['[a](mailto:me@example.org)', '<p><a href="mailto:me@example.org">a</a></p>'],
  ['https://x.org', '<p><a href="https://x.org">https://x.org</a></p>'],
  ["<a href='/x' target='_blank' rel='opener'>x</a>", '<a href="/x" target="_blank" rel="noopener noreferrer">x</a>'],
  ["<a href='/x' target='w' rel='opener'>x</a>", '<a href="/x" target="w" rel="noopener noreferrer">x</a>'],
  ["<a href='/x' rel='opener' target='_BLANK'>x</a>", '<a href="/x" rel="noopener noreferrer" target="_BLANK">x</a>'],
  ["<a name='here'>x</a>", '<a id="here">x</a>'],
  ["<p align='center'>x</p>", '<p data-align="center">x</p>'],
  ["<code class='language-c++'>x</code>", '<code class="language-c++">x</code>'],
  ['<details open><summary>s</summary>x</details>', '<details open=""><summary>s</summary>x</details>'],
  ['<details open={false}><summary>s</summary>x</details>', '<details><summary>s</summary>x</details>'],
  ['<td colspan={2}>x</td>', '<td colSpan="2">x</td>'],
  ['<>a</>', 'a'],
])('%j is HTML', async (body, html) => {
  expect(await htmlOf(body)).toBe(html)
})

test.each([
  ["<div onClick='x'>y</div>", '1:6', '<div> has the attribute "onClick"'],
  ['<div onclick={1}>y</div>', '1:6', '<div> has the attribute "onclick"'],
  ["<a {...{ONLOAD: 'x'}}>y</a>", '1:4', '<a> has the attribute "ONLOAD"'],
  ["<div dangerouslySetInnerHTML={{__html: 'x'}} />", '1:6', '<div> has the attribute "dangerouslySetInnerHTML"'],
  ["<img src='a.png' onError='x' />", '1:18', '<img> has the attribute "onError"'],
  ["<iframe src='https://player.vimeo.com/1' onload='x' />", '1:42', '<iframe> has the attribute "onload"'],
])('%s is refused', async (body, place, message) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:${place} error ${message}, which would run code. (attribute)\n  Remove it.\n\n1 error, 0 warnings`,
  )
})

const LOOKS = '\n  Looks are the design\'s; use align="center", a Callout or a Figure.'

test.each([
  [
    "<div style='color: red'>y</div>",
    '1:6',
    'The attribute "style" of <div> is left out. (attribute)',
    LOOKS,
    '<div>y</div>',
  ],
  [
    "<div style={{color: 'red'}}>y</div>",
    '1:6',
    'The attribute "style" of <div> is left out. (attribute)',
    LOOKS,
    '<div>y</div>',
  ],
  [
    "<div class='prose'>y</div>",
    '1:6',
    "Classes are the site's own: this one is left out, and so are those of other elements. (class)",
    LOOKS,
    '<div>y</div>',
  ],
  [
    "<code className='language-js page'>y</code>",
    '1:7',
    "Classes are the site's own: this one is left out, and so are those of other elements. (class)",
    LOOKS,
    '<code>y</code>',
  ],
  [
    "<p id='_R_1_'>x</p>",
    '1:4',
    'The id "_R_1_" of <p> is left out: it is not one. (attribute)',
    '\n  Begin with a letter or digit, and go on with letters, digits and -, _, . or :.',
    '<p>x</p>',
  ],
  [
    "<p id='S:0'>x</p>",
    '1:4',
    'The id "S:0" of <p> is left out: it is the page\'s own. (attribute)',
    '\n  Choose another one.',
    '<p>x</p>',
  ],
  ["<div data-x='1'>y</div>", '1:6', 'The attribute "data-x" of <div> is left out. (attribute)', '', '<div>y</div>'],
  ['<a href>x</a>', '1:4', 'The attribute "href" of <a> is left out. (attribute)', '', '<a>x</a>'],
  [
    "<a name='main'>x</a>",
    '1:4',
    'The name "main" of <a> is left out: it is the page\'s own. (attribute)',
    '\n  Choose another one.',
    '<a>x</a>',
  ],
  [
    "<p {...{id: 'main'}}>x</p>",
    '1:4',
    'The id "main" of <p> is left out: it is the page\'s own. (attribute)',
    '\n  Choose another one.',
    '<p>x</p>',
  ],
  [
    'a <script>alert(1)</script>b',
    '1:3',
    '<script> is left out: a post cannot hold it. (dropped-element)',
    '',
    '<p>a b</p>',
  ],
  ['<style>{`b {}`}</style>', '1:1', '<style> is left out: a post cannot hold it. (dropped-element)', '', ''],
])('%s loses what it cannot have', async (body, place, message, hint, html) => {
  const expected = `posts/p/index.mdx:${place} warning ${message}${hint}\n\n0 errors, 1 warning`
  expect(await problemsOf(body)).toBe(expected)
  expect(htmlOfCode((await compile(body)).code)).toBe(html)
})

test.each([
  ['<object />', 'object', 'To show it as text, write `<object>` in backquotes.'],
  ['<input />', 'input', 'To show it as text, write `<input>` in backquotes.'],
  ["<input type='checkbox' disabled />", 'input', 'To show it as text, write `<input>` in backquotes.'],
  ['<secton>x</secton>', 'secton', 'Did you mean "section"?'],
  ['<svg:rect />', 'svg:rect', 'To show it as text, write `<svg:rect>` in backquotes.'],
])('there is no element %s', async (body, name, hint) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:1:1 error There is no element <${name}> that a post may use. (unknown-element)\n  ${hint}\n\n1 error, 0 warnings`,
  )
})

test('the boxes of a task list are shown', async () => {
  expect(await htmlOf('- [x] a')).toContain('<input type="checkbox" disabled="" checked=""/> a')
})

test.each([
  ['https://www.youtube.com/embed/jw8tEPP6jwQ', { embedId: 'jw8tEPP6jwQ' }],
  ['//youtube-nocookie.com/embed/jw8tEPP6jwQ?start=3', { embedId: 'jw8tEPP6jwQ?start=3' }],
])('the frame of %s becomes a YoutubeIframe', async (source, props) => {
  expect(await propsIn(`<iframe src='${source}' title='T' width='9'></iframe>`)).toEqual([{ ...props, title: 'T' }])
  expect(await htmlOf(`<iframe src='${source}' />`, postComponents)).toMatch(
    /^<a [^>]*href="https:\/\/www\.youtube\.com\/watch\?v=jw8tEPP6jwQ/,
  )
})

test.each(['https:', 'http:', ''])('a frame from an allowed host, "%s", is kept in a sandbox', async (protocol) => {
  expect(await htmlOf(`<iframe src='${protocol}//player.vimeo.com/1' width='9'></iframe>`)).toBe(
    '<iframe src="https://player.vimeo.com/1" title="player.vimeo.com" loading="lazy" sandbox="allow-forms allow-popups allow-same-origin allow-scripts"></iframe>',
  )
})

test('a link stands in for a frame from elsewhere', async () => {
  const body = "<iframe src='https://x.org/a'></iframe>"
  expect(
    await problemsOf(body),
  ).toBe(`posts/p/index.mdx:1:1 warning The frame shows x.org, which the settings do not allow; a link stands in. (frame-host)
  To show the frame, add x.org to frameHosts in site.yml.

0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([{ href: 'https://x.org/a', label: 'Open x.org' }])
})

test.each(['<iframe />', "<iframe src='x.html' />", "<iframe src='javascript:1' />"])('%s is refused', async (body) => {
  expect(await problemsOf(body)).toBe(
    'posts/p/index.mdx:1:1 error A frame needs an address that begins with https://. (frame-address)\n\n1 error, 0 warnings',
  )
})

test('a backslash in an address of the web is the slash that browsers read', async () => {
  expect(await htmlOf('www.a.org\\\\b [c](https://a.org\\\\b?d=\\\\e)')).toBe(
    '<p><a href="http://www.a.org//b">www.a.org\\\\b</a> <a href="https://a.org/b?d=%5Ce">c</a></p>',
  )
})

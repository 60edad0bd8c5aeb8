/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { parseCodeMeta } from '@/lib/mdx/code/code-meta'
import { findLanguage } from '@/lib/mdx/code/highlight'
import { htmlOf } from './compile-post'

const fence = (info: string, code: string) => htmlOf(`\`\`\`${info}\n${code}\n\`\`\``)

test.each([
  ['YAML', 'yaml'],
  ['shell-session', 'shellsession'],
  ['json5', 'json5'],
  ['TS', 'ts'],
  ['constructor', undefined],
  ['', undefined],
])('%j is the language %s', (written, found) => {
  expect(findLanguage(written)).toBe(found)
})

test.each([
  ['ts', 'title="app/page.tsx"', { language: 'ts', title: 'app/page.tsx', firstLine: null, words: [] }],
  ['ts', "title='a b' lineNumbers", { title: 'a b', firstLine: 1 }],
  ['ts', 'showLineNumbers{5} title=a.ts', { title: 'a.ts', firstLine: 5 }],
  ['ts', 'lineNumbers=12 /one/ /a\\/b/', { firstLine: 12, words: ['one', 'a/b'] }],
  ['js:title=a.js', '', { language: 'js', title: 'a.js' }],
  ['js', 'something else', { language: 'js', title: '', words: [] }],
])('%s %s is read', (language, meta, expected) => {
  expect(parseCodeMeta(language, meta)).toMatchObject(expected)
})

test.each([
  ['js', '{1,3-5}', [1, 3, 4, 5]],
  ['js{2}', '', [2]],
  ['js', '{1-999999999999}', [1, 2, 3, 4, 5, 6]],
  ['js', '{x}', []],
])('%s %s marks lines', (language, meta, lines) => {
  const { isHighlighted } = parseCodeMeta(language, meta)
  expect([1, 2, 3, 4, 5, 6].filter(isHighlighted)).toEqual(lines)
})

test.each([
  ['nope', 'x <b>', '<pre data-language="nope"><code>x &lt;b&gt;</code></pre>'],
  ['', 'a\n\nb', '<pre><code>a\n\nb</code></pre>'],
  [
    'YAML title="a b"',
    'k: 1',
    '<pre data-language="yaml" data-title="a b"><code><span class="tk">k:</span><span class="tn"> 1</span></code></pre>',
  ],
  ['text {2}', 'a\nb', '<pre data-language="text"><code>a\n<span class="line highlighted">b</span></code></pre>'],
  [
    'text lineNumbers=9',
    'a\nb',
    '<pre data-language="text" data-numbered=""><code><span data-line="9" class="line">a</span>\n<span data-line="10" class="line">b</span></code></pre>',
  ],
  ['text /b/', 'abc', '<pre data-language="text"><code>a<span class="highlighted-word">b</span>c</code></pre>'],
  ['js', 'a // [!code ++]', '<pre data-language="js"><code><span class="line diff add">a </span></code></pre>'],
  ['js', 'a // [!code --]', '<pre data-language="js"><code><span class="line diff remove">a </span></code></pre>'],
  ['js', '// [\\!code ++]', '<pre data-language="js"><code><span class="tc">// [!code ++]</span></code></pre>'],
  [
    'diff',
    '-a\n+b',
    '<pre data-language="diff"><code><span class="td">-a</span>\n<span class="ti">+b</span></code></pre>',
  ],
])('a fence %j is drawn', async (info, code, html) => {
  expect(await fence(info, code)).toBe(html)
})

test('highlighted code needs no style attribute', async () => {
  const html = await fence('tsx', 'export const A = ({ b }: Props) => <p style={{ color: "red" }}>{b + 1}</p>')
  expect(html).toContain('class="tk"')
  expect(html).not.toContain('style="')
})

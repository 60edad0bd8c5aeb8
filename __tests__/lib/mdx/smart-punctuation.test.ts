/** @jest-environment node */
import { expect, test } from '@jest/globals'
import type { CompileContext } from '@/lib/mdx/compilation'
import { compile, htmlOfCode } from './compile-post'

/** The HTML of a body with its quotation marks unescaped, so that they can be read. */
async function textOf(body: string, overrides: Partial<CompileContext> = {}): Promise<string> {
  const { code, problems } = await compile(body, overrides)
  expect(problems).toEqual([])
  return htmlOfCode(code).replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&gt;', '>')
}

test.each([
  [`"One," she said, "isn't two."`, '“One,” she said, “isn’t two.”'],
  [`"'One' two" and "two 'three'"`, '“‘One’ two” and “two ‘three’”'],
  ['("one") ["two"] "--three"', '(“one”) [“two”] “--three”'],
  ['"Stop!"--she went. "...and"', '“Stop!”–she went. “…and”'],
  [
    "the dogs' bowl, rock'n'roll, '90s, '24, 'tis O'Reilly's 1990's",
    'the dogs’ bowl, rock’n’roll, ’90s, ’24, ’tis O’Reilly’s 1990’s',
  ],
  ['a -- b --- c, d--e, f---g', 'a – b — c, d–e, f—g'],
  ['wait... (...) what...?', 'wait… (…) what…?'],
  ['" one " two', '“ one ” two'],
  ['“already” ‘set’ – and … so', '“already” ‘set’ – and … so'],
])('%s is set as a printer would', async (body, text) => {
  expect(await textOf(body)).toBe(`<p>${text}</p>`)
})

test.each([
  ['run it with --watch or -x, and a -- b'],
  [`he is 5'10", on a 15" screen of 3.5" x 2"`],
  [`class="a" and b='c'`],
  ['--> and ----'],
  ['./... a/b--c...'],
  ['\\"a\\" \\-- b \\...', '"a" -- b ...'],
  ['&quot;a&quot; &#39;b&apos;', `"a" 'b'`],
  ['a {\'"a" -- b...\'}', 'a "a" -- b...'],
  ['a `"a" -- b...`', 'a <code>"a" -- b...</code>'],
  [`a <kbd>"</kbd> <samp>"a"</samp> <var>b'</var>`],
])('%s stays as it is', async (body, text = body) => {
  expect(await textOf(body)).toBe(`<p>${text}</p>`)
})

test.each([
  ['"A *b* c"', '<p>“A <em>b</em> c”</p>'],
  ['*"A* b"', '<p><em>“A</em> b”</p>'],
  ['"`a`" and "**b**"', '<p>“<code>a</code>” and “<strong>b</strong>”</p>'],
  ['"a"[^1] "b."[^1]\n\n[^1]: c', /^<p>“a”<sup>.*<\/sup> “b.”<sup>/],
  ['> "a\n> b"', '<blockquote>\n<p>“a\nb”</p>\n</blockquote>'],
  ['- "a\n- b"', '<ul>\n<li>“a</li>\n<li>b”</li>\n</ul>'],
  ['"a ![](a.png)" b', /^<p>“a <div .*><\/div>” b<\/p>$/],
  ['<div>"a <b>b"</b></div>', '<div>“a <b>b”</b></div>'],
  ['A "b"\n: "c"', '<dl>\n<dt>A “b”</dt>\n<dd>“c”\n</dd>\n</dl>'],
  [
    '| "a" | -- |\n| - | - |\n| --- | b -- c |',
    '<table><thead><tr><th>“a”</th><th>--</th></tr></thead><tbody><tr><td>---</td><td>b – c</td></tr></tbody></table>',
  ],
  ['[it\'s](/a?b="c") <b title="d">e</b>', '<p><a href="/a?b=%22c%22">it’s</a> <b title="d">e</b></p>'],
  [
    '[a.b/c--d](https://a.b/c--d) www.a.b/c--d',
    '<p><a href="https://a.b/c--d">a.b/c--d</a> <a href="http://www.a.b/c--d">www.a.b/c--d</a></p>',
  ],
  ['<Callout title="it\'s">it\'s</Callout>', `<div data-props="{"title":"it's"}">it’s</div>`],
  ['```\n"a" -- b...\n```', '<pre><code>"a" -- b...</code></pre>'],
])('in %j, prose is set and nothing else', async (body, html) => {
  if (typeof html === 'string') expect(await textOf(body)).toBe(html)
  else expect(await textOf(body)).toMatch(html)
})

test.each([
  ['en', '“a ‘b’ c’s”'],
  ['en-GB', '“a ‘b’ c’s”'],
  ['de', '„a ‚b‘ c’s“'],
  ['de-AT', '„a ‚b‘ c’s“'],
  ['de-CH', '«a ‹b› c’s»'],
  ['fr', '«\u{202f}a “b” c’s\u{202f}»'],
  ['es', '«a “b” c’s»'],
  ['it', '«a “b” c’s»'],
  ['pt', '«a “b” c’s»'],
  ['pt-BR', '“a ‘b’ c’s”'],
  ['nl', '“a ‘b’ c’s”'],
  ['pl', '„a «b» c’s”'],
  ['sv', '”a ’b’ c’s”'],
  ['ru', '«a „b“ c’s»'],
  ['he', "\"a 'b' c's\""],
  ['ja', '“a ‘b’ c’s”'],
])('in %s a quotation is %s', async (language, text) => {
  expect(await textOf(`"a 'b' c's"`, { language })).toBe(`<p>${text}</p>`)
})

test('a post may have it off', async () => {
  expect(await textOf(`"a" -- it's...`, { isPunctuationSmart: false })).toBe(`<p>"a" -- it's...</p>`)
})

const BODY = `## What's new -- "in" 1.0...\n\n### It's "here"\n\none--two isn't "three"...`

test('ids and words are those of the text as it is written, headings are shown as they are set', async () => {
  const [on, off] = await Promise.all([compile(BODY), compile(BODY, { isPunctuationSmart: false })])
  expect(on.headings).toEqual([
    { depth: 2, id: 'whats-new----in-10', text: 'What’s new – “in” 1.0…' },
    { depth: 3, id: 'its-here', text: 'It’s “here”' },
  ])
  expect(on.headings.map(({ id }) => id)).toEqual(off.headings.map(({ id }) => id))
  expect(on.words).toBe(off.words)
})

test('a formula is no prose, not in a heading either', async () => {
  const { headings } = await compile(`## It's "$f'(x)$" -- $a''$`, { isDollarMath: true })
  expect(headings.map(({ text }) => text)).toEqual([`It’s “f'(x)” – a''`])
})

test('problems stay where they are', async () => {
  const { problems } = await compile('"a" -- [b](javascript:c)')
  expect(problems.map(({ line, column }) => [line, column])).toEqual([[1, 8]])
})

test.each(['"', "a'", '-', 'a.', 'www.', 'a', "'a ", '="', '--a '])(
  '%j by the ten thousand takes no time',
  async (part) => {
    const start = process.cpuUsage()
    await compile(part.repeat(20_000))
    const { user, system } = process.cpuUsage(start)
    expect((user + system) / 1000).toBeLessThan(10_000)
  },
)

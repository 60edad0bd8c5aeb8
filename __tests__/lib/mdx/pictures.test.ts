/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { postComponents } from '@/components/post'
import { compile, htmlOf, htmlOfCode, problemsOf, propsIn } from './compile-post'
import { pictureOf } from './picture'

const shown = (name: string, rest = {}) => ({ picture: pictureOf(name), alt: '', ...rest })

test.each([
  ['![A](a.png)', shown('a.png', { alt: 'A' })],
  ['![A](./a.png "T")', shown('a.png', { alt: 'A', title: 'T' })],
  ['![](sub/c.webp)', shown('sub/c.webp')],
  ['![](mit%20Leerzeichen.png)', shown('mit Leerzeichen.png')],
  ['![](<mit Leerzeichen.png>)', shown('mit Leerzeichen.png')],
  ['![](%C3%A9t%C3%A9.png)', shown('été.png')],
  ['![](100%.png)', shown('100%.png')],
  ['![A][r]\n\n[r]: ./a.png "T"', shown('a.png', { alt: 'A', title: 'T' })],
  ['![a]\n\n[A]: a.png\n[a]: b.jpg', shown('a.png', { alt: 'a' })],
  ["<img src='./a.png' alt='A' title='T' />", shown('a.png', { alt: 'A', title: 'T' })],
  ["<img src={'a' + '.png'} />", shown('a.png')],
  ["import a from './a.png'\n\n<img src={a} alt='A' />", shown('a.png', { alt: 'A' })],
  ["<a href='/x'>![A](a.png)</a>", shown('a.png', { alt: 'A' })],
  ['![A](https://images.example.org/a.png)', { src: 'https://images.example.org/a.png', alt: 'A' }],
  ['![A](http://images.example.org/a.png?b)', { src: 'https://images.example.org/a.png?b', alt: 'A' }],
  ['![A](//images.example.org/a.png)', { src: 'https://images.example.org/a.png', alt: 'A' }],
  ["<img src='HTTP:\\\\images.example.org/a.png' />", { src: 'https://images.example.org/a.png', alt: '' }],
  ['![A](/logo.png)', { src: '/logo.png', alt: 'A' }],
])('%j is shown', async (body, props) => {
  expect(await problemsOf(body)).toBe('')
  expect(await propsIn(body)).toEqual([props])
})

test.each([
  ['![A](https://x.org/a.png)', 'https://x.org/a.png'],
  ['![A](//x.org/a.png)', '//x.org/a.png'],
  ['![A](/\\\\x.org/a.png)', '/\\x.org/a.png'],
  ["<img alt='A' src='/\t/x.org/a.png' />", '/\t/x.org/a.png'],
  ["<img alt='A' src='\\\\x.org/a.png' />", '\\\\x.org/a.png'],
])('a link stands in for %j', async (body, href) => {
  expect(
    await problemsOf(body),
  ).toBe(`posts/p/index.mdx:1:1 warning The picture is on x.org, which the settings do not allow; a link stands in. (picture-host)
  Put the file beside the post, or add x.org to pictureHosts in site.yml.

0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([{ href, label: 'A' }])
})

test('a link that stands in for a picture without words names the host', async () => {
  expect(await propsIn('![](https://x.org/a.png)')).toEqual([
    { href: 'https://x.org/a.png', label: 'Picture on x.org' },
  ])
})

test.each(['![A](data:image/png;base64,xx)', '![A](javascript:1)', "<img src='file:///etc/passwd' />"])(
  '%s is refused',
  async (body) => {
    expect(
      await problemsOf(body),
    ).toBe(`posts/p/index.mdx:1:1 error A picture cannot have this address. (picture-address)
  Put the file beside the post and write its name.

1 error, 0 warnings`)
  },
)

const FORGED = "{src: 'https://x.org/p', width: 1, height: 1, blurDataURL: '', formats: ['webp']}"

test.each([
  "<img src={{blurDataURL: 'x'}} />",
  `<img src={${FORGED}} />`,
  "<img {...{src: {blurDataURL: 'x'}}} />",
  "import a from './a.png'\n\n<img src={{...a, src: 'https://x.org/p'}} />",
  '<img src={1} />',
  '<img src />',
])('what only looks like a picture is none: %s', async (body) => {
  expect(await problemsOf(body)).toMatch(
    /^posts\/p\/index\.mdx:\d:6 error This is no picture: expected an imported picture, or the name of a file beside the post\. \(picture-address\)\n\n1 error/,
  )
})

test.each([
  `<ImageGallery images={[{src: ${FORGED}}]} />`,
  `<Figure src={${FORGED}} />`,
  "import a from './a.png'\n\n<Figure src={{...a, src: 'https://x.org/p'}} />",
])('no component takes what only looks like a picture: %s', async (body) => {
  const { code, problems } = await compile(body)
  expect([code, problems.map(({ rule }) => rule)]).toEqual(['', ['component-property']])
})

test('an imported picture stays one wherever it is put', async () => {
  const body = "import a from './a.png'\n\n<Figure {...{src: [{a}][0].a}} />"
  expect(await propsIn(body)).toEqual([{ src: pictureOf('a.png') }])
})

test('a missing picture is a warning at its place', async () => {
  expect(await problemsOf('text\n\nand ![A](nope.png)')).toBe(
    'posts/p/index.mdx:3:5 warning There is no picture "nope.png". (missing-picture)\n  Add it.\n\n0 errors, 1 warning',
  )
})

test('our components show a picture in its own size, in formats it has', async () => {
  const html = await htmlOf('![A "quoted"](a.png)', postComponents)
  expect(html).toMatch(/<img [^>]*alt="A &quot;quoted&quot;"/)
  expect(html).toMatch(/width="800"[^>]* height="600"|height="600"[^>]* width="800"/)
  expect(html).not.toMatch(/style=/)
})

const src = pictureOf('a.png').src

test.each([
  '![A](a.png)\n\ntext',
  '\n\n![A](./a.png)',
  "<img src='a.png' alt='A' />\n\ntext",
  "import x from './a.png'\n\n![A](a.png)",
  '![A](a.png) {/* a remark */}\n\ntext',
  "{' '} ![A](a.png)",
])('the cover is cut where the body begins with it: %j', async (body) => {
  const { code, coverAlt } = await compile(body, { coverSrc: src })
  expect([coverAlt, code.includes('a.png')]).toEqual(['A', false])
})

test.each([
  ['![A](a.png "T")\n\ntext', 'A', '<p><em>T</em></p>\n<p>text</p>'],
  ["<img src='a.png' title='T' />", '', '<p><em>T</em></p>'],
])('the caption of the cover stays where it stood: %j', async (body, alt, html) => {
  const { code, coverAlt } = await compile(body, { coverSrc: src })
  expect([coverAlt, htmlOfCode(code)]).toEqual([alt, html])
})

test.each(['text\n\n![A](a.png)', '![A](b.jpg)', '![A](a.png) and text', '# H\n\n![A](a.png)', 'text', ''])(
  'nothing is cut from %j',
  async (body) => {
    const { code, coverAlt } = await compile(body, { coverSrc: src })
    expect(coverAlt).toBeNull()
    expect(code).toBe((await compile(body)).code)
  },
)

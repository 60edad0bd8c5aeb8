/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { z } from 'zod'
import { formatProblems } from '@/lib/content/problem'
import { builtInSchemas } from '@/lib/mdx/elements/component-schemas'
import { compile, htmlOfCode, problemsOf, propsIn } from './compile-post'
import { pictureOf } from './picture'

test.each([
  [
    "<ImageGallery images={[{src: 'a.png', alt: 'A', caption: 'C'}]} />",
    { images: [{ src: pictureOf('a.png'), alt: 'A', caption: 'C' }] },
  ],
  ["<BlogAuthor header='A' bio='B' theme='secondary' />", { header: 'A', bio: 'B', theme: 'secondary' }],
  [
    "<YoutubeIframe embedId='jw8tEPP6jwQ?start=35&list=PL1' title='T' />",
    { embedId: 'jw8tEPP6jwQ?start=35&list=PL1', title: 'T' },
  ],
  ["<YoutubePlaylistGallery playlists={[{id: 'PL-1', label: 'L'}]} />", { playlists: [{ id: 'PL-1', label: 'L' }] }],
  [
    "<Figure src='./a.png' caption='C' credit='Me' width='wide' />",
    { src: pictureOf('a.png'), caption: 'C', credit: 'Me', width: 'wide' },
  ],
  ["<Callout type='warning' title='T'>x</Callout>", { type: 'warning', title: 'T' }],
  ["<Details summary='S'>x</Details>", { summary: 'S' }],
  ["<Tab label='L'>x</Tab>", { label: 'L' }],
  ['<Tabs>x</Tabs>', {}],
])('%s is right', async (body, props) => {
  expect(await problemsOf(body)).toBe('')
  expect(await propsIn(body)).toEqual([props])
})

const PICTURE = 'is not valid; expected a picture: import it, or write the name of a file beside the post.'

test.each([
  ['<ImageGallery />', '1:1', 'ImageGallery has no images.'],
  ['<ImageGallery images={[]} />', '1:15', 'ImageGallery: images has no picture.'],
  ["<ImageGallery images='a.png' />", '1:15', 'ImageGallery: images is not valid; expected a list in braces: {[…]}.'],
  [
    "<ImageGallery images={['a.png']} />",
    '1:15',
    "ImageGallery: images[0] is not valid; expected a group like { src: photo, alt: 'What it shows' }.",
  ],
  ['<ImageGallery images={[{}]} />', '1:15', `ImageGallery: images[0].src ${PICTURE}`],
  ["<ImageGallery images={[{src: 'a.png'}, {src: 1}]} />", '1:15', `ImageGallery: images[1].src ${PICTURE}`],
  ["<ImageGallery images={[{src: 'https://x.org/a.png'}]} />", '1:15', `ImageGallery: images[0].src ${PICTURE}`],
  [
    "<ImageGallery images={[{src: 'a.png', alt: 1}]} />",
    '1:15',
    'ImageGallery: images[0].alt is not valid; expected text.',
  ],
  ["<BlogAuthor header='A' theme='x' />", '1:24', 'BlogAuthor: theme is not valid; expected "primary" or "secondary".'],
  ['<BlogAuthor header={1} />', '1:13', 'BlogAuthor: header is not valid; expected text.'],
  ['<YoutubeIframe />', '1:1', 'YoutubeIframe has no embedId.'],
  [
    "<YoutubeIframe embedId='a b' />",
    '1:16',
    'YoutubeIframe: embedId is not valid; expected the id of a video, like jw8tEPP6jwQ.',
  ],
  ['<YoutubePlaylistGallery playlists={[]} />', '1:25', 'YoutubePlaylistGallery: playlists has no playlist.'],
  [
    "<YoutubePlaylistGallery playlists={[{id: 'a b', label: ''}]} />",
    '1:25',
    'YoutubePlaylistGallery: playlists[0].id is not valid; expected the id of a playlist.',
  ],
  ['<Figure src={1} />', '1:9', `Figure: src ${PICTURE}`],
  ["<Figure width='x' />", '1:9', 'Figure: width is not valid; expected "column", "wide" or "full".'],
  [
    "<Callout type='x'>y</Callout>",
    '1:10',
    'Callout: type is not valid; expected "note", "tip", "important", "warning" or "caution".',
  ],
  ['<Callout title>y</Callout>', '1:10', 'Callout: title is not valid; expected text.'],
  ['<Details>x</Details>', '1:1', 'Details has no summary.'],
  ['a\n\n<Tab>x</Tab>', '3:1', 'Tab has no label.'],
])('%s is wrong', async (body, place, message) => {
  expect(await problemsOf(body)).toBe(
    `posts/p/index.mdx:${place} error ${message} (component-property)\n\n1 error, 0 warnings`,
  )
})

test.each([
  ['<Calout>x</Calout>', '1:1 error There is no component <Calout>. (unknown-component)\n  Did you mean "Callout"?'],
  [
    '<Foo.Bar />',
    '1:1 error There is no component <Foo.Bar>. (unknown-component)\n  There are ImageGallery, BlogAuthor, YoutubeIframe, YoutubePlaylistGallery, Figure, Callout, Tabs, Tab, Details, Video, Audio.',
  ],
  [
    "<LabelledLink href='javascript:1' />",
    '1:1 error There is no component <LabelledLink>. (unknown-component)\n  There are ImageGallery, BlogAuthor, YoutubeIframe, YoutubePlaylistGallery, Figure, Callout, Tabs, Tab, Details, Video, Audio.',
  ],
])('%s is unknown', async (body, expected) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${expected}\n\n1 error, 0 warnings`)
})

test.each(['titel', 'titl'])('the property %s is ignored with a warning', async (name) => {
  const body = `<Callout ${name}='x'>y</Callout>`
  expect(
    await problemsOf(body),
  ).toBe(`posts/p/index.mdx:1:10 warning Callout has no property "${name}"; it is ignored. (unknown-property)
  Did you mean "title"?

0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([{}])
})

test.each(['children', 'dangerouslySetInnerHTML', 'key', '__proto__'])('no component takes %s', async (name) => {
  expect(await propsIn(`<Callout ${name}='x'>y</Callout>`)).toEqual([{}])
})

const schemas = { ...builtInSchemas, Own: () => ({ isOpen: z.boolean({ error: 'expected true or false' }) }) }

test('a component of the project is checked like ours, and may tell false from nothing', async () => {
  const right = await compile('<Own isOpen={false} />', {}, schemas)
  expect(htmlOfCode(right.code)).toBe('<div data-props="{&quot;isOpen&quot;:false}"></div>')
  const wrong = await compile("<Own isOpen='no' />", {}, schemas)
  expect(formatProblems(wrong.problems)).toBe(
    'posts/p/index.mdx:1:6 error Own: isOpen is not valid; expected true or false. (component-property)\n\n1 error, 0 warnings',
  )
})

test('a missing picture of a gallery does not stop the post', async () => {
  const body = "<ImageGallery images={[{src: 'nope.png'}]} />"
  expect(await problemsOf(body)).toBe(
    'posts/p/index.mdx:1:1 warning There is no picture "nope.png". (missing-picture)\n  Add it.\n\n0 errors, 1 warning',
  )
  expect(await propsIn(body)).toMatchObject([{ images: [{ src: { missing: 'nope.png' } }] }])
})

test('a picture of a gallery that cannot be had stops it', async () => {
  expect(await problemsOf("<ImageGallery images={[{src: 'x.heic'}]} />")).toBe(
    'posts/p/index.mdx:1:1 error "x.heic" cannot be shown. (picture-kind)\n  Save it as JPEG.\n\n1 error, 0 warnings',
  )
})

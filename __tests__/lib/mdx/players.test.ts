/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { postComponents } from '@/components/post'
import { compile, htmlOf, htmlOfCode, problemsOf, propsIn } from './compile-post'
import { pictureOf } from './picture'

const fileOf = (name: string, type: string) => ({ href: `/files/0123456789abcdef/${name}`, name, type })
const MP4 = fileOf('clip.mp4', 'video/mp4')
const WEBM = fileOf('clip.webm', 'video/webm')
const MP3 = fileOf('bell.mp3', 'audio/mpeg')
const EN = { src: '/files/0123456789abcdef/clip.en.vtt', language: 'en', label: 'English' }
const PT = { src: '/files/0123456789abcdef/clip.pt-BR.vtt', language: 'pt-BR', label: 'português (Brasil)' }
const UNNAMED = { src: '/files/0123456789abcdef/captions.vtt', language: 'en', label: 'English' }

test.each([
  ['![A](clip.mp4)', { src: [MP4], title: 'A' }],
  ['![](./clip.mp4 "C")', { src: [MP4], caption: 'C' }],
  ['![A][r]\n\n[r]: clip.mp4 "C"', { src: [MP4], title: 'A', caption: 'C' }],
  ['![A](clip.mp4#t=10)', { src: [{ ...MP4, href: `${MP4.href}#t=10` }], title: 'A' }],
  ['![A](/films/clip.mp4)', { src: [{ ...MP4, href: '/films/clip.mp4' }], title: 'A' }],
  ["<Video src='/films/a.constructor' />", { src: [{ href: '/films/a.constructor', name: 'a.constructor' }] }],
  ["<img src='clip.mp4' alt='A' title='C' />", { src: [MP4], title: 'A', caption: 'C' }],
  ["<video src='clip.mp4' controls preload='none' playsinline />", { src: [MP4] }],
  ["<video src='clip.mp4' title='A' poster='a.png' />", { src: [MP4], title: 'A', poster: pictureOf('a.png') }],
  [
    "<video src='clip.mp4' aria-label='A' width='640' height='360' />",
    { src: [MP4], title: 'A', width: 640, height: 360 },
  ],
  [
    "<video controls>\n<source src='clip.webm' type='video/webm' />\n<source src='clip.mp4' />\n<track src='clip.en.vtt' />\nToo old.\n</video>",
    { src: [WEBM, MP4], captions: [EN] },
  ],
  [
    "<video src='clip.mp4'><track src='captions.vtt' srclang='pt-BR' label='Legendas' /></video>",
    { src: [MP4], captions: [{ ...UNNAMED, language: 'pt-BR', label: 'Legendas' }] },
  ],
  ["<Video src='clip.mp4' />", { src: [MP4] }],
  [
    "<Video src='clip.mp4' poster='a.png' caption='C' captions='clip.en.vtt' title='A' />",
    { src: [MP4], poster: pictureOf('a.png'), caption: 'C', captions: [EN], title: 'A' },
  ],
  [
    "<Video src={['clip.webm', 'clip.mp4']} captions={['clip.pt-BR.vtt', 'captions.vtt']} />",
    { src: [WEBM, MP4], captions: [PT, UNNAMED] },
  ],
  [
    "import clip from './clip.mp4'\nimport still from './a.png'\nimport words from './clip.en.vtt'\n\n<Video src={clip} poster={still} captions={words} />",
    { src: [MP4], poster: pictureOf('a.png'), captions: [EN] },
  ],
  ["import clip from './clip.mp4'\n\n<video src={clip} />", { src: [MP4] }],
  ['![A](bell.mp3 "C")', { src: [MP3], title: 'A', caption: 'C' }],
  ["<audio src='bell.mp3' controls title='A' />", { src: [MP3], title: 'A' }],
  ["<audio>\n<source src='bell.mp3' />\n</audio>", { src: [MP3] }],
  ["<Audio src='bell.mp3' caption='C' title='A' />", { src: [MP3], caption: 'C', title: 'A' }],
])('%j is played', async (body, props) => {
  expect(await problemsOf(body)).toBe('')
  expect(await propsIn(body)).toEqual([props])
})

test.each([
  ['mit Leerzeichen', 'mit Leerzeichen'],
  ['mit%20Leerzeichen', 'mit Leerzeichen'],
  ['c%20d', 'c%20d'],
  ['e #1', 'e #1'],
])(
  '%j in a property is the name as written or else as an address has it, for all kinds of files',
  async (written, name) => {
    const body = `<Video src="${written}.mp4" poster="${written}.png" captions="${written}.vtt" />

<Figure src="${written}.png" />

<ImageGallery images={[{ src: '${written}.png' }]} />`
    expect(await problemsOf(body)).toBe('')
    const picture = pictureOf(`${name}.png`)
    expect(await propsIn(body)).toMatchObject([
      { src: [{ name: `${name}.mp4` }], poster: picture, captions: [{ src: expect.stringContaining('.vtt') }] },
      { src: picture },
      { images: [{ src: picture }] },
    ])
  },
)

test('a query and a fragment behind the name of a picture are no part of it', async () => {
  expect(await propsIn('<Figure src="./a.png?x#y" />')).toEqual([{ src: pictureOf('a.png') }])
})

test('a sound has no captions, which is told', async () => {
  const body = "<audio src='bell.mp3'><track src='none.vtt' /></audio>"
  expect(
    await problemsOf(body),
  ).toBe(`posts/p/index.mdx:1:1 warning A sound shows no captions; they are left out. (player-captions)
  Write the words below it, or link to the file.

0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([{ src: [MP3] }])
})

test('captions whose name says no language are in the language of the post', async () => {
  const { code } = await compile("<Video src='clip.mp4' captions='captions.vtt' />", { language: 'de' })
  expect(htmlOfCode(code, postComponents)).toContain('srcLang="de" label="Deutsch"')
})

const VIDEO = '<div data-props="{&quot;src&quot;:[…],&quot;title&quot;:&quot;A&quot;}"></div>'

test.each([
  ['![A](clip.mp4)', 'V'],
  ['Before ![A](clip.mp4) after.', '<p>Before </p>\nV\n<p> after.</p>'],
  ['![A](clip.mp4) ![A](clip.mp4)', 'V\nV'],
  ['**Before ![A](clip.mp4) after**', '<p><strong>Before </strong></p>\nV\n<p><strong> after</strong></p>'],
  ['<p>Before ![A](clip.mp4)</p>', '<p>Before </p>\nV'],
  ['- a\n\n  ![A](clip.mp4)', '<ul>\n<li>\n<p>a</p>\nV\n</li>\n</ul>'],
  ["Before <Video src='clip.mp4' title='A' />", '<p>Before </p>\nV'],
])('%j is in no paragraph', async (body, html) => {
  expect((await htmlOf(body)).replaceAll(/\[\{.*?\}\]/g, '[…]')).toBe(html.replaceAll('V', VIDEO))
})

const ELSEWHERE =
  'x.org, and is not played here; a link stands in. (player-host)\n  Put the file beside the post to play it here.'

test.each([
  ['![A](https://x.org/clip.mp4)', `The video is on ${ELSEWHERE}`, 'A'],
  ["<video src='//x.org/clip' />", `The video is on ${ELSEWHERE}`, 'Video on x.org'],
  ["<Video src='https://x.org/clip.mp4' caption='C' />", `The video is on ${ELSEWHERE}`, 'C'],
  ["<Audio src='https://x.org/bell.mp3' />", `The sound is on ${ELSEWHERE}`, 'Sound on x.org'],
])('a link stands in for %j', async (body, problem, label) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:1:1 warning ${problem}\n\n0 errors, 1 warning`)
  expect(await propsIn(body)).toEqual([{ href: expect.stringContaining('//x.org/'), label }])
})

test('a host that may show pictures plays nothing either', async () => {
  expect(await propsIn('![A](https://images.example.org/clip.mp4)')).toEqual([
    { href: 'https://images.example.org/clip.mp4', label: 'A' },
  ])
})

test.each([
  [
    '![A](none.mp4 "C")',
    '1:1 warning There is no file "none.mp4" beside the post; the video is left out. (missing-file)\n  Look.',
    '<p>A</p>',
  ],
  [
    "<Audio src='none.mp3' caption='C' />",
    '1:1 warning There is no file "none.mp3" beside the post; the sound is left out. (missing-file)\n  Look.',
    '<p>C</p>',
  ],
  [
    "<Video src='bell.mp3' />",
    '1:1 warning "bell.mp3" is no video but audio/mpeg; it is left out. (player-source)\n  Name a video, or say in fileTypes of site.yml that it is one.',
    '',
  ],
  [
    '[![A](clip.mp4)](https://x.org)',
    '1:1 warning A video or sound cannot be a link; the link is left out. (player-in-link)\n  Put the link beside it.',
    '…',
  ],
  [
    "<video src='clip.mp4' title='A' autoPlay />",
    '1:33 warning The attribute "autoPlay" of <video> is left out. (attribute)',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' colour='red' />",
    '1:33 warning Video has no property "colour"; it is ignored. (unknown-property)\n  It has src, poster, caption, captions, title.',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' captoins='x' />",
    '1:33 warning Video has no property "captoins"; it is ignored. (unknown-property)\n  Did you mean "captions"?',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A'>Words</Video>",
    '1:1 warning What stands inside of <Video> is left out. (player-content)\n  Write it below, or as caption="…".',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' poster='none.png' />",
    '1:1 warning There is no picture "none.png"; the video has no poster. (missing-picture)\n  Add it.',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' poster='https://x.org/a.png' />",
    '1:1 warning The poster is no picture beside the post; the video has no poster. (player-poster)',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' captions='slides.pdf' />",
    '1:1 warning The captions are no .vtt file beside the post; the video has no captions. (player-captions)',
    '…',
  ],
  [
    "<Video src='clip.mp4' title='A' captions='none.vtt' />",
    '1:1 warning There is no file "none.vtt" beside the post; the video has no captions. (missing-file)\n  Look.',
    '…',
  ],
  [
    "<Video src={['https://x.org/clip.webm', 'clip.mp4']} title='A' />",
    '1:1 warning The video is on x.org, and is not played here; it is left out. (player-host)\n  Put the file beside the post to play it here.',
    '…',
  ],
  [
    "<audio src='none.mp3' title='A'><track src='clip.en.vtt' /></audio>",
    '1:1 warning There is no file "none.mp3" beside the post; the sound is left out. (missing-file)\n  Look.',
    '<p>A</p>',
  ],
])('%j is told of, and the rest is shown', async (body, problem, html) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${problem}\n\n0 errors, 1 warning`)
  const shown = htmlOfCode((await compile(body)).code)
  if (html === '…') expect(shown.replace(/\[\{.*?\}\]/, '[…]')).toBe(VIDEO)
  else expect(shown).toBe(html)
})

const NO_VIDEO = 'This is no video: expected an imported one, or the name of a file beside the post. (player-source)'

test.each([
  [
    "<video src='clip.mp4' onPlay='x' />",
    '1:23 error <video> has the attribute "onPlay", which would run code. (attribute)\n  Remove it.',
  ],
  [
    "<video><source src='clip.mp4' onerror='x' /></video>",
    '1:31 error <source> has the attribute "onerror", which would run code. (attribute)\n  Remove it.',
  ],
  ['<video controls />', '1:1 error <video> has no src. (player-source)\n  Write the name of a file beside the post.'],
  ['<Audio />', '1:1 error Audio has no src. (component-property)'],
  ['<Video src={[]} />', '1:8 error Video: src names no file. (component-property)'],
  [
    '<Video src={1} />',
    '1:8 error Video: src is not valid; expected the name of a file beside the post, or an imported one, or a list of them. (component-property)',
  ],
  ["<Video src={{href: '/x', name: 'x', type: 'video/mp4', bytes: 1}} />", `1:1 error ${NO_VIDEO}`],
  ["import p from './a.png'\n\n<Video src={p} />", `3:1 error ${NO_VIDEO}`],
  [
    '![A](javascript:alert.mp4)',
    '1:1 error A video cannot have this address. (player-address)\n  Put the file beside the post and write its name.',
  ],
  [
    "<Audio src='data:audio/mpeg;base64,xx' />",
    '1:1 error A sound cannot have this address. (player-address)\n  Put the file beside the post and write its name.',
  ],
])('%j is refused', async (body, problem) => {
  expect(await problemsOf(body)).toBe(`posts/p/index.mdx:${problem}\n\n1 error, 0 warnings`)
})

test('the player is a figure with what the post says of it', async () => {
  const body = "<Video src={['clip.webm', 'clip.mp4']} poster='a.png' caption='C' captions='clip.en.vtt' title='A' />"
  expect(await htmlOf(body, postComponents)).toBe(
    '<figure class="figure"><div class="frame"><svg class="space" viewBox="0 0 800 600" aria-hidden="true"></svg>' +
      '<video class="video" controls="" playsInline="" preload="metadata" ' +
      'poster="/pictures/0123456789abcdef/a.png/750.webp" aria-label="A">' +
      `<source src="${WEBM.href}" type="video/webm"/><source src="${MP4.href}" type="video/mp4"/>` +
      `<track kind="captions" src="${EN.src}" srcLang="en" label="English" default=""/>` +
      `<a href="${WEBM.href}">A</a></video></div><figcaption class="caption">C</figcaption></figure>`,
  )
})

test('so is a sound', async () => {
  expect(await htmlOf('![A](bell.mp3 "C")', postComponents)).toBe(
    '<figure class="figure"><audio class="audio" controls="" preload="metadata" aria-label="A">' +
      `<source src="${MP3.href}" type="audio/mpeg"/><a href="${MP3.href}">A</a></audio>` +
      '<figcaption class="caption">C</figcaption></figure>',
  )
})

test('a video without a poster is 16 to 9, or as it says', async () => {
  expect(await htmlOf('![A](clip.mp4)', postComponents)).toContain('viewBox="0 0 16 9"')
  expect(await htmlOf("<video src='clip.mp4' width='3' height='4' />", postComponents)).toContain('viewBox="0 0 3 4"')
})

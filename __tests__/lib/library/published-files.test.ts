import { makeFolder, post, writeFiles } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open } from './open'

let png: Buffer

beforeAll(async () => {
  png = await photo(40, 30).png().toBuffer()
})

/** The files and pictures that readers may ask for, by path. */
async function publishedIn(folder: string, cacheDir?: string): Promise<string[]> {
  const { snapshot } = await open(folder, cacheDir ? { cacheDir } : {})
  return [...snapshot.files.values(), ...snapshot.pictures.values()].map(({ file }) => file).sort()
}

test.each([
  ['in the post', (line: string) => ({ 'posts/a/index.mdx': post({}, line) })],
  [
    'in a file that the post imports',
    (line: string) => ({
      'posts/a/index.mdx': post({}, "import Part from './part.mdx'\n\n<Part />"),
      'posts/a/part.mdx': line,
    }),
  ],
])('what is no longer named %s is withdrawn at the next start', async (_, write) => {
  const cacheDir = await makeFolder()
  const folder = await makeFolder({
    ...write('[a](secret.pdf) ![](secret.png)'),
    'posts/a/secret.pdf': 'Secret.',
    'posts/a/secret.png': png,
  })
  expect(await publishedIn(folder, cacheDir)).toEqual(['posts/a/secret.pdf', 'posts/a/secret.png'])
  await writeFiles(folder, write('Nothing.'))
  expect(await publishedIn(folder, cacheDir)).toEqual([])
})

test.each([
  "import s from './secret.pdf'\nimport p from './secret.png'",
  '<Video src="secret.pdf" title="A" />',
  '<Video src="https://x.org/a.mp4" poster="secret.png" />',
  '<Video src="clip.mp4" captions="secret.pdf" poster="secret.mp4" />',
])('what the page does not have is not public: %s', async (body) => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, body),
    'posts/a/clip.mp4': 'Clip.',
    'posts/a/secret.mp4': 'Secret.',
    'posts/a/secret.pdf': 'Secret.',
    'posts/a/secret.png': png,
  })
  expect((await publishedIn(folder)).filter((file) => file.includes('secret'))).toEqual([])
})

test.each([
  ["[a](<l'été (1)~!*.pdf>)", "l'été (1)~!*.pdf"],
  ['[a](a.pdf#page=2)', 'a.pdf'],
  ['[a]\n\n[a]: a.pdf', 'a.pdf'],
  ["import a from './a.pdf'\n\n<a href={a.href}>A</a>", 'a.pdf'],
  ['<Video src="a.mp4" />', 'a.mp4'],
  ['<Video src="b.mp4" captions="a.vtt" />', 'a.vtt'],
  ['<Video src="b.mp4" poster="a.png" />', 'a.png'],
  ["![A](<l'été.png>)", "l'été.png"],
  ['[A](a.png)', 'a.png'],
  ["import a from './a.png'\n\n<img src={a.src} alt='' />", 'a.png'],
  ["import a from './a.png'\n\n<ImageGallery images={[{ src: a }]} />", 'a.png'],
  ['<Figure src="a.png" />', 'a.png'],
])('what the page has is public: %s', async (body, name) => {
  const folder = await makeFolder({
    'posts/a/index.mdx': post({}, body),
    [`posts/a/${name}`]: name.endsWith('.png') ? png : 'Words.',
    'posts/a/b.mp4': 'Clip.',
  })
  expect(describeProblems(await open(folder))).toEqual([])
  expect(await publishedIn(folder)).toContain(`posts/a/${name}`)
})

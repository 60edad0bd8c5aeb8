import { makeFolder, post } from '../../folders'
import { describeProblems, open } from './open'

const ADDRESS = 'https://img.example/card.png'

test.each(['ogImage', 'ogImageUrl'])(
  'a cover from a host that is not allowed is left out, with a warning: %s',
  async (key) => {
    const library = await open(await makeFolder({ 'posts/a.mdx': post({ [key]: ADDRESS }) }))
    expect(library.snapshot.entries[0]?.cover).toBeNull()
    expect(describeProblems(library)).toEqual([
      `posts/a.mdx:4:${key.length + 3} warning The cover is on img.example, which the settings do not allow; it is in the social card only. (cover-host)`,
    ])
  },
)

test('a cover from an allowed host is shown as it is', async () => {
  const folder = await makeFolder({
    'posts/a.mdx': post({ ogImage: ADDRESS }),
    'site.yml': 'pictureHosts: [img.example]',
  })
  const library = await open(folder)
  expect(library.snapshot.entries[0]?.cover).toEqual({
    src: ADDRESS,
    width: 1200,
    height: 630,
    blurDataURL: '',
    formats: [],
  })
  expect(describeProblems(library)).toEqual([])
})

test('a post larger than any text is refused, and the others are published', async () => {
  const folder = await makeFolder({
    'posts/large.mdx': post({}, 'x'.repeat(3 * 1024 * 1024)),
    'posts/a.mdx': post({ title: 'A' }),
  })
  const library = await open(folder)
  expect(library.snapshot.entries.map(({ title }) => title)).toEqual(['A'])
  expect(describeProblems(library)).toEqual([
    'posts/large.mdx:1:1 error The file cannot be read: posts/large.mdx is 4 MB; at most 2 MB (unreadable)',
  ])
})

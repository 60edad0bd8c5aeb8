import { type Files, makeFolder, post } from '@/__tests__/folders'
import { photo } from '@/__tests__/images/pictures'

/** A title with everything that has a meaning in HTML, XML, YAML and JSON. */
export const HARD_TITLE = `Les "étés" d'ailleurs & <b>]]></script> ]]> \\ 🚀 ${'Donaudampfschiff'.repeat(8)}`

/** A summary with a character that XML cannot hold. */
export const BELL = 'The bell \u0007 rings.'

/** Permalinks of the two articles that hold most, and of those that readers must not see. */
export const RICH = '/2024/Rich/Story'
export const HARD = '/blog/%C3%89t%C3%A9%20%C3%A0%20Paris%20100%25%20a+b,%20c%26d'
export const HIDDEN = ['/blog/draft', '/blog/future', '/blog/broken', '/blog/claims']

/** Its pictures that readers must not see, below `posts`. */
export const HIDDEN_PICTURES = ['draft/secret-draft.jpg', 'future/secret-future.jpg']

/** The titles of what is published, newest first. */
export const TITLES = [
  'A rich story',
  HARD_TITLE,
  'Elsewhere',
  'Tie A',
  'Tie B',
  ...Array.from({ length: 22 }, (_, index) => `Number ${22 - index}`),
]

/** Addresses of one page of each kind; the last is the 404 page. */
export const KINDS = [
  '/',
  '/blog',
  '/blog/2',
  '/blog/categories',
  '/blog/categories/how-to',
  '/blog/tags',
  '/blog/tags/bpf',
  '/blog/authors/ada',
  RICH,
  HARD,
  '/blog/number-1',
  '/nothing-here',
]

const RICH_BODY = `import one from './Picture 100% é.png'
import two from './drawing.svg'
import authors from 'utils/author-data'

![The cover, described](./cover.jpg)

# A heading of the first level

First words of the story. [A link](https://example.com/) and \`code\`.

![A missing picture](nowhere.jpg)

## The gallery

<ImageGallery images={[{ src: one, alt: 'One', caption: 'Caption of one' }, { src: two }]} />

### Code and tables

\`\`\`ts
const long = 'A line of code that is far too long for the screen of any telephone, and so has to scroll by itself in place'
\`\`\`

| a | b | c |
| - | -: | :-: |
| ${'wide '.repeat(20)} | 1 | unbreakable${'-unbreakable'.repeat(12)} |

<YoutubeIframe embedId="jw8tEPP6jwQ" />

<Tabs>
<Tab label="First">Words of the first tab.</Tab>
<Tab label="Second">Words of the second tab.</Tab>
</Tabs>

<Details summary="More">Words of the details.</Details>

Last words of the story.

<BlogAuthor {...authors.ada} />
`

/** A content folder with an entry of every kind. It is gone after the test file. */
export async function makeBlog(): Promise<string> {
  const cover = await photo(1300, 800).jpeg().toBuffer()
  const hidden = {
    categories: ['Secret things'],
    tags: ['secret things'],
    authors: ['grace'],
    aliases: ['/hidden/old'],
  }
  return makeFolder({
    'site.yml': 'title: The "Test" & Co\ndescription: Everything at once.\n',
    'utils/author-data.js': `export default {
      ada: { header: '<a href="https://example.com/ada">Ada Lovelace</a>', bio: \`Wrote <b>notes</b>.\` },
      grace: { header: 'Grace Hopper', bio: 'Secret.' },
    }\n`,
    ...numberedPosts(),
    'posts/tie-b.mdx': post({ title: 'Tie B', date: '2024-02-01' }),
    'posts/tie-a.mdx': post({ title: 'Tie A', date: '2024-02-01T00:00:00Z' }),
    'posts/elsewhere.mdx': post({
      title: 'Elsewhere',
      date: '2024-02-10',
      externalUrl: 'https://example.com/100%?b=1&c=2',
      ogSummary: BELL,
    }),
    'posts/Été à Paris 100% a+b, c&d/index.mdx': post(
      {
        title: HARD_TITLE,
        date: '2024-02-20T23:30:00Z',
        ogSummary: HARD_TITLE,
      },
      'Now `a[b[0]]>1` and then `c[d[0]]>2`.',
    ),
    'posts/rich/index.mdx': post(
      {
        title: 'A rich story',
        path: RICH,
        isFeatured: true,
        ogImage: 'cover.jpg',
        aliases: ['/old/story'],
        tags: ['C++'],
      },
      RICH_BODY,
    ),
    'posts/rich/cover.jpg': cover,
    'posts/rich/Picture 100% é.png': await photo(700, 500).png().toBuffer(),
    'posts/rich/drawing.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 60"><path d="M9 9h50v40z"/></svg>',
    'posts/draft/index.mdx': post({ title: 'Secret draft', draft: true, ogImage: 'secret-draft.jpg', ...hidden }),
    'posts/draft/secret-draft.jpg': await photo(300, 201).jpeg().toBuffer(),
    'posts/future/index.mdx': post({
      title: 'Secret future',
      date: '2999-01-01',
      ogImage: 'secret-future.jpg',
      ...hidden,
    }),
    'posts/future/secret-future.jpg': await photo(300, 202).jpeg().toBuffer(),
    'posts/broken.mdx': post({ title: 'Secret broken' }, 'A tag that is <b>open.'),
    'posts/claims.mdx': post({ title: 'Secret claims', path: '/blog/tags/mine' }),
  })
}

function numberedPosts(): Files {
  const tags = ['BPF', 'BPF', 'bpf']
  return Object.fromEntries(
    Array.from({ length: 22 }, (_, index) => {
      const number = index + 1
      const fields = {
        title: `Number ${number}`,
        date: `2024-01-${String(number).padStart(2, '0')}`,
        ogSummary: `About number ${number}.`,
        isPopular: number <= 4,
        categories: number % 2 === 0 ? ['How-To'] : ['Essays'],
        tags: tags.slice(index, number),
        ...(number > 12 && { authors: ['ada'] }),
      }
      // Unquoted, a date is another type in YAML, and must mean the same.
      const text = post(fields, `Body of number ${number}.`)
      return [`posts/number-${number}.mdx`, number % 3 === 0 ? text.replace(/^date: "(.*)"$/m, 'date: $1') : text]
    }),
  )
}

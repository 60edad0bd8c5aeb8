/** @jest-environment node */
import fc from 'fast-check'
import { encodePath } from '@/lib/content/permalink'
import { type Addresses, canonicalPath } from '@/server/canonical'
import { parseTarget } from '@/server/request-target'

/** A small blog: its permalinks, its aliases, the keys of its authors. */
function addressesOf(permalinks: string[], aliases: Record<string, string> = {}, authors: string[] = []) {
  return {
    articles: new Map(permalinks.map((permalink) => [permalink, {}])),
    redirects: new Map(Object.entries(aliases)),
    authors: new Map(authors.map((key) => [key, {}])),
  } as unknown as Addresses
}

const addresses = addressesOf(
  ['/blog/2026/02/25/eBPF-Summit', '/blog/café', '/about/Us', '/index.html/deep'],
  {
    '/old': '/blog/café',
    '/older': '/old',
    '/2019/post.html': '/about/Us',
    '/with-slash/': '/about/Us',
    '/to-list': '/blog/01',
    '/round': '/and-round',
    '/and-round': '/round',
    '/into-the-round': '/round',
    '/blog/tags': '/about/Us',
  },
  ['RaphaelPinson', 'ada'],
)

describe('our own routes', () => {
  test.each([
    ['/', '/'],
    ['/index.html', '/'],
    ['/INDEX.HTML', '/'],
    ['/blog', '/blog'],
    ['/blog/', '/blog'],
    ['/Blog///', '/blog'],
    ['/blog/index.html', '/blog'],
    ['/blog/index.html/', '/blog'],
    ['/blog/0', '/blog'],
    ['/blog/1', '/blog'],
    ['/blog/01', '/blog'],
    ['/blog/007', '/blog/7'],
    ['/blog/2', '/blog/2'],
    ['/blog/99999999999999999999999', '/blog/99999999999999999999999'],
    ['/blog/Categories', '/blog/categories'],
    ['/blog/categories/How-To', '/blog/categories/how-to'],
    ['/blog/categories/how-to/1', '/blog/categories/how-to'],
    ['/blog/tags/BPF/02/', '/blog/tags/bpf/2'],
    ['/blog/tags/2', '/blog/tags/2'],
    ['/blog/authors/raphaelpinson', '/blog/authors/RaphaelPinson'],
    ['/blog/AUTHORS/ADA/0', '/blog/authors/ada'],
    ['/blog/authors/Nobody', '/blog/authors/Nobody'],
    ['/Blog/RSS.xml', '/blog/rss.xml'],
    ['/SiteMap.xml', '/sitemap.xml'],
    ['/robots.TXT/', '/robots.txt'],
  ])('%s is %s', (path, canonical) => {
    expect(canonicalPath(path, addresses)).toBe(canonical)
  })

  test('win over an alias', () => {
    expect(canonicalPath('/blog/tags', addresses)).toBe('/blog/tags')
  })
})

describe('permalinks', () => {
  test.each([
    ['/blog/2026/02/25/eBPF-Summit', '/blog/2026/02/25/eBPF-Summit'],
    ['/blog/2026/02/25/eBPF-Summit/', '/blog/2026/02/25/eBPF-Summit'],
    ['/blog//2026/02/./25/x/../eBPF-Summit/index.html', '/blog/2026/02/25/eBPF-Summit'],
    ['/index.html/deep', '/index.html/deep'],
  ])('%s is %s', (path, canonical) => {
    expect(canonicalPath(path, addresses)).toBe(canonical)
  })

  test('are not looked for in another case', () => {
    expect(canonicalPath('/blog/2026/02/25/ebpf-summit', addresses)).toBe('/blog/2026/02/25/ebpf-summit')
  })

  test('may look like a page number', () => {
    expect(canonicalPath('/blog/007', addressesOf(['/blog/007']))).toBe('/blog/007')
  })
})

describe('aliases', () => {
  test.each([
    ['/old', '/blog/café'],
    ['/old/', '/blog/café'],
    ['/older', '/blog/café'],
    ['/2019/post.html', '/about/Us'],
    ['/with-slash', '/about/Us'],
    ['/with-slash/', '/about/Us'],
    ['/to-list', '/blog'],
  ])('%s leads to %s at once', (path, canonical) => {
    expect(canonicalPath(path, addresses)).toBe(canonical)
  })

  test('that lead round in a circle lead nowhere', () => {
    expect(canonicalPath('/round', addresses)).toBe('/round')
    expect(canonicalPath('/and-round', addresses)).toBe('/and-round')
    expect(canonicalPath('/into-the-round', addresses)).toBe('/round')
  })
})

const part = fc.constantFrom(
  ...[
    '',
    '.',
    '..',
    'blog',
    'BLOG',
    '0',
    '01',
    '12',
    'tags',
    'Categories',
    'index.html',
    'old',
    'older',
    'round',
    'A b',
  ],
  ...['authors', 'ADA', 'evil.example', 'café', 'to-list', 'rss.XML', '%', '?', ':', '[x]', 'about', 'Us', '😀'],
)
const anyPath = fc.array(part, { maxLength: 6 }).map((parts) => `/${parts.join('/')}`)

test('a canonical path is its own canonical path', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const canonical = canonicalPath(path, addresses)
      expect(canonicalPath(canonical, addresses)).toBe(canonical)
    }),
  )
})

test('a canonical address never names another host, and is read back as itself', () => {
  fc.assert(
    fc.property(anyPath, (path) => {
      const canonical = canonicalPath(path, addresses)
      const address = encodePath(canonical)
      expect(address).toMatch(/^\/(?:[^/\\]|$)/)
      expect(new URL(address, 'https://blog.example').origin).toBe('https://blog.example')
      expect(parseTarget(address)).toEqual({ rawPath: address, path: canonical, query: '' })
    }),
  )
})

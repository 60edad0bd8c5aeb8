import type {} from '@testing-library/jest-dom/jest-globals'
import type { Picture } from '@/lib/content/picture'
import type { Article, Author, PostSummary } from '@/lib/content/post'

/** Text that must come out as it is: quotes, an element, accents, emoji. */
export const HARD_TEXT = 'L’été "chez" <script>Zoë</script> & \'co\' 🎉'

/** A photo of 1000 × 500, some of it replaced. */
export function pictureOf(overrides: Partial<Picture> = {}): Picture {
  return {
    src: '/pictures/0123456789abcdef/a.jpg',
    width: 1000,
    height: 500,
    blurDataURL: 'data:image/webp;base64,AAAA',
    formats: ['avif', 'webp'],
    ...overrides,
  }
}

/** A picture whose file is not there. */
export function missingPicture(name: string): Picture {
  return { src: '', width: 1200, height: 675, blurDataURL: '', formats: [], missing: name }
}

export function authorOf(key: string, overrides: Partial<Author> = {}): Author {
  return { key, header: `<b>${key}</b> Name`, bio: `<p>About ${key}.</p>`, name: `${key} Name`, ...overrides }
}

/** A plain published post, some of it replaced. */
export function postOf(id: string, overrides: Partial<PostSummary> = {}): PostSummary {
  return {
    id,
    title: `Title of ${id}`,
    date: '2026-02-25T10:00:00.000Z',
    updated: null,
    summary: `Summary of ${id}`,
    href: `/blog/${id}`,
    isExternal: false,
    cover: null,
    isPopular: false,
    isFeatured: false,
    isDraft: false,
    isScheduled: false,
    categories: [],
    tags: [],
    authors: [],
    lang: 'en',
    readingMinutes: 4,
    ...overrides,
  }
}

/** A post that lives elsewhere. */
export function linkOf(id: string, href: string, overrides: Partial<PostSummary> = {}): PostSummary {
  return postOf(id, { href, isExternal: true, readingMinutes: 0, ...overrides })
}

/** A plain published article, some of it replaced. */
export function articleOf(overrides: Partial<Article> = {}): Article {
  return {
    ...postOf('a'),
    permalink: '/blog/a',
    socialImageUrl: null,
    coverAlt: '',
    headings: [],
    hasContents: false,
    drawsAuthorCard: false,
    words: 700,
    bodyKey: 'key',
    ...overrides,
  }
}

/** The one element of a kind. */
export function only(container: ParentNode, selector: string): Element {
  const found = container.querySelectorAll(selector)
  const [element] = found
  if (element === undefined || found.length > 1) throw new Error(`${found.length} elements match ${selector}`)
  return element
}

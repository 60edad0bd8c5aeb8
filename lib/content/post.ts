import type { Picture } from './picture'

/** A category or a tag as a post names it. */
export interface Term {
  /** Its part of the address, as `toSlug` makes it. */
  slug: string
  /** Its commonest spelling over all published posts. */
  label: string
}

/** A category, tag or author together with how many published posts carry it. */
export interface CountedTerm extends Term {
  count: number
}

/** Somebody who writes posts, from `utils/author-data`. */
export interface Author {
  /** The key in `utils/author-data`, and the part of the address. */
  key: string
  /** Name, as simple HTML; sanitise before use. */
  header: string
  /** A few sentences, as simple HTML; sanitise before use. */
  bio: string
  /** `header` as plain text. */
  name: string
}

/** A heading of the article, for the table of contents. */
export interface Heading {
  /** 2 to 6; a post's own h1 counts as 2. */
  depth: number
  id: string
  text: string
}

/** What lists, cards and neighbours show of a post: every entry of the blog, with a page here or elsewhere. */
export interface PostSummary {
  /** The folder or file under `posts/` without its extension: unique. */
  id: string
  title: string
  /** When it was published: ISO 8601, UTC. */
  date: string
  /** When it last changed: ISO 8601, UTC; null when front matter does not say. */
  updated: string | null
  summary: string
  /** Where its card leads: the permalink, or the address elsewhere. */
  href: string
  /** True when the post lives elsewhere (`externalUrl`) and has no page here. */
  isExternal: boolean
  cover: Picture | null
  isPopular: boolean
  isFeatured: boolean
  /** Shown only in a preview, because front matter says `draft: true`. */
  isDraft: boolean
  /** Shown only in a preview, because its date has not come. */
  isScheduled: boolean
  categories: Term[]
  tags: Term[]
  authors: Author[]
  /** BCP 47 tag; the site's language when front matter does not say. */
  lang: string
  /** Minutes, rounded up, at 220 words a minute; 0 for a post that lives elsewhere. */
  readingMinutes: number
}

/** A post with a page here. */
export interface Article extends PostSummary {
  /** The permalink: a path without a final slash, its case kept, percent-decoded. */
  permalink: string
  /** An address of the social picture when it is not the cover (`ogImageUrl`); null otherwise. */
  socialImageUrl: string | null
  /** Alternative text of the cover, where the body says it; else empty. */
  coverAlt: string
  headings: Heading[]
  /** Whether to show a table of contents (`toc`). */
  hasContents: boolean
  /** Whether the body itself draws an author card, so that the page adds none. */
  drawsAuthorCard: boolean
  words: number
  /** Names the compiled body in the library. */
  bodyKey: string
}

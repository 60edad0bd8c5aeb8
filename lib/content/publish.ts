import type { Authors } from './authors'
import { collectAuthors, collectTerms, labelOf } from './collections'
import { addressOf, type FrontMatter } from './front-matter'
import { suggest } from './nearest'
import { encodePath } from './permalink'
import type { Picture } from './picture'
import type { Article, Author, Heading, PostSummary } from './post'
import { compareText, errorAt, type Place, type Problem, warningAt } from './problem'
import { isOwnRoute } from './routes'
import type { Site } from './site'
import { toSlug } from './slug'
import { type PictureFile, pictureKey, type Snapshot } from './snapshot'

/** What a post's body comes to, apart from the compiled code. */
export interface BodyFacts {
  /** Names the compiled code in the library. */
  key: string
  headings: Heading[]
  words: number
  authorKeys: string[]
  drawsAuthorCard: boolean
  coverAlt: string | null
}

/** A post as it was read, with nothing wrong that would keep it out. */
export interface LoadedPost {
  id: string
  /** Path relative to CONTENT_DIR. */
  file: string
  frontMatter: FrontMatter
  /** Where `path` and the other keys stand. */
  places: Readonly<Record<'path' | 'aliases' | 'authors' | 'isFeatured', Place>>
  cover: Picture | null
  /** Null for a post that lives elsewhere. */
  body: BodyFacts | null
  pictures: PictureFile[]
}

/** Everything that a snapshot is made of. */
export interface Publication {
  posts: readonly LoadedPost[]
  authors: Authors
  site: Site
  /** Origin without a final slash. */
  siteUrl: string
  /** The moment to judge dates by. */
  now: Date
  /** Shows drafts and posts of the future too, marked. */
  isPreview: boolean
  /** What was wrong already while reading. */
  problems: readonly Problem[]
}

/** The one rule of visibility; lists, pages, feeds, the site map and pictures all use its answer. */
export function isVisible({ draft, date }: FrontMatter, now: Date, isPreview: boolean): boolean {
  return isPreview || (!draft && new Date(date) <= now)
}

/** Makes the snapshot that readers see. Pure: the same input gives the same snapshot, to the letter. */
export function publish(publication: Publication): Omit<Snapshot, 'version'> {
  const { authors, site, siteUrl, now, isPreview } = publication
  const problems = [...publication.problems]
  const visible = publication.posts
    .filter(({ frontMatter }) => isVisible(frontMatter, now, isPreview))
    .sort((a, b) => compareText(a.frontMatter.date, b.frontMatter.date) || compareText(a.id, b.id))
  const posts = dropClashes(visible, problems)
  const featured = findFeatured(posts, problems)
  const labels = {
    categories: labelOf(posts.map(({ frontMatter }) => frontMatter.categories)),
    tags: labelOf(posts.map(({ frontMatter }) => frontMatter.tags)),
  }

  const entries: PostSummary[] = []
  const articles = new Map<string, Article>()
  for (const post of posts) {
    const { frontMatter, body } = post
    const summary: PostSummary = {
      id: post.id,
      title: frontMatter.title,
      date: frontMatter.date,
      updated: frontMatter.updated ?? null,
      summary: frontMatter.ogSummary ?? '',
      href: frontMatter.externalUrl ?? encodePath(permalinkOf(post)),
      isExternal: body === null,
      cover: post.cover,
      isPopular: frontMatter.isPopular,
      isFeatured: post === featured,
      isDraft: frontMatter.draft,
      isScheduled: new Date(frontMatter.date) > now,
      categories: toTerms(frontMatter.categories, labels.categories),
      tags: toTerms(frontMatter.tags, labels.tags),
      authors: findAuthors(post, authors, problems),
      lang: frontMatter.lang ?? site.language,
      readingMinutes: body === null ? 0 : Math.max(1, Math.ceil(body.words / WORDS_PER_MINUTE)),
    }
    entries.push(summary)
    if (body === null) continue
    articles.set(permalinkOf(post), {
      ...summary,
      permalink: permalinkOf(post),
      socialImageUrl: frontMatter.ogImageUrl ?? addressOf(frontMatter.ogImage),
      coverAlt: body.coverAlt ?? '',
      headings: body.headings,
      hasContents: frontMatter.toc ?? body.headings.filter(({ depth }) => depth === 2).length >= 4,
      drawsAuthorCard: body.drawsAuthorCard,
      words: body.words,
      bodyKey: body.key,
    })
  }
  entries.sort(newestFirst)
  return {
    site,
    siteUrl,
    entries,
    articles,
    redirects: collectRedirects(posts, articles, problems),
    categories: collectTerms(entries.map((entry) => entry.categories)),
    tags: collectTerms(entries.map((entry) => entry.tags)),
    authors: collectAuthors(entries),
    pictures: new Map(posts.flatMap(({ pictures }) => pictures).map((picture) => [pictureKey(picture), picture])),
    problems,
  }
}

const WORDS_PER_MINUTE = 220

/** Newest first; what has the same time by title, so that the order never depends on history. */
export function newestFirst(a: PostSummary, b: PostSummary): number {
  return compareText(b.date, a.date) || compareText(a.title, b.title) || compareText(a.id, b.id)
}

/** A post's permalink, percent-decoded. */
export function permalinkOf({ id, frontMatter }: LoadedPost): string {
  return frontMatter.path ?? `/blog/${id.normalize('NFC')}`
}

/** Of posts that claim one permalink the oldest keeps it; the others stay out, and so does what claims a route of ours. */
function dropClashes(oldestFirst: readonly LoadedPost[], problems: Problem[]): LoadedPost[] {
  const owners = new Map<string, LoadedPost>()
  return oldestFirst.filter((post) => {
    if (post.body === null) return true
    const permalink = permalinkOf(post)
    // A path is checked with the front matter; this is a folder's name.
    if (isOwnRoute(permalink)) {
      problems.push(
        errorAt(post.places.path, {
          file: post.file,
          rule: 'permalink-taken',
          message: `The permalink ${permalink} is an address of the site itself, so ${post.file} is left out.`,
          hint: 'Give the post a path, or its folder another name.',
        }),
      )
      return false
    }
    const owner = owners.get(permalink)
    if (owner === undefined) {
      owners.set(permalink, post)
      return true
    }
    problems.push(
      errorAt(post.places.path, {
        file: post.file,
        rule: 'permalink-taken',
        message: `The permalink ${permalink} belongs to ${owner.file} already, so ${post.file} is left out.`,
        hint: 'Give one of the two another path.',
      }),
    )
    return false
  })
}

function findFeatured(oldestFirst: readonly LoadedPost[], problems: Problem[]): LoadedPost | undefined {
  const featured = oldestFirst.filter(({ frontMatter }) => frontMatter.isFeatured)
  const newest = featured.at(-1)
  if (newest !== undefined && featured.length > 1) {
    problems.push(
      warningAt(newest.places.isFeatured, {
        file: newest.file,
        rule: 'several-featured',
        message: `${featured.length} posts are featured; the newest is shown: ${featured
          .toReversed()
          .map(({ file }) => file)
          .join(', ')}.`,
        hint: 'Keep isFeatured: true in one.',
      }),
    )
  }
  return newest
}

function toTerms(names: readonly string[], labels: ReadonlyMap<string, string>) {
  return [...new Set(names.map(toSlug))].map((slug) => ({ slug, label: labels.get(slug) ?? slug }))
}

/** A post's authors are its `authors`, else those whose cards its body draws. */
function findAuthors({ file, frontMatter, body, places }: LoadedPost, authors: Authors, problems: Problem[]): Author[] {
  if (frontMatter.authors.length === 0) return (body?.authorKeys ?? []).flatMap((key) => authors[key] ?? [])
  return [...new Set(frontMatter.authors)].flatMap((key) => {
    if (Object.hasOwn(authors, key)) return authors[key] as Author
    problems.push(
      warningAt(places.authors, {
        file,
        rule: 'unknown-author',
        message: `There is no author "${key}" in utils/author-data.`,
        hint: suggest(key, Object.keys(authors), 'Add the author there.'),
      }),
    )
    return []
  })
}

function collectRedirects(
  posts: readonly LoadedPost[],
  articles: ReadonlyMap<string, Article>,
  problems: Problem[],
): Map<string, string> {
  const redirects = new Map<string, string>()
  for (const post of posts) {
    if (post.body === null) {
      if (post.frontMatter.aliases.length > 0) problems.push(uselessAliases(post))
      continue
    }
    for (const alias of post.frontMatter.aliases) {
      const target = permalinkOf(post)
      if (alias === target) continue
      if (articles.has(alias) || redirects.has(alias)) {
        problems.push(
          warningAt(post.places.aliases, {
            file: post.file,
            rule: 'alias-taken',
            message: `The alias ${alias} leads to ${articles.has(alias) ? 'another post' : redirects.get(alias)} already; it is ignored.`,
            hint: 'Remove it.',
          }),
        )
      } else redirects.set(alias, target)
    }
  }
  return redirects
}

function uselessAliases({ file, places }: LoadedPost): Problem {
  const message = 'aliases are ignored: a post with externalUrl has no page here that they could lead to.'
  return warningAt(places.aliases, { file, rule: 'useless-aliases', message, hint: 'Remove them.' })
}

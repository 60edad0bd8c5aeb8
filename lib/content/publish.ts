import { collectRedirects, dropClashes } from './addresses'
import type { Authors } from './authors'
import { collectAuthors, collectTerms, labelOf } from './collections'
import { addressOf, type FrontMatter } from './front-matter'
import { fileKey } from './linked-file'
import { type LoadedPost, permalinkOf } from './loaded-post'
import { suggest } from './nearest'
import { encodePath } from './permalink'
import type { Article, Author, PostSummary } from './post'
import { compareText, type Problem, warningAt } from './problem'
import type { Site } from './site'
import { toSlug } from './slug'
import { pictureKey, type Snapshot } from './snapshot'

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

/** The one rule of visibility; lists, pages, feeds, the site map, pictures and files all use its answer. */
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
    files: new Map(posts.flatMap(({ files }) => files).map((file) => [fileKey(file), file])),
    problems,
  }
}

const WORDS_PER_MINUTE = 220

/** Newest first; what has the same time by title, so that the order never depends on history. */
export function newestFirst(a: PostSummary, b: PostSummary): number {
  return compareText(b.date, a.date) || compareText(a.title, b.title) || compareText(a.id, b.id)
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

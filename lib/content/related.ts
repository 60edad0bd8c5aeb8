import type { Article, PostSummary } from './post'
import { newestFirst } from './publish'

/** The entries just newer and just older than an article, of those that have a page here. */
export function findNeighbours(
  article: Article,
  entries: readonly PostSummary[],
): { newer: PostSummary | null; older: PostSummary | null } {
  const here = entries.filter((entry) => !entry.isExternal)
  const index = here.findIndex((entry) => entry.id === article.id)
  return { newer: here[index - 1] ?? null, older: here[index + 1] ?? null }
}

/**
 * The entries most like an article, those with a page here first by how much they share: a tag counts more than a
 * category, and a rare term more than a common one. Ties go to the newest. Entries that share nothing fill up what is
 * left.
 */
export function findRelated(article: Article, entries: readonly PostSummary[], count = 3): PostSummary[] {
  const others = entries.filter((entry) => entry.id !== article.id && !entry.isExternal)
  const frequency = new Map<string, number>()
  for (const entry of others) for (const term of termsOf(entry)) frequency.set(term, (frequency.get(term) ?? 0) + 1)
  const own = new Set(termsOf(article))
  const score = (entry: PostSummary) =>
    termsOf(entry)
      .filter((term) => own.has(term))
      .reduce((sum, term) => sum + weightOf(term) / Math.log2(1 + (frequency.get(term) ?? 1)), 0)
  const scores = new Map(others.map((entry) => [entry.id, score(entry)]))
  return others
    .toSorted((a, b) => (scores.get(b.id) ?? 0) - (scores.get(a.id) ?? 0) || newestFirst(a, b))
    .slice(0, count)
}

function termsOf(entry: PostSummary): string[] {
  return [...entry.tags.map(({ slug }) => `tag ${slug}`), ...entry.categories.map(({ slug }) => `category ${slug}`)]
}

function weightOf(term: string): number {
  return term.startsWith('tag ') ? 2 : 1
}

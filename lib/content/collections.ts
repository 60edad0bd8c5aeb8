import type { CountedTerm, PostSummary, Term } from './post'
import { compareText } from './problem'
import { toSlug } from './slug'
import type { CountedAuthor } from './snapshot'

/** For each slug the commonest spelling of its name; of equally common ones the first by code unit. */
export function labelOf(namesOfPosts: readonly (readonly string[])[]): Map<string, string> {
  const spellings = new Map<string, Map<string, number>>()
  for (const names of namesOfPosts) {
    for (const name of names) {
      const counts = spellings.get(toSlug(name)) ?? new Map<string, number>()
      counts.set(name, (counts.get(name) ?? 0) + 1)
      spellings.set(toSlug(name), counts)
    }
  }
  const commonest = (counts: Map<string, number>) =>
    [...counts].sort((a, b) => b[1] - a[1] || compareText(a[0], b[0]))[0]?.[0] ?? ''
  return new Map([...spellings].map(([slug, counts]) => [slug, commonest(counts)]))
}

/** Every term with how many entries carry it, by label. */
export function collectTerms(termsOfEntries: readonly (readonly Term[])[]): CountedTerm[] {
  const counted = new Map<string, CountedTerm>()
  for (const terms of termsOfEntries) {
    for (const term of terms) {
      counted.set(term.slug, { ...term, count: (counted.get(term.slug)?.count ?? 0) + 1 })
    }
  }
  return [...counted.values()].sort(
    (a, b) => compareText(a.label.toLowerCase(), b.label.toLowerCase()) || compareText(a.slug, b.slug),
  )
}

/** Every author with how many entries are theirs, by key. */
export function collectAuthors(entries: readonly PostSummary[]): Map<string, CountedAuthor> {
  const counted = new Map<string, CountedAuthor>()
  for (const author of entries.flatMap((entry) => entry.authors)) {
    counted.set(author.key, { ...author, count: (counted.get(author.key)?.count ?? 0) + 1 })
  }
  return counted
}

/**
 * The entries of one page of a list, and how many pages there are; null for a page after the last. A list without
 * entries has one empty page.
 */
export function pageOf<T>(
  entries: readonly T[],
  page: number,
  perPage: number,
): { items: T[]; pageCount: number } | null {
  const pageCount = Math.max(1, Math.ceil(entries.length / perPage))
  if (page < 1 || page > pageCount) return null
  return { items: entries.slice((page - 1) * perPage, page * perPage), pageCount }
}

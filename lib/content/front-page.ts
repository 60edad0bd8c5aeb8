import type { PostSummary } from './post'

/** What the front page shows. The featured story stands in no other place. */
export interface FrontPage {
  featured: PostSummary | null
  popular: PostSummary[]
  newest: PostSummary[]
}

const POPULAR = 3
const NEWEST = 9

/** Chooses from all entries, newest first. Where no post is featured, the newest with a page here leads. */
export function selectFrontPage(entries: readonly PostSummary[]): FrontPage {
  const featured =
    entries.find((entry) => entry.isFeatured) ?? entries.find((entry) => !entry.isExternal) ?? entries[0] ?? null
  const rest = entries.filter((entry) => entry !== featured)
  const popular = rest.filter((entry) => entry.isPopular).slice(0, POPULAR)
  return { featured, popular, newest: rest.slice(0, NEWEST) }
}

import type { MetadataRoute } from 'next'
import { authorPath, categoryPath, tagPath } from '@/lib/content/routes'
import { getSiteLibrary } from './library'

// As in the layout: the map follows what is published, not what was there when the site was built.
export const dynamic = 'force-dynamic'

export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { entries, authors, categories, tags, siteUrl } = (await getSiteLibrary()).snapshot
  const here = entries.filter((entry) => !entry.isExternal)
  const newest = here[0] && { lastModified: here[0].date }
  const lists = [
    ...categories.map(({ slug }) => categoryPath(slug)),
    ...tags.map(({ slug }) => tagPath(slug)),
    ...[...authors.keys()].map(authorPath),
  ]
  return [
    { url: `${siteUrl}/`, ...newest },
    { url: `${siteUrl}/blog`, ...newest },
    ...here.map(({ href, updated, date }) => ({ url: `${siteUrl}${href}`, lastModified: updated ?? date })),
    ...['/blog/categories', '/blog/tags', ...lists].map((path) => ({ url: `${siteUrl}${path}` })),
  ]
}

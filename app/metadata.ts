import type { Metadata } from 'next'
import { encodePath } from '@/lib/content/permalink'
import type { Article } from '@/lib/content/post'
import type { Site } from '@/lib/content/site'
import { pictureAddress } from '@/lib/images/address'

const FEED = { 'application/rss+xml': '/blog/rss.xml' }

/** What a page's head says about a page that is not an article. */
export function pageMetadata(site: Site, path: string, title?: string, description = site.description): Metadata {
  return {
    ...(title !== undefined && { title }),
    description,
    alternates: { canonical: path, types: FEED },
    openGraph: { type: 'website', siteName: site.title, title: title ?? site.title, description, url: path },
  }
}

/** What an article's head says about it. */
export function articleMetadata(site: Site, article: Article): Metadata {
  const { title, summary, date, updated, authors, tags, permalink } = article
  const path = encodePath(permalink)
  const images = socialPicture(article)
  return {
    title,
    description: summary || null,
    authors: authors.map(({ name }) => ({ name })),
    alternates: { canonical: path, types: FEED },
    openGraph: {
      type: 'article',
      siteName: site.title,
      title,
      description: summary,
      url: path,
      publishedTime: date,
      ...(updated !== null && { modifiedTime: updated }),
      authors: authors.map(({ name }) => name),
      tags: tags.map(({ label }) => label),
      images,
    },
    twitter: { card: images.length > 0 ? 'summary_large_image' : 'summary', title, description: summary, images },
    ...((article.isDraft || article.isScheduled) && { robots: { index: false } }),
  }
}

function socialPicture({ socialImageUrl, cover, coverAlt }: Article) {
  if (socialImageUrl !== null) return [{ url: socialImageUrl }]
  if (cover === null || cover.formats.includes('svg')) return []
  if (cover.formats.length === 0) return [{ url: cover.src, alt: coverAlt }]
  return [{ url: pictureAddress(cover.src, 1200, 'webp'), alt: coverAlt }]
}

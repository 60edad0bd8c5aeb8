import type { MetadataRoute } from 'next'
import { getSiteLibrary } from './library'

export const dynamic = 'force-dynamic'

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { siteUrl } = (await getSiteLibrary()).snapshot
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteUrl}/sitemap.xml` }
}

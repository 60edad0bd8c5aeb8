import type { MetadataRoute } from 'next'
import { getLibrary } from '@/lib/library'

export const dynamic = 'force-dynamic'

export default async function robots(): Promise<MetadataRoute.Robots> {
  const { siteUrl } = (await getLibrary()).snapshot
  return { rules: { userAgent: '*', allow: '/' }, sitemap: `${siteUrl}/sitemap.xml` }
}

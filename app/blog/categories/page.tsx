import type { Metadata } from 'next'
import { TermIndex } from '@/components/term-index'
import { getSiteLibrary } from '../../library'
import { pageMetadata } from '../../metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = (await getSiteLibrary()).snapshot
  return pageMetadata(site, '/blog/categories', 'Categories')
}

export default async function Page() {
  const { categories } = (await getSiteLibrary()).snapshot
  return <TermIndex title="Categories" terms={categories} basePath="/blog/categories" />
}

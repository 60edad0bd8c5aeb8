import type { Metadata } from 'next'
import { TermIndex } from '@/components/term-index'
import { getLibrary } from '@/lib/library'
import { pageMetadata } from '../../metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = (await getLibrary()).snapshot
  return pageMetadata(site, '/blog/categories', 'Categories')
}

export default async function Page() {
  const { categories } = (await getLibrary()).snapshot
  return <TermIndex title="Categories" terms={categories} basePath="/blog/categories" />
}

import type { Metadata } from 'next'
import { TermIndex } from '@/components/term-index'
import { getLibrary } from '@/lib/library'
import { pageMetadata } from '../../metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = (await getLibrary()).snapshot
  return pageMetadata(site, '/blog/tags', 'Tags')
}

export default async function Page() {
  const { tags } = (await getLibrary()).snapshot
  return <TermIndex title="Tags" terms={tags} basePath="/blog/tags" />
}

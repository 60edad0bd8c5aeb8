import type { Metadata } from 'next'
import { TermIndex } from '@/components/term-index'
import { getSiteLibrary } from '../../library'
import { pageMetadata } from '../../metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = (await getSiteLibrary()).snapshot
  return pageMetadata(site, '/blog/tags', 'Tags')
}

export default async function Page() {
  const { tags } = (await getSiteLibrary()).snapshot
  return <TermIndex title="Tags" terms={tags} basePath="/blog/tags" />
}

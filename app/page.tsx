import type { Metadata } from 'next'
import { HomePage } from '@/components/home-page'
import { selectFrontPage } from '@/lib/content/front-page'
import { getSiteLibrary } from './library'
import { pageMetadata } from './metadata'

export async function generateMetadata(): Promise<Metadata> {
  const { site } = (await getSiteLibrary()).snapshot
  return pageMetadata(site, '/')
}

export default async function Page() {
  const { snapshot } = await getSiteLibrary()
  return <HomePage site={snapshot.site} categories={snapshot.categories} {...selectFrontPage(snapshot.entries)} />
}

import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/not-found-page'
import { getSiteLibrary } from './library'

export const metadata: Metadata = { title: 'Not found' }

const NEWEST = 3

export default async function NotFound() {
  const { entries, site } = (await getSiteLibrary()).snapshot
  return <NotFoundPage newest={entries.slice(0, NEWEST)} lang={site.language} />
}

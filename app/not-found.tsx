import type { Metadata } from 'next'
import { NotFoundPage } from '@/components/not-found-page'
import { formatProblems } from '@/lib/content/problem'
import { getSiteLibrary } from './library'

export const metadata: Metadata = { title: 'Not found' }

const NEWEST = 3

export default async function NotFound() {
  const { entries, site, problems } = (await getSiteLibrary()).snapshot
  // Problems are the author's business, not the readers'.
  const shown = process.env.NODE_ENV === 'development' ? formatProblems(problems) : undefined
  return <NotFoundPage newest={entries.slice(0, NEWEST)} problems={shown} lang={site.language} />
}

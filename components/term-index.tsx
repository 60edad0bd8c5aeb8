import type { CountedTerm } from '@/lib/content/post'
import { PageHeading } from './page-heading'
import { TermDirectory } from './term-directory'

/** The page that lists every category or tag. */
export function TermIndex({ title, terms, basePath }: { title: string; terms: CountedTerm[]; basePath: string }) {
  return (
    <main id="main" className="page">
      <PageHeading title={title} />
      {terms.length > 0 ? <TermDirectory terms={terms} basePath={basePath} columns /> : <p>Nothing here yet.</p>}
    </main>
  )
}

import type { PostSummary } from '@/lib/content/post'
import { PageHeading } from './page-heading'
import { PostEntries } from './post-entries'

/** What a reader sees at an address that leads nowhere. */
export function NotFoundPage({ newest, lang }: { newest: PostSummary[]; lang?: string }) {
  return (
    <main id="main" className="page">
      <PageHeading kicker="404" title="No such room">
        <p>
          There is no page at this address. It may have moved, or the link may have a slip in it. Go back to the{' '}
          <a href="/">front page</a>, or read what is new.
        </p>
      </PageHeading>
      {newest.length > 0 && (
        <section aria-labelledby="newest">
          <h2 id="newest" className="visually-hidden">
            Newest posts
          </h2>
          <PostEntries posts={newest} headingLevel={3} priorityCount={0} lang={lang} />
        </section>
      )}
    </main>
  )
}

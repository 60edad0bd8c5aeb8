import type { PostSummary } from '@/lib/content/post'
import { PageHeading } from './page-heading'
import { CodeBlock } from './post/code-block'
import { PostEntries } from './post-entries'

export interface NotFoundPageProps {
  newest: PostSummary[]
  /** In a preview: what is wrong with the content, as text. The address may be that of a post which it keeps out. */
  problems?: string
  lang?: string
}

/** What a reader sees at an address that leads nowhere. */
export function NotFoundPage({ newest, problems, lang }: NotFoundPageProps) {
  return (
    <main id="main" className="page">
      <PageHeading kicker="404" title="No such room">
        <p>
          There is no page at this address. It may have moved, or the link may have a slip in it. Go back to the{' '}
          <a href="/">front page</a>, or read what is new.
        </p>
      </PageHeading>
      {problems && (
        <section className="prose" aria-labelledby="problems">
          <h2 id="problems">What is wrong with the posts</h2>
          <CodeBlock>{problems}</CodeBlock>
        </section>
      )}
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

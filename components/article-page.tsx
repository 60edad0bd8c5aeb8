import type { ReactNode } from 'react'
import { directionOf } from '@/lib/content/language'
import type { Article, PostSummary } from '@/lib/content/post'
import { ArticleContents } from './article-contents'
import { ArticleHeader } from './article-header'
import styles from './article-page.module.css'
import { AuthorCard } from './author-card'
import { NeighbourPosts } from './neighbour-posts'
import { PostTerms } from './post-terms'
import { RelatedPosts } from './related-posts'

export interface ArticlePageProps {
  article: Article
  /** Neighbours in time. */
  newer: PostSummary | null
  older: PostSummary | null
  related: PostSummary[]
  /** The rendered body. */
  children: ReactNode
  /** The site's language: what the page around the article is written in. */
  lang?: string
}

/** A post with a page here. */
export function ArticlePage({ article, newer, older, related, children, lang = 'en' }: ArticlePageProps) {
  const hasContents = article.hasContents && article.headings.length > 0
  const authors = article.drawsAuthorCard ? [] : article.authors
  return (
    <main id="main" className="page">
      <article {...(article.lang !== lang && { lang: article.lang, dir: directionOf(article.lang) })}>
        <ArticleHeader article={article} lang={lang} />
        <div className={hasContents ? `${styles.layout} ${styles.withContents}` : styles.layout}>
          {hasContents && <ArticleContents headings={article.headings} />}
          <div className={`prose ${styles.body}`}>{children}</div>
          <footer className={styles.end}>
            <PostTerms terms={article.tags} kind="tags" />
            {authors.map((author) => (
              <AuthorCard key={author.key} author={author} />
            ))}
          </footer>
        </div>
      </article>
      <NeighbourPosts newer={newer} older={older} />
      {related.length > 0 && <RelatedPosts posts={related} lang={lang} />}
    </main>
  )
}

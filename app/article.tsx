import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { ArticlePage } from '@/components/article-page'
import { postComponents } from '@/components/post'
import type { Article } from '@/lib/content/post'
import { findNeighbours, findRelated } from '@/lib/content/related'
import { renderBody } from '@/lib/mdx/render'
import { getSiteLibrary } from './library'
import { articleMetadata } from './metadata'
import { decodePart } from './params'

/** The page of the article at a permalink, which may be percent-encoded; 404 when there is none. */
export async function renderArticle(permalink: string) {
  const library = await getSiteLibrary()
  const { articles, entries, site } = library.snapshot
  const article = findArticle(articles, permalink)
  const code = await library.readBody(article.bodyKey)
  return (
    <ArticlePage
      article={article}
      {...findNeighbours(article, entries)}
      related={findRelated(article, entries)}
      lang={site.language}
    >
      {renderBody(code, postComponents)}
    </ArticlePage>
  )
}

/** The head of that page. */
export async function describeArticle(permalink: string): Promise<Metadata> {
  const { articles, site } = (await getSiteLibrary()).snapshot
  return articleMetadata(site, findArticle(articles, permalink))
}

function findArticle(articles: ReadonlyMap<string, Article>, permalink: string): Article {
  return articles.get(permalink) ?? articles.get(decodePart(permalink)) ?? notFound()
}

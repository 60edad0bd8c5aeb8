import type { Article } from '@/lib/content/post'
import styles from './article-header.module.css'
import { AuthorNames } from './author-names'
import { PictureView } from './picture'
import { PostDate } from './post-date'
import { PostTerms } from './post-terms'
import { PreviewNotice } from './preview-notice'

/** The top of an article: what it is called, who wrote it when, and its cover. */
export function ArticleHeader({ article, lang }: { article: Article; lang?: string }) {
  return (
    <header className={styles.header}>
      <PreviewNotice post={article} lang={lang} />
      <PostTerms terms={article.categories} kind="categories" />
      <h1 className={styles.title}>{article.title}</h1>
      {article.summary && <p className={styles.summary}>{article.summary}</p>}
      <p className={styles.byline}>
        {article.authors.length > 0 && (
          <span className={styles.authors}>
            By <AuthorNames authors={article.authors} lang={lang} />
          </span>
        )}
        <PostDate iso={article.date} lang={lang} />
        {article.updated && (
          <span>
            Updated <PostDate iso={article.updated} lang={lang} />
          </span>
        )}
        <span>{article.readingMinutes} min read</span>
      </p>
      {article.cover && (
        <div className={styles.cover}>
          <PictureView
            picture={article.cover}
            alt={article.coverAlt}
            priority
            sizes="(min-width: 80em) 75rem, calc(100vw - 2.5rem)"
          />
        </div>
      )}
    </header>
  )
}

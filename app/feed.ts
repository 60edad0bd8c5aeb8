import { Feed } from 'feed'
import { createElement, Fragment } from 'react'
import { FeedPicture, feedComponents } from '@/components/feed-components'
import { withAbsoluteAddresses } from '@/lib/content/absolute-addresses'
import type { Article, PostSummary } from '@/lib/content/post'
import type { Library } from '@/lib/library'
import { renderBody } from '@/lib/mdx/render'

const NEWEST = 20
/** What XML 1.0 cannot hold, not even escaped. */
const NOT_XML = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu
const DUBLIN_CORE = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'

/** The newest 20 entries as RSS 2.0, articles with their full content, links elsewhere with their summary. */
export async function rssFeed(library: Library): Promise<string> {
  const { site, siteUrl, entries, articles } = library.snapshot
  const newest = entries.slice(0, NEWEST)
  const latest = newest
    .map((entry) => entry.updated ?? entry.date)
    .sort()
    .at(-1)
  const feed = new Feed({
    title: site.title,
    description: site.description,
    id: `${siteUrl}/`,
    link: `${siteUrl}/`,
    language: site.language,
    generator: 'Hallway',
    feedLinks: { rss: `${siteUrl}/blog/rss.xml` },
    // Without entries there is no date to give; the epoch keeps the answer the same from one request to the next.
    updated: new Date(latest ?? 0),
  })
  for (const entry of newest) {
    const article = entry.isExternal ? undefined : articles.get(decodeURIComponent(entry.href))
    feed.addItem({
      title: splitCdata(entry.title),
      link: article ? siteUrl + entry.href : entry.href,
      date: new Date(entry.date),
      description: splitCdata(entry.summary),
      category: [...entry.categories, ...entry.tags].map(({ label }) => ({ name: label })),
      // RSS's own author is an e-mail address, so names go into Dublin Core.
      ...(entry.authors.length > 0 && { extensions: [{ name: 'dc:creator', objects: { _text: namesOf(entry) } }] }),
      ...(article && { content: await contentOf(library, article) }),
    })
  }
  const rss = feed.rss2().replace(NOT_XML, '')
  // The library names the namespace of dc:creator only where it writes one of its own elements from it.
  return rss.includes(DUBLIN_CORE) ? rss : rss.replace('<rss ', `<rss ${DUBLIN_CORE} `)
}

/** The library splits only the first `]]>` of a text, so the others are split here. */
function splitCdata(text: string): string {
  const [first = '', second, ...rest] = text.split(']]>')
  return second === undefined ? text : `${first}]]>${[second, ...rest].join(']]]]><![CDATA[>')}`
}

function namesOf({ authors }: PostSummary): string {
  return authors.map(({ name }) => name).join(', ')
}

/** A post that cannot be rendered costs the feed its content, not the feed. */
async function contentOf(library: Library, article: Article): Promise<string> {
  try {
    return await renderContent(library, article)
  } catch (cause) {
    console.error(`The feed shows the summary of ${article.permalink} only, since it cannot be rendered:`, cause)
    return article.summary
  }
}

async function renderContent(library: Library, article: Article): Promise<string> {
  const { siteUrl } = library.snapshot
  const cover = article.cover && createElement(FeedPicture, { picture: article.cover, alt: article.coverAlt })
  const body = renderBody(await library.readBody(article.bodyKey), feedComponents)
  // Imported here, because Next refuses it at the top of a file for the server.
  const { renderToStaticMarkup } = await import('react-dom/server')
  const html = withAbsoluteAddresses(
    renderToStaticMarkup(createElement(Fragment, null, cover, body)),
    siteUrl + article.href,
  )
  // In HTML these are the same, and only the first one would end a CDATA section.
  return html.replaceAll(']]>', ']]&gt;')
}

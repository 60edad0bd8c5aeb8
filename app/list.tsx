import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { AuthorPage } from '@/components/author-page'
import { PostList } from '@/components/post-list'
import { pageOf } from '@/lib/content/collections'
import type { PostSummary, Term } from '@/lib/content/post'
import { authorPath, categoryPath, pagePath, parsePageNumber, tagPath } from '@/lib/content/routes'
import type { Snapshot } from '@/lib/content/snapshot'
import { getSiteLibrary } from './library'
import { pageMetadata } from './metadata'
import { decodePart } from './params'

/** The two ways in which posts are sorted, and where their lists are. */
const TERMS = {
  categories: { kicker: 'Category', path: categoryPath },
  tags: { kicker: 'Tag', path: tagPath },
} as const

export type TermKind = keyof typeof TERMS

/** Parameters of the routes of a narrowed list: `/blog/tags/<slug>` and `/blog/tags/<slug>/<page>`. */
export interface ListProps<Name extends string> {
  params: Promise<Record<Name, string> & { page?: string }>
}

export async function renderBlog(page: number) {
  const { snapshot } = await getSiteLibrary()
  return <PostList title="Blog" {...listPage(snapshot, snapshot.entries, '/blog', page)} />
}

export async function describeBlog(page: number): Promise<Metadata> {
  const { site } = (await getSiteLibrary()).snapshot
  return pageMetadata(site, pagePath('/blog', page), numbered('Blog', page))
}

export async function renderTerm(kind: TermKind, { params }: ListProps<'slug'>) {
  const { snapshot } = await getSiteLibrary()
  const { term, entries, basePath, page } = await findTerm(snapshot, kind, params)
  return <PostList kicker={TERMS[kind].kicker} title={term.label} {...listPage(snapshot, entries, basePath, page)} />
}

export async function describeTerm(kind: TermKind, { params }: ListProps<'slug'>): Promise<Metadata> {
  const { snapshot } = await getSiteLibrary()
  const { term, basePath, page } = await findTerm(snapshot, kind, params)
  const description = `Posts of ${snapshot.site.title} about ${term.label}.`
  return pageMetadata(snapshot.site, pagePath(basePath, page), numbered(term.label, page), description)
}

export async function renderAuthor({ params }: ListProps<'key'>) {
  const { snapshot } = await getSiteLibrary()
  const { author, entries, basePath, page } = await findAuthor(snapshot, params)
  return <AuthorPage author={author} {...listPage(snapshot, entries, basePath, page)} />
}

export async function describeAuthor({ params }: ListProps<'key'>): Promise<Metadata> {
  const { snapshot } = await getSiteLibrary()
  const { author, basePath, page } = await findAuthor(snapshot, params)
  const description = `Posts of ${snapshot.site.title} by ${author.name}.`
  return pageMetadata(snapshot.site, pagePath(basePath, page), numbered(author.name, page), description)
}

function listPage({ site }: Snapshot, entries: readonly PostSummary[], basePath: string, page: number) {
  const { items, pageCount } = pageOf(entries, page, site.postsPerPage) ?? notFound()
  return { posts: items, page, pageCount, basePath, lang: site.language }
}

async function findTerm(snapshot: Snapshot, kind: TermKind, params: ListProps<'slug'>['params']) {
  const { slug, page } = await params
  const wanted = decodePart(slug)
  const term: Term = snapshot[kind].find((known) => known.slug === wanted) ?? notFound()
  const entries = snapshot.entries.filter((entry) => entry[kind].some((known) => known.slug === wanted))
  return { term, entries, basePath: TERMS[kind].path(term.slug), page: pageNumber(page) }
}

async function findAuthor(snapshot: Snapshot, params: ListProps<'key'>['params']) {
  const { key, page } = await params
  const author = snapshot.authors.get(decodePart(key)) ?? notFound()
  const entries = snapshot.entries.filter((entry) => entry.authors.some((known) => known.key === author.key))
  return { author, entries, basePath: authorPath(author.key), page: pageNumber(page) }
}

function pageNumber(part: string | undefined): number {
  return part === undefined ? 1 : (parsePageNumber(part) ?? notFound())
}

function numbered(title: string, page: number): string {
  return page === 1 ? title : `${title}, page ${page}`
}

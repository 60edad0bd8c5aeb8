import type { Snapshot } from '@/lib/content/snapshot'

/**
 * The canonical path of an address that one of our own routes answers, or null for one that none does. Upper case is
 * lowered (an author's key takes the case it has in `utils/author-data`); page 0 and page 1 are the list itself, and
 * page numbers lose their leading zeros. `path` is decoded and tidy, see `tidyPath`.
 */
export function routePath(path: string, snapshot: Pick<Snapshot, 'authors'>): string | null {
  const [first = '', second, third, fourth, ...rest] = path.slice(1).split('/')
  const root = first.toLowerCase()
  if (second === undefined) return ['', 'blog', 'sitemap.xml', 'robots.txt'].includes(root) ? `/${root}` : null
  if (root !== 'blog' || rest.length > 0) return null
  const kind = second.toLowerCase()
  if (third === undefined) {
    if (['rss.xml', 'categories', 'tags'].includes(kind)) return `/blog/${kind}`
    return pagePath('/blog', kind)
  }
  const list = listPath(kind, third, snapshot)
  return list !== null && fourth !== undefined ? pagePath(list, fourth) : list
}

/** The part of a snapshot that decides which lists there are, and how many pages each has. */
export type Lists = Pick<Snapshot, 'site' | 'entries' | 'authors' | 'categories' | 'tags'>

/** Whether one of our own routes has a page at a canonical path, so that what is made up costs no render. */
export function hasRoute(path: string, snapshot: Lists): boolean {
  if (routePath(path, snapshot) === null) return false
  const [, , kind = '', name, page] = path.split('/')
  if (name === undefined) return !/^\d+$/.test(kind) || hasPage(kind, snapshot.entries.length, snapshot)
  const counted =
    kind === 'authors'
      ? snapshot.authors.get(name)
      : snapshot[kind as 'categories' | 'tags'].find(({ slug }) => slug === name)
  return counted !== undefined && (page === undefined || hasPage(page, counted.count, snapshot))
}

function hasPage(page: string, entries: number, { site }: Lists): boolean {
  return Number(page) <= Math.ceil(entries / site.postsPerPage)
}

function listPath(kind: string, name: string, { authors }: Pick<Snapshot, 'authors'>): string | null {
  if (kind === 'categories' || kind === 'tags') return `/blog/${kind}/${name.toLowerCase()}`
  if (kind !== 'authors') return null
  if (authors.has(name)) return `/blog/authors/${name}`
  const key = [...authors.keys()].find((known) => known.toLowerCase() === name.toLowerCase())
  return `/blog/authors/${key ?? name}`
}

function pagePath(list: string, page: string): string | null {
  if (!/^\d+$/.test(page)) return null
  const number = page.replace(/^0+/, '')
  return number === '' || number === '1' ? list : `${list}/${number}`
}

/** Addresses that are ours: no post may claim one. Each pattern covers a whole path, letter case not counted. */
const OWN_ROUTES: readonly RegExp[] = [
  /^\/blog$/,
  /^\/blog\/\d+$/,
  /^\/blog\/(?:categories|tags|authors)(?:\/.*)?$/,
  /^\/blog\/rss\.xml$/,
  /^\/(?:sitemap\.xml|robots\.txt|favicon\.ico|icon\.svg|404|500)$/,
  // Whatever begins with an underscore is Next's.
  /^\/(?:pictures|files|formulas|_[^/]*)(?:\/.*)?$/,
]

/** Whether a path is one of the site's own routes and so cannot be a permalink or an alias. */
export function isOwnRoute(path: string): boolean {
  const lowered = path.toLowerCase()
  return OWN_ROUTES.some((pattern) => pattern.test(lowered))
}

/** Path of a page of a list: `basePath` itself, then `basePath/2`, … */
export function pagePath(basePath: string, page: number): string {
  return page === 1 ? basePath : `${basePath}/${page}`
}

/** The page number that a part of an address stands for; null unless it is the canonical form of 2 or more. */
export function parsePageNumber(part: string): number | null {
  return /^[1-9]\d{0,8}$/.test(part) && part !== '1' ? Number(part) : null
}

export const categoryPath = (slug: string) => `/blog/categories/${encodeURIComponent(slug)}`
export const tagPath = (slug: string) => `/blog/tags/${encodeURIComponent(slug)}`
export const authorPath = (key: string) => `/blog/authors/${encodeURIComponent(key)}`

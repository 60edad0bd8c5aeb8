import type { Snapshot } from '@/lib/content/snapshot'
import { routePath } from './routes'

/** The part of a snapshot that decides about addresses. */
export type Addresses = Pick<Snapshot, 'articles' | 'redirects' | 'authors'>

/**
 * The one address of what `path` asks for; all paths are percent-decoded. It is its own canonical path, so a redirect
 * to it never leads to another redirect, and it never begins with `//`, so it never leads to another host. A path that
 * names nothing is only made tidy.
 */
export function canonicalPath(path: string, addresses: Addresses): string {
  let current = path
  let next = step(current, addresses)
  const seen: string[] = []
  // Aliases that lead round in a circle end where the circle begins.
  while (next !== current && !seen.includes(next)) {
    seen.push(current)
    current = next
    next = step(current, addresses)
  }
  return next
}

function step(path: string, addresses: Addresses): string {
  const { articles, redirects } = addresses
  if (articles.has(path)) return path
  const tidy = tidyPath(path)
  if (articles.has(tidy)) return tidy
  return routePath(tidy, addresses) ?? redirects.get(path) ?? redirects.get(tidy) ?? redirects.get(`${tidy}/`) ?? tidy
}

/** A path without `//`, `.` and `..`, a final slash or a final `/index.html`; always begins with one slash. */
export function tidyPath(path: string): string {
  if (!/\/(?:\/|\.|$|index\.html$)/i.test(path)) return path
  const kept: string[] = []
  for (const segment of path.split('/')) {
    if (segment === '..') kept.pop()
    else if (segment !== '' && segment !== '.') kept.push(segment)
  }
  while (kept.at(-1)?.toLowerCase() === 'index.html') kept.pop()
  return `/${kept.join('/')}`
}

/** Whether a decoded path has the form of a picture's, `/pictures/<hash>/<name>/<file>`. */
function isPicturePath(path: string): boolean {
  return /^\/pictures(?:\/[^/]+){3}$/.test(path) && tidyPath(path) === path
}

/** Whether a decoded path has the form of a file's beside a post, `/files/<hash>/<name>`. */
export function isFilePath(path: string): boolean {
  return /^\/files(?:\/[^/]+){2}$/.test(path) && tidyPath(path) === path
}

/**
 * The one address of a decoded path of a picture or a file beside a post, as pages write it: no other may be kept for
 * good. Null for any other path.
 */
export function addressBeside(path: string): string | null {
  return isPicturePath(path) || isFilePath(path) ? path.split('/').map(encodeURIComponent).join('/') : null
}

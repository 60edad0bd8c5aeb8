import { type LoadedPost, permalinkOf } from './loaded-post'
import type { Article } from './post'
import { errorAt, type Problem, warningAt } from './problem'
import { isOwnRoute } from './routes'

/** Of posts that claim one permalink the oldest keeps it; the others stay out, and so does what claims a route of ours. */
export function dropClashes(oldestFirst: readonly LoadedPost[], problems: Problem[]): LoadedPost[] {
  const owners = new Map<string, LoadedPost>()
  return oldestFirst.filter((post) => {
    if (post.body === null) return true
    const permalink = permalinkOf(post)
    // A path is checked with the front matter; this is a folder's name.
    if (isOwnRoute(permalink)) {
      problems.push(
        errorAt(post.places.path, {
          file: post.file,
          rule: 'permalink-taken',
          message: `The permalink ${permalink} is an address of the site itself, so ${post.file} is left out.`,
          hint: 'Give the post a path, or its folder another name.',
        }),
      )
      return false
    }
    const owner = owners.get(permalink)
    if (owner === undefined) {
      owners.set(permalink, post)
      return true
    }
    problems.push(
      errorAt(post.places.path, {
        file: post.file,
        rule: 'permalink-taken',
        message: `The permalink ${permalink} belongs to ${owner.file} already, so ${post.file} is left out.`,
        hint: 'Give one of the two another path.',
      }),
    )
    return false
  })
}

/** Where the old addresses of posts (`aliases`) lead; what they cannot lead to is told. */
export function collectRedirects(
  posts: readonly LoadedPost[],
  articles: ReadonlyMap<string, Article>,
  problems: Problem[],
): Map<string, string> {
  const redirects = new Map<string, string>()
  for (const post of posts) {
    if (post.body === null) {
      if (post.frontMatter.aliases.length > 0) problems.push(uselessAliases(post))
      continue
    }
    for (const alias of post.frontMatter.aliases) {
      const target = permalinkOf(post)
      if (alias === target) continue
      if (articles.has(alias) || redirects.has(alias)) {
        problems.push(
          warningAt(post.places.aliases, {
            file: post.file,
            rule: 'alias-taken',
            message: `The alias ${alias} leads to ${articles.has(alias) ? 'another post' : redirects.get(alias)} already; it is ignored.`,
            hint: 'Remove it.',
          }),
        )
      } else redirects.set(alias, target)
    }
  }
  return redirects
}

function uselessAliases({ file, places }: LoadedPost): Problem {
  const message = 'aliases are ignored: a post with externalUrl has no page here that they could lead to.'
  return warningAt(places.aliases, { file, rule: 'useless-aliases', message, hint: 'Remove them.' })
}

import path from 'node:path'
import type { Trouble } from '@/lib/mdx/compilation'
import type { ContentFolder } from './folder'

/** Where a file lies that a post names, relative to CONTENT_DIR; or what keeps it from being the post's: `is …`. */
export type Beside = { file: string; fault?: undefined } | { file?: undefined; fault: string; hint: string }

/**
 * Looks where a path leads that a post names a file by. A post in a folder has all of that folder; one that is a file in
 * `posts` has the files there and those in folders that hold no post. Whether there is such a file is not asked.
 *
 * @param postFolder relative to CONTENT_DIR
 * @param relative to that folder
 */
export async function findBeside(folder: ContentFolder, postFolder: string, relative: string): Promise<Beside> {
  const file = path.posix.join(postFolder, relative)
  if (!file.startsWith(`${postFolder}/`) || /[\\\0]/.test(relative)) {
    return { fault: 'is not beside the post', hint: "Put a copy into the post's folder." }
  }
  const [posts, name, ...rest] = file.split('/')
  if (postFolder === posts && rest.length > 0 && (await folder.holdsPost(`${posts}/${name}`))) {
    return { fault: 'belongs to another post', hint: 'Put a copy beside this post.' }
  }
  return { file }
}

/** What keeps a file from being had. */
export function trouble(rule: string, message: string, hint = ''): { trouble: Trouble } {
  return { trouble: { rule, message, hint } }
}

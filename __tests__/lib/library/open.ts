import { type Library, type LibraryOptions, openLibrary, type Settings } from '@/lib/library'
import { createCompiler } from '@/lib/mdx/compiler'
import { makeFolder } from '../../folders'

/** Opens a library over a folder, with an empty cache unless one is given. */
export async function open(
  contentDir: string,
  settings: Partial<Settings> = {},
  options: Partial<LibraryOptions> = {},
): Promise<Library> {
  const cacheDir = settings.cacheDir ?? (await makeFolder())
  const defaults = { contentDir, siteUrl: 'https://example.org', host: 'localhost', port: 0, isPreview: false }
  return openLibrary({ ...defaults, ...settings, cacheDir }, { compiler: createCompiler(), ...options })
}

/** Every problem as `file:line:column severity message (rule)`. */
export function describeProblems({ snapshot }: Library): string[] {
  return snapshot.problems.map(
    ({ file, line, column, severity, message, rule }) => `${file}:${line}:${column} ${severity} ${message} (${rule})`,
  )
}

/** The code of the only article. */
export function readOnlyBody(library: Library): Promise<string> {
  const [article] = library.snapshot.articles.values()
  if (!article) throw new Error('There is no article.')
  return library.readBody(article.bodyKey)
}

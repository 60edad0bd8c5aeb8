import { z } from 'zod'
import { htmlToText } from './html-text'
import type { Author } from './post'
import { errorAt, type Problem, START } from './problem'

/** More overflow the stack of whatever reads them, where each stands in the one before. */
const MOST_TAGS = 500
const text = z
  .string({ error: 'expected text' })
  .max(10_000, 'is longer than 10,000 characters')
  .refine((html) => (html.match(/</g)?.length ?? 0) <= MOST_TAGS, `holds more than ${MOST_TAGS} tags`)
const author = z.object({ header: text, bio: text.default('') })

/** Authors by key, as `utils/author-data` gives them. */
export type Authors = Readonly<Record<string, Author>>

/**
 * Checks author data: an object of `{header, bio}` by key. An author with a mistake is left out, the others stay.
 *
 * @param file path relative to CONTENT_DIR, for the problems
 */
export function parseAuthors(data: unknown, file: string): { authors: Authors; problems: Problem[] } {
  if (typeof data !== 'object' || data === null || Array.isArray(data)) {
    const message = 'Author data must be an object with a key for each author.'
    return { authors: {}, problems: [errorAt(START, { file, rule: 'author-data', message })] }
  }
  const authors: Record<string, Author> = {}
  const problems: Problem[] = []
  for (const [key, value] of Object.entries(data)) {
    const result = author.safeParse(value)
    if (result.success && isKey(key)) {
      authors[key] = { key, ...result.data, name: htmlToText(result.data.header) }
    } else {
      const reason = result.success ? 'the key must be letters, digits, - and _' : describeIssues(result.error)
      problems.push(errorAt(START, { file, rule: 'author-data', message: `Author "${key}" is left out: ${reason}.` }))
    }
  }
  return { authors, problems }
}

function isKey(key: string): boolean {
  return /^(?!__proto__$)[\p{L}\p{N}_-]+$/u.test(key)
}

function describeIssues({ issues }: z.ZodError): string {
  return issues.map(({ path, message }) => `${path.join('.') || 'value'}: ${message}`).join(', ')
}

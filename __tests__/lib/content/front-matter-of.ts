import { type FrontMatter, parseFrontMatter } from '@/lib/content/front-matter'
import { parseSource } from '@/lib/content/front-matter-block'
import { formatProblems } from '@/lib/content/problem'

/** What a person is told of a post's text. */
export function problemsIn(text: string): string {
  return formatProblems(parseFrontMatter(parseSource(text, 'posts/p/index.md'), 'posts/p/index.md').problems)
}

/** The front matter of a post's text that has nothing wrong. */
export function frontMatterOf(text: string): FrontMatter {
  const problems = problemsIn(text)
  const { frontMatter } = parseFrontMatter(parseSource(text, 'posts/p/index.md'), 'posts/p/index.md')
  if (frontMatter === null || problems !== '') throw new Error(problems)
  return frontMatter
}

/** A post's text whose fourth line is the given one, after a title and a date. */
export function withLine(line: string): string {
  return `---\ntitle: A\ndate: 2026-01-02\n${line}\n---\nbody\n`
}

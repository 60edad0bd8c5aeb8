import { readFile } from 'node:fs/promises'
import { componentSchemas } from '@/components/own'
import { formatProblems } from '@/lib/content/problem'
import { createCompiler } from '@/lib/mdx/compiler'
import { HTML_ELEMENTS } from '@/lib/mdx/elements/elements'
import { makeFolder } from '../../folders'
import { open } from './open'

/** The code between a fence that begins with these words and the next fence, and what is behind that. */
function fenced(text: string, opening: string): { code: string; rest: string } {
  const start = text.indexOf('\n', text.indexOf(`\`\`\`${opening}`)) + 1
  const end = text.indexOf('\n```\n', start)
  return { code: text.slice(start, end), rest: text.slice(end + 5) }
}

test('what the sample post on safety quotes is what its example is told', async () => {
  const text = await readFile('posts/what-a-post-may-hold/index.mdx', 'utf8')
  const visitor = fenced(text, 'mdx title="posts/a-visitor/index.mdx"')
  const quoted = fenced(visitor.rest, 'text')
  const { snapshot } = await open(
    await makeFolder({ 'posts/a-visitor/index.mdx': visitor.code }),
    {},
    {
      compiler: createCompiler(componentSchemas),
    },
  )
  expect(formatProblems(snapshot.problems)).toBe(quoted.code)
})

test('and so is the number of elements', async () => {
  const text = await readFile('posts/what-a-post-may-hold/index.mdx', 'utf8')
  expect(text).toContain(`That comes to ${HTML_ELEMENTS.size} elements`)
})

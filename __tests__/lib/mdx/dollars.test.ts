/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { formatProblems } from '@/lib/content/problem'
import { compile, htmlOfCode } from './compile-post'

function Formula({ tex }: { tex: string }) {
  return `⟨${tex}⟩`
}

function FormulaStyles() {
  return null
}

/** What a post with single dollars shows, its formulas as their source, and what is told. */
async function shown(body: string): Promise<string> {
  const { code, problems } = await compile(body, { isDollarMath: true })
  if (problems.length > 0) return formatProblems(problems)
  return htmlOfCode(code, { Formula, FormulaStyles }).replace(/<\/?p>/g, '')
}

test.each([
  ['so $x = 5$', 'so ⟨x = 5⟩'],
  ['It costs $5 and the other costs $10, so $x = 5$', 'It costs $5 and the other costs $10, so ⟨x = 5⟩'],
  ['We paid $1,000 to $2,000.', 'We paid $1,000 to $2,000.'],
  ['A US$ 5 note. Between $5 and it.', 'A US$ 5 note. Between $5 and it.'],
  ['US$30 vs. \\$40', 'US$30 vs. $40'],
  ['from $5-$10', 'from $5-$10'],
  ['$$x$$ and $y$.', '⟨x⟩ and ⟨y⟩.'],
])('%j', async (body, expected) => {
  expect(await shown(body)).toBe(expected)
})

test('a formula that ends at an escaped dollar is told', async () => {
  expect(await shown('$\\text{price} = \\$5$')).toBe(
    `posts/p/index.mdx:1:1 error The formula ends at \\$, which is no sign in it. (math)
  Write \\textdollar for the sign in a formula.

1 error, 0 warnings`,
  )
})

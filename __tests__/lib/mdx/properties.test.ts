/** @jest-environment node */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { componentSchemas } from '@/components/own'
import { postComponents } from '@/components/post'
import { parseFrontMatter } from '@/lib/content/front-matter'
import { parseSource } from '@/lib/content/front-matter-block'
import { formatProblems, hasErrors } from '@/lib/content/problem'
import { compileBody } from '@/lib/mdx/compile'
import { tryToRender } from '@/lib/mdx/trial'
import { findForbidden } from './allowed-html'
import { context, htmlOfCode } from './compile-post'
import { bodyText, fileText } from './post-text'

/** Seconds for each of these tests; more find more. With them the seed is another each time, and is printed. */
const LONG = Number(process.env.PROPERTY_SECONDS ?? 0)
const RUNS =
  LONG > 0 ? { numRuns: 1_000_000, interruptAfterTimeLimit: LONG * 1_000 } : { numRuns: 150, seed: 20_260_225 }
/** The processor time after which a thread that compiles is ended; see lib/library/compilers.ts. */
const LONGEST_MICROSECONDS = 8_000_000
const TIMEOUT = LONG * 1_000 + 60_000

test(
  'whatever a post says, it becomes in time problems or HTML that holds only what is allowed',
  async () => {
    await fc.assert(
      fc.asyncProperty(bodyText, async (body) => {
        const before = process.cpuUsage()
        const compiled = await compileBody(body, context, componentSchemas)
        const { user, system } = process.cpuUsage(before)
        expect(user + system).toBeLessThan(LONGEST_MICROSECONDS)
        const { code, problems } = await tryToRender(compiled, postComponents, context.file)
        expect(code === '').toBe(hasErrors(problems))
        expect(problems.filter(({ rule }) => rule === 'not-drawn')).toEqual([])
        expect(formatProblems(problems)).not.toMatch(/[^\P{Cc}\n]|[\u202a-\u202e\u2066-\u2069]/u)
        for (const { line, column, message } of problems) {
          expect([line >= 1, column >= 1, message !== '']).toEqual([true, true, true])
        }
        if (code !== '') expect(findForbidden(htmlOfCode(code, postComponents))).toEqual([])
      }),
      RUNS,
    )
  },
  TIMEOUT,
)

test(
  'whatever a file says, it becomes front matter or problems',
  () => {
    fc.assert(
      fc.property(fileText, (text) => {
        const { frontMatter, problems } = parseFrontMatter(parseSource(text, context.file), context.file)
        expect(frontMatter === null).toBe(hasErrors(problems))
        expect(frontMatter?.title ?? '').not.toMatch(/[\p{Cc}\u202d\u202e\ud800]/u)
      }),
      { ...RUNS, ...(LONG === 0 && { numRuns: 500 }) },
    )
  },
  TIMEOUT,
)

test('the list of what is allowed knows what is not', () => {
  expect(
    findForbidden(
      '<script></script><p onclick="x" id="S:0"><a href="java\tscript:x">\u202e</a><img src="data:x"></p><style></style>',
    ),
  ).toEqual([
    '<script>',
    'p[onclick]',
    '#S:0',
    'a[href=java\tscript:x]',
    'an override of the direction',
    'img[src=data:x]',
    '<style>',
  ])
})

import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '@/cli/bundle.mjs'
import { startCompilers } from '@/lib/library/compilers'
import type { Compiler } from '@/lib/mdx/compiler'
import { context } from '../mdx/compile-post'

// Inside the project, where its packages are found.
const folder = join('.cache', `test-costly-${process.pid}`)
const LONGEST_MS = 1_000
/** What the machine may add, which is busy with other tests too. */
const SLACK_MS = 30_000

let compiler: Compiler

beforeAll(async () => {
  await bundle(['compiler'], folder)
  compiler = await startCompilers(join(process.cwd(), folder, 'compiler.mjs'), {
    longest: LONGEST_MS,
    megabytes: 512,
  })
}, 60_000)

afterAll(async () => {
  await compiler.close()
  await rm(folder, { recursive: true })
})

const many = (text: string, count = 100_000) => text.repeat(count)

test.each<[name: string, body: string]>([
  ...['[', '(', '<', '>', '*', '_', '`', '|', '{', '}', '&', '!', '#', '$', '~', '\\', '-', ' ', '\t', '\0'].map(
    (sign) => [`100,000 times ${JSON.stringify(sign)}`, many(sign)] satisfies [string, string],
  ),
  ['10 MB of brackets', many('[', 10_000_000)],
  ['links in links', `${many('[a](', 50_000)}b${many(')', 50_000)}`],
  ['pictures in pictures', many('![', 50_000)],
  ['emphasis that is never closed', many('*a _b ', 30_000)],
  ['emphasis in emphasis', `${many('*a **b ', 3_000)}c${many('** d*', 3_000)}`],
  ['braces in braces', many('{a:', 20_000)],
  ['templates in templates', `{${many('`${', 5_000)}1${many('}`', 5_000)}}`],
  ['lists in expressions', `{${many('[', 20_000)}${many(']', 20_000)}}`],
  ['signs in expressions', `{${many('!', 50_000)}1}`],
  ['sums in expressions', `{''${many("+'a'", 20_000)}}`],
  ['elements in elements', `${many('<b>', 5_000)}${many('</b>', 5_000)}`],
  ['elements in attributes', `<b ${many('a={<b ', 5_000)}${many('/>}', 5_000)}/>`],
  ['mail addresses', many('a@', 100_000)],
  ['hosts', many('www.', 50_000)],
  ['protocols', many('http://', 50_000)],
  ['titles', many('[a](b "', 30_000)],
  ['footnotes', many('[^a', 50_000)],
  ['entities', many('&aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', 10_000)],
  ['runs of backquotes', Array.from({ length: 600 }, (_, index) => '`'.repeat(index + 1)).join(' ')],
  ['spaces at the ends of lines', `a${many(' ')}b`],
  ['a row that is no table', `a\n${many('-')}x`],
  ['the remarks of a fence', `\`\`\`${many('a')}{x ${many(' /\\a', 20_000)} ${many('title=', 20_000)}\n1\n\`\`\``],
  ['words to mark', `\`\`\`js /a/\n${many('a', 20_000)}\n\`\`\``],
  ['code of brackets', `\`\`\`ts\n${many('a<(', 20_000)}\n\`\`\``],
  ['headings of one name', many('## a\n\n', 5_000)],
  ['definitions', Array.from({ length: 20_000 }, (_, index) => `[a${index}]: /x`).join('\n')],
  ['lists that go in', Array.from({ length: 700 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
])(
  '%s: the post ends in time, with a result',
  async (_, body) => {
    const start = Date.now()
    const { code, problems } = await compiler.compile(body, context)
    expect(Date.now() - start).toBeLessThan(LONGEST_MS + SLACK_MS)
    expect(code === '').toBe(problems.some(({ severity }) => severity === 'error'))
  },
  60_000,
)

import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorAt, START } from '@/lib/content/problem'
import { type CompileContext, failedBody } from '@/lib/mdx/compilation'
import { type Compiler, createCompiler } from '@/lib/mdx/compiler'
import { makeFolder, post, writeFiles } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open, readOnlyBody } from './open'

/** A compiler that takes long over bodies that say so, and counts them. */
function slowCompiler(milliseconds: number) {
  const { compile, ...rest } = createCompiler()
  const slow = {
    ...rest,
    count: 0,
    async compile(body: string, context: CompileContext) {
      if (!body.includes('slow')) return compile(body, context)
      slow.count += 1
      await sleep(milliseconds)
      return compile(body, context)
    },
  }
  return slow satisfies Compiler
}

const titlesOf = ({ snapshot }: Awaited<ReturnType<typeof open>>) => snapshot.entries.map(({ title }) => title).sort()

test('a post that is slow to compile keeps its old page and delays no other', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({ title: 'A' }), 'posts/b.mdx': post({ title: 'B' }) })
  const compiler = slowCompiler(6000)
  const library = await open(folder, {}, { compiler })
  await writeFiles(folder, {
    'posts/a.mdx': post({ title: 'A2' }, 'slow'),
    'posts/b.mdx': post({ title: 'B2' }),
    'posts/c.mdx': post({ title: 'C' }, 'slow, too'),
  })
  const began = Date.now()
  await library.refresh()
  expect(Date.now() - began).toBeLessThan(5500)
  expect(titlesOf(library)).toEqual(['A', 'B2'])
  const still = 'warning The post is still being compiled; until then the page is as it was before. (still-compiling)'
  expect(describeProblems(library)).toEqual([`posts/a.mdx:1:1 ${still}`, `posts/c.mdx:1:1 ${still}`])
  while (titlesOf(library).length < 3) await sleep(50)
  expect(titlesOf(library)).toEqual(['A2', 'B2', 'C'])
  expect(describeProblems(library)).toEqual([])
  expect(compiler.count).toBe(2)
}, 30_000)

test('what a post names that changes while it is compiled is seen', async () => {
  const folder = await makeFolder({ 'posts/a/index.mdx': post({}, 'Quick.') })
  const library = await open(folder, {}, { compiler: slowCompiler(4000) })
  const picture = await photo(40, 30).png().toBuffer()
  await writeFiles(folder, { 'posts/a/index.mdx': post({}, 'A slow ![](a.png)'), 'posts/a/a.png': picture })
  await library.refresh()
  await rm(`${folder}/posts/a/a.png`)
  await library.refresh()
  while ((await readOnlyBody(library)).includes('Quick')) await sleep(50)
  expect(describeProblems(library)).toEqual([
    'posts/a/index.mdx:6:8 warning There is no picture "a.png"; a placeholder stands in. (missing-picture)',
  ])
}, 30_000)

test('a post that was given up is tried again after a restart, and only then', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({}, 'slow') })
  const cacheDir = await makeFolder()
  let count = 0
  const givingUp: Compiler = {
    ...createCompiler(),
    async compile(_, { file }) {
      count += 1
      return failedBody(errorAt(START, { file, rule: 'too-costly', message: 'It takes too long.' }))
    },
  }
  const library = await open(folder, { cacheDir }, { compiler: givingUp })
  await library.refresh()
  expect(count).toBe(1)
  expect(describeProblems(library)).toEqual(['posts/a.mdx:1:1 error It takes too long. (too-costly)'])
  expect(titlesOf(await open(folder, { cacheDir }))).toEqual(['A post'])
})

import { rm } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { errorAt, START } from '@/lib/content/problem'
import { type CompileContext, failedBody } from '@/lib/mdx/compilation'
import { type Compiler, createCompiler } from '@/lib/mdx/compiler'
import { makeFolder, post, writeFiles } from '../../folders'
import { photo } from '../../images/pictures'
import { describeProblems, open, readOnlyBody } from './open'

/** A compiler that keeps bodies waiting that say so until it is let go, and counts them. */
function heldCompiler() {
  const { compile, ...rest } = createCompiler()
  let letGo = () => {}
  const isFree = new Promise<void>((resolve) => {
    letGo = resolve
  })
  const held = {
    ...rest,
    letGo,
    count: 0,
    async compile(body: string, context: CompileContext) {
      if (body.includes('slow')) {
        held.count += 1
        await isFree
      }
      return compile(body, context)
    },
  }
  return held satisfies Compiler
}

/** Waits until something is so; the test's own limit ends it otherwise. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(20)
}

const titlesOf = ({ snapshot }: Awaited<ReturnType<typeof open>>) => snapshot.entries.map(({ title }) => title).sort()

test('a post that is slow to compile keeps its old page and delays no other', async () => {
  const folder = await makeFolder({ 'posts/a.mdx': post({ title: 'A' }), 'posts/b.mdx': post({ title: 'B' }) })
  const compiler = heldCompiler()
  const library = await open(folder, {}, { compiler, patience: 500 })
  await writeFiles(folder, {
    'posts/a.mdx': post({ title: 'A2' }, 'slow'),
    'posts/b.mdx': post({ title: 'B2' }),
    'posts/c.mdx': post({ title: 'C' }, 'slow, too'),
  })
  await library.refresh()
  expect(titlesOf(library)).toEqual(['A', 'B2'])
  const still = 'warning The post is still being compiled; until then the page is as it was before. (still-compiling)'
  expect(describeProblems(library)).toEqual([`posts/a.mdx:1:1 ${still}`, `posts/c.mdx:1:1 ${still}`])
  compiler.letGo()
  await until(() => titlesOf(library).length === 3)
  expect(titlesOf(library)).toEqual(['A2', 'B2', 'C'])
  expect(describeProblems(library)).toEqual([])
  expect(compiler.count).toBe(2)
}, 30_000)

test('what a post names that changes while it is compiled is seen', async () => {
  const folder = await makeFolder({ 'posts/a/index.mdx': post({}, 'Quick.') })
  const compiler = heldCompiler()
  const library = await open(folder, {}, { compiler, patience: 500 })
  const picture = await photo(40, 30).png().toBuffer()
  await writeFiles(folder, { 'posts/a/index.mdx': post({}, 'A slow ![](a.png)'), 'posts/a/a.png': picture })
  await library.refresh()
  await rm(`${folder}/posts/a/a.png`)
  await library.refresh()
  compiler.letGo()
  await until(async () => !(await readOnlyBody(library)).includes('Quick'))
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

import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { bundle } from '@/cli/bundle.mjs'
import { formatProblems } from '@/lib/content/problem'
import { startCompilers } from '@/lib/library/compilers'
import type { Compiler } from '@/lib/mdx/compiler'
import { makeFolder } from '../../folders'
import { context } from '../mdx/compile-post'

// Inside the project, where its packages are found.
const folder = join('.cache', `test-compiler-${process.pid}`)
const file = join(process.cwd(), folder, 'compiler.mjs')
/** Takes the parser minutes: at each brace it tries to read all that came before. */
const SLOW = `{${'{}'.repeat(40_000)}`

let compiler: Compiler

beforeAll(async () => {
  await bundle(['compiler'], folder)
  compiler = await startCompilers(file, { longest: 3000, megabytes: 512 })
}, 60_000)

afterAll(async () => {
  await compiler.close()
  await rm(folder, { recursive: true })
})

test('a body is compiled with what it asks for, and with own components', async () => {
  const body = "import n from './numbers.json'\n\n{n.nested.deep} ![](a.png)\n\n<Talk title='T' speaker='S' />"
  const { code, problems } = await compiler.compile(body, context)
  expect(problems).toEqual([])
  expect(code).toMatch(/down.*a\.png.*Talk/s)
})

test('problems come back with their places', async () => {
  expect(formatProblems((await compiler.compile('a\n\n{f()}', context)).problems)).toMatch(/^posts\/p\/index.mdx:3:2 /)
})

test('what a question fails with is thrown where it was asked', async () => {
  const readPicture = () => Promise.reject(new Error('The disk is on fire.'))
  await expect(compiler.compile('![](a.png)', { ...context, readPicture })).rejects.toThrow('The disk is on fire.')
})

test('a body that takes too long is given up, and the others are not kept waiting', async () => {
  const patient = await startCompilers(file, { longest: 8000, megabytes: 512 })
  let isGivenUp = false
  const slow = patient.compile(SLOW, context).finally(() => {
    isGivenUp = true
  })
  await Promise.all(Array.from({ length: 20 }, () => patient.compile('Text.', context)))
  expect(isGivenUp).toBe(false)
  expect(formatProblems((await slow).problems)).toBe(
    `posts/p/index.mdx:1:1 error The post takes more than 8 seconds of processor time to compile, so it was given up. (too-costly)
  Split it, or take out what repeats: many nested elements, brackets or braces.

1 error, 0 warnings`,
  )
  await patient.close()
}, 120_000)

test('when every thread was ended there are new ones', async () => {
  const bodies = await Promise.all(Array.from({ length: 5 }, () => compiler.compile(SLOW, context)))
  expect(bodies.flatMap(({ problems }) => problems.map(({ rule }) => rule))).toEqual(Array(5).fill('too-costly'))
  expect((await compiler.compile('Text.', context)).problems).toEqual([])
}, 60_000)

test('a body that takes too much memory is given up', async () => {
  const small = await startCompilers(file, { longest: 60_000, megabytes: 64 })
  const { problems } = await small.compile('*a* '.repeat(100_000), context)
  expect(formatProblems(problems)).toContain('The post takes more than 64 MB of memory to compile')
  expect((await small.compile('Text.', context)).problems).toEqual([])
  await small.close()
}, 60_000)

test('a program that cannot start fails what waits for it', async () => {
  const broken = join(process.cwd(), folder, 'broken.mjs')
  await writeFile(broken, "throw new Error('I am broken.')")
  const failing = await startCompilers(broken)
  await expect(failing.compile('Text.', context)).rejects.toThrow('I am broken.')
  await failing.close()
})

test('what a picture takes does not count', async () => {
  const readPicture: typeof context.readPicture = (path) => {
    const end = process.cpuUsage().user + 4_000_000
    while (process.cpuUsage().user < end);
    return context.readPicture(path)
  }
  expect((await compiler.compile('![](a.png)', { ...context, readPicture })).problems).toEqual([])
}, 30_000)

test('the version is that of the program', async () => {
  expect(compiler.version).toMatch(/^[\da-f]{16}$/)
  expect((await startCompilers(file)).version).toBe(compiler.version)
})

test('a program that is not there is what has to be built', async () => {
  await expect(startCompilers(join(await makeFolder(), 'compiler.mjs'))).rejects.toThrow('npm run build')
})

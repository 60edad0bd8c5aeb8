import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import { expect, test } from '@jest/globals'
import { makeFolder } from '@/__tests__/folders'
import { photo } from '@/__tests__/images/pictures'
import { ask } from './ask'
import { readMain } from './markup'
import { type Program, programs, startSite } from './site'

const readme = readFileSync('README.md', 'utf8')

/** Where each command of the README is run. */
const RUN_BY: Record<string, string> = {
  'npm run site': 'below',
  'npm test': 'CI',
  'npm run dev': 'start.test.ts',
  'npm run check': 'below',
  'npm ci --include=dev': 'npm test, to install',
  'npm run build': 'npm test, to build',
  'npm start': 'below',
}

function commandsOf(text: string): string[] {
  return [...text.matchAll(/^ *```sh\n([\s\S]*?)```/gm)]
    .flatMap(([, block = '']) => block.trim().split('\n'))
    .map((line) => line.trim().replace(/^(?:[A-Z_]+=\S+ )+/, ''))
}

test('every command of the README is run by a test or by CI', () => {
  expect([...new Set(commandsOf(readme))].sort()).toEqual(Object.keys(RUN_BY).sort())
})

test.each<[string, Program]>([
  ['npm run site', programs.npmSite],
  ['npm start', programs.npmStart],
])('`%s` serves the blog, and ends with npm', async (_, program) => {
  const site = await startSite(undefined, {}, program)
  expect((await ask(site.url, '/')).status).toBe(200)
  await site.stop()
  // npm passes no signal on; the host notices by itself.
  await sleep(3_000)
  await expect(ask(site.url, '/')).rejects.toThrow()
})

test('the post that the README shows works as it stands', async () => {
  const [, source = ''] = /```mdx\n([\s\S]*?)\n *```/.exec(readme) ?? []
  const picture = await photo(300, 200).jpeg().toBuffer()
  const names = ['cover', 'stage', 'audience', 'entrance'].map((name) => [`posts/my-first-post/${name}.jpg`, picture])
  const folder = await makeFolder({
    'posts/my-first-post/index.mdx': source.replaceAll(/^ {3}/gm, ''),
    ...Object.fromEntries(names),
  })
  const check = promisify(execFile)('npm', ['run', 'check', '--silent'], {
    env: { ...process.env, CONTENT_DIR: folder },
  })
  expect((await check).stdout).toContain('Nothing is wrong with the post.')
  const site = await startSite(folder)
  const main = readMain((await ask(site.url, '/blog/my-first-post')).text)
  expect(main.all('h1')[0]?.text).toBe('My first post')
  expect(main.all('figure').length).toBeGreaterThanOrEqual(2)
  await site.stop()
})

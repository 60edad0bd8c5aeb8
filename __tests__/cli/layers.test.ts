import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const outside = ['sharp', 'next-mdx-remote', 'next-mdx-remote/rsc']
const disk = ['fs', 'node:fs', 'node:fs/promises']
const upper = ['@/app/page', '@/components/card', '@/enhance/theme', '@/server/main', '@/cli/check']
const client = ['next/link', 'next/script', 'next/dynamic']

const refused: Record<string, string[]> = {
  app: ['@/server/main', '../server/main', '@/cli/check', ...client, ...outside, ...disk],
  'app/blog/[page]': ['../../../server/main'],
  components: [
    '@/app/page',
    '../app/page',
    '@/server/main',
    '@/lib/library/read',
    '../lib/library/read',
    '@/cli/check',
  ],
  'components/card': [
    '../../app/page',
    '../../lib/library',
    'node:path',
    'node:fs/promises',
    'fs',
    ...client,
    ...outside,
  ],
  enhance: ['@/app/page', '@/components/card', 'react', 'react-dom/client', 'next/image', 'node:fs', ...outside],
  lib: [...upper, '../server/main', ...outside, ...disk],
  'lib/content': [...upper, '../../app/page', '@/lib/mdx/render', '../mdx/render', '../images', '@/lib/library'],
  'lib/content/terms': ['../../library/read', 'next/image', 'react', 'node:process', ...outside, ...disk],
  'lib/mdx': [...upper, '../../components/card', 'sharp', ...disk],
  'lib/images': [...upper, 'next-mdx-remote', 'next-mdx-remote/rsc', ...disk],
  'lib/library': [...upper, ...outside],
  server: ['@/app/page', '../app/page', '@/components/card', '@/enhance/theme', '@/cli/check', ...outside],
  cli: ['@/app/page', '@/components/card', '@/server/main', '../server/main', ...outside],
}

const allowed: Record<string, string[]> = {
  app: ['@/components/card', '../components/card', '@/lib/library/read', '@/lib/mdx/render', 'next/image'],
  components: ['./tag', '@/lib/content/post', '@/lib/images/widths', 'next/image', 'react'],
  enhance: ['./storage', '@/lib/content/slug'],
  'lib/content': ['./picture', '@/lib/content/site', 'zod', 'js-yaml', 'node:path'],
  'lib/mdx': ['next-mdx-remote/rsc', '@/lib/content/post', '../content/post', 'react'],
  'lib/images': ['sharp', '@/lib/content/picture'],
  'lib/library': [...disk, '@/lib/content/post', '@/lib/images/make', '@/lib/mdx/render'],
  server: ['@/lib/library/read', 'node:fs', 'next'],
  cli: ['@/lib/content/problem', '@/lib/library/read', 'node:fs'],
  '__tests__/lib': ['sharp', 'node:fs', '@/server/main', 'next-mdx-remote/rsc'],
}

/** Lints a project with a file of imports in each folder. Gives a message for each `folder < import` it refuses. */
function lint(files: Record<string, string[]>): Map<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'hallway-layers-'))
  for (const config of ['biome.json', 'biome.layers.json']) cpSync(config, join(root, config))
  for (const [folder, imports] of Object.entries(files)) {
    mkdirSync(join(root, folder), { recursive: true })
    writeFileSync(join(root, folder, 'example.ts'), imports.map((path) => `import type {} from '${path}'\n`).join(''))
  }
  const options = [
    '--vcs-enabled=false',
    '--only=style/noRestrictedImports',
    '--reporter=github',
    '--max-diagnostics=none',
  ]
  const biome = resolve('node_modules/@biomejs/biome/bin/biome')
  const { stdout } = spawnSync(process.execPath, [biome, 'lint', ...options], { cwd: root, encoding: 'utf8' })
  rmSync(root, { recursive: true })
  const found = stdout.matchAll(
    /^::error title=\S+?,file=\S+?hallway-layers-\w+\/(\S+)\/example\.ts,line=(\d+),\S+?::(.*)$/gm,
  )
  return new Map(
    [...found].map(([, folder = '', line, text = '']) => [`${folder} < ${files[folder]?.[Number(line) - 1]}`, text]),
  )
}

function listArrows(files: Record<string, string[]>): string[] {
  return Object.entries(files).flatMap(([folder, imports]) => imports.map((path) => `${folder} < ${path}`))
}

test('the linter refuses each import against the arrows, and says why', () => {
  const problems = lint(refused)
  expect([...problems.keys()].sort()).toEqual(listArrows(refused).sort())
  expect(problems.get('lib/content < @/server/main')).toContain('lib is at the bottom')
})

test('the linter lets imports along the arrows pass', () => {
  expect([...lint(allowed).keys()]).toEqual([])
})

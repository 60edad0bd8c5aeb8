import { compile } from '@mdx-js/mdx'
import { serialize } from 'next-mdx-remote/serialize'
import pLimit from 'p-limit'
import remarkGfm from 'remark-gfm'

test('packages that are ES modules load', async () => {
  const compiled = await compile('| a |\n|---|\n| ~b~ |', { remarkPlugins: [remarkGfm] })
  expect(String(compiled)).toContain('_components.table')
  expect(await pLimit(1)(async () => 1)).toBe(1)
})

test('next-mdx-remote serialises MDX', async () => {
  const { compiledSource } = await serialize('# Hello', { mdxOptions: { remarkPlugins: [remarkGfm] } })
  expect(compiledSource).toContain('Hello')
})

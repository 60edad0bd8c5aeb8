/** @jest-environment node */
import { expect, test } from '@jest/globals'
import { formatProblems } from '@/lib/content/problem'
import { tryToRender } from '@/lib/mdx/trial'
import { compile, plainComponents } from './compile-post'

const components = {
  ...plainComponents,
  Callout: () => {
    throw new Error('No title.')
  },
  Details: async () => <p>later</p>,
  Figure: async () => {
    throw new Error('No picture.')
  },
}

test('a post that can be drawn stays as it is', async () => {
  const body = await compile('<Details summary="s">x</Details>')
  expect(await tryToRender(body, components, 'posts/p/index.mdx')).toBe(body)
})

test.each([
  ['<Callout>x</Callout>', 'No title.'],
  ['<Tabs><Tab label="a"><Figure caption="c">x</Figure></Tab></Tabs>', 'No picture.'],
])('what a component throws is the problem of its post: %s', async (source, message) => {
  const drawn = await tryToRender(await compile(source), components, 'posts/p/index.mdx')
  expect(drawn.code).toBe('')
  expect(
    formatProblems(drawn.problems),
  ).toBe(`posts/p/index.mdx:1:1 error The post cannot be drawn: ${message} (not-drawn)
  A component of components/own.tsx fails with what the post gives it.

1 error, 0 warnings`)
})

test('a post that did not compile is not drawn', async () => {
  const body = await compile('{f()}')
  expect(await tryToRender(body, components, 'posts/p/index.mdx')).toBe(body)
})

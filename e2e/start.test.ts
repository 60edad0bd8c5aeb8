import { makeFolder, post, writeFiles } from '@/__tests__/folders'
import { ask } from './ask'
import { HARD, makeBlog, RICH } from './blog'
import { readMain } from './markup'
import { programs, startSite } from './site'

test('every mistake in the environment is listed, and nothing starts', async () => {
  const env = { CONTENT_DIR: '/nowhere', SITE_URL: 'https://example.org/blog', PORT: '99999' }
  await expect(startSite(undefined, env)).rejects.toThrow(`The site ended with 1 before it was ready:
The environment has 3 mistakes:
  CONTENT_DIR: "/nowhere" is not a folder. Give the folder that holds posts/.
  PORT: "99999" is not a port. Give a number from 0 to 65535.
  SITE_URL: "https://example.org/blog" is not an origin. Give one like https://blog.example.org, without a path.
`)
})

test('dates do not move with the time zone of the machine', async () => {
  const blog = await makeBlog()
  const pages = await Promise.all(
    ['Pacific/Kiritimati', 'America/Los_Angeles'].map(async (TZ) => {
      const site = await startSite(blog, { TZ, SITE_URL: 'https://blog.example.org' })
      const texts = []
      for (const path of ['/', '/blog', '/blog/3', HARD, '/blog/rss.xml', '/sitemap.xml']) {
        texts.push((await ask(site.url, path)).text)
      }
      expect(await site.stop()).toBe(0)
      return texts
    }),
  )
  expect(pages[0]).toEqual(pages[1])
  expect(readMain(pages[0]?.[3] ?? '').all('time')[0]?.text).toBe('February 20, 2024')
})

test('plain `next start` serves the pages too', async () => {
  const site = await startSite(await makeBlog(), {}, programs.next)
  for (const path of ['/', '/blog/2', RICH, HARD]) {
    const { status, text } = await ask(site.url, path)
    expect([path, status]).toEqual([path, 200])
    expect(readMain(text).all('h1')).toHaveLength(1)
  }
  await site.stop()
})

test('`npm run dev` shows drafts and posts of the future, marked, and what was saved at the next load', async () => {
  const folder = await makeFolder({
    'posts/draft/index.mdx': post({ title: 'A draft', draft: true }, 'First words.'),
    'posts/future.mdx': post({ title: 'The future', date: '2999-01-01' }),
  })
  const site = await startSite(folder, {}, programs.dev)
  try {
    expect(readMain((await ask(site.url, '/blog')).text).text).toMatch(/The future.*Scheduled.*A draft.*Draft/s)
    expect(readMain((await ask(site.url, '/blog/future')).text).text).toContain('Scheduled.')
    expect(readMain((await ask(site.url, '/blog/draft')).text).text).toMatch(/Draft\..*First words\./s)
    expect((await ask(site.url, '/blog/1')).headers.location).toBe('/blog')
    await writeFiles(folder, { 'posts/draft/index.mdx': post({ title: 'A draft', draft: true }, 'Second words.') })
    expect(readMain((await ask(site.url, '/blog/draft')).text).text).toContain('Second words.')
    await writeFiles(folder, { 'posts/draft/index.mdx': post({ title: 'A draft', draft: true }, '<Galery />') })
    const missing = await ask(site.url, '/blog/draft')
    expect(missing.status).toBe(404)
    // Next draws this page in the browser; what it draws is in the data that it sends.
    expect(missing.text).toContain('There is no component')
    expect(site.output()).toContain('posts/draft/index.mdx:7:1 error There is no component <Galery>')
  } finally {
    await site.stop()
  }
}, 120_000)

import { readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import matter from 'gray-matter'
import { ask } from './ask'
import { type Markup, readMain } from './markup'
import { describeWith } from './needs'
import { copyCorpus } from './shared'
import { type RunningSite, startSite } from './site'

interface Post {
  title: string
  time: number
  isDraft: boolean
  isElsewhere: boolean
}

/** What the front matter of every post says, read without our own code. */
async function readPosts(folder: string): Promise<Post[]> {
  const names = await readdir(join(folder, 'posts'))
  return Promise.all(
    names.map(async (name) => {
      const { data } = matter(await readFile(join(folder, 'posts', name, 'index.md'), 'utf8'), { language: 'yaml' })
      const { title, date, draft, externalUrl } = data
      return {
        title: String(title),
        time: new Date(date).getTime(),
        isDraft: draft === true,
        isElsewhere: Boolean(externalUrl),
      }
    }),
  )
}

/** Runs `work` over all items, a few at a time. */
async function forAll<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const waiting = [...items]
  const worker = async () => {
    for (let item = waiting.shift(); item !== undefined; item = waiting.shift()) await work(item)
  }
  await Promise.all([1, 2, 3, 4].map(worker))
}

describeWith('corpus', 'the real posts of the corpus, unmodified', () => {
  let folder: string
  let posts: Post[]
  let site: RunningSite
  let entries: Markup[]

  beforeAll(async () => {
    folder = await copyCorpus()
    posts = (await readPosts(folder)).filter(({ isDraft }) => !isDraft)
    site = await startSite(folder)
    entries = []
    for (let page = 1; page <= Math.ceil(posts.length / 9); page++) {
      const { text } = await ask(site.url, page === 1 ? '/blog' : `/blog/${page}`)
      entries.push(...readMain(text).all('article'))
    }
  }, 90_000)

  afterAll(async () => {
    expect(await site.stop()).toBe(0)
    await rm(folder, { recursive: true })
  })

  const linkOf = (entry: Markup) => entry.all('h2')[0]?.all('a')[0]
  const articles = () =>
    entries.map((entry) => linkOf(entry)?.attributes.href ?? '').filter((href) => href.startsWith('/'))

  test('every post is listed, none refused', async () => {
    const all = await readPosts(folder)
    expect([all.length, all.filter(({ isElsewhere }) => isElsewhere).length]).toEqual([144, 82])
    expect(entries).toHaveLength(posts.length)
    expect(articles()).toHaveLength(posts.filter(({ isElsewhere }) => !isElsewhere).length)
    expect(site.output()).toMatch(/^0 errors, /m)
    expect((await ask(site.url, `/blog/${Math.ceil(posts.length / 9) + 1}`)).status).toBe(404)
  })

  test('the newest come first, whether their dates are quoted or not', () => {
    const sorted = [...posts].sort((a, b) => b.time - a.time || (a.title < b.title ? -1 : 1))
    const times = entries.map((entry) => Date.parse(entry.all('time')[0]?.attributes.datetime ?? ''))
    expect(times).toEqual(sorted.map(({ time }) => time))
    const shown = entries.map((entry) => linkOf(entry)?.text ?? '')
    expect(shown.filter((text, index) => !text.startsWith(sorted[index]?.title.trim() ?? '?'))).toEqual([])
  })

  test('no article is empty, and each of its pictures answers', async () => {
    const pictures = new Map<string, string[]>()
    await forAll(articles(), async (address) => {
      const { status, text } = await ask(site.url, address)
      const main = readMain(text)
      expect([address, status, main.all('h1').length]).toEqual([address, 200, 1])
      expect(text).not.toContain('<script')
      const [body] = main.all('div').filter(({ attributes }) => /\bprose\b/.test(attributes.class ?? ''))
      expect([address, (body?.text.length ?? 0) > 300]).toEqual([address, true])
      for (const { attributes } of [...main.all('img'), ...main.all('source')]) {
        const files = (attributes.srcset ?? attributes.src ?? '').split(', ').map((part) => part.split(' ')[0] ?? '')
        for (const file of files.filter((part) => part.startsWith('/pictures/'))) {
          const picture = file.slice(0, file.lastIndexOf('/'))
          pictures.set(picture, [...new Set([...(pictures.get(picture) ?? []), file])])
        }
      }
    })
    expect(pictures.size).toBeGreaterThan(100)
    const [first = [], second = [], ...others] = pictures.values()
    await forAll([...first, ...second, ...others.map(smallest)], async (file) => {
      const { status, headers } = await ask(site.url, file)
      expect([file, status, headers['content-type']]).toEqual([file, 200, expect.stringMatching(/^image\//)])
    })
  }, 180_000)
})

/** The file that takes the least work. */
function smallest(files: readonly string[]): string {
  const width = (file: string) =>
    Number.parseInt(file.slice(file.lastIndexOf('/') + 1), 10) + (file.endsWith('avif') ? 0.5 : 0)
  return [...files].sort((a, b) => width(a) - width(b))[0] ?? ''
}

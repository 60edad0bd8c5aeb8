import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readSettings } from '@/lib/library'
import { makeFolder } from '../../folders'

let projectDir: string

beforeAll(async () => {
  projectDir = await makeFolder({ 'posts/one.mdx': '', 'elsewhere/posts/one.mdx': '', 'file.txt': '' })
})

const read = (env: Record<string, string>, isPreview = false) => readSettings(env, { isPreview, projectDir })

/** The mistakes as an operator reads them, one a line. */
function mistakesOf(env: Record<string, string>): string {
  try {
    read(env)
  } catch (error) {
    return (error as Error).message
  }
  return 'none'
}

test('without any variable the project itself is served on port 3000', () => {
  expect(read({})).toEqual({
    contentDir: projectDir,
    siteUrl: 'http://localhost:3000',
    host: 'localhost',
    port: 3000,
    cacheDir: join(projectDir, '.cache/hallway'),
    isPreview: false,
  })
})

test('an empty variable counts as not set', () => {
  expect(read({ CONTENT_DIR: '', SITE_URL: ' ', HOST: '', PORT: '', CACHE_DIR: '' })).toEqual(read({}))
})

test('what is set is taken, relative paths from the project, without spaces around', () => {
  const env = { CONTENT_DIR: ' elsewhere ', HOST: '0.0.0.0', PORT: '8080', CACHE_DIR: 'kept' }
  expect(read({ ...env, SITE_URL: 'https://Blog.example.org/' }, true)).toEqual({
    contentDir: join(projectDir, 'elsewhere'),
    siteUrl: 'https://blog.example.org',
    host: '0.0.0.0',
    port: 8080,
    cacheDir: join(projectDir, 'kept'),
    isPreview: true,
  })
})

test.each([
  [{ HOST: '::1', PORT: '80' }, 'http://[::1]:80'],
  [{ HOST: 'blog.local' }, 'http://blog.local:3000'],
  [{ SITE_URL: 'http://localhost:8080' }, 'http://localhost:8080'],
])('the address of the site for %j is %s', (env, siteUrl) => {
  expect(read(env as Record<string, string>).siteUrl).toBe(siteUrl)
})

test.each([
  ['CONTENT_DIR', 'nowhere', 'is not a folder. Give the folder that holds posts/.'],
  ['CONTENT_DIR', 'file.txt', 'is not a folder. Give the folder that holds posts/.'],
  ['CONTENT_DIR', 'posts', 'holds no folder posts. Give the folder above it.'],
  ['SITE_URL', 'blog.example.org', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['SITE_URL', 'https://example.org/blog', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['SITE_URL', 'https://example.org?a', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['SITE_URL', 'ftp://example.org', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['SITE_URL', 'https://me@example.org', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['SITE_URL', 'https://:pw@example.org', 'is not an origin. Give one like https://blog.example.org, without a path.'],
  ['HOST', 'http://localhost', 'is not a host name or address. Give one like localhost or 0.0.0.0.'],
  ['PORT', '65536', 'is not a port. Give a number from 0 to 65535.'],
  ['PORT', '-1', 'is not a port. Give a number from 0 to 65535.'],
  ['PORT', '3000a', 'is not a port. Give a number from 0 to 65535.'],
])('%s may not be "%s"', (name, value, complaint) => {
  expect(mistakesOf({ [name]: value })).toBe(`The environment has a mistake:\n  ${name}: "${value}" ${complaint}`)
})

test('all mistakes come at once', () => {
  const env = { CONTENT_DIR: 'nowhere', SITE_URL: 'here', HOST: 'a b', PORT: 'many' }
  expect(mistakesOf(env)).toBe(`The environment has 4 mistakes:
  CONTENT_DIR: "nowhere" is not a folder. Give the folder that holds posts/.
  HOST: "a b" is not a host name or address. Give one like localhost or 0.0.0.0.
  PORT: "many" is not a port. Give a number from 0 to 65535.
  SITE_URL: "here" is not an origin. Give one like https://blog.example.org, without a path.`)
})

test('a project without posts says so when no CONTENT_DIR is given', async () => {
  const empty = await makeFolder()
  expect(() => readSettings({}, { isPreview: false, projectDir: empty })).toThrow(
    `The environment has a mistake:\n  CONTENT_DIR: "${empty}" holds no folder posts. Give the folder above it.`,
  )
  await mkdir(join(empty, 'posts'))
  await writeFile(join(empty, 'posts/one.mdx'), '')
  expect(readSettings({}, { isPreview: false, projectDir: empty }).contentDir).toBe(empty)
})

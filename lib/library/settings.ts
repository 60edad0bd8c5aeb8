import { statSync } from 'node:fs'
import path from 'node:path'
import { StartError } from './start-error'

/** What an operator sets through the environment, checked. */
export interface Settings {
  /** Absolute path of the folder with `posts/` and `utils/`. */
  contentDir: string
  /** Origin under which readers find the site, without a final slash. */
  siteUrl: string
  host: string
  /** 0 asks for any free port. */
  port: number
  /** Absolute path. */
  cacheDir: string
  /** Whether drafts and posts of the future are shown. */
  isPreview: boolean
}

/**
 * Reads the environment. An empty variable counts as not set.
 *
 * @param projectDir the folder that relative paths start from
 * @throws {StartError} with every mistake listed by the variable's name
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  { isPreview, projectDir = process.cwd(/*turbopackIgnore: true*/) }: { isPreview: boolean; projectDir?: string },
): Settings {
  const mistakes: string[] = []
  const read = <T>(name: string, parse: (value: string) => T | string[], fallback: () => T, standard = ''): T => {
    const value = env[name]?.trim() || standard
    if (value === '') return fallback()
    const parsed = parse(value)
    if (!Array.isArray(parsed)) return parsed
    mistakes.push(`${name}: "${value}" ${parsed[0]}`)
    return fallback()
  }
  const contentDir = read(
    'CONTENT_DIR',
    (value) => checkContentDir(path.resolve(/*turbopackIgnore: true*/ projectDir, value)),
    () => projectDir,
    projectDir,
  )
  const host = read('HOST', checkHost, () => 'localhost')
  const port = read('PORT', checkPort, () => 3000)
  const siteUrl = read('SITE_URL', checkOrigin, () => `http://${shownHost(host)}:${port}`)
  const cacheDir = read(
    'CACHE_DIR',
    (value) => path.resolve(/*turbopackIgnore: true*/ projectDir, value),
    () => path.join(/*turbopackIgnore: true*/ projectDir, '.cache/hallway'),
  )
  if (mistakes.length > 0) {
    throw new StartError(
      `The environment has ${mistakes.length === 1 ? 'a mistake' : `${mistakes.length} mistakes`}:\n${mistakes.map((mistake) => `  ${mistake}`).join('\n')}`,
    )
  }
  return { contentDir, siteUrl, host, port, cacheDir, isPreview }
}

/** A host as it stands in an address. Nobody reaches a site at the address that means all addresses. */
export function shownHost(host: string): string {
  if (host === '0.0.0.0' || host === '::') return 'localhost'
  return host.includes(':') ? `[${host}]` : host
}

function checkContentDir(folder: string): string | string[] {
  const isFolder = (file: string) =>
    statSync(/*turbopackIgnore: true*/ file, { throwIfNoEntry: false })?.isDirectory() === true
  if (!isFolder(folder)) return ['is not a folder. Give the folder that holds posts/.']
  if (!isFolder(path.join(/*turbopackIgnore: true*/ folder, 'posts')))
    return ['holds no folder posts. Give the folder above it.']
  return folder
}

function checkPort(value: string): number | string[] {
  return /^\d{1,5}$/.test(value) && Number(value) <= 65535
    ? Number(value)
    : ['is not a port. Give a number from 0 to 65535.']
}

function checkHost(value: string): string | string[] {
  return /^[a-z\d.:_-]+$/i.test(value) ? value : ['is not a host name or address. Give one like localhost or 0.0.0.0.']
}

function checkOrigin(value: string): string | string[] {
  const hint = ['is not an origin. Give one like https://blog.example.org, without a path.']
  if (!URL.canParse(value)) return hint
  const { protocol, origin, href } = new URL(value)
  const isOrigin = /^https?:$/.test(protocol) && href === `${origin}/`
  return isOrigin ? origin : hint
}

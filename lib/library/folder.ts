import { isUtf8 } from 'node:buffer'
import { createHash } from 'node:crypto'
import { constants } from 'node:fs'
import { type FileHandle, open, readdir, readFile, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import { compareText, errorAt, type Problem, START, warningAt } from '@/lib/content/problem'
import { MAX_BYTES } from '@/lib/images/header'

const MEGABYTE = 1024 * 1024
const MAX_TEXT_BYTES = 2 * MEGABYTE

/** A post on disk. */
export interface PostFile {
  /** The folder's name, or the file's without extension. */
  id: string
  /** The file, relative to CONTENT_DIR, with `/`. */
  file: string
  /** The folder that its pictures lie in, relative to CONTENT_DIR. */
  folder: string
}

/** What a file is known by without opening it. */
export interface FileStamp {
  size: number
  modified: number
}

/**
 * Reads CONTENT_DIR. The only code that does; it never reads outside of it. Paths are relative to it, with `/`.
 */
export class ContentFolder {
  /** @param root absolute path of CONTENT_DIR */
  constructor(readonly root: string) {}

  /** Every post, by id. A folder without a post, and two files for one post, are problems. */
  async listPosts(): Promise<{ posts: PostFile[]; problems: Problem[] }> {
    const posts: PostFile[] = []
    const problems: Problem[] = []
    for (const entry of await readdir(/*turbopackIgnore: true*/ this.resolve('posts'), { withFileTypes: true })) {
      if (/^[._]/.test(entry.name)) continue
      const info = entry.isSymbolicLink() ? await this.stat(`posts/${entry.name}`) : entry
      if (info?.isDirectory()) {
        await this.#findIndex(entry.name, posts, problems).catch((cause) =>
          problems.push(unreadable(`posts/${entry.name}`, cause)),
        )
      }
      if (!info?.isDirectory() && /\.mdx?$/.test(entry.name)) {
        posts.push({ id: entry.name.replace(/\.mdx?$/, ''), file: `posts/${entry.name}`, folder: 'posts' })
      }
    }
    posts.sort((a, b) => compareText(a.id, b.id) || compareText(a.file, b.file))
    return { posts: dropTwins(posts, problems), problems }
  }

  async #findIndex(name: string, posts: PostFile[], problems: Problem[]): Promise<void> {
    const folder = `posts/${name}`
    const names = await this.listFolder(folder)
    const indexes = names.filter(isIndex)
    for (const index of indexes) posts.push({ id: name, file: `${folder}/${index}`, folder })
    const stray = names.find((file) => /^[^._].*\.mdx?$/i.test(file))
    if (indexes.length > 0 || stray === undefined) return
    problems.push(
      warningAt(START, {
        file: `${folder}/${stray}`,
        rule: 'no-index',
        message: `The folder ${folder} has no index.md or index.mdx, so it holds no post.`,
        hint: `Rename ${stray} to index.mdx.`,
      }),
    )
  }

  /** Whether a folder of `posts` is that of a post. */
  async holdsPost(folder: string): Promise<boolean> {
    return (await this.listFolder(folder)).some(isIndex)
  }

  /** Names of the files and folders in a folder, sorted; empty when it does not exist. */
  async listFolder(folder: string): Promise<string[]> {
    try {
      return (await readdir(/*turbopackIgnore: true*/ this.resolve(folder))).sort()
    } catch (cause) {
      return absent(cause, [])
    }
  }

  /** What a file is known by, or undefined when there is none. */
  async stat(file: string) {
    try {
      return await stat(/*turbopackIgnore: true*/ this.resolve(file))
    } catch (cause) {
      return absent(cause, undefined)
    }
  }

  /** The file's path as it stands on disk: Unicode has two ways to write an accent, and systems differ in theirs. */
  async locate(file: string): Promise<string> {
    if ((await this.stat(file)) !== undefined) return file
    const { dir, base } = path.posix.parse(file)
    const name = (await this.listFolder(dir)).find((one) => one.normalize() === base.normalize())
    return name === undefined ? file : path.posix.join(dir, name)
  }

  /** @throws {Error} when the file is missing, too large, cannot be read, or lies outside of CONTENT_DIR */
  async readBytes(file: string, limit = MAX_BYTES): Promise<Buffer> {
    const real = await this.#realpathInside(file)
    const { size } = await stat(/*turbopackIgnore: true*/ real)
    if (size > limit) throw new Error(`${file} is ${Math.ceil(size / MEGABYTE)} MB; at most ${limit / MEGABYTE} MB`)
    return readFile(/*turbopackIgnore: true*/ real)
  }

  /**
   * Opens a file of any size to read it in parts; whoever asks closes it.
   *
   * @throws {Error} when the file is missing, is no file, cannot be read, or lies outside of CONTENT_DIR
   */
  async open(file: string): Promise<FileHandle> {
    // Without the flag a named pipe would be waited for.
    const flags = constants.O_RDONLY | constants.O_NONBLOCK
    const handle = await open(/*turbopackIgnore: true*/ await this.#realpathInside(file), flags)
    if ((await handle.stat()).isFile()) return handle
    await handle.close()
    throw new Error(`${file} is no file.`)
  }

  /** A file's text without a byte-order mark, or the problem that keeps it from being read as UTF-8. */
  async readText(file: string): Promise<{ text: string } | { problem: Problem }> {
    try {
      const bytes = await this.readBytes(file, MAX_TEXT_BYTES)
      if (isUtf8(bytes)) return { text: new TextDecoder().decode(bytes) }
    } catch (cause) {
      return { problem: unreadable(file, cause) }
    }
    const hint = 'Save it as UTF-8.'
    return { problem: errorAt(START, { file, rule: 'not-utf-8', message: 'The file is not UTF-8 text.', hint }) }
  }

  /** Identifies CONTENT_DIR, whatever path leads to it: 12 hexadecimal digits. */
  async identify(): Promise<string> {
    return createHash('sha256')
      .update(await realpath(/*turbopackIgnore: true*/ this.root))
      .digest('hex')
      .slice(0, 12)
  }

  /** A link may not lead to what its post could not hold itself: a file of the project, or another post's draft. */
  async #realpathInside(file: string): Promise<string> {
    const real = await this.#realpath(file)
    const scope = scopeOf(file)
    for (const folder of ['', scope]) {
      if (!real.startsWith((await this.#realpath(folder)) + path.sep)) {
        throw new Error(`${file} leads outside of the ${folder === '' ? 'content folder' : `folder ${folder}`}.`)
      }
    }
    if (scope === 'posts') {
      const [name, ...rest] = path.relative(await this.#realpath(scope), real).split(path.sep)
      if (rest.length > 0 && (await this.holdsPost(`${scope}/${name}`))) {
        throw new Error(`${file} leads into the folder of another post.`)
      }
    }
    return real
  }

  #realpath(file: string): Promise<string> {
    return realpath(/*turbopackIgnore: true*/ this.resolve(file))
  }

  private resolve(file: string): string {
    return path.join(/*turbopackIgnore: true*/ this.root, file)
  }
}

function isIndex(name: string): boolean {
  return /^index\.mdx?$/.test(name)
}

function dropTwins(posts: readonly PostFile[], problems: Problem[]): PostFile[] {
  return posts.filter((post, index) => {
    const twin = posts[index - 1]
    if (twin?.id !== post.id) return true
    problems.push(
      errorAt(START, {
        file: post.file,
        rule: 'two-files',
        message: `${twin.file} is the same post, so ${post.file} is left out.`,
        hint: 'Remove one of the two.',
      }),
    )
    return false
  })
}

/** A file that is there and cannot be read: the problem of whoever wrote it, and of nobody else. */
export function unreadable(file: string, cause: unknown): Problem {
  const message = `The file cannot be read: ${(cause as Error).message}`
  return errorAt(START, { file, rule: 'unreadable', message })
}

// Links in a circle and names that no file can have are no files either.
const ABSENT = ['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'ERR_INVALID_ARG_VALUE']

function absent<T>(cause: unknown, value: T): T {
  if (ABSENT.includes((cause as NodeJS.ErrnoException).code ?? '')) return value
  throw cause
}

/** The folder that a file belongs to: that of its post, `posts` for a post of one file, else all of the content. */
function scopeOf(file: string): string {
  const [posts, folder, ...rest] = file.split('/')
  if (posts !== 'posts') return ''
  return rest.length > 0 ? `posts/${folder}` : 'posts'
}

import { createHash } from 'node:crypto'
import type { FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { extensionOf, type FileTypes, isForeignToFiles } from '@/lib/content/file-types'
import { fileAddress, type LinkedFile, type PublishedFile } from '@/lib/content/linked-file'
import { suggest } from '@/lib/content/nearest'
import { fileHash } from '@/lib/files/hash'
import type { OpenFile } from '@/lib/files/serve'
import type { Found, Trouble } from '@/lib/mdx/compilation'
import { findBeside, trouble } from './beside'
import type { CacheFolder } from './cache-folder'
import type { ContentFolder, FileStamp } from './folder'
import { isSameStamp, Stamps } from './stamps'

/** A file found beside a post: as the post sees it, and as it is served. */
export type FoundFile = Found<LinkedFile> & { file?: PublishedFile }

/** What is known of a file: the SHA-256 of what it holds, in hexadecimal, and its size. */
interface Contents {
  contents: string
  bytes: number
}

const INDEX = 'linked-files.json'
const MOST_TRIES = 3

/**
 * Knows the files that posts link to by their contents. A file is read once, as a stream, and again only when its size
 * or time has changed.
 */
export class FileShelf {
  #stamps = new Stamps()
  /** Files being read, by path and stamp, so that one that is asked for twice is read once. */
  #pending = new Map<string, Promise<Contents>>()
  #hasNews = false

  constructor(
    private readonly folder: ContentFolder,
    private readonly cache: CacheFolder,
  ) {}

  /** Brings back what an earlier run has read. */
  async open(): Promise<void> {
    this.#stamps = new Stamps(await this.cache.getJson<ReturnType<Stamps['toJSON']>>(INDEX))
  }

  /** Keeps what was read since for the next run. */
  async flush(): Promise<void> {
    if (!this.#hasNews) return
    this.#hasNews = false
    await this.cache.set(INDEX, JSON.stringify(this.#stamps))
  }

  /** A file by its path relative to a post's folder, if it is of one of these types. */
  async find(postFolder: string, relative: string, types: FileTypes): Promise<FoundFile> {
    const asked = await findBeside(this.folder, postFolder, relative)
    if (asked.fault !== undefined) return trouble('file-outside', `The file "${relative}" ${asked.fault}.`, asked.hint)
    const file = await this.folder.locate(asked.file)
    const name = path.posix.basename(file)
    if (!(await this.folder.stat(file))?.isFile()) return { trouble: await this.#missing(file, relative) }
    const extension = extensionOf(name)
    const type = Object.hasOwn(types, extension) ? types[extension] : undefined
    if (type === undefined) {
      const message = `"${relative}" is of a kind that is not published.`
      const isPossible = extension !== '' && !isForeignToFiles(extension)
      const hint = isPossible ? `Add ${extension} to fileTypes in site.yml, or put` : 'Put'
      return trouble('file-type', message, `${hint} the file into a zip.`)
    }
    try {
      const handle = await this.folder.open(file)
      const { contents, bytes } = await this.#read(file, handle).finally(() => handle.close())
      const hash = fileHash(contents, type)
      const value = { href: fileAddress({ hash, name }), name, type, bytes }
      return { value, file: { hash, name, type, bytes, file } }
    } catch (cause) {
      return trouble('unreadable-file', `"${relative}" cannot be read: ${(cause as Error).message}`)
    }
  }

  /**
   * Opens a published file; null where it holds something else by now.
   *
   * @throws {Error} when it is gone, cannot be read, or leads elsewhere
   */
  async openAgain({ file, hash, bytes, type }: PublishedFile): Promise<OpenFile | null> {
    const handle = await this.folder.open(file)
    let isSame = false
    try {
      const now = await this.#read(file, handle)
      isSame = now.bytes === bytes && fileHash(now.contents, type) === hash
    } finally {
      if (!isSame) await handle.close()
    }
    return isSame ? { stream: (part) => handle.createReadStream(part), close: () => handle.close() } : null
  }

  async #read(file: string, handle: FileHandle): Promise<Contents> {
    const stamp = await stampOf(handle)
    const kept = this.#stamps.get(file, stamp)
    if (kept !== undefined) return { contents: kept, bytes: stamp.size }
    const key = `${stamp.size} ${stamp.modified} ${file}`
    const pending = this.#pending.get(key) ?? this.#hash(file, handle).finally(() => this.#pending.delete(key))
    this.#pending.set(key, pending)
    return pending
  }

  /** Reads a file until it does not change while it is read, so that its size is that of what was hashed. */
  async #hash(file: string, handle: FileHandle): Promise<Contents> {
    for (let tries = 0; tries < MOST_TRIES; tries++) {
      const before = await stampOf(handle)
      const hash = await hashOf(handle)
      if (!isSameStamp(before, await stampOf(handle))) continue
      this.#stamps.set(file, before, hash)
      this.#hasNews = true
      return { contents: hash, bytes: before.size }
    }
    throw new Error(`${file} changes while it is read.`)
  }

  async #missing(file: string, relative: string): Promise<Trouble> {
    const names = await this.folder.listFolder(path.posix.dirname(file))
    return {
      rule: 'missing-file',
      message: `There is no file "${relative}" beside the post.`,
      hint: suggest(
        path.posix.basename(file),
        names,
        "Put it into the post's folder. An address elsewhere begins with https://.",
      ),
    }
  }
}

async function stampOf(handle: FileHandle): Promise<FileStamp> {
  const { size, mtimeMs: modified } = await handle.stat()
  return { size, modified }
}

/** The SHA-256 of what an open file holds, which is read in parts. */
async function hashOf(handle: FileHandle): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of handle.createReadStream({ start: 0, autoClose: false })) hash.update(chunk as Buffer)
  return hash.digest('hex')
}

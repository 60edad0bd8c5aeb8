import path from 'node:path'
import { closest } from 'fastest-levenshtein'
import { type Picture, PLACEHOLDER_SIZE } from '@/lib/content/picture'
import type { PictureFile } from '@/lib/content/snapshot'
import { pictureSrc } from '@/lib/images/address'
import { hashBytes } from '@/lib/images/hash'
import { type Measurement, measurePicture } from '@/lib/images/measure'
import { PictureError } from '@/lib/images/picture-error'
import type { Found, Trouble } from '@/lib/mdx/compilation'
import { findBeside } from './beside'
import type { CacheFolder } from './cache-folder'
import type { ContentFolder, FileStamp } from './folder'
import { Stamps } from './stamps'

/** What is known of a picture's bytes: its measures, or why it cannot be shown. */
type Known = Measurement | { fault: string }

/** A picture found beside a post: as the post sees it, and as it is served. */
export type FoundPicture = Found<Picture> & { file?: PictureFile }

const INDEX = 'pictures.json'
const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif|svg)$/i

/**
 * Measures the pictures beside posts. What was measured is kept by content hash, and a file that has not changed is not
 * opened again.
 */
export class PictureShelf {
  #stamps = new Stamps()
  #known = new Map<string, Known>()
  /** Hashes being read, so that a file that is asked for twice is opened once. */
  #pending = new Map<string, Promise<string>>()
  #hasNews = false

  constructor(
    private readonly folder: ContentFolder,
    private readonly cache: CacheFolder,
  ) {}

  /** Brings back what an earlier run has measured. */
  async open(): Promise<void> {
    const kept = await this.cache.getJson<{ stamps: ReturnType<Stamps['toJSON']>; known: [string, Known][] }>(INDEX)
    this.#stamps = new Stamps(kept?.stamps)
    this.#known = new Map(kept?.known)
  }

  /** Keeps what was measured since for the next run, and looks at every file afresh when asked again. */
  async flush(): Promise<void> {
    this.#pending.clear()
    if (!this.#hasNews) return
    this.#hasNews = false
    await this.cache.set(INDEX, JSON.stringify({ stamps: this.#stamps, known: [...this.#known] }))
  }

  /**
   * A picture by its path relative to a post's folder. What is missing or broken gives a labelled placeholder and a
   * warning, so that it does not stop the post.
   */
  async find(postFolder: string, relative: string): Promise<FoundPicture> {
    const asked = await findBeside(this.folder, postFolder, relative)
    if (asked.fault !== undefined) {
      const message = `The picture "${relative}" ${asked.fault}; a placeholder stands in.`
      return placeholder(path.posix.basename(relative), { rule: 'picture-outside', message, hint: asked.hint })
    }
    const file = await this.folder.locate(asked.file)
    const name = path.posix.basename(file)
    const info = await this.folder.stat(file)
    if (!info?.isFile()) return placeholder(name, await this.#missing(file, relative))
    try {
      const hash = await this.#hashOf(file, { size: info.size, modified: info.mtimeMs })
      const known = this.#known.get(hash) as Known
      if ('fault' in known) return placeholder(name, broken(relative, known.fault))
      const { width, height, blurDataURL, formats } = known
      const value: Picture = { src: pictureSrc(hash, name), width, height, blurDataURL, formats }
      const found: FoundPicture = { value, file: { hash, name, file } }
      const warning = mislabelled(relative, known)
      return warning ? { ...found, warning } : found
    } catch (cause) {
      return placeholder(name, broken(relative, `cannot be read: ${(cause as Error).message}`))
    }
  }

  #hashOf(file: string, stamp: FileStamp): Promise<string> {
    const pending = this.#pending.get(file) ?? this.#readHash(file, stamp)
    this.#pending.set(file, pending)
    return pending
  }

  async #readHash(file: string, stamp: FileStamp): Promise<string> {
    const kept = this.#stamps.get(file, stamp)
    if (kept !== undefined && this.#known.has(kept)) return kept
    const bytes = await this.folder.readBytes(file)
    const hash = hashBytes(bytes)
    if (!this.#known.has(hash)) this.#known.set(hash, await measure(bytes))
    this.#stamps.set(file, stamp, hash)
    this.#hasNews = true
    return hash
  }

  async #missing(file: string, relative: string): Promise<Trouble> {
    const names = (await this.folder.listFolder(path.posix.dirname(file))).filter((name) => PICTURE_NAME.test(name))
    const name = path.posix.basename(file)
    return {
      rule: 'missing-picture',
      message: `There is no picture "${relative}"; a placeholder stands in.`,
      hint:
        names.length > 0 && relative.length <= LONGEST_NAME
          ? `The nearest name there is "${closest(name, names)}".`
          : names.length > 0
            ? ''
            : 'There is no picture in that folder.',
    }
  }
}

/** A longer name is like no other, and takes long to compare. */
const LONGEST_NAME = 255

async function measure(bytes: Buffer): Promise<Known> {
  try {
    return await measurePicture(bytes)
  } catch (cause) {
    if (cause instanceof PictureError) return { fault: cause.message }
    throw cause
  }
}

function placeholder(name: string, warning: Trouble): FoundPicture {
  return { value: { src: '', ...PLACEHOLDER_SIZE, blurDataURL: '', formats: [], missing: name }, warning }
}

function broken(relative: string, fault: string): Trouble {
  return {
    rule: 'broken-picture',
    message: `"${relative}" ${fault}; a placeholder stands in.`,
    hint: 'Save it again as JPEG, PNG, WebP, AVIF, GIF or SVG.',
  }
}

const EXTENSIONS: Readonly<Record<string, readonly string[]>> = { jpeg: ['jpg', 'jpeg'] }

/** A picture is what its bytes say, not its name. */
function mislabelled(relative: string, { kind }: Measurement): Trouble | undefined {
  const extensions = EXTENSIONS[kind] ?? [kind]
  const extension = path.posix.extname(relative).slice(1).toLowerCase()
  if (extensions.includes(extension)) return undefined
  const message = `"${relative}" holds ${kind.toUpperCase()}, not ${extension.toUpperCase() || 'what its name says'}; it is shown all the same.`
  return { rule: 'picture-kind', message, hint: `Give it the extension .${extensions[0]}.` }
}

import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * Keeps bytes under CACHE_DIR by key. Writing is atomic, so that two processes may share the folder and a kill leaves
 * nothing half. Where the folder cannot be written, it says so once and goes on without.
 */
export class CacheFolder {
  #isBroken = false

  /** @param root absolute path of a folder of this content's own */
  constructor(readonly root: string) {}

  /** What was kept under a key like `bodies/1f0c`, or undefined. */
  async get(key: string): Promise<Buffer | undefined> {
    try {
      return await readFile(/*turbopackIgnore: true*/ this.#resolve(key))
    } catch {
      // Whatever keeps a cache from answering, the answer is made again.
      return undefined
    }
  }

  /** The value of JSON that was kept, or undefined; what a crash of the machine has damaged counts as not kept. */
  async getJson<T>(key: string): Promise<T | undefined> {
    try {
      return JSON.parse(String(await this.get(key))) as T
    } catch {
      return undefined
    }
  }

  /** Keeps bytes; returns whether they are kept. */
  async set(key: string, bytes: Uint8Array | string): Promise<boolean> {
    const file = this.#resolve(key)
    const draft = `${file}.${randomUUID()}.tmp`
    try {
      await mkdir(/*turbopackIgnore: true*/ path.dirname(file), { recursive: true })
      await writeFile(/*turbopackIgnore: true*/ draft, bytes)
      await rename(/*turbopackIgnore: true*/ draft, /*turbopackIgnore: true*/ file)
      return true
    } catch (cause) {
      await rm(/*turbopackIgnore: true*/ draft, { force: true }).catch(() => undefined)
      if (!this.#isBroken)
        console.error(`The cache folder cannot be written; going on without: ${(cause as Error).message}`)
      this.#isBroken = true
      return false
    }
  }

  #resolve(key: string): string {
    return path.join(/*turbopackIgnore: true*/ this.root, key)
  }
}

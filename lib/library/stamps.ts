import type { FileStamp } from './folder'

/** Remembers what files hold, by a hash, as long as their size and time stay the same. */
export class Stamps {
  readonly #known: Map<string, FileStamp & { hash: string }>

  /** @param kept what `toJSON` gave */
  constructor(kept: Iterable<readonly [string, FileStamp & { hash: string }]> = []) {
    this.#known = new Map(kept)
  }

  /** The hash of a file that still has this stamp; undefined when it has to be read. */
  get(file: string, stamp: FileStamp): string | undefined {
    const known = this.#known.get(file)
    return known && isSameStamp(known, stamp) ? known.hash : undefined
  }

  set(file: string, stamp: FileStamp, hash: string): void {
    this.#known.set(file, { ...stamp, hash })
  }

  toJSON(): [string, FileStamp & { hash: string }][] {
    return [...this.#known]
  }
}

/** Whether a file is taken to hold the same at both times. */
export function isSameStamp(a: FileStamp, b: FileStamp): boolean {
  return a.size === b.size && a.modified === b.modified
}

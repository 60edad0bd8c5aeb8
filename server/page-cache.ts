import { LRUCache } from 'lru-cache'
import type { FinishedResponse } from './finished-response'
import type { Ready } from './ready'

interface PageCacheOptions {
  /** The most that all kept responses may take, in bytes. */
  maxBytes: number
  /** How long an answer of 404 is kept, in milliseconds, and how many of them at most. */
  missingFor?: number
  maxMissing?: number
}

/** Keeps finished responses by key and makes each of them once, however many ask for it at the same time. */
export class PageCache {
  readonly #kept: LRUCache<string, FinishedResponse>
  readonly #missing: LRUCache<string, FinishedResponse>
  readonly #making = new Map<string, Promise<FinishedResponse>>()

  constructor({ maxBytes, missingFor = 10_000, maxMissing = 2_000 }: PageCacheOptions) {
    this.#kept = new LRUCache({ maxSize: maxBytes, sizeCalculation: (response) => response.bytes })
    this.#missing = new LRUCache({ max: maxMissing, ttl: missingFor })
  }

  /**
   * The response kept under `key`, or what `make` resolves to. A 5xx is not kept; a 404 is, for a short while and apart
   * from the rest, so that asking for much that is not there drives nothing out. What is not `isCurrent` once it is made
   * answers those who wait for it, and is not kept. Rejects as `make` does.
   */
  get(
    key: string,
    make: () => Promise<FinishedResponse>,
    isCurrent: () => boolean = () => true,
  ): Ready<FinishedResponse> {
    return this.#kept.get(key) ?? this.#missing.get(key) ?? this.#making.get(key) ?? this.#make(key, make, isCurrent)
  }

  #make(key: string, make: () => Promise<FinishedResponse>, isCurrent: () => boolean): Promise<FinishedResponse> {
    const making = make()
      .then((response) => {
        if (isCurrent()) this.#keep(key, response)
        return response
      })
      .finally(() => this.#making.delete(key))
    this.#making.set(key, making)
    return making
  }

  #keep(key: string, response: FinishedResponse): void {
    if (response.status >= 500) return
    if (response.status === 404) {
      this.#missing.set(key, response)
      return
    }
    this.#kept.set(key, response)
    response.onGrow = () => {
      if (this.#kept.peek(key) !== response) return
      // Setting what is there already would not measure it again.
      this.#kept.delete(key)
      this.#kept.set(key, response)
    }
  }
}

import { createHash } from 'node:crypto'
import { type Coding, compress, isCompressible } from './encoding'
import type { Headers } from './headers'
import type { Ready } from './ready'

/** A response in one coding, ready to be sent. */
export interface Form {
  headers: Headers
  body: Buffer
  etag: string
}

/** A response that is finished: sent as often as it is asked for, compressed at most once in each coding. */
export class FinishedResponse {
  /** Called when another form has been made, so that whoever counts `bytes` can count again. */
  onGrow: () => void = () => {}
  readonly #forms = new Map<Coding, Form>()
  readonly #pending = new Map<Coding, Promise<Form>>()
  readonly #hash: string

  constructor(
    readonly status: number,
    readonly headers: Headers,
    readonly body: Buffer,
  ) {
    this.#hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
    this.#forms.set('identity', this.#form('identity', body))
  }

  /** Roughly what it takes in memory. */
  get bytes(): number {
    let sum = 1024
    for (const form of this.#forms.values()) sum += form.body.length
    return sum
  }

  /** The form in a coding, or in none where compression would not make it smaller. */
  form(coding: Coding): Ready<Form> {
    return this.#forms.get(coding) ?? this.#pending.get(coding) ?? this.#make(coding)
  }

  #make(coding: Coding): Ready<Form> {
    const identity = this.#forms.get('identity') as Form
    if (coding === 'identity' || !this.#isCompressible) return identity
    const made = compress(this.body, coding)
      .then((body) => {
        const form = body.length < this.body.length ? this.#form(coding, body) : identity
        this.#forms.set(coding, form)
        this.onGrow()
        return form
      })
      .finally(() => this.#pending.delete(coding))
    this.#pending.set(coding, made)
    return made
  }

  get #isCompressible(): boolean {
    return this.body.length > 0 && isCompressible(String(this.headers['content-type'] ?? ''))
  }

  #form(coding: Coding, body: Buffer): Form {
    const etag = coding === 'identity' ? `"${this.#hash}"` : `"${this.#hash}-${coding}"`
    const headers: Headers = { ...this.headers, etag, 'content-length': String(body.length) }
    if (coding !== 'identity') headers['content-encoding'] = coding
    if (this.#isCompressible) headers.vary = 'Accept-Encoding'
    return { headers, body, etag }
  }
}

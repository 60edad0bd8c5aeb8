import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

/** A form in which a body can be sent. */
export type Coding = 'br' | 'gzip' | 'identity'

const PREFERENCE: Coding[] = ['br', 'gzip', 'identity']
const toGzip = promisify(gzip)
const toBrotli = promisify(brotliCompress)

// Browsers send a handful of different headers, ever.
const chosen = new Map<string, Coding | null>()
const MAX_CHOSEN = 100

/**
 * The coding that an Accept-Encoding header likes best, Brotli before gzip where it has no preference; null when it
 * excludes all of them. Without the header, a body is sent as it is.
 */
export function chooseCoding(header: string | undefined): Coding | null {
  if (header === undefined) return 'identity'
  const known = chosen.get(header)
  if (known !== undefined) return known
  const coding = heaviest(parseWeights(header))
  if (chosen.size >= MAX_CHOSEN) chosen.clear()
  chosen.set(header, coding)
  return coding
}

function heaviest(weights: Map<string, number>): Coding | null {
  let best: Coding | null = null
  let bestWeight = 0
  for (const coding of PREFERENCE) {
    // What is not listed is not wanted, except that everybody understands identity.
    const weight = weights.get(coding) ?? weights.get('*') ?? (coding === 'identity' ? Number.MIN_VALUE : 0)
    if (weight > bestWeight) {
      best = coding
      bestWeight = weight
    }
  }
  return best
}

function parseWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>()
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim())
    const given = parameters.find((parameter) => parameter.startsWith('q='))
    const weight = given === undefined ? 1 : Number(given.slice(2))
    if (name) weights.set(name === 'x-gzip' ? 'gzip' : name, Number.isFinite(weight) ? weight : 0)
  }
  return weights
}

/** Whether a body of this content type gets smaller by compression. */
export function isCompressible(contentType: string): boolean {
  return /^(?:text\/|[^;]*(?:javascript|json|xml|x-icon|wasm))/i.test(contentType)
}

/** Compresses a body as well as it can be done: of what is kept, each byte is sent many times and made once. */
export async function compress(body: Buffer, coding: Exclude<Coding, 'identity'>): Promise<Buffer> {
  if (coding === 'gzip') return toGzip(body, { level: 9 })
  // Quality 11 takes ten times as long as 9 for a few per cent; a reader waits for a page's first compression.
  return toBrotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  })
}

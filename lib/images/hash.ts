import { createHash } from 'node:crypto'

/** The first 16 hexadecimal digits of the SHA-256 of some bytes: what stands for a picture's content in its address. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}

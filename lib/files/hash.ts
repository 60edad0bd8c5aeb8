import { createHash } from 'node:crypto'

/**
 * What stands for a file in its address: 16 hexadecimal digits that are others when it holds something else, and when it
 * is sent as another media type.
 *
 * @param contents the SHA-256 of its bytes, in hexadecimal
 */
export function fileHash(contents: string, type: string): string {
  return createHash('sha256').update(`${type}\n${contents}`).digest('hex').slice(0, 16)
}

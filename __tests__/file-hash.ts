import { createHash } from 'node:crypto'
import { fileHash } from '@/lib/files/hash'

/** What stands in the address of a file of these bytes. */
export function hashOfFile(bytes: Buffer | string, type: string): string {
  return fileHash(createHash('sha256').update(bytes).digest('hex'), type)
}

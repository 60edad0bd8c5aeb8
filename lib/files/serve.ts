import type { Readable } from 'node:stream'
import type { PublishedFile } from '@/lib/content/linked-file'
import { answerFor, type FileConditions } from './response'

/** A file that is open for reading. Whoever has it closes it, or reads a stream of it to its end, or destroys that. */
export interface OpenFile {
  /** The bytes from `start` to `end`, both included; the file is closed when the stream is. */
  stream(part: { start: number; end: number }): Readable
  close(): Promise<void>
}

/** A response whose body may be read once; whoever does not read it to its end destroys it. */
export interface FileResponse {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Readable | null
}

/** A request for `/files/<hash>/<name>`; both parts are percent-decoded once. */
export interface FileRequest extends FileConditions {
  hash: string
  name: string
}

export interface FileServerOptions {
  /** The file with this hash and name, if readers may see it. */
  find(hash: string, name: string): PublishedFile | undefined
  /** Opens a file, or gives null where it is gone or no longer what was published. */
  open(file: PublishedFile): Promise<OpenFile | null>
  /** Hears why a file that should be there was not served. */
  onFailure?(file: PublishedFile, error: unknown): void
}

/** Answers for files; null where there is none, or not as it was published. The promise never rejects. */
export function createFileServer(options: FileServerOptions): (request: FileRequest) => Promise<FileResponse | null> {
  const { find, open, onFailure } = options
  return async ({ hash, name, ...conditions }) => {
    const file = find(hash, name)
    if (file?.name !== name) return null
    try {
      const opened = await open(file)
      if (opened === null) return null
      const { status, headers, part } = answerFor(file, conditions)
      if (part !== null) return { status, headers, body: opened.stream(part) }
      await opened.close()
      return { status, headers, body: null }
    } catch (error) {
      onFailure?.(file, error)
      return null
    }
  }
}

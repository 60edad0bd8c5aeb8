/** A file beside a post, as the post that links to it knows it. */
export interface LinkedFile {
  /** Where readers find it: `/files/<hash>/<name>`, percent-encoded. */
  href: string
  /** File name with extension, without folders. */
  name: string
  /** Its media type, without parameters. */
  type: string
  /** Size in bytes. */
  bytes: number
}

/** A file that may be asked for at its address, because a published post names it. */
export interface PublishedFile extends Omit<LinkedFile, 'href'> {
  /** 16 hexadecimal digits for what it holds and what it is sent as, see `fileHash`. */
  hash: string
  /** Path relative to CONTENT_DIR. */
  file: string
}

/** A file's address: `/files/<hash>/<name>`, percent-encoded. */
export function fileAddress({ hash, name }: Pick<PublishedFile, 'hash' | 'name'>): string {
  return `/files/${hash}/${encodeURIComponent(name)}`
}

/** Names a file in a snapshot: files of several names may hold the same bytes. */
export function fileKey({ hash, name }: Pick<PublishedFile, 'hash' | 'name'>): string {
  return `${hash}/${name}`
}

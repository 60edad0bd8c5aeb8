import type { PublishedFile } from './linked-file'
import type { Article, Author, CountedTerm, PostSummary } from './post'
import type { Problem } from './problem'
import type { Site } from './site'

/** A file that may be asked for through a picture address. */
export interface PictureFile {
  /** First 16 hexadecimal digits of the SHA-256 of its bytes. */
  hash: string
  /** File name with extension, without folders, as it stands on disk. */
  name: string
  /** Path relative to CONTENT_DIR. */
  file: string
}

/** Names a picture in a snapshot: files of several names may hold the same bytes. */
export function pictureKey({ hash, name }: Pick<PictureFile, 'hash' | 'name'>): string {
  return `${hash}/${name}`
}

/** An author with the number of published posts. */
export interface CountedAuthor extends Author {
  count: number
}

/**
 * Everything a request may need, made at one moment and never changed afterwards. Plain data, so that it can be shared
 * with pages that Next compiled apart from the host.
 */
export interface Snapshot {
  /** Changes whenever anything that readers could see changes. */
  version: string
  site: Site
  /** Origin without a final slash. */
  siteUrl: string
  /** Every entry that may be seen, newest first; ties by title. */
  entries: PostSummary[]
  /** The entries that have a page here, by permalink. */
  articles: ReadonlyMap<string, Article>
  /** Old addresses (`aliases`) and where they lead now; both are paths, percent-decoded. */
  redirects: ReadonlyMap<string, string>
  /** By label. */
  categories: CountedTerm[]
  tags: CountedTerm[]
  /** Authors with at least one entry, by key. */
  authors: ReadonlyMap<string, CountedAuthor>
  /** Pictures of what may be seen, by `pictureKey`. */
  pictures: ReadonlyMap<string, PictureFile>
  /** Files that what may be seen links to or plays, by `fileKey`. */
  files: ReadonlyMap<string, PublishedFile>
  problems: Problem[]
}

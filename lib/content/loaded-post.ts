import type { FrontMatter } from './front-matter'
import type { PublishedFile } from './linked-file'
import type { Picture } from './picture'
import type { Heading } from './post'
import type { Place } from './problem'
import type { PictureFile } from './snapshot'

/** What a post's body comes to, apart from the compiled code. */
export interface BodyFacts {
  /** Names the compiled code in the library. */
  key: string
  headings: Heading[]
  words: number
  authorKeys: string[]
  drawsAuthorCard: boolean
  coverAlt: string | null
}

/** A post as it was read, with nothing wrong that would keep it out. */
export interface LoadedPost {
  id: string
  /** Path relative to CONTENT_DIR. */
  file: string
  frontMatter: FrontMatter
  /** Where `path` and the other keys stand. */
  places: Readonly<Record<'path' | 'aliases' | 'authors' | 'isFeatured', Place>>
  cover: Picture | null
  /** Null for a post that lives elsewhere. */
  body: BodyFacts | null
  pictures: PictureFile[]
  /** What it links to or plays from beside it. */
  files: PublishedFile[]
}

/** A post's permalink, percent-decoded. */
export function permalinkOf({ id, frontMatter }: LoadedPost): string {
  return frontMatter.path ?? `/blog/${id.normalize('NFC')}`
}

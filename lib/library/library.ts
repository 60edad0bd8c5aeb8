import { createHash } from 'node:crypto'
import path from 'node:path'
import pLimit from 'p-limit'
import { publish } from '@/lib/content/publish'
import { pictureKey, type Snapshot } from '@/lib/content/snapshot'
import { createPictureServer } from '@/lib/images/serve'
import { PIPELINE_VERSION } from '@/lib/mdx/compile'
import { builtInSchemas, type ComponentSchemas } from '@/lib/mdx/component-schemas'
import { BodyShelf } from './bodies'
import { CacheFolder } from './cache-folder'
import { ContentFolder } from './folder'
import { loadPost } from './load-post'
import { PictureShelf } from './pictures'
import type { Settings } from './settings'
import { readAuthors, readSite } from './site-files'

/** The published library: what readers may see, swapped whole. */
export interface Library {
  /** What is published now. Immutable: take it once for a request. */
  readonly snapshot: Snapshot
  /** Reads the content again and publishes it, when it has changed. Calls at the same time share one reading. */
  refresh(): Promise<void>
  /** The compiled body of an article, by its `bodyKey`. */
  readBody(key: string): Promise<string>
  /** Answers for `/pictures/<hash>/<name>/<file>`. */
  servePicture: ReturnType<typeof createPictureServer>
}

/** What a library is opened with besides the settings. */
export interface LibraryOptions {
  /** The components that posts may use. */
  schemas?: ComponentSchemas
  clock?: () => Date
}

const POSTS_AT_ONCE = 8

/**
 * Opens the library over a content folder: reads everything and publishes it.
 *
 * @throws {Error} when the folder itself cannot be read; whatever is wrong inside of it comes as `snapshot.problems`
 */
export async function openLibrary(
  settings: Settings,
  { schemas = builtInSchemas, clock = () => new Date() }: LibraryOptions = {},
): Promise<Library> {
  const folder = new ContentFolder(settings.contentDir)
  const cache = new CacheFolder(path.join(settings.cacheDir, `${await folder.identify()}-${PIPELINE_VERSION}`))
  const pictures = new PictureShelf(folder, cache)
  const bodies = new BodyShelf(cache, schemas)
  await pictures.open()

  const read = async (): Promise<Snapshot> => {
    const [{ posts: files, problems }, authors, site] = await Promise.all([
      folder.listPosts(),
      readAuthors(folder),
      readSite(folder),
    ])
    const limit = pLimit(POSTS_AT_ONCE)
    const shelves = {
      folder,
      pictures,
      bodies,
      authors: authors.authors,
      site: site.site,
      isPreview: settings.isPreview,
    }
    const loaded = await limit.map(files, (file) => loadPost(file, shelves))
    await pictures.flush()
    const published = publish({
      posts: loaded.flatMap(({ post }) => post ?? []),
      authors: authors.authors,
      site: site.site,
      siteUrl: settings.siteUrl,
      now: clock(),
      isPreview: settings.isPreview,
      problems: [...problems, ...authors.problems, ...site.problems, ...loaded.flatMap((post) => post.problems)],
    })
    return { ...published, version: versionOf(published) }
  }

  let snapshot = await read()
  let reading: Promise<void> | undefined
  return {
    get snapshot() {
      return snapshot
    },
    refresh() {
      reading ??= read()
        .then((fresh) => {
          if (fresh.version !== snapshot.version) snapshot = fresh
        })
        .finally(() => {
          reading = undefined
        })
      return reading
    },
    async readBody(key) {
      return (await bodies.read(key)).code
    },
    servePicture: createPictureServer({
      find: (hash, name) => snapshot.pictures.get(pictureKey({ hash, name })),
      read: ({ file }) => folder.readBytes(file),
      cache: {
        get: (key) => cache.get(`variants/${key}`),
        set: async (key, bytes) => {
          await cache.set(`variants/${key}`, bytes)
        },
      },
      onFailure: ({ file }, error) =>
        console.error(`${file} cannot be shown: ${error instanceof Error ? error.message : error}`),
    }),
  }
}

function versionOf(published: Omit<Snapshot, 'version'>): string {
  const plain = JSON.stringify(published, (_, value) => (value instanceof Map ? [...value] : value))
  return createHash('sha256').update(plain).digest('hex').slice(0, 16)
}

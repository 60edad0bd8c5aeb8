import { createHash } from 'node:crypto'
import path from 'node:path'
import pLimit from 'p-limit'
import { fileKey } from '@/lib/content/linked-file'
import { START, warningAt } from '@/lib/content/problem'
import { type Publication, publish } from '@/lib/content/publish'
import { pictureKey, type Snapshot } from '@/lib/content/snapshot'
import { createFileServer } from '@/lib/files/serve'
import { createPictureServer } from '@/lib/images/serve'
import { VARIANTS_VERSION } from '@/lib/images/variant'
import type { Compiler } from '@/lib/mdx/compiler'
import { BodyShelf } from './bodies'
import { CacheFolder } from './cache-folder'
import { FileShelf } from './files'
import { ContentFolder, type PostFile, unreadable } from './folder'
import { loadPost } from './load-post'
import { allThatCome } from './patience'
import { PictureShelf } from './pictures'
import type { Settings } from './settings'
import { readAuthors, readSite } from './site-files'

/** The published library: what readers may see, swapped whole. */
export interface Library {
  /** What is published now. Immutable: take it once for a request. */
  readonly snapshot: Snapshot
  /** Reads the content again and publishes it, whatever was saved before the call included. Calls may share a reading. */
  refresh(): Promise<void>
  /** The compiled body of an article, by its `bodyKey`. */
  readBody(key: string): Promise<string>
  /** Answers for `/pictures/<hash>/<name>/<file>`. */
  servePicture: ReturnType<typeof createPictureServer>
  /** Answers for `/files/<hash>/<name>`. */
  serveFile: ReturnType<typeof createFileServer>
}

/** What one reading of the content folder gave. */
type Reading = Pick<Publication, 'posts' | 'authors' | 'site' | 'problems'>

/** What a library is opened with besides the settings. */
export interface LibraryOptions {
  compiler: Compiler
  clock?: () => Date
  /** How long a refresh waits for posts that are slow to compile when all others are there, in milliseconds. */
  patience?: number
}

const POSTS_AT_ONCE = 8
const PATIENCE_MS = 3_000
/** Changes when what is kept on disk takes another form. */
const LAYOUT_VERSION = '5'
const VARIANTS = `variants-${VARIANTS_VERSION}`
// setTimeout counts milliseconds in 31 bits; a later time is waited for in steps.
const LONGEST_TIMER = 2 ** 31 - 1

/**
 * Opens the library over a content folder: reads everything and publishes it.
 *
 * @throws {Error} when the folder itself cannot be read; whatever is wrong inside of it comes as `snapshot.problems`
 */
export async function openLibrary(
  settings: Settings,
  { compiler, clock = () => new Date(), patience = PATIENCE_MS }: LibraryOptions,
): Promise<Library> {
  const folder = new ContentFolder(settings.contentDir)
  const cache = new CacheFolder(
    path.join(/*turbopackIgnore: true*/ settings.cacheDir, `${await folder.identify()}-${LAYOUT_VERSION}`),
  )
  const pictures = new PictureShelf(folder, cache)
  const bodies = new BodyShelf(cache, compiler)
  const linkedFiles = new FileShelf(folder, cache)
  await Promise.all([pictures.open(), linkedFiles.open()])

  const read = async (waiting: number): Promise<Reading & { late: Promise<unknown> | null }> => {
    const [{ posts: files, problems }, { authors, ...authorData }, { site, ...siteData }] = await Promise.all([
      folder.listPosts(),
      readAuthors(folder),
      readSite(folder),
    ])
    const limit = pLimit(POSTS_AT_ONCE)
    const shelves = { folder, pictures, files: linkedFiles, bodies, authors, site, isPreview: settings.isPreview }
    const loading = files.map((post) =>
      limit(() =>
        // Whatever happens to one post, the others are published.
        loadPost(post, shelves).catch((cause) => ({ post: null, problems: [unreadable(post.file, cause)] })),
      ),
    )
    const loaded = await allThatCome(loading, waiting)
    await Promise.all([pictures.flush(), linkedFiles.flush()])
    const known = loaded.map((post, index) => post ?? asBefore(files[index] as PostFile))
    return {
      posts: known.flatMap(({ post }) => post ?? []),
      authors,
      site,
      problems: [...problems, ...authorData.problems, ...siteData.problems, ...known.flatMap((post) => post.problems)],
      late: loaded.includes(undefined) ? Promise.all(loading) : null,
    }
  }

  /** What was published of a post that is still being compiled. */
  function asBefore({ file }: PostFile) {
    const message = 'The post is still being compiled; until then the page is as it was before.'
    const problem = warningAt(START, { file, rule: 'still-compiling', message })
    return { post: reading.posts.find((post) => post.file === file) ?? null, problems: [problem] }
  }

  // At the start there is nobody whom a slow post could keep waiting, and nothing that could stand in for it.
  let reading: Reading = await read(LONGEST_TIMER)
  let snapshot = publishNow()
  let refreshing: Promise<void> | undefined
  let next: Promise<void> | undefined
  let alarm: NodeJS.Timeout | undefined
  wakeForNext()

  function publishNow(): Snapshot {
    const { siteUrl, isPreview } = settings
    const published = publish({ ...reading, siteUrl, isPreview, now: clock() })
    return { ...published, version: versionOf(published) }
  }

  function swap(): void {
    snapshot = publishNow()
    wakeForNext()
  }

  /** A post of the future appears when its time comes, without the folder being read again. */
  function wakeForNext(): void {
    clearTimeout(alarm)
    const now = clock().getTime()
    const times = reading.posts
      .map(({ frontMatter }) => new Date(frontMatter.date).getTime())
      .filter((time) => time > now)
    if (times.length === 0) return
    alarm = setTimeout(swap, Math.min(Math.min(...times) - now, LONGEST_TIMER)).unref()
  }

  function refresh(): Promise<void> {
    if (refreshing !== undefined) {
      // Something may have been saved since that reading began, so whoever asks now waits for the one after it.
      next ??= refreshing
        .catch(() => undefined)
        .then(() => {
          next = undefined
          return refresh()
        })
      return next
    }
    // Who previews a post waits for what it says now.
    refreshing = read(settings.isPreview ? LONGEST_TIMER : patience)
      .then(({ late, ...fresh }) => {
        reading = fresh
        swap()
        // What comes late is remembered, so that reading once more finds it at once.
        late?.then(refresh).catch((cause: unknown) => console.error(cause))
      })
      .finally(() => {
        refreshing = undefined
      })
    return refreshing
  }

  return {
    get snapshot() {
      return snapshot
    },
    refresh,
    async readBody(key) {
      return (await bodies.read(key)).code
    },
    servePicture: createPictureServer({
      find: (hash, name) => snapshot.pictures.get(pictureKey({ hash, name })),
      read: ({ file }) => folder.readBytes(file),
      cache: {
        get: (key) => cache.get(`${VARIANTS}/${key}`),
        set: async (key, bytes) => {
          await cache.set(`${VARIANTS}/${key}`, bytes)
        },
      },
      onFailure: ({ file }, error) =>
        console.error(`${file} cannot be shown: ${error instanceof Error ? error.message : error}`),
    }),
    serveFile: createFileServer({
      find: (hash, name) => snapshot.files.get(fileKey({ hash, name })),
      open: (file) => linkedFiles.openAgain(file),
      onFailure: ({ file }, error) =>
        console.error(`${file} cannot be sent: ${error instanceof Error ? error.message : error}`),
    }),
  }
}

/** Readers see no problems, so those do not count. */
function versionOf({ problems: _, ...published }: Omit<Snapshot, 'version'>): string {
  const plain = JSON.stringify(published, (_, value) => (value instanceof Map ? [...value] : value))
  return createHash('sha256').update(plain).digest('hex').slice(0, 16)
}

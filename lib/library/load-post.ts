import type { Authors } from '@/lib/content/authors'
import { addressOf, type FrontMatter, parseFrontMatter } from '@/lib/content/front-matter'
import { parseSource } from '@/lib/content/front-matter-block'
import { fileAddress, type PublishedFile } from '@/lib/content/linked-file'
import type { LoadedPost } from '@/lib/content/loaded-post'
import type { Picture } from '@/lib/content/picture'
import { hasErrors, type Problem, warningAt } from '@/lib/content/problem'
import { isVisible } from '@/lib/content/publish'
import type { Site } from '@/lib/content/site'
import type { PictureFile } from '@/lib/content/snapshot'
import { pictureSrc } from '@/lib/images/address'
import type { AuthorData, Trouble } from '@/lib/mdx/compilation'
import { addressesIn } from './addresses'
import type { BodyShelf } from './bodies'
import { readDataFile, readPartialFile } from './data-file'
import type { FileShelf } from './files'
import type { ContentFolder, PostFile } from './folder'
import type { PictureShelf } from './pictures'

/** What loading a post draws on. */
export interface Shelves {
  folder: ContentFolder
  pictures: PictureShelf
  files: FileShelf
  bodies: BodyShelf
  authors: Authors
  site: Site
  isPreview: boolean
}

/**
 * A post read from disk and compiled; null when an error keeps it out. Its pictures and files are those that its page
 * has, whatever else was looked at on the way.
 */
export async function loadPost(
  postFile: PostFile,
  shelves: Shelves,
): Promise<{ post: LoadedPost | null; problems: Problem[] }> {
  const { id, file } = postFile
  const read = await shelves.folder.readText(file)
  if ('problem' in read) return { post: null, problems: [read.problem] }
  const source = parseSource(read.text, file)
  const { frontMatter, problems } = parseFrontMatter(source, file)
  if (frontMatter === null) return { post: null, problems }
  // Drafts are no concern of readers, nor are their mistakes.
  if (frontMatter.draft && !isVisible(frontMatter, new Date(), shelves.isPreview)) return { post: null, problems: [] }

  const pictures = new Map<string, PictureFile>()
  const readPicture = async (path: string) => {
    const { file: pictureFile, ...found } = await shelves.pictures.find(postFile.folder, path)
    if (pictureFile) pictures.set(pictureSrc(pictureFile.hash, pictureFile.name), pictureFile)
    return found
  }
  const files = new Map<string, PublishedFile>()
  const readFile = async (path: string) => {
    const { file: linked, ...found } = await shelves.files.find(postFile.folder, path, shelves.site.fileTypes)
    if (linked) files.set(fileAddress(linked), linked)
    return found
  }
  const cover = await readCover(frontMatter, readPicture, shelves.site.pictureHosts)
  if (cover.warning)
    problems.push(
      warningAt(source.placeOf([frontMatter.ogImage ? 'ogImage' : 'ogImageUrl']), { file, ...cover.warning }),
    )
  const placeOf = (key: string) => source.placeOf([key])
  const post: LoadedPost = {
    id,
    file,
    frontMatter,
    places: {
      path: placeOf('path'),
      aliases: placeOf('aliases'),
      authors: placeOf('authors'),
      isFeatured: placeOf('isFeatured'),
    },
    cover: cover.picture,
    body: null,
    pictures: [],
    files: [],
  }
  const used = new Set(cover.picture === null ? [] : [cover.picture.src])
  if (!frontMatter.externalUrl) {
    const { key, body } = await shelves.bodies.compile(source.body, {
      file,
      authors: toData(shelves.authors),
      frameHosts: shelves.site.frameHosts,
      pictureHosts: shelves.site.pictureHosts,
      language: frontMatter.lang ?? shelves.site.language,
      isPunctuationSmart: frontMatter.smartPunctuation ?? shelves.site.smartPunctuation,
      coverSrc: cover.picture?.src ?? null,
      isDollarMath: frontMatter.math ?? shelves.site.math,
      readPicture,
      readFile,
      readData: (path) => readDataFile(shelves.folder, postFile.folder, path),
      readPartial: (path) => readPartialFile(shelves.folder, postFile.folder, path),
    })
    problems.push(...body.problems)
    if (hasErrors(body.problems)) return { post: null, problems }
    const { code, problems: _, ...facts } = body
    post.body = { key, ...facts }
    for (const address of addressesIn(code)) used.add(address)
  }
  post.pictures = [...pictures].filter(([address]) => used.has(address)).map(([, picture]) => picture)
  post.files = [...files].filter(([address]) => used.has(address)).map(([, file]) => file)
  return { post, problems }
}

type ReadPicture = (path: string) => Promise<Awaited<ReturnType<PictureShelf['find']>>>

/** A cover that cannot be shown is left out, with a warning: a card without a picture looks better than a placeholder. */
async function readCover(
  { ogImage, ogImageUrl }: FrontMatter,
  readPicture: ReadPicture,
  pictureHosts: readonly string[],
) {
  const address = addressOf(ogImage) ?? (ogImage ? null : ogImageUrl)
  if (address) return coverFrom(address, pictureHosts)
  if (!ogImage) return { picture: null }
  const found = await readPicture(ogImage)
  if ('trouble' in found) return { picture: null, warning: found.trouble }
  const picture: Picture | null = found.value.missing === undefined ? found.value : null
  const warning = found.warning && {
    ...found.warning,
    message: found.warning.message.replace('; a placeholder stands in', '; the post has no cover'),
  }
  return { picture, ...(warning && { warning }) }
}

/** A cover from elsewhere is shown where its host is allowed; it is in the social card all the same. */
function coverFrom(address: string, pictureHosts: readonly string[]): { picture: Picture | null; warning?: Trouble } {
  const { host } = new URL(address)
  if (pictureHosts.includes(host)) {
    const src = address.replace(/^http:/, 'https:')
    return { picture: { src, ...SOCIAL_CARD_SIZE, blurDataURL: '', formats: [] } }
  }
  return {
    picture: null,
    warning: {
      rule: 'cover-host',
      message: `The cover is on ${host}, which the settings do not allow; it is in the social card only.`,
      hint: `Put the file beside the post, or add ${host} to pictureHosts in site.yml.`,
    },
  }
}

/** What social networks ask for, so nearly every picture made for them has it. */
const SOCIAL_CARD_SIZE = { width: 1200, height: 630 }

/** Posts see what `utils/author-data` says, no more. */
function toData(authors: Authors): AuthorData {
  return Object.fromEntries(Object.values(authors).map(({ key, header, bio }) => [key, { header, bio }]))
}

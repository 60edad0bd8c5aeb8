import type { Authors } from '@/lib/content/authors'
import { type FrontMatter, parseFrontMatter } from '@/lib/content/front-matter'
import { parseSource } from '@/lib/content/front-matter-block'
import type { Picture } from '@/lib/content/picture'
import { hasErrors, type Problem, warningAt } from '@/lib/content/problem'
import { isVisible, type LoadedPost } from '@/lib/content/publish'
import type { Site } from '@/lib/content/site'
import type { PictureFile } from '@/lib/content/snapshot'
import type { AuthorData } from '@/lib/mdx/compilation'
import type { BodyShelf } from './bodies'
import { readDataFile } from './data-file'
import type { ContentFolder, PostFile } from './folder'
import type { PictureShelf } from './pictures'

/** What loading a post draws on. */
export interface Shelves {
  folder: ContentFolder
  pictures: PictureShelf
  bodies: BodyShelf
  authors: Authors
  site: Site
  isPreview: boolean
}

/** A post read from disk and compiled; null when an error keeps it out. Only pictures that the post uses are opened. */
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
    if (pictureFile) pictures.set(pictureFile.file, pictureFile)
    return found
  }
  const cover = await readCover(frontMatter, readPicture)
  if (cover.warning) problems.push(warningAt(source.placeOf(['ogImage']), { file, ...cover.warning }))
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
  }
  if (!frontMatter.externalUrl) {
    const { key, body } = await shelves.bodies.compile(source.body, {
      file,
      authors: toData(shelves.authors),
      frameHosts: shelves.site.frameHosts,
      pictureHosts: shelves.site.pictureHosts,
      coverSrc: cover.picture?.src ?? null,
      readPicture,
      readData: (path) => readDataFile(shelves.folder, postFile.folder, path),
    })
    problems.push(...body.problems)
    if (hasErrors(body.problems)) return { post: null, problems }
    const { code: _, problems: __, ...facts } = body
    post.body = { key, ...facts }
  }
  post.pictures = [...pictures.values()]
  return { post, problems }
}

type ReadPicture = (path: string) => Promise<Awaited<ReturnType<PictureShelf['find']>>>

/** A cover that cannot be shown is left out, with a warning: a card without a picture looks better than a placeholder. */
async function readCover({ ogImage }: FrontMatter, readPicture: ReadPicture) {
  if (!ogImage || /^https?:\/\//.test(ogImage)) return { picture: null }
  const found = await readPicture(ogImage)
  if ('trouble' in found) return { picture: null, warning: found.trouble }
  const picture: Picture | null = found.value.missing === undefined ? found.value : null
  const warning = found.warning && {
    ...found.warning,
    message: found.warning.message.replace('; a placeholder stands in', '; the post has no cover'),
  }
  return { picture, ...(warning && { warning }) }
}

/** Posts see what `utils/author-data` says, no more. */
function toData(authors: Authors): AuthorData {
  return Object.fromEntries(Object.values(authors).map(({ key, header, bio }) => [key, { header, bio }]))
}

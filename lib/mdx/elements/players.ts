import type { PhrasingContent, RootContent, Text } from 'mdast'
import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import { defaultFileTypes, extensionOf } from '@/lib/content/file-types'
import { isLanguage } from '@/lib/content/language'
import type { LinkedFile } from '@/lib/content/linked-file'
import type { Picture } from '@/lib/content/picture'
import type { Place } from '@/lib/content/problem'
import type { Compilation } from '@/lib/mdx/compilation'
import type { JsxElement } from '@/lib/mdx/data/jsx'
import { findNamed, findNamedFile, isBeside, warnOf } from './file-links'
import { hostOf, isExternal } from './links'
import { elementWith } from './pictures'

export type PlayerKind = 'video' | 'audio'

/** What is played: a file beside the post, or one at a path of the site, whose type may not be known. */
export type MediaSource = Pick<LinkedFile, 'href' | 'name'> & { type?: string | undefined }

/** Captions of a video. */
export interface CaptionTrack {
  src: string
  /** BCP 47 tag. */
  language: string
  /** The language's own name. */
  label: string
}

/** What a post says of a video or sound where it plays one. Files are given as written: by name, or imported. */
export interface PlayerUse {
  kind: PlayerKind
  sources: readonly unknown[]
  /** What it shows, for who cannot see or hear it. */
  title: string
  caption: string
  poster?: unknown
  captions?: readonly { source: unknown; language?: string; label?: string }[]
  /** The picture's size in pixels, where no poster tells it. */
  size?: { width: number; height: number }
  place: Place
}

const NAMES = { video: 'Video', audio: 'Audio' } as const
const VIDEO_NAME = /\.(?:mp4|m4v|webm|mov|ogv|mkv)$/i
const AUDIO_NAME = /\.(?:mp3|m4a|ogg|oga|opus|wav|flac|aac)$/i

/** What the name at the end of an address says it is; null for a picture, or anything else. */
export function playerKindOf(address: string): PlayerKind | null {
  const path = address.replace(/[?#].*$/s, '')
  return VIDEO_NAME.test(path) ? 'video' : AUDIO_NAME.test(path) ? 'audio' : null
}

/** The element that plays a file; a labelled link to one from elsewhere; its words, or null, where it cannot be had. */
export async function playerElement(
  use: PlayerUse,
  compilation: Compilation,
): Promise<MdxJsxTextElement | Text | null> {
  const { kind, title, caption, place, size } = use
  const noun = kind === 'video' ? 'video' : 'sound'
  const src: MediaSource[] = []
  const elsewhere: string[] = []
  for (const source of use.sources) {
    if (typeof source === 'string' && isExternal(source)) elsewhere.push(source)
    else src.push(...((await findSource(source, use, compilation)) ?? []))
  }
  for (const address of elsewhere) {
    const host = hostOf(address)
    if (host === null) {
      const hint = 'Put the file beside the post and write its name.'
      compilation.refuse(place, 'player-address', `A ${noun} cannot have this address.`, hint)
      return null
    }
    const consequence = src.length > 0 ? 'it is left out' : 'a link stands in'
    const hint = 'Put the file beside the post to play it here.'
    compilation.warn(place, 'player-host', `The ${noun} is on ${host}, and is not played here; ${consequence}.`, hint)
    if (src.length === 0) {
      const label = title || caption || `${kind === 'video' ? 'Video' : 'Sound'} on ${host}`
      return elementWith('LabelledLink', { href: address, label })
    }
  }
  if (src.length === 0) return title || caption ? { type: 'text', value: title || caption } : null
  const values: Record<string, unknown> = { src, title: title || undefined, caption: caption || undefined, ...size }
  if (use.poster !== undefined) values.poster = await findPoster(use.poster, place, compilation)
  const tracks = await findTracks(use, compilation)
  if (tracks.length > 0) values.captions = tracks
  const element = elementWith(NAMES[kind], values)
  element.data = { ...element.data, isPlayer: true } as object
  return element
}

/** What stands for an element: text becomes a paragraph where the element stood between paragraphs. */
export function asBlock(player: PhrasingContent | null, { type }: JsxElement): RootContent | null {
  return player?.type === 'text' && type === 'mdxJsxFlowElement' ? { type: 'paragraph', children: [player] } : player
}

async function findSource(
  source: unknown,
  { kind, place }: PlayerUse,
  compilation: Compilation,
): Promise<MediaSource[] | null> {
  const noun = kind === 'video' ? 'video' : 'sound'
  if (typeof source === 'string' && source.startsWith('/')) {
    const name = source.replace(/[?#].*$/s, '').replace(/.*\//s, '')
    const extension = extensionOf(name)
    const type = Object.hasOwn(defaultFileTypes, extension) ? defaultFileTypes[extension] : undefined
    return [{ href: source, name, type }]
  }
  const { file, fragment } =
    typeof source === 'string'
      ? await findNamedFile(source, place, compilation, `the ${noun} is left out`)
      : { file: compilation.isFile(source) && source, fragment: '' }
  if (file === null) return null
  if (file !== false && file.type.startsWith(`${kind}/`)) {
    const { href, name, type } = file
    return [{ href: href + fragment, name, type }]
  }
  if (file === false) {
    const message = `This is no ${noun}: expected an imported one, or the name of a file beside the post.`
    compilation.refuse(place, 'player-source', message)
  } else {
    const message = `"${file.name}" is no ${noun} but ${file.type}; it is left out.`
    compilation.warn(place, 'player-source', message, `Name a ${noun}, or say in fileTypes of site.yml that it is one.`)
  }
  return null
}

async function findPoster(poster: unknown, place: Place, compilation: Compilation): Promise<Picture | undefined> {
  const consequence = 'the video has no poster'
  if (compilation.isPicture(poster)) return poster.missing === undefined ? poster : undefined
  if (typeof poster !== 'string' || !isBeside(poster)) {
    const trouble = { rule: 'player-poster', message: 'The poster is no picture beside the post.', hint: '' }
    warnOf(trouble, consequence, place, compilation)
    return undefined
  }
  const { found } = await findNamed(poster, (name) => compilation.readPicture(name))
  if ('value' in found && found.value.missing === undefined) return found.value
  const trouble = 'trouble' in found ? found.trouble : found.warning
  if (trouble) warnOf(trouble, consequence, place, compilation)
  return undefined
}

async function findTracks(
  { kind, captions = [], place }: PlayerUse,
  compilation: Compilation,
): Promise<CaptionTrack[]> {
  if (kind === 'audio' && captions.length > 0) {
    const hint = 'Write the words below it, or link to the file.'
    compilation.warn(place, 'player-captions', 'A sound shows no captions; they are left out.', hint)
    return []
  }
  const tracks: CaptionTrack[] = []
  const consequence = 'the video has no captions'
  for (const { source, language: given, label } of captions) {
    const file =
      typeof source === 'string' && isBeside(source)
        ? (await findNamedFile(source, place, compilation, consequence)).file
        : compilation.isFile(source) && source
    if (file === null) continue
    if (file === false || file.type !== 'text/vtt') {
      const message = 'The captions are no .vtt file beside the post.'
      warnOf({ rule: 'player-captions', message, hint: '' }, consequence, place, compilation)
      continue
    }
    const language = given && isLanguage(given) ? given : (languageIn(file.name) ?? compilation.context.language)
    tracks.push({ src: file.href, language, label: label || nameOf(language) })
  }
  return tracks
}

/** The language in a name like `clip.en.vtt`. */
function languageIn(name: string): string | undefined {
  const tag = /\.([a-z]{2,3}(?:-[a-z\d]{2,8})*)\.vtt$/i.exec(name)?.[1]
  return tag !== undefined && isLanguage(tag) ? tag : undefined
}

function nameOf(language: string): string {
  return new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language
}

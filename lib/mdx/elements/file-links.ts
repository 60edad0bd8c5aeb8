import { extensionOf } from '@/lib/content/file-types'
import type { LinkedFile } from '@/lib/content/linked-file'
import type { Place } from '@/lib/content/problem'
import { plainPictureAddress } from '@/lib/images/address'
import type { Compilation, Found, Trouble } from '@/lib/mdx/compilation'
import { decodePath, isExternal, tidyLink } from './links'

/** Names of pictures, as posts import and link to them. */
export const PICTURE_NAME = /\.(?:jpe?g|png|webp|avif|gif|svg|heic|tiff?|bmp)$/i

/** What an address in a post says of a file beside it. */
export interface FileLink {
  /** Relative to the post's folder, percent-decoded. */
  path: string
  /** `#` and what follows, or nothing. */
  fragment: string
}

/** Whether an address leads neither to another site nor to another page or a place in this one. */
export function isBeside(address: string): boolean {
  return !isExternal(address) && !/^[/\\?#]/.test(address)
}

/** The file beside the post that an address names; null for other sites, other pages and places in this one. */
export function parseFileLink(address: string): FileLink | null {
  if (!isBeside(address)) return null
  const [, written = '', fragment = ''] = /^([^?#]*)(?:\?[^#]*)?(#.*)?$/s.exec(address) ?? []
  const path = decodePath(written)
  const extension = extensionOf(path)
  // The end of `../release-1.0` is no file ending.
  const isFile = /^(?=.*[a-z])[a-z\d]{1,12}$/.test(extension) && !/^(?:mdx?|html?)$/.test(extension)
  return isFile ? { path, fragment } : null
}

/**
 * The address that a link is given: that of the file or picture beside the post which it names, or its own. Null, with a
 * warning, where there is nothing to lead to.
 */
export async function resolveLink(address: string, place: Place, compilation: Compilation): Promise<string | null> {
  const link = parseFileLink(address)
  if (link === null) return tidyLink(address)
  if (PICTURE_NAME.test(link.path)) return pictureLink(link.path, place, compilation)
  const file = await findFile(link.path, place, compilation, 'the link is left out')
  return file && file.href + link.fragment
}

/**
 * Looks for what a property names: the file of that very name or, where there is none, the one that it names as an
 * address, `my%20talk.mp4#t=10`.
 */
export async function findNamed<T>(
  written: string,
  find: (path: string) => Promise<Found<T>>,
): Promise<{ found: Found<T>; fragment: string }> {
  const link = parseFileLink(written) ?? { path: decodePath(written), fragment: '' }
  if (link.path !== written) {
    const found = await find(written)
    const { rule } = 'trouble' in found ? found.trouble : (found.warning ?? { rule: '' })
    if (!rule.startsWith('missing-')) return { found, fragment: '' }
  }
  return { found: await find(link.path), fragment: link.fragment }
}

/** The file beside the post that a path names; where it cannot be had a warning says why, and what comes of it. */
export async function findFile(
  path: string,
  place: Place,
  compilation: Compilation,
  consequence: string,
): Promise<LinkedFile | null> {
  return fileIn(await compilation.readFile(path), place, compilation, consequence)
}

/** As `findFile`, for what a property names, and the fragment that it names with it. */
export async function findNamedFile(
  written: string,
  place: Place,
  compilation: Compilation,
  consequence: string,
): Promise<{ file: LinkedFile | null; fragment: string }> {
  const { found, fragment } = await findNamed(written, (path) => compilation.readFile(path))
  return { file: fileIn(found, place, compilation, consequence), fragment }
}

function fileIn(
  found: Found<LinkedFile>,
  place: Place,
  compilation: Compilation,
  consequence: string,
): LinkedFile | null {
  if ('value' in found) return found.value
  warnOf(found.trouble, consequence, place, compilation)
  return null
}

/** Warns of what cannot be had, and says what comes of it. */
export function warnOf(trouble: Trouble, consequence: string, place: Place, compilation: Compilation): void {
  const fact = trouble.message.replace('; a placeholder stands in', '').replace(/\.$/, '')
  compilation.warn(place, trouble.rule, `${fact}; ${consequence}.`, trouble.hint)
}

async function pictureLink(path: string, place: Place, compilation: Compilation): Promise<string | null> {
  const found = await compilation.readPicture(path)
  if ('value' in found && found.value.missing === undefined) return plainPictureAddress(found.value)
  const trouble = 'trouble' in found ? found.trouble : found.warning
  if (trouble) warnOf(trouble, 'the link is left out', place, compilation)
  return null
}

import type { MdxJsxTextElement } from 'mdast-util-mdx-jsx'
import type { Picture } from '@/lib/content/picture'
import type { Place } from '@/lib/content/problem'
import type { Compilation, Found } from '@/lib/mdx/compilation'
import { decodePath, hostOf, isExternal, overHttps } from './links'

/** What a post says of a picture where it shows one. */
export interface PictureUse {
  /** As written: a file beside the post, a path of the site, or an address elsewhere. */
  source: string
  alt: string
  title: string | null
  place: Place
}

/** The picture beside a post that a path names; its problem, if any, is reported at the place. */
export async function findPicture(path: string, place: Place, compilation: Compilation): Promise<Picture | null> {
  return pictureIn(await compilation.readPicture(path), place, compilation)
}

/** The picture that was found; its problem, if any, is reported at the place. */
export function pictureIn(found: Found<Picture>, place: Place, compilation: Compilation): Picture | null {
  if ('trouble' in found) {
    compilation.refuse(place, found.trouble.rule, found.trouble.message, found.trouble.hint)
    return null
  }
  if (found.warning) compilation.warn(place, found.warning.rule, found.warning.message, found.warning.hint)
  return found.value
}

/** The element that shows a picture: `img` with the picture measured, or a labelled link to one from elsewhere. */
export async function pictureElement(use: PictureUse, compilation: Compilation): Promise<MdxJsxTextElement> {
  const { source, alt, title, place } = use
  if (!isExternal(source) && !source.startsWith('/')) {
    const picture = await findPicture(decodePath(source), place, compilation)
    return elementWith('img', { picture, alt, title })
  }
  const host = hostOf(source)
  if (!isExternal(source)) return elementWith('img', { src: source, alt, title })
  if (host !== null && compilation.context.pictureHosts.includes(host)) {
    return elementWith('img', { src: overHttps(source), alt, title })
  }
  if (host === null) {
    compilation.refuse(
      place,
      'picture-address',
      'A picture cannot have this address.',
      'Put the file beside the post and write its name.',
    )
  } else {
    compilation.warn(
      place,
      'picture-host',
      `The picture is on ${host}, which the settings do not allow; a link stands in.`,
      `Put the file beside the post, or add ${host} to pictureHosts in site.yml.`,
    )
  }
  return elementWith('LabelledLink', { href: source, label: alt || `Picture on ${host}` })
}

/** An element whose properties are values; they reach the page through `rehypeValues`. */
export function elementWith(name: string, values: Record<string, unknown>): MdxJsxTextElement {
  return { type: 'mdxJsxTextElement', name, attributes: [], children: [], data: { values } as object }
}

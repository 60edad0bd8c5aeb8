import type { RootContent } from 'mdast'
import type { Compilation } from '@/lib/mdx/compilation'
import { type PictureUse, pictureElement } from './pictures'
import { playerElement, playerKindOf } from './players'

/** What stands for `![alt](source "title")`: the picture, or a player where the name is that of a video or sound. */
export async function imageElement(use: PictureUse, compilation: Compilation): Promise<RootContent | null> {
  const { source, alt, title, place } = use
  const kind = playerKindOf(source)
  if (kind === null) return pictureElement(use, compilation)
  return playerElement({ kind, sources: [source], title: alt, caption: title ?? '', place }, compilation)
}

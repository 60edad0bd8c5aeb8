import type { PhrasingContent, Root, RootContent } from 'mdast'
import type { Picture } from '@/lib/content/picture'
import type { Compilation } from '@/lib/mdx/compilation'

/**
 * Where the body begins with the cover, the page shows it once, in the cover's place. A cover has no caption, so that of
 * the picture stays where it stood, as text: nothing is lost, and nothing is said twice.
 */
export function cutCover(tree: Root, compilation: Compilation): void {
  const [first] = tree.children
  const { coverSrc } = compilation.context
  if (first === undefined || coverSrc === null) return
  const content = (first.type === 'paragraph' ? first.children : [first]) as PhrasingContent[]
  const [only, ...others] = content.filter((node) => node.type !== 'text' || node.value.trim() !== '')
  if (others.length > 0 || only?.type !== 'mdxJsxTextElement' || only.name !== 'img') return
  const { values } = only.data as unknown as { values: { picture?: Picture; alt?: string; title?: string | null } }
  const { picture, alt, title } = values
  if (picture?.src !== coverSrc) return
  compilation.coverAlt = alt ?? ''
  const caption: RootContent[] = title
    ? [{ type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: title }] }] }]
    : []
  tree.children.splice(0, 1, ...caption)
}

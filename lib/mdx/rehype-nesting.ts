import type { Root } from 'hast'

/** Elements and components that a paragraph cannot hold: a browser would end it before them. */
const BLOCKS: ReadonlySet<string> = new Set(
  [
    'aside blockquote center details div dl figure h1 h2 h3 h4 h5 h6 hr ol p pre section table ul',
    'BlogAuthor Callout Details Figure ImageGallery Tabs YoutubeIframe YoutubePlaylistGallery',
  ].flatMap((names) => names.split(' ')),
)

/** A node of either kind: an element of Markdown's, or one that a post writes. */
interface Named {
  type: string
  tagName?: string
  name?: string | null
  value?: string
  children?: Named[]
  properties?: Record<string, unknown>
  data?: { values?: Record<string, unknown> }
}

/**
 * Mends what a browser would take apart: a paragraph that holds blocks, a link within a link, and rows of a table that
 * stand in nothing else. Otherwise what follows would stand outside of the text, or the outer link would be lost.
 */
export function rehypeNesting() {
  return (tree: Root): void => mend(tree as unknown as Named, false)
}

function mend(parent: Named, isInLink: boolean): void {
  parent.children = (parent.children ?? []).flatMap((child): Named[] => {
    const name = nameOf(child)
    if (isInLink && name === 'LabelledLink') return [{ type: 'text', value: String(child.data?.values?.label ?? '') }]
    mend(child, isInLink || name === 'a')
    if (isInLink && name === 'a') return child.children ?? []
    if (name === 'table') child.children = withBody(child.children ?? [])
    if (name !== 'p' || !holdsBlock(child)) return [child]
    const isWritten = child.tagName === undefined
    if (!isWritten && (child.children ?? []).every((inner) => isBlank(inner) || isBlock(inner))) {
      return (child.children ?? []).filter((inner) => !isBlank(inner))
    }
    return [isWritten ? { ...child, name: 'div' } : { ...child, tagName: 'div' }]
  })
}

function nameOf({ tagName, name }: Named): string {
  return tagName ?? name ?? ''
}

function isBlock(node: Named): boolean {
  return BLOCKS.has(nameOf(node))
}

function holdsBlock(node: Named): boolean {
  return (node.children ?? []).some((child) => isBlock(child) || holdsBlock(child))
}

function isBlank({ type, value }: Named): boolean {
  return type === 'text' && value?.trim() === ''
}

/** The children of a table with rows that stand in it put into a body, which a browser does as well. */
function withBody(children: readonly Named[]): Named[] {
  const parts: Named[] = []
  for (const child of children) {
    const last = parts.at(-1)
    if (nameOf(child) !== 'tr') parts.push(child)
    else if (last?.tagName === 'tbody' && last.data === undefined) last.children?.push(child)
    else parts.push({ type: 'element', tagName: 'tbody', properties: {}, children: [child] })
  }
  return parts
}

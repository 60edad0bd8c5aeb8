import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'

/** What shows as text and was hardly meant as text: how it looks, what is wrong, and what to write. */
const SLIPS: readonly [pattern: RegExp, message: string, hint: string][] = [
  [
    /\]\([^()<>\s]{1,100}\s[^()<>"'\n]{0,100}\.[a-z\d]{2,5}\)/i,
    'This is no link or picture: its address has a space in it.',
    'Put the address into < and >: [text](<my file.pdf>).',
  ],
  [
    /^:::/m,
    'Blocks that begin with ::: are shown as text.',
    'Write > [!NOTE] for a callout, and other blocks as components.',
  ],
  [/!\[\[[^\]\n]{1,200}\]\]/, 'This is no picture: ![[…]] is shown as text.', 'Write ![What it shows](name.jpg).'],
  [/\[\^[^\]\s]{1,100}\](?!:)/, 'There is no footnote for this mark.', 'Add a line like [^1]: The note.'],
  [
    /^import\s+\S+\s+from\s+['"]/m,
    'This import is shown as text, since it stands in a paragraph.',
    'Put an empty line before it.',
  ],
  [
    /^\[(?:caption|gallery|embed|video|audio|vc_\w+)\b[^\]\n]{0,500}\]/m,
    'Shortcodes are shown as text.',
    'Write a picture, an ImageGallery or a Video.',
  ],
]

/** Warns of what a post shows as text although it was meant otherwise. */
export function warnOfSlips(tree: Root, compilation: Compilation): void {
  visit(tree, (node: Nodes) => {
    if (node.type !== 'text') return
    for (const [pattern, message, hint] of SLIPS) {
      if (pattern.test(node.value)) compilation.warn(toPlace(node), 'shown-as-text', message, hint)
    }
  })
}

import type { Element, Root, Text } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import type { Compilation } from '@/lib/mdx/compilation'
import { isLiteral, joinLiterals } from './literal-text'
import { punctuate } from './punctuate'

/** Elements that a sentence runs through; any other begins a text of its own. */
const INLINE = new Set(
  'a abbr b bdi bdo cite del dfn em i ins mark q s small span strike strong sub sup time u'.split(' '),
)
/** Elements whose text is no prose. */
const NO_PROSE = new Set(['Formula', 'code', 'kbd', 'pre', 'samp', 'tt', 'var', 'math', 'svg'])

/** A part of a block's text: a node of the tree, or what stands there instead of prose. */
interface Part {
  text: string
  node?: Text
}

/**
 * Sets quotation marks, apostrophes, dashes and ellipses in the language of the post, in prose only, where the post
 * wants it. Runs when ids are made and words are counted, which both go by the text as it is written.
 */
export function rehypePunctuation({ context: { isPunctuationSmart, language } }: Compilation) {
  return (tree: Root): void => {
    if (isPunctuationSmart) setTree(tree, language)
    joinLiterals(tree)
  }
}

function setTree(tree: Root, language: string): void {
  let parts: Part[] = []

  function finish(): void {
    setBlock(parts, language)
    parts = []
  }

  function read(node: Root | Element): void {
    for (const child of node.children) {
      if (child.type === 'text') parts.push({ text: child.value, node: child })
      else if ('children' in child) {
        const element = child as Element
        const name = 'name' in child ? String(child.name) : element.tagName
        // A picture or a link that we made stands in the sentence, like a word.
        const isEmpty = child.type === 'mdxJsxTextElement' && child.children.length === 0
        if (name === 'br') parts.push({ text: '\n' })
        else if (isNoteMark(element)) continue
        else if (isLiteral(element)) parts.push({ text: textOf(element) })
        else if (isEmpty || isNoProse(name, element)) parts.push({ text: 'x' })
        else if (INLINE.has(name) || child.type === 'mdxJsxTextElement') read(element)
        else {
          finish()
          read(element)
          finish()
        }
      }
    }
  }

  read(tree)
  finish()
}

/** The number of a footnote stands at the end of a word, and is no part of it. */
function isNoteMark({ properties }: Element): boolean {
  return properties?.dataFootnoteRef !== undefined
}

function isNoProse(name: string, element: Element): boolean {
  if (NO_PROSE.has(name)) return true
  const href = element.properties?.href
  return name === 'a' && typeof href === 'string' && href.endsWith(textOf(element))
}

/** Sets the text of a block as one, so that a quotation may end in another node than it begins, and hands it back. */
function setBlock(parts: readonly Part[], language: string): void {
  const text = parts.map((part) => part.text).join('')
  if (!/["']|--|\.{3}/.test(text)) return
  const fixed = parts.flatMap((part) => Array.from(part.text.split(''), () => part.node === undefined))
  const characters = punctuate(text, (index) => fixed[index] ?? false, language)
  let at = 0
  for (const { text, node } of parts) {
    if (node) node.value = characters.slice(at, at + text.length).join('')
    at += text.length
  }
}

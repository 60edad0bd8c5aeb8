import type { Element, Root } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { visit } from 'unist-util-visit'
import { showHidden } from '@/lib/mdx/text/show-hidden'
import { parseCodeMeta } from './code-meta'
import { highlight } from './highlight'

/** Colours the code blocks of Markdown, and notes their titles and languages for the component that draws them. */
export function rehypeCode() {
  return async (tree: Root): Promise<void> => {
    const blocks: [pre: Element, code: Element][] = []
    visit(tree, 'element', (node: Element) => {
      const [code] = node.children
      if (node.tagName === 'pre' && code?.type === 'element' && code.tagName === 'code') blocks.push([node, code])
    })
    for (const [pre, code] of blocks) {
      const language = [code.properties.className].flat().find((name) => String(name).startsWith('language-'))
      const meta = parseCodeMeta(String(language ?? '').slice('language-'.length), String(code.data?.meta ?? ''))
      code.properties = {}
      code.children = showHidden(await highlight(textOf(code), meta))
      if (meta.language !== '') pre.properties.dataLanguage = meta.language.toLowerCase()
      if (meta.title !== '') pre.properties.dataTitle = meta.title
      if (meta.firstLine !== null) pre.properties.dataNumbered = ''
    }
  }
}

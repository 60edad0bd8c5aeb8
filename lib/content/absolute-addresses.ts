import { fromHtml } from 'hast-util-from-html'
import { toHtml } from 'hast-util-to-html'
import { visit } from 'unist-util-visit'

const ADDRESSES = ['href', 'src', 'poster', 'cite'] as const

/**
 * HTML with every relative address made absolute, for readers who meet it elsewhere.
 *
 * @param html a fragment
 * @param pageUrl the absolute address that relative ones start from
 */
export function withAbsoluteAddresses(html: string, pageUrl: string): string {
  const tree = fromHtml(html, { fragment: true })
  visit(tree, 'element', ({ properties }) => {
    for (const name of ADDRESSES) {
      const address = properties[name]
      if (typeof address === 'string' && URL.canParse(address, pageUrl))
        properties[name] = new URL(address, pageUrl).href
    }
  })
  return toHtml(tree)
}

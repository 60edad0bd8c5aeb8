import { type DefaultTreeAdapterMap, parseFragment } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

// Written down here once more, apart from the code's own lists: what one of them lets in by mistake is found.
const ELEMENTS =
  'a abbr article aside b blockquote br button caption center cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i iframe img input ins kbd li link mark ol p path picture pre q rp rt ruby s samp section small source span strike strong style sub summary sup svg table tbody td tfoot th thead time tr tt u ul var wbr'
const MATHML =
  'math semantics mrow mi mo mn mtext mspace mpadded msup msub msubsup mfrac msqrt mroot mover munder munderover mtable mtr mtd mstyle menclose mphantom annotation'
const ATTRIBUTES =
  'align alt aria-describedby aria-hidden aria-label checked cite class colspan d datetime decoding dir disabled download encoding fill focusable height href hreflang id lang loading open referrerpolicy rel reversed role rowspan sandbox scope sizes span src srcset start stroke stroke-width tabindex target title type valign value viewBox width'
const MATHML_ATTRIBUTES =
  'accent columnalign columnspacing depth display displaystyle fence form linethickness lspace mathbackground mathcolor mathsize mathvariant maxsize minsize notation rowspacing rspace scriptlevel separator stretchy symmetric voffset xmlns'
const PROTOCOLS = ['http:', 'https:', 'mailto:', 'tel:', 'sms:', 'xmpp:', 'irc:', 'ircs:']
const OF_ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'cite'])

const elements = new Set([...ELEMENTS.split(' '), ...MATHML.split(' ')])
const attributes = new Set([...ATTRIBUTES.split(' '), ...MATHML_ATTRIBUTES.split(' ')])

/** What is in a piece of HTML, as a browser reads it, that no post may bring onto a page. */
export function findForbidden(html: string): string[] {
  const found: string[] = []
  const visit = (node: Node): void => {
    if ('attrs' in node) {
      const { tagName } = node
      if (!elements.has(tagName)) found.push(`<${tagName}>`)
      if (tagName === 'style' && !node.attrs.some(({ value }) => value === 'formulas')) found.push('<style>')
      if (tagName === 'link' && !node.attrs.some(({ value }) => value.startsWith('/formulas/'))) found.push('<link>')
      for (const { name, value } of node.attrs) {
        if (!attributes.has(name) && !name.startsWith('data-')) found.push(`${tagName}[${name}]`)
        if (OF_ADDRESSES.has(name) && !isAllowedAddress(value)) found.push(`${tagName}[${name}=${value}]`)
        if (name === 'id' && (value === 'main' || /^(?:_|[SBP]:|TURBOPACK)/.test(value))) found.push(`#${value}`)
      }
    }
    for (const child of 'childNodes' in node ? node.childNodes : []) visit(child)
  }
  visit(parseFragment(html))
  if (/[\u202d\u202e]/.test(html)) found.push('an override of the direction')
  return found
}

function isAllowedAddress(address: string): boolean {
  return (
    URL.canParse(address, 'https://here.example') &&
    PROTOCOLS.includes(new URL(address, 'https://here.example').protocol)
  )
}

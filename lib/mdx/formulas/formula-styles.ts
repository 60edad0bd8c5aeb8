import type { Element, Root, RootContent } from 'hast'
import { SKIP, visit } from 'unist-util-visit'

/** What KaTeX writes into style attributes. */
const PROPERTY =
  /^(?:height|width|min-width|top|bottom|left|vertical-align|position|margin(?:-left|-right)?|padding(?:-left)?|border(?:-(?:top|right|bottom))?-(?:width|style|color)|(?:background-)?color|text-shadow)$/
const LENGTH = /^-?(?:\d+|\d*\.\d+)(?:e-\d+)?(?:em|px)?$/
const WORD = /^(?:[a-z]+|#[\da-f]{3,8})$/i
/** Farther than this nothing is moved, in ems: sideways, and up and down, where a long table is as high as that. */
const FARTHEST = 20
const HIGHEST = 500
const UPRIGHT = /^(?:height|top|bottom|vertical-align)$/

/**
 * The inline styles of formulas, each turned into a class of its own: the page's Content-Security-Policy refuses style
 * attributes. Classes are numbered in the order of their first use, so the same post always has the same ones.
 */
export class FormulaStyles {
  readonly #classes = new Map<string, string>()

  /** Replaces the style attributes of a formula as KaTeX sets it. Those of MathML, which is not seen, are dropped. */
  replaceIn(content: RootContent[]): void {
    visit({ type: 'root', children: content } as Root, 'element', (element: Element) => {
      const { properties } = element
      delete properties.xmlns
      const { style } = properties
      delete properties.style
      if (typeof style === 'string') {
        properties.className = [...[properties.className ?? []].flat().map(String), this.#classFor(style)]
      }
      if (element.tagName !== 'math') return
      visit(element, 'element', (inner: Element) => {
        delete inner.properties.style
        delete inner.properties.xmlns
      })
      return SKIP
    })
  }

  /** The rules behind the classes; empty where there are none. */
  get css(): string {
    return [...this.#classes].map(([declarations, name]) => `.${name}{${declarations}}`).join('')
  }

  #classFor(style: string): string {
    const declarations = style.split(';').map(readDeclaration).filter(Boolean).join(';')
    const name = this.#classes.get(declarations) ?? `m-${this.#classes.size.toString(36)}`
    this.#classes.set(declarations, name)
    return name
  }
}

/** A declaration as it goes into the page; empty for one that KaTeX is not known to write. */
function readDeclaration(declaration: string): string {
  const [property = '', value = ''] = declaration.split(/:(.*)/s).map((part) => part.trim())
  const words = value.split(' ')
  if (!PROPERTY.test(property) || !words.every((word) => LENGTH.test(word) || WORD.test(word))) return ''
  const most = property.startsWith('margin') ? FARTHEST : UPRIGHT.test(property) ? HIGHEST : Number.POSITIVE_INFINITY
  return `${property}:${words.map((word) => clampLength(word, most)).join(' ')}`
}

function clampLength(length: string, most: number): string {
  const ems = Number.parseFloat(length)
  return Math.abs(ems) > most ? `${Math.sign(ems) * most}em` : length
}

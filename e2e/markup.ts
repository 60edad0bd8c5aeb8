import { type DefaultTreeAdapterMap, parse } from 'parse5'

type Node = DefaultTreeAdapterMap['node']

/** An element of a page, with its text and what is in it. */
export interface Markup {
  name: string
  attributes: Record<string, string>
  text: string
  all(name: string): Markup[]
}

/** Reads a page as a browser does. */
export function readPage(html: string): Markup {
  return toMarkup(parse(html), '#page')
}

/** The only `<main>` of a page. */
export function readMain(html: string): Markup {
  const [main, ...others] = readPage(html).all('main')
  if (!main || others.length > 0) throw new Error(`The page has ${others.length + (main ? 1 : 0)} main elements.`)
  return main
}

function toMarkup(node: Node, name: string): Markup {
  const attributes = 'attrs' in node ? node.attrs.map((attribute) => [attribute.name, attribute.value]) : []
  return {
    name,
    attributes: Object.fromEntries(attributes),
    get text() {
      return textOf(node)
    },
    all: (wanted) => collect(node).filter((element) => element.name === wanted),
  }
}

function collect(node: Node): Markup[] {
  return childrenOf(node).flatMap((child) => [
    ...('tagName' in child ? [toMarkup(child, child.tagName)] : []),
    ...collect(child),
  ])
}

function textOf(node: Node): string {
  return 'value' in node ? node.value : childrenOf(node).map(textOf).join('')
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

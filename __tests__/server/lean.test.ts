/** @jest-environment node */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5'
import { makeLean } from '@/server/lean'

type Node = DefaultTreeAdapterTypes.ChildNode | DefaultTreeAdapterTypes.Document

const NEXT_SCRIPT = '<script src="/_next/static/chunks/a.js" async=""></script>'
const FLIGHT = '<script>self.__next_f.push([1,"1:\\"$Sreact.fragment\\"\\n3:I[20577,[],\\"default\\"]\\n"])</script>'
const isOwnModule = (id: string) => id === '20577'

/** The oracle: the tree that a browser makes of a page, without the nodes that a lean page drops. */
function treeWithout(html: string, isDropped: (node: Node) => boolean): string {
  const document = parse(html)
  prune(document, isDropped)
  return serialize(document)
}

function prune(node: Node, isDropped: (node: Node) => boolean): void {
  if (!('childNodes' in node)) return
  node.childNodes = node.childNodes.filter((child) => !isDropped(child))
  for (const child of node.childNodes) prune(child, isDropped)
}

function isNextNode(node: Node): boolean {
  if (!('attrs' in node)) return false
  const attribute = (name: string) => node.attrs.find((one) => one.name === name)?.value ?? ''
  if (node.tagName === 'link') return attribute('as') === 'script' && attribute('href').startsWith('/_next/static/')
  if (node.tagName !== 'script') return false
  if (attribute('src').startsWith('/_next/static/')) return true
  const [text] = node.childNodes
  return text !== undefined && 'value' in text && /^(?:\(?self\.__next|\(globalThis\["TURBO)/.test(text.value)
}

function expectSameTree(html: string): void {
  const lean = makeLean(html, isOwnModule)
  expect(lean.isWhole).toBe(false)
  expect(treeWithout(lean.html, () => false)).toBe(treeWithout(html, isNextNode))
}

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html lang="en"><head>${head}${NEXT_SCRIPT}<title>t</title></head><body>${body}${FLIGHT}</body></html>`

test.each([
  ['text alone', '<p>one</p>'],
  ['a script between two texts', `<p>one${NEXT_SCRIPT}two</p>`],
  [
    'the text of a script in an article',
    '<pre><code>&lt;script src="/_next/static/a.js"&gt;&lt;/script&gt;</code></pre>',
  ],
  ['flight data in an article', '<p>self.__next_f.push([1,"3:I[99,[]]"])</p>'],
  ['flight data in an attribute', '<p title="<script>self.__next_f.push([])</script>">x</p>'],
  ['a script in a comment', `<!-- ${NEXT_SCRIPT} --><p>one</p>`],
  ['a script in a text area', `<textarea>${NEXT_SCRIPT}</textarea>`],
  ['an end tag in a title', '<svg><title>&lt;/svg&gt;</title><path d="M0 0"/></svg>'],
  ['JSON-LD', '<script type="application/ld+json">{"name":"\\u003c/script>"}</script>'],
  ['upper case', '<SCRIPT SRC="/_next/static/a.js"></SCRIPT><P>after'],
  ['attributes without quotes', '<script src=/_next/static/a.js async></script>after'],
  ['a greater-than sign in an attribute', '<script data-x="a>b" src="/_next/static/a.js"></script>after'],
  ['open paragraphs and tables', '<p>one<p>two<table><tr><td>x</table><ul><li>a<li>b</ul>'],
  ['characters outside the basic plane', `<p>😀é</p>${NEXT_SCRIPT}<p>👩‍💻</p>`],
  ['carriage returns', `<p>a\r\nb</p>\r\n${NEXT_SCRIPT}\r\n<p>c</p>`],
])('drops only what is Next’s: %s', (_, body) => expectSameTree(page(body)))

test('drops preloads of Next’s scripts and no others', () => {
  const style = '<link rel="preload" as="style" href="/_next/static/a.css"/>'
  const head = `<link rel="preload" as="script" href="/_next/static/a.js"/>${style}`
  expectSameTree(page('', head))
  expect(makeLean(page('', head), isOwnModule).html).toContain(`<head>${style}<title>`)
})

describe('left whole', () => {
  test.each([
    ['the shell of an error', page('').replace('<html', '<html id="__next_error__"')],
    ['a boundary that streams', page('<template id="B:0"></template>')],
    ['a postponed boundary', page('<template id="P:0"></template>')],
    ['a streamed piece', page('<div hidden id="S:0"></div>')],
    ['a marked client component', page('<div data-next-client></div>')],
    ['a client component of the project', page('').replace('20577', '37512')],
    ['a client component named by a path', page('').replace('20577', '\\"app/counter.tsx\\"')],
    ['an unknown inline script', page('<script>alert(1)</script>')],
    ['an unknown script', page('<script src="/other.js"></script>')],
    ['an import map', page('<script type="importmap">{}</script>')],
    ['flight data that cannot be read', page('<script>self.__next_f.push([1,"no row"])</script>')],
    ['flight data of an unknown kind', page('<script>self.__next_f.push([7,"x"])</script>')],
    ['a script in a drawing', page(`<svg>${NEXT_SCRIPT}</svg>`)],
    ['a comment in a script', page('<script data-keep><!-- <script> --></script>')],
    ['an end tag with blanks in it', page('<script src="/_next/static/a.js"></script  >after')],
    ['a script of Next’s with text in it', page('<script src="/_next/static/a.js">')],
  ])('%s', (_, html) => {
    const lean = makeLean(html, isOwnModule)
    expect(lean).toMatchObject({ html, isWhole: true })
  })
})

test('a script marked data-keep stays, with its hash', () => {
  const text = 'document.documentElement.dataset.js = ""'
  const lean = makeLean(page(`<script data-keep>${text}</script>`), isOwnModule)
  expect(lean.isWhole).toBe(false)
  expect(lean.html).toContain(text)
  expect(lean.scriptHashes).toEqual([`sha256-${createHash('sha256').update(text).digest('base64')}`])
})

test('JSON-LD needs no hash, speculation rules do', () => {
  const body = '<script type="application/ld+json">{}</script><script type="speculationrules">{}</script>'
  expect(makeLean(page(body), isOwnModule).scriptHashes).toHaveLength(1)
})

test('a page left whole has the hash of each of its inline scripts', () => {
  const lean = makeLean(page('<script>alert(1)</script>'), isOwnModule)
  expect(lean.scriptHashes).toHaveLength(2)
})

test.each([
  ['lean', page('', '<style data-href="a">.m0{top:-3em}.é>b{}</style>')],
  ['whole', page('<style>.m0{top:-3em}.é>b{}</style><script>alert(1)</script>')],
])('a %s page has the hash of each of its style elements', (kind, html) => {
  const { isWhole, styleHashes } = makeLean(html, isOwnModule)
  expect(isWhole).toBe(kind === 'whole')
  expect(styleHashes).toEqual([`sha256-${createHash('sha256').update('.m0{top:-3em}.é>b{}').digest('base64')}`])
})

test('a page that speaks of style elements has no hash', () => {
  const body = '<p title="<style>a{}</style>">&lt;style&gt;a{}&lt;/style&gt;</p><!-- <style>a{}</style> -->'
  expect(makeLean(page(body), isOwnModule).styleHashes).toEqual([])
})

describe('pages that Next 16.4.6 rendered', () => {
  const read = (name: string) => readFileSync(path.join(__dirname, 'next-pages', `${name}.html`), 'utf8')
  // Of these pages, only the counter is a module of the project's own.
  const isOwn = (id: string) => id !== '37512'

  test.each(['home', 'list', 'not-found', 'next-link'])('%s is lean', (name) => {
    const html = read(name)
    const lean = makeLean(html, isOwn)
    expect(lean).toMatchObject({ isWhole: false, scriptHashes: [] })
    expect(lean.html).not.toMatch(/<script|as="script"/)
    expect(treeWithout(lean.html, () => false)).toBe(treeWithout(html, isNextNode))
  })

  test.each(['client-component', 'suspense', 'not-found-shell', 'error-shell'])('%s is left whole', (name) => {
    const html = read(name)
    expect(makeLean(html, isOwn)).toMatchObject({ html, isWhole: true })
  })
})

import {
  transformerNotationDiff,
  transformerNotationHighlight,
  transformerNotationWordHighlight,
  transformerRemoveNotationEscape,
} from '@shikijs/transformers'
import type { Element, ElementContent } from 'hast'
import { createCssVariablesTheme, createHighlighterCore, type HighlighterCore, type ShikiTransformer } from 'shiki/core'
import { createOnigurumaEngine } from 'shiki/engine/oniguruma'
import { bundledLanguages } from 'shiki/langs'
import type { CodeMeta } from './code-meta'

const THEME = 'hallway'
/** Longer code is not coloured: nobody reads it here. */
const LONGEST = 200_000

/** What blogs write for languages that shiki knows by another name. */
const OTHER_NAMES: Readonly<Record<string, string>> = { 'shell-session': 'shellsession', golang: 'go', patch: 'diff' }

/** The class that stands for each colour of the theme, so that the stylesheet, and no style attribute, says what it is. */
const CLASSES: Readonly<Record<string, string>> = {
  'token-comment': 'tc',
  'token-constant': 'tn',
  'token-deleted': 'td',
  'token-changed': 'tg',
  'token-function': 'tf',
  'token-inserted': 'ti',
  'token-keyword': 'tk',
  'token-link': 'tl',
  'token-parameter': 'tv',
  'token-string': 'ts',
  'token-string-expression': 'ts',
}

let highlighter: Promise<HighlighterCore> | undefined

function getHighlighter(): Promise<HighlighterCore> {
  highlighter ??= createHighlighterCore({
    themes: [createCssVariablesTheme({ name: THEME, variablePrefix: '--', fontStyle: false })],
    langs: [],
    engine: createOnigurumaEngine(import('shiki/wasm')),
  })
  return highlighter
}

/** The name under which shiki knows a language, however it is written; undefined for one that it does not know. */
export function findLanguage(written: string): keyof typeof bundledLanguages | undefined {
  const lowered = written.toLowerCase()
  const name = OTHER_NAMES[lowered] ?? lowered
  return Object.hasOwn(bundledLanguages, name) ? (name as keyof typeof bundledLanguages) : undefined
}

/**
 * The lines of a piece of code as the children of a `code` element: coloured by classes, marked as `meta` and the
 * remarks in the code itself say (`[!code ++]`), and each in an element of its own only where that means something.
 */
export async function highlight(code: string, meta: CodeMeta): Promise<ElementContent[]> {
  const language = code.length > LONGEST ? undefined : findLanguage(meta.language)
  const shiki = await getHighlighter()
  if (language !== undefined) await shiki.loadLanguage(bundledLanguages[language])
  const tree = shiki.codeToHast(code.replace(/\n$/, ''), {
    lang: language ?? 'text',
    theme: THEME,
    mergeSameStyleTokens: true,
    // On a slow machine the usual half second would leave code without colours; the compile thread has its own limit.
    tokenizeTimeLimit: 0,
    transformers: [
      transformerNotationDiff(),
      transformerNotationHighlight(),
      transformerNotationWordHighlight(),
      transformerRemoveNotationEscape(),
      marking(meta),
    ],
  })
  const [pre] = tree.children
  const [inner] = (pre as Element).children
  return joinPlainLines((inner as Element).children)
}

/** Marks what the fence asks for, and turns colours into classes. */
function marking({ isHighlighted, words, firstLine }: CodeMeta): ShikiTransformer {
  return {
    name: 'hallway',
    preprocess(code, options) {
      options.decorations ??= []
      for (const word of words) {
        for (let start = code.indexOf(word); start !== -1; start = code.indexOf(word, start + word.length)) {
          options.decorations.push({ start, end: start + word.length, properties: { class: 'highlighted-word' } })
        }
      }
    },
    line(node, number) {
      if (isHighlighted(number)) this.addClassToHast(node, 'highlighted')
      if (firstLine !== null) node.properties['data-line'] = String(firstLine + number - 1)
    },
    span(node) {
      const variable = /var\(--([\w-]+)\)/.exec(String(node.properties.style ?? ''))?.[1] ?? ''
      delete node.properties.style
      if (CLASSES[variable] !== undefined) this.addClassToHast(node, CLASSES[variable])
    },
  }
}

/** Takes apart the elements that say nothing, so that most code is text with a few colours. */
function joinPlainLines(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  const add = (node: ElementContent) => {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') last.value += node.value
    else joined.push(node)
  }
  for (const node of nodes) {
    if (node.type !== 'element') add(node)
    else {
      const children = joinPlainLines(node.children)
      if (saysSomething(node)) add({ ...node, properties: withoutLineClass(node), children })
      else for (const child of children) add(child)
    }
  }
  return joined
}

function classesOf({ properties }: Element): string[] {
  const { class: written = [], className = [] } = properties as Record<string, string | string[] | undefined>
  return [written, className].flat().flatMap((name) => name.split(/\s+/).filter(Boolean))
}

function saysSomething(element: Element): boolean {
  return element.properties['data-line'] !== undefined || classesOf(element).some((name) => name !== 'line')
}

function withoutLineClass(element: Element): Element['properties'] {
  const { class: _, className: __, ...rest } = element.properties
  const names = classesOf(element)
  // A line that is marked fills the whole width, so it says that it is a line.
  return names.length > 0 ? { ...rest, className: names } : rest
}

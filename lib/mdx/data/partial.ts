import path from 'node:path'
import type {
  Definition,
  FootnoteDefinition,
  FootnoteReference,
  ImageReference,
  LinkReference,
  Root,
  RootContent,
} from 'mdast'
import { visit } from 'unist-util-visit'
import { isMap, LineCounter } from 'yaml'
import { suggest } from '@/lib/content/nearest'
import { parsePlacedYaml } from '@/lib/content/yaml-nesting'
import { Compilation, type CompileContext, type PartialFile } from '@/lib/mdx/compilation'
import { plainOf, withQuestions } from '@/lib/mdx/compile-task'
import { findTooCostly } from '@/lib/mdx/cost'
import { findSyntaxFailure, parseMdx, type SyntaxFailure, unravel } from '@/lib/mdx/syntax/syntax'
import { mendOrExplain } from '@/lib/mdx/syntax/syntax-problem'
import { type JsxElement, readProperties } from './jsx'

/** How many partials may stand inside of each other. */
const DEEPEST = 8
/** What all partials of a post may come to, in UTF-16 units: one that is used often counts as often. */
const MOST_CHARACTERS = 512 * 1024

/** Turns the tree of a text into data, in place. */
type Read = (tree: Root, text: string, compilation: Compilation) => Promise<void>

/**
 * What stands in the place of an element that an imported file of MDX gave its name to: the file's content, read like
 * a post with the element's properties as `props`. Its problems name that file.
 *
 * @returns nodes that need no further reading; null when the element is refused
 */
export async function readPartial(
  element: JsxElement,
  partial: PartialFile,
  compilation: Compilation,
  read: Read,
): Promise<RootContent[] | null> {
  const { values, placeOf } = readProperties(element, compilation)
  const refuse = (message: string, hint: string) => {
    compilation.refuse(element, 'partial', message, hint)
    return null
  }
  if (element.children.length > 0) {
    return refuse(`<${element.name}> has content, which an imported file cannot show.`, `Write <${element.name} … />.`)
  }
  const inner = new Compilation(contextOf(partial, compilation.context), compilation, values)
  const chain = ancestorsOf(compilation)
  if (chain.some(({ context }) => context.file === inner.context.file)) {
    return refuse(`"${partial.path}" is put into itself.`, 'Remove one of the two.')
  }
  if (chain.length > DEEPEST)
    return refuse(`More than ${DEEPEST} files stand inside of each other.`, 'Join some of them.')
  if (!(chain.at(-1) as Compilation).spendPartial(partial.text.length, MOST_CHARACTERS)) {
    return refuse(`What is imported as text comes to more than ${MOST_CHARACTERS / 1024} kB.`, 'Use it less often.')
  }
  const parsed = parsePartial(partial.text, inner)
  if (parsed === null) return null
  const { text } = parsed
  const isBlock = element.type === 'mdxJsxFlowElement'
  const tree = isBlock ? unravel(parsed.tree) : parsed.tree
  const used = new Set(
    [...partial.text.matchAll(/\bprops\s*(?:\.|\[\s*['"])\s*([\w$-]+)/g)].map(([, name = '']) => name),
  )
  for (const name of Object.keys(values)) {
    if (used.has(name) || partial.text.includes('...props')) continue
    const message = `"${partial.path}" does not use the property "${name}".`
    compilation.warn(
      placeOf(name),
      'unknown-property',
      message,
      suggest(name, used, `It would be {props.${name}} there.`),
    )
  }
  await read(tree, text, inner)
  compilation.drawsAuthorCard ||= inner.drawsAuthorCard
  prefixIdentifiers(tree, `${element.name}-${compilation.countPartial()}-`)
  if (isBlock) return tree.children
  const [first, ...others] = tree.children
  if (others.length === 0 && first?.type === 'paragraph') return first.children
  return refuse(
    `<${element.name} /> stands within a line, but "${partial.path}" is more than one paragraph.`,
    'Put it on a line of its own.',
  )
}

/** The compilations that this one is part of, itself first. */
function ancestorsOf(compilation: Compilation): Compilation[] {
  return compilation.parent === null ? [compilation] : [compilation, ...ancestorsOf(compilation.parent)]
}

/** Paths in the file are relative to its own folder. */
function contextOf(partial: PartialFile, context: CompileContext): CompileContext {
  const from = (relative: string) => path.posix.join(path.posix.dirname(partial.path), relative)
  const file = path.posix.join(path.posix.dirname(context.file), partial.path)
  const plain = { ...plainOf(context), file, coverSrc: null }
  return withQuestions(plain, (method, relative) => context[method](from(relative)))
}

function parsePartial(text: string, compilation: Compilation): { tree: Root; text: string } | null {
  const costly = findTooCostly(text)
  if (costly !== null) {
    compilation.refuse(costly.place, costly.rule, costly.message, costly.hint)
    return null
  }
  for (let body = withoutFrontMatter(text); ; ) {
    try {
      return { tree: parseMdx(body, compilation.context), text: body }
    } catch (cause) {
      const failure = findSyntaxFailure(body, compilation.context) ?? (cause as SyntaxFailure)
      const { mended, problems } = mendOrExplain(failure, body, compilation.context)
      if (problems !== undefined) {
        compilation.problems.push(...problems)
        return null
      }
      body = mended
    }
  }
}

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)\n---[ \t]*(?=\r?\n|$)/

/** Front matter says nothing to a reader and keeps its lines; between two rules there may be anything else. */
function withoutFrontMatter(text: string): string {
  return text.replace(FRONT_MATTER, (block, yaml: string) => (isMapping(yaml) ? block.replace(/[^\r\n]/g, '') : block))
}

function isMapping(yaml: string): boolean {
  const document = parsePlacedYaml(yaml, new LineCounter())
  return document?.errors.length === 0 && isMap(document.contents)
}

type Identified = Definition | FootnoteDefinition | FootnoteReference | ImageReference | LinkReference

const IDENTIFIED = ['definition', 'footnoteDefinition', 'footnoteReference', 'imageReference', 'linkReference']

/** Footnotes and references of the file are its own, whatever the post and other files call theirs. */
function prefixIdentifiers(tree: Root, prefix: string): void {
  visit(tree, (node) => {
    if (IDENTIFIED.includes(node.type)) (node as Identified).identifier = `${prefix}${(node as Identified).identifier}`
  })
}

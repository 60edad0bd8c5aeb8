import type { Definition, Image, ImageReference, Parent, Root, RootContent, Text } from 'mdast'
import type { MdxFlowExpression, MdxTextExpression } from 'mdast-util-mdx-expression'
import { visit } from 'unist-util-visit'
import { suggest } from '@/lib/content/nearest'
import { evaluate } from '@/lib/mdx/data/evaluate'
import { readImports } from '@/lib/mdx/data/imports'
import { expressionOf, type JsxElement } from '@/lib/mdx/data/jsx'
import { readPartial } from '@/lib/mdx/data/partial'
import { hintInText } from '@/lib/mdx/data/undefined-names'
import { flattenTitles } from '@/lib/mdx/elements/callout-title'
import { readCallout } from '@/lib/mdx/elements/callouts'
import { readComponent } from '@/lib/mdx/elements/component'
import type { ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import { cutCover } from '@/lib/mdx/elements/cover'
import { DROPPED_ELEMENTS } from '@/lib/mdx/elements/elements'
import { readHtmlElement } from '@/lib/mdx/elements/html-element'
import { imageElement } from '@/lib/mdx/elements/images'
import { liftPlayers } from '@/lib/mdx/elements/lift-players'
import { checkLink, replaceLink, replaceReference } from '@/lib/mdx/elements/text-links'
import { readDollars } from '@/lib/mdx/formulas/dollars'
import { readFormula } from '@/lib/mdx/formulas/formula-element'
import { literalText, markLiterals } from '@/lib/mdx/text/literal-text'
import { warnOfSlips } from '@/lib/mdx/text/slips'
import { takeHiddenCharacters, takeHiddenFromFormulas } from '@/lib/mdx/text/take-hidden'
import { type Compilation, toPlace } from './compilation'
import { DEEPEST, FLATTEN, findTooDeep } from './depth'

/**
 * Turns a post's tree into data: imports resolved, expressions replaced by their values, pictures measured, elements
 * and addresses checked. What is left holds no code, so next-mdx-remote's own filters find nothing to delete.
 */
export function remarkPost(compilation: Compilation, schemas: ComponentSchemas) {
  return async (tree: Root, file: { value: unknown }): Promise<void> => {
    await readTree(tree, String(file.value), compilation, schemas)
    // Once more, now that imported files are in it.
    flattenTooDeep(tree, compilation)
    cutCover(tree, compilation)
  }
}

/** The same for the tree of a file's text, be it a post or what a post imports. */
async function readTree(tree: Root, text: string, compilation: Compilation, schemas: ComponentSchemas): Promise<void> {
  if (flattenTooDeep(tree, compilation)) return
  markLiterals(tree, text)
  for (const node of tree.children) {
    if (node.type === 'mdxjsEsm' && node.data?.estree) await readImports(node.data.estree, compilation)
  }
  tree.children = tree.children.filter((node) => node.type !== 'mdxjsEsm')
  takeHiddenFromFormulas(tree, text, compilation)
  const definitions = findDefinitions(tree)
  await replaceChildren(tree, async (node) => {
    switch (node.type) {
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return replaceExpression(node, text, compilation)
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const partial = compilation.partials.get(node.name ?? '')
        if (partial === undefined) return replaceElement(node, compilation, schemas)
        return readPartial(node, partial, compilation, (inner, its, own) => readTree(inner, its, own, schemas))
      }
      case 'blockquote':
        return readCallout(node, compilation)
      case 'image':
        return replaceImage(node, node.url, node.title, compilation)
      case 'imageReference': {
        const definition = definitions.get(node.identifier)
        return replaceImage(node, definition?.url ?? '', definition?.title, compilation)
      }
      case 'inlineMath': {
        const read = readDollars(node, text, compilation)
        return read?.type === 'inlineMath' ? readFormula(read, text, compilation) : read
      }
      case 'math':
      case 'code':
      case 'paragraph':
        return readFormula(node, text, compilation)
      case 'link':
        return replaceLink(node, compilation)
      case 'linkReference':
        return replaceReference(node, definitions.get(node.identifier), compilation)
      case 'definition':
        checkLink(node, compilation)
    }
    return node
  })
  takeHiddenCharacters(tree, text, compilation)
  warnOfSlips(tree, compilation)
  flattenTitles(tree, compilation)
  liftPlayers(tree, compilation)
}

/** Whether a tree nests too deeply, which is reported; then nothing is left of it. */
function flattenTooDeep(tree: Root, compilation: Compilation): boolean {
  const tooDeep = findTooDeep(tree)
  if (tooDeep === undefined) return false
  compilation.refuse(tooDeep, 'too-deep', `The post nests more than ${DEEPEST} levels deep.`, FLATTEN)
  tree.children = []
  return true
}

type Content = RootContent

/**
 * Replaces every node below a parent, from the outside in; null removes it. Of what a node becomes only the children are
 * visited, and of several nodes nothing.
 */
async function replaceChildren(
  parent: Parent,
  replace: (node: Content) => Promise<Content | Content[] | null>,
): Promise<void> {
  const kept: Content[] = []
  for (const child of parent.children as Content[]) {
    const replaced = await replace(child)
    if (replaced === null) continue
    if (Array.isArray(replaced)) {
      kept.push(...replaced)
      continue
    }
    // What is made anew stands where the old stood.
    replaced.position ??= child.position
    kept.push(replaced)
    if ('children' in replaced) await replaceChildren(replaced as Parent, replace)
  }
  parent.children = kept
}

function findDefinitions(tree: Root): Map<string, Definition> {
  const definitions = new Map<string, Definition>()
  visit(tree, 'definition', (node: Definition) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
  })
  return definitions
}

/** A value in the text, as React would show it: text and numbers; nothing for empty braces, null and booleans. */
function replaceExpression(
  node: MdxFlowExpression | MdxTextExpression,
  text: string,
  compilation: Compilation,
): Text | null {
  if (node.data?.estree?.body.length === 0) return null
  const value = compilation.asData(
    () => evaluate(expressionOf(node.data?.estree), compilation.scope),
    (cause) => hintInText(cause, text.slice(0, node.position?.start.offset)),
  )?.value
  if (value === undefined || value === null || typeof value === 'boolean') return null
  if (typeof value === 'object' && !(Array.isArray(value) && value.every((item) => typeof item !== 'object'))) {
    compilation.refuse(
      node,
      'not-text',
      'These braces give an object, which cannot be shown as text.',
      'Name one of its members, like {authors.Name.header}.',
    )
    return null
  }
  return literalText(Array.isArray(value) ? value.join('') : String(value))
}

async function replaceElement(
  element: JsxElement,
  compilation: Compilation,
  schemas: ComponentSchemas,
): Promise<Content | null> {
  const { name } = element
  if (name === null) return element
  if (DROPPED_ELEMENTS.has(name)) {
    compilation.warn(element, 'dropped-element', `<${name}> is left out: a post cannot hold it.`)
    return null
  }
  // Without this mark MDX lets our components stand in for elements written as JSX, as it does for Markdown's own.
  if (element.data) delete (element.data as { _mdxExplicitJsx?: boolean })._mdxExplicitJsx
  if (/^[a-z]/.test(name)) return readHtmlElement(element, compilation)
  const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined
  if (schema !== undefined) return readComponent(element, schema, compilation)
  if (compilation.scope.lacking.has(name)) return null
  compilation.refuse(
    element,
    'unknown-component',
    `There is no component <${name}>.`,
    suggest(
      name,
      [...Object.keys(schemas), ...compilation.partials.keys()],
      `There are ${Object.keys(schemas).join(', ')}.`,
    ),
  )
  return null
}

function replaceImage(
  node: Image | ImageReference,
  source: string,
  title: string | null | undefined,
  compilation: Compilation,
): Promise<Content | null> {
  return imageElement({ source, alt: node.alt ?? '', title: title ?? null, place: toPlace(node) }, compilation)
}

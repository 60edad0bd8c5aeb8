import type { RootContent } from 'mdast'
import { visit } from 'unist-util-visit'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { type JsxElement, type Properties, readProperties } from '@/lib/mdx/data/jsx'
import { refuseHandlers } from './handlers'
import { asBlock, type PlayerKind, playerElement } from './players'

/** Attributes that say what the player is or does anyway. */
const IMPLIED = new Set(['controls', 'preload', 'playsinline', 'type', 'class', 'classname'])
const USED = new Set(['src', 'title', 'aria-label', 'poster', 'width', 'height'])

/** What stands for `<video>` and `<audio>` with their `<source>` and `<track>`: the player that a component gives. */
export async function readMediaElement(
  element: JsxElement,
  kind: PlayerKind,
  properties: Properties,
  compilation: Compilation,
): Promise<RootContent | null> {
  const { values, placeOf } = properties
  for (const name of Object.keys(values)) {
    if (IMPLIED.has(name.toLowerCase()) || USED.has(name) || /^on/i.test(name)) continue
    compilation.warn(placeOf(name), 'attribute', `The attribute "${name}" of <${kind}> is left out.`)
  }
  const inner = childrenOf(element, compilation)
  const sources = [values.src, ...inner.filter(({ name }) => name === 'source').map(({ values }) => values.src)]
  const written = sources.filter((source) => source !== undefined && source !== '')
  if (written.length === 0) {
    if (![properties, ...inner].some(({ isRefused }) => isRefused('src')))
      compilation.refuse(element, 'player-source', `<${kind}> has no src.`, 'Write the name of a file beside the post.')
    return null
  }
  const [width, height] = [Number(values.width), Number(values.height)]
  const tracks = inner.filter(({ name, values }) => name === 'track' && values.src !== undefined)
  const player = await playerElement(
    {
      kind,
      sources: written,
      title: textOf(values['aria-label']) || textOf(values.title),
      caption: '',
      poster: kind === 'video' ? values.poster : undefined,
      captions: tracks.map(({ values }) => ({
        source: values.src,
        language: textOf(values.srclang ?? values.srcLang),
        label: textOf(values.label),
      })),
      ...(width > 0 && height > 0 && { size: { width, height } }),
      place: toPlace(element),
    },
    compilation,
  )
  return asBlock(player, element)
}

function childrenOf(element: JsxElement, compilation: Compilation): (Properties & { name: string })[] {
  const found: (Properties & { name: string })[] = []
  visit(element, (node) => {
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return
    if (node.name !== 'source' && node.name !== 'track') return
    const properties = readProperties(node, compilation)
    refuseHandlers(node.name, properties, compilation)
    found.push({ ...properties, name: node.name })
  })
  return found
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}

import type { RootContent } from 'mdast'
import { z } from 'zod'
import { suggest } from '@/lib/content/nearest'
import type { Picture } from '@/lib/content/picture'
import { type Compilation, toPlace } from '@/lib/mdx/compilation'
import { type JsxElement, type Properties, readProperties } from '@/lib/mdx/data/jsx'
import { builtInSchemas, type ComponentSchema } from './component-schemas'
import { findNamed } from './file-links'
import { isExternal } from './links'
import { pictureIn } from './pictures'
import { asBlock, type PlayerKind, playerElement } from './players'

/**
 * Checks a component that a post uses and hands its properties on as values. Returns what stands in its place: itself, a
 * player for a video or sound, or null.
 * Unknown properties are dropped with a warning; wrong ones keep the post out.
 */
export async function readComponent(
  element: JsxElement,
  schema: ComponentSchema,
  compilation: Compilation,
): Promise<RootContent | null> {
  const properties = readProperties(element, compilation)
  if (element.name === 'BlogAuthor') {
    if (properties.values.header === undefined && properties.values.bio === undefined) {
      // Of an author that nobody has described the spread has told already, and of a refused value its own problem.
      const isTold = properties.isRefused('header') || properties.isRefused('bio')
      const isWritten = element.attributes.every(({ type }) => type === 'mdxJsxAttribute')
      if (!isTold && (isWritten || Object.keys(properties.values).length > 0)) {
        const message = 'BlogAuthor has neither header nor bio; the card is left out.'
        compilation.warn(element, 'component-property', message, 'Write {...authors.Name} in it.')
      }
      return null
    }
    compilation.drawsAuthorCard = true
  }
  const shape = schema({ picture: pictureType(element, compilation) })
  warnOfUnknown(element, properties, Object.keys(shape), compilation)
  const result = await z.object(shape).safeParseAsync(properties.values)
  element.attributes = []
  if (result.success) {
    if (schema === builtInSchemas.Video) return readPlayer('video', element, result.data, compilation)
    if (schema === builtInSchemas.Audio) return readPlayer('audio', element, result.data, compilation)
    element.data = { ...element.data, values: result.data } as object
    return element
  }
  for (const issue of result.error.issues) {
    const [name, ...rest] = issue.path
    if (properties.isRefused(String(name))) continue
    const isMissing = rest.length === 0 && properties.values[String(name)] === undefined
    compilation.refuse(
      properties.placeOf(String(name)),
      'component-property',
      isMissing
        ? `${element.name} has no ${String(name)}.`
        : `${element.name}: ${pathText(issue.path)} ${issue.message.startsWith('expected') ? 'is not valid; ' : ''}${issue.message}.`,
    )
  }
  return element
}

async function readPlayer(
  kind: PlayerKind,
  element: JsxElement,
  { src, poster, captions, title, caption }: Record<string, unknown>,
  compilation: Compilation,
): Promise<RootContent | null> {
  if (element.children.length > 0) {
    const message = `What stands inside of <${element.name}> is left out.`
    compilation.warn(element, 'player-content', message, 'Write it below, or as caption="…".')
  }
  const tracks = [captions ?? []].flat().map((source) => ({ source }))
  const words = { title: String(title ?? ''), caption: String(caption ?? '') }
  const use = { kind, sources: [src].flat(), poster, captions: tracks, ...words, place: toPlace(element) }
  return asBlock(await playerElement(use, compilation), element)
}

/** A picture property takes an imported picture, or the name of a file beside the post. */
function pictureType(element: JsxElement, compilation: Compilation): z.ZodType<Picture> {
  const imported = z.custom<Picture>((value) => compilation.isPicture(value))
  const fileName = z.string().transform(async (path, context) => {
    if (isExternal(path) || path.startsWith('/')) {
      context.addIssue('expected a picture beside the post')
      return z.NEVER
    }
    const { found } = await findNamed(path, (name) => compilation.readPicture(name))
    return pictureIn(found, toPlace(element), compilation) ?? z.NEVER
  })
  return z.union([imported, fileName], {
    error: 'expected a picture: import it, or write the name of a file beside the post',
  })
}

function warnOfUnknown(element: JsxElement, properties: Properties, known: string[], compilation: Compilation): void {
  for (const name of Object.keys(properties.values)) {
    if (known.includes(name)) continue
    compilation.warn(
      properties.placeOf(name),
      'unknown-property',
      `${element.name} has no property "${name}"; it is ignored.`,
      suggest(name, known, known.length === 0 ? '' : `It has ${known.join(', ')}.`),
    )
  }
}

function pathText(path: PropertyKey[]): string {
  return path
    .map((part, index) => (typeof part === 'number' ? `[${part}]` : `${index === 0 ? '' : '.'}${String(part)}`))
    .join('')
}

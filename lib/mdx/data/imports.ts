import type { ImportDeclaration, Node, Program } from 'estree'
import { extensionOf, isForeignToFiles } from '@/lib/content/file-types'
import { suggest } from '@/lib/content/nearest'
import type { Compilation, Found, PartialFile } from '@/lib/mdx/compilation'
import { PICTURE_NAME } from '@/lib/mdx/elements/file-links'
import { placeOfNode } from './scope'

const AUTHOR_DATA = /(?:^|\/)utils\/author-data(?:\.(?:ts|js|mjs|json|ya?ml))?$/
const PARTIAL = /\.mdx?$/i
const DATA = /\.(?:json|ya?ml|csv)$/i

/**
 * Brings what a post imports into scope: pictures and data beside it, and the authors. Anything else, and every export,
 * is refused where it stands.
 */
export async function readImports(program: Program, compilation: Compilation): Promise<void> {
  for (const statement of program.body) {
    if (statement.type === 'ImportDeclaration') await readImport(statement, compilation)
    else {
      compilation.refuse(
        placeOfNode(statement),
        'not-data',
        'A post cannot export anything or run statements.',
        'Posts are data: only imports may stand here.',
      )
    }
  }
}

async function readImport(statement: ImportDeclaration, compilation: Compilation): Promise<void> {
  for (const { local } of statement.specifiers) compilation.scope.lacking.add(local.name)
  const path = String(statement.source.value)
  const { found, refusal } = await resolve(path, compilation)
  if (refusal !== undefined) {
    compilation.refuse(
      placeOfNode(statement),
      'import',
      refusal,
      'A post can import what lies beside it: pictures, files to link to, .json, .yml, .csv, .mdx; and utils/author-data.',
    )
    return
  }
  if ('trouble' in found) {
    compilation.refuse(placeOfNode(statement.source), found.trouble.rule, found.trouble.message, found.trouble.hint)
    return
  }
  if (found.warning) {
    compilation.warn(placeOfNode(statement.source), found.warning.rule, found.warning.message, found.warning.hint)
  }
  for (const specifier of statement.specifiers) {
    if (PARTIAL.test(path)) bindPartial(specifier, { path, text: String(found.value) }, compilation)
    else bind(specifier, found.value, compilation)
  }
}

async function resolve(
  path: string,
  compilation: Compilation,
): Promise<{ found: Found<unknown>; refusal?: undefined } | { found?: undefined; refusal: string }> {
  if (AUTHOR_DATA.test(path)) return { found: { value: compilation.context.authors } }
  if (!/^\.{1,2}\//.test(path)) return { refusal: `"${path}" cannot be imported.` }
  if (PICTURE_NAME.test(path)) return { found: await compilation.readPicture(path) }
  if (DATA.test(path)) return { found: await compilation.context.readData(path) }
  if (PARTIAL.test(path)) return { found: await compilation.context.readPartial(path) }
  const extension = extensionOf(path)
  if (extension !== '' && !isForeignToFiles(extension)) return { found: await compilation.readFile(path) }
  return { refusal: `"${path}" is no kind of file that can be imported.` }
}

type ImportSpecifiers = ImportDeclaration['specifiers'][number]

function bind(specifier: ImportSpecifiers, value: unknown, compilation: Compilation): void {
  const name = specifier.local.name
  if (specifier.type === 'ImportDefaultSpecifier') {
    define(name, value, compilation)
  } else if (specifier.type === 'ImportSpecifier' && isObject(value)) {
    const key = importedName(specifier.imported)
    // Of an author that nobody has described the element tells that asks for one.
    if (!Object.hasOwn(value, key) && key !== 'default' && value !== compilation.context.authors) {
      const hint = suggest(key, Object.keys(value), `Write import ${name} from '…' for all of it.`)
      compilation.refuse(placeOfNode(specifier), 'import', `There is no "${key}" in what is imported.`, hint)
      return
    }
    define(name, Object.hasOwn(value, key) ? value[key] : key === 'default' ? value : undefined, compilation)
  } else {
    compilation.refuse(
      placeOfNode(specifier),
      'import',
      `"${name}" cannot be imported like this.`,
      `Write import ${name} from '…'`,
    )
  }
}

/** A file of MDX becomes an element, so its name has to begin like one. */
function bindPartial(specifier: ImportSpecifiers, partial: PartialFile, compilation: Compilation): void {
  const { name } = specifier.local
  if (specifier.type === 'ImportDefaultSpecifier' && /^\p{Lu}/u.test(name)) {
    compilation.partials.set(name, partial)
    compilation.scope.elements.add(name)
    compilation.scope.lacking.delete(name)
    return
  }
  compilation.refuse(
    placeOfNode(specifier),
    'import',
    `"${partial.path}" cannot be imported like this.`,
    `Write import Name from '${partial.path}', with a capital letter, and <Name /> where it is to stand.`,
  )
}

function define(name: string, value: unknown, { scope }: Compilation): void {
  scope.set(name, value)
  scope.lacking.delete(name)
}

function importedName(node: Node): string {
  return node.type === 'Identifier' ? node.name : String((node as { value?: unknown }).value)
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}

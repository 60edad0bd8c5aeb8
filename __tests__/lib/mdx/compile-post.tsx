import type { ReactNode } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { defaultFileTypes, extensionOf } from '@/lib/content/file-types'
import { fileAddress, type LinkedFile } from '@/lib/content/linked-file'
import { formatProblems } from '@/lib/content/problem'
import type { CompileContext, CompiledBody, Found } from '@/lib/mdx/compilation'
import { compileBody } from '@/lib/mdx/compile'
import { builtInSchemas, type ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import { type PostComponents, renderBody } from '@/lib/mdx/render'
import { pictureOf } from './picture'

/** The pictures beside the post of these tests. */
const PICTURES = ['a.png', 'b.jpg', 'mit Leerzeichen.png', 'été.png', '100%.png', 'c%20d.png', 'e #1.png', 'sub/c.webp']

/** The other files beside it. */
const FILES = [
  ...['slides.pdf', 'mit Leerzeichen.pdf', '100%.zip', 'sub/notes.txt', 'clip.mp4', 'clip.webm', 'bell.mp3'],
  ...['clip.en.vtt', 'clip.pt-BR.vtt', 'captions.vtt', 'model.step', 'mit Leerzeichen.mp4', 'c%20d.mp4', 'e #1.mp4'],
  ...['mit Leerzeichen.vtt', 'c%20d.vtt', 'e #1.vtt'],
]

const DATA: Readonly<Record<string, unknown>> = {
  'numbers.json': { one: 1, list: [1, 2], nested: { deep: 'down' } },
  'talks.yml': [{ title: 'A talk' }],
  'table.csv': [{ name: 'Ada' }],
}

const PARTIALS: Readonly<Record<string, string>> = {
  'note.mdx': 'Version **{props.version}** is out.',
}

export const authors = {
  Ada: { header: 'Ada <b>L</b>', bio: 'Writes.' },
  'Jean-Luc': { header: 'Jean-Luc', bio: '' },
}

/** A context that answers from a table in memory. */
export const context: CompileContext = {
  file: 'posts/p/index.mdx',
  authors,
  frameHosts: ['player.vimeo.com'],
  pictureHosts: ['images.example.org'],
  language: 'en',
  isPunctuationSmart: true,
  coverSrc: null,
  isDollarMath: false,
  readPicture: async (path) => findPicture(path.replace(/^\.\//, '')),
  readFile: async (path) => findFile(path.replace(/^\.\//, '')),
  readData: async (path) => findIn(DATA, path.replace(/^\.\//, '')),
  readPartial: async (path) => findIn(PARTIALS, path.replace(/^\.\//, '')),
}

function findPicture(name: string): Found<ReturnType<typeof pictureOf>> {
  if (PICTURES.includes(name)) return { value: pictureOf(name) }
  if (name.endsWith('.heic')) {
    return { trouble: { rule: 'picture-kind', message: `"${name}" cannot be shown.`, hint: 'Save it as JPEG.' } }
  }
  const warning = { rule: 'missing-picture', message: `There is no picture "${name}".`, hint: 'Add it.' }
  return { value: { ...pictureOf(''), src: '', formats: [], missing: name }, warning }
}

function findFile(name: string): Found<LinkedFile> {
  const trouble = (rule: string, message: string, hint: string) => ({ trouble: { rule, message, hint } })
  if (!FILES.includes(name)) return trouble('missing-file', `There is no file "${name}" beside the post.`, 'Look.')
  const type = defaultFileTypes[extensionOf(name)]
  if (type === undefined) return trouble('file-type', `"${name}" is of a kind that is not published.`, 'Zip it.')
  const file = { hash: '0123456789abcdef', name: name.replace(/.*\//, '') }
  return { value: { href: fileAddress(file), name: file.name, type, bytes: 9 } }
}

function findIn<T>(files: Readonly<Record<string, T>>, name: string): Found<T> {
  return Object.hasOwn(files, name)
    ? { value: files[name] as T }
    : { trouble: { rule: 'missing-data', message: `There is no file "${name}" beside the post.`, hint: '' } }
}

/** Compiles a body with the context above, some of it replaced. */
export function compile(
  body: string,
  overrides: Partial<CompileContext> = {},
  schemas?: ComponentSchemas,
): Promise<CompiledBody> {
  return compileBody(body, { ...context, ...overrides }, schemas)
}

/** What a person would be told of a body. */
export async function problemsOf(body: string, overrides?: Partial<CompileContext>): Promise<string> {
  return formatProblems((await compile(body, overrides)).problems)
}

/** The HTML of a body that compiles without a word. */
export async function htmlOf(body: string, components: PostComponents = plainComponents): Promise<string> {
  const { code, problems } = await compile(body)
  if (problems.length > 0) throw new Error(formatProblems(problems))
  return htmlOfCode(code, components)
}

/** What the stand-in components of a body were given. */
export async function propsIn(body: string): Promise<unknown[]> {
  const html = htmlOfCode((await compile(body)).code)
  return [...html.matchAll(/data-props="([^"]*)"/g)].map(([, json = '']) =>
    JSON.parse(json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')),
  )
}

/** The HTML of compiled code. */
export function htmlOfCode(code: string, components: PostComponents = plainComponents): string {
  return renderToStaticMarkup(renderBody(code, components))
}

function Printed({ children, ...props }: { children?: ReactNode }) {
  return <div data-props={JSON.stringify(props)}>{children}</div>
}

/** Stand-ins that print as JSON what a body hands to them. */
export const plainComponents: PostComponents = Object.fromEntries(
  [...Object.keys(builtInSchemas), 'LabelledLink', 'img', 'Own'].map((name) => [name, Printed]),
)

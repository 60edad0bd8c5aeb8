import { LineCounter, parseDocument } from 'yaml'
import { type Authors, parseAuthors } from '@/lib/content/authors'
import { errorAt, type Place, type Problem, START } from '@/lib/content/problem'
import { parseSite, type Site } from '@/lib/content/site'
import { readDefaultExport } from '@/lib/mdx/data/author-data'
import { parseData } from './data-file'
import type { ContentFolder } from './folder'

const SITE_FILES = ['site.yml', 'site.yaml', 'site.json']
const AUTHOR_FILES = ['ts', 'js', 'mjs', 'json', 'yml', 'yaml'].map((extension) => `utils/author-data.${extension}`)

/** The site's choices from CONTENT_DIR, over the defaults. */
export async function readSite(folder: ContentFolder): Promise<{ site: Site; problems: Problem[] }> {
  const { file, value, text, problems } = await readFirst(folder, SITE_FILES)
  const parsed = parseSite(value, file, (key) => placeOfKey(text, key))
  return { site: parsed.site, problems: [...problems, ...parsed.problems] }
}

/** The authors from CONTENT_DIR; none when there is no such file. */
export async function readAuthors(folder: ContentFolder): Promise<{ authors: Authors; problems: Problem[] }> {
  const { file, value, problems } = await readFirst(folder, AUTHOR_FILES)
  if (value === undefined) return { authors: {}, problems }
  const parsed = parseAuthors(value, file)
  return { authors: parsed.authors, problems: [...problems, ...parsed.problems] }
}

interface ReadFile {
  file: string
  text: string
  value: unknown
  problems: Problem[]
}

async function readFirst(folder: ContentFolder, files: readonly string[]): Promise<ReadFile> {
  for (const file of files) {
    if (!(await folder.stat(file))?.isFile()) continue
    const read = await folder.readText(file)
    return 'problem' in read
      ? { file, text: '', value: undefined, problems: [read.problem] }
      : { file, text: read.text, ...parse(read.text, file) }
  }
  return { file: files[0] ?? '', text: '', value: undefined, problems: [] }
}

function parse(text: string, file: string): { value: unknown; problems: Problem[] } {
  if (/\.(?:ts|m?js)$/.test(file)) return readDefaultExport(text, file)
  try {
    return { value: parseData(text, file.slice(file.lastIndexOf('.'))) ?? undefined, problems: [] }
  } catch (cause) {
    const { mark, message, reason } = cause as {
      mark?: { line: number; column: number }
      reason?: string
      message: string
    }
    const at = mark ? { line: mark.line + 1, column: mark.column + 1 } : START
    const place = { ...at, endLine: at.line, endColumn: at.column }
    const problem = errorAt(place, {
      file,
      rule: 'data-syntax',
      message: `The file cannot be read: ${reason ?? message}.`,
    })
    return { value: undefined, problems: [problem] }
  }
}

function placeOfKey(text: string, key: string): Place {
  const counter = new LineCounter()
  const { contents } = parseDocument(text, { lineCounter: counter, logLevel: 'silent' })
  const pair = (contents as { items?: { key?: { value?: unknown; range?: [number, number] } }[] } | null)?.items?.find(
    (item) => item.key?.value === key,
  )
  if (!pair?.key?.range) return START
  const [start, end] = pair.key.range.map((offset) => counter.linePos(offset))
  return { line: start?.line ?? 1, column: start?.col ?? 1, endLine: end?.line ?? 1, endColumn: end?.col ?? 1 }
}

import path from 'node:path'
import { parse as parseCsv } from 'csv-parse/sync'
import yaml from 'js-yaml'
import { findNearest } from '@/lib/content/nearest'
import { createNestingListener } from '@/lib/content/yaml-nesting'
import type { Found } from '@/lib/mdx/compilation'
import { findBeside, trouble } from './beside'
import type { ContentFolder } from './folder'

/**
 * The value of a data file beside a post: JSON and YAML as they are, CSV as a list of objects named by its first line.
 *
 * @param postFolder relative to CONTENT_DIR
 * @param relative the file's path relative to the post's folder
 */
export async function readDataFile(
  folder: ContentFolder,
  postFolder: string,
  relative: string,
): Promise<Found<unknown>> {
  const found = await readTextFile(folder, postFolder, relative)
  if ('trouble' in found) return found
  try {
    return { value: parseData(found.value, path.posix.extname(relative).toLowerCase()) }
  } catch (cause) {
    return trouble(
      'data-syntax',
      `"${relative}" cannot be read: ${(cause as Error).message.split('\n')[0]?.replace(/[.:]$/, '')}.`,
    )
  }
}

/** The text of a file of MDX beside a post, which the post puts into its own; the parameters are those of a data file. */
export async function readPartialFile(
  folder: ContentFolder,
  postFolder: string,
  relative: string,
): Promise<Found<string>> {
  const file = path.posix.join(postFolder, relative)
  // A post is published by its own date, not by being put into another one.
  if (!isPost(file)) return readTextFile(folder, postFolder, relative)
  const hint = 'Put what both of them say into a file whose name begins with _, and import that.'
  return trouble('partial-is-post', `"${relative}" is a post of its own, so it cannot be put into another one.`, hint)
}

/** Whether a path in CONTENT_DIR is a post's, as `listPosts` finds them. */
function isPost(file: string): boolean {
  return /^posts\/[^/]+\/index\.mdx?$/.test(file) || /^posts\/[^._/][^/]*$/.test(file)
}

async function readTextFile(folder: ContentFolder, postFolder: string, relative: string): Promise<Found<string>> {
  const asked = await findBeside(folder, postFolder, relative)
  if (asked.fault !== undefined) return trouble('data-outside', `"${relative}" ${asked.fault}.`, asked.hint)
  const { file } = asked
  if (!(await folder.stat(file))?.isFile()) {
    const nearest = findNearest(path.posix.basename(file), await folder.listFolder(path.posix.dirname(file)))
    return trouble(
      'missing-data',
      `There is no file "${relative}" beside the post.`,
      nearest ? `Did you mean "${nearest}"?` : '',
    )
  }
  const read = await folder.readText(file)
  if ('problem' in read) return trouble(read.problem.rule, `"${relative}": ${read.problem.message}`, read.problem.hint)
  return { value: read.text }
}

/**
 * Parses JSON, YAML or CSV text to plain data.
 *
 * @throws {Error} when the text is not what the extension says
 */
export function parseData(text: string, extension: string): unknown {
  const value = parseAs(extension, text)
  const excess = findExcess(value)
  if (excess !== null) throw new Error(excess)
  return value
}

function parseAs(extension: string, text: string): unknown {
  if (extension === '.json') return JSON.parse(text)
  if (extension === '.csv') {
    const delimiter = findDelimiter(text)
    return parseCsv(text, { columns: true, skip_empty_lines: true, trim: true, delimiter, to: MAX_VALUES + 1 })
  }
  if (text.length > MAX_YAML) throw new Error(`it is longer than ${MAX_YAML / 1024} kB; save it as JSON`)
  // Dates would reach a post as objects; as text they can be shown.
  const options = { schema: yaml.JSON_SCHEMA, listener: createNestingListener() }
  return yaml.safeLoad(text, options as yaml.LoadOptions)
}

/** What stands between the columns, from the first line: a comma, or what spreadsheets write where that is a decimal. */
function findDelimiter(text: string): string {
  const [first = ''] = /^\s*(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text) ?? []
  const bare = first.replace(/"(?:[^"]|"")*"/g, '')
  const counts = ['\t', ',', ';'].map((sign) => ({ sign, count: bare.split(sign).length }))
  return counts.reduce((most, next) => (next.count > most.count ? next : most)).sign
}

/** YAML takes long to read. In UTF-16 units. */
const MAX_YAML = 256 * 1024
const MAX_VALUES = 100_000
/** More would overflow the stack of whatever writes the value down. */
const MAX_DEPTH = 100

/** What there is too much of, aliases counted at each place: a few lines of them can stand for billions, or for no end. */
function findExcess(value: unknown): string | null {
  let level = [value]
  let count = 1
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return `it nests more than ${MAX_DEPTH} levels deep`
    const next: unknown[] = []
    for (const item of level) {
      // In JSON, in which values are compared and kept, they are nothing.
      if (typeof item === 'number' && !Number.isFinite(item)) return 'it holds .nan or .inf, which is no number to show'
      if (typeof item !== 'object' || item === null) continue
      const values = Object.values(item)
      count += values.length
      if (count > MAX_VALUES) return `it holds more than ${MAX_VALUES} values`
      for (const value of values) next.push(value)
    }
    level = next
  }
  return null
}

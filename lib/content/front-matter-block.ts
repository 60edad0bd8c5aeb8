import matter from 'gray-matter'
import { errorAt, type Place, type Problem, START } from './problem'
import { createNestingListener } from './yaml-nesting'
import { findPlaces } from './yaml-places'

/** A post's text taken apart. */
export interface PostSource {
  /** What the YAML says; null when it cannot be read, and then `problems` says why. */
  data: Record<string, unknown> | null
  /** The text with the front matter blanked out, so that line numbers stay those of the file. */
  body: string
  problems: Problem[]
  /** Where a key, or an item of its list, stands in the file. */
  placeOf(path: readonly PropertyKey[]): Place
  /** A key's value as it is written, without quotes. */
  writtenAs(key: string): string
}

/** The longest front matter that is read, in UTF-16 units. */
const LONGEST = 16 * 1024

const refuse = () => {
  throw new Error('Front matter is YAML, never code.')
}
// Always given: without options gray-matter caches what it returns, and its own engine for `---js` runs the code.
const OPTIONS = {
  language: 'yaml',
  // With the line break, or a line that only begins with --- would end the block.
  delimiters: ['---', '---\n'] as [string, string],
  engines: { javascript: refuse, js: refuse, json: refuse, coffee: refuse },
}

/**
 * Takes the text of a post apart. Never throws: what is wrong comes as problems.
 *
 * @param text the file's text, without a byte-order mark
 * @param file path relative to CONTENT_DIR, for the problems
 */
export function parseSource(text: string, file: string): PostSource {
  const fail = (place: Place, rule: string, message: string, hint: string): PostSource => ({
    data: null,
    body: '',
    problems: [errorAt(place, { file, rule, message, hint })],
    placeOf: () => place,
    writtenAs: () => '',
  })

  if (text.trim() === '')
    return fail(
      START,
      'empty-post',
      'The file is empty.',
      'Begin with front matter: a line ---, a title, a date, a line ---.',
    )
  const lines = text.split(/\r\n|\n|\r/)
  const first = (lines[0] ?? '').trimEnd()
  const firstLine = { line: 1, column: 1, endLine: 1, endColumn: first.length + 1 }
  if (first !== '---') {
    return first.startsWith('---')
      ? fail(
          firstLine,
          'front-matter-language',
          `Front matter begins with "${first.slice(0, 40)}", expected "---".`,
          'Front matter is YAML. Write the first line as --- and nothing else.',
        )
      : fail(
          firstLine,
          'no-front-matter',
          'The post has no front matter.',
          'Begin the file with a line ---, a title, a date, and a line ---.',
        )
  }
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
  if (end === -1)
    return fail(
      firstLine,
      'front-matter-not-closed',
      'The front matter is not closed.',
      'Put a line --- after its last key.',
    )

  const yaml = lines.slice(1, end).join('\n')
  const body = '\n'.repeat(end + 1) + lines.slice(end + 1).join('\n')
  if (yaml.length > LONGEST)
    return fail(
      firstLine,
      'front-matter-too-large',
      `The front matter is ${Math.ceil(yaml.length / 1024)} kB long; at most ${LONGEST / 1024} kB.`,
      'Write what readers should read below the second line ---.',
    )
  try {
    const { data } = matter(`---\n${yaml}\n---\n`, { ...OPTIONS, listener: createNestingListener() } as typeof OPTIONS)
    const places = findPlaces(yaml)
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      return fail(
        places.all,
        'front-matter-shape',
        'Front matter must be a list of keys with values.',
        'Write it like this: title: My post',
      )
    }
    return { data, body, problems: [], ...places }
  } catch (cause) {
    return {
      ...fail(
        yamlPlace(cause, end),
        'front-matter-yaml',
        `Front matter is not valid YAML: ${yamlReason(cause)}.`,
        yamlHint(cause, yaml),
      ),
      body,
    }
  }
}

interface YamlError {
  reason?: string
  message?: string
  mark?: { line: number; column: number }
}

function yamlPlace(cause: unknown, lastLine: number): Place {
  const mark = (cause as YamlError).mark
  if (mark === undefined) return START
  // gray-matter hands js-yaml the block with the line break after the first ---, so its line 1 is our line 2.
  const line = Math.min(mark.line + 1, lastLine)
  return { line, column: mark.column + 1, endLine: line, endColumn: mark.column + 1 }
}

function yamlReason(cause: unknown): string {
  const { reason, message } = cause as YamlError
  const text = reason ?? message ?? String(cause)
  return Object.entries(IN_PLAIN_WORDS).find(([phrase]) => text.includes(phrase))?.[1] ?? text.replace(/\.$/, '')
}

/** What js-yaml says, and what it means for a list of keys. */
const IN_PLAIN_WORDS: Readonly<Record<string, string>> = {
  'incomplete explicit mapping pair': 'a value holds a colon',
  'can not read a block mapping entry': 'the line above is not closed, or this one is no key with a value',
  'duplicated mapping key': 'the key is there twice',
}

function yamlHint(cause: unknown, yaml: string): string {
  if (/^ *\t/m.test(yaml)) return 'Indent with spaces; YAML takes no tabs.'
  const reason = yamlReason(cause)
  if (/bad indentation|value holds a colon|is not closed/.test(reason)) {
    return "A value that holds a colon or a quote needs quotes around it: title: 'One: two'"
  }
  if (reason.includes('there twice')) return 'Keep one of the two.'
  return 'Look at this line and the one above.'
}

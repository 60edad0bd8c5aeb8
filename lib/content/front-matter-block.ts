import matter from 'gray-matter'
import { errorAt, type Place, type Problem, START } from './problem'
import { explainYaml } from './yaml-mistakes'
import { createNestingListener } from './yaml-nesting'
import { findPlaces } from './yaml-places'

/** A post's text taken apart. */
export interface PostSource {
  /** What the YAML says; null when it cannot be read, and then `problems` says why. */
  data: Record<string, unknown> | null
  /** The text with the front matter blanked out, so that line numbers stay those of the file. */
  body: string
  problems: Problem[]
  /** Where the value of a key, or an item of its list, stands in the file. */
  placeOf(path: readonly PropertyKey[]): Place
  placeOfKey(key: string): Place
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
    placeOfKey: () => place,
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
  const start = lines.findIndex((line) => line.trim() !== '')
  const first = (lines[start] ?? '').trimEnd()
  const firstLine = { line: start + 1, column: 1, endLine: start + 1, endColumn: first.length + 1 }
  if (first === '+++')
    return fail(
      firstLine,
      'front-matter-language',
      'TOML front matter (+++) is not read.',
      'Write YAML between two lines ---, like title: My post',
    )
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
  const end = lines.findIndex((line, index) => index > start && line.trimEnd() === '---')
  if (end === -1)
    return fail(
      firstLine,
      'front-matter-not-closed',
      'The front matter is not closed.',
      'Put a line --- after its last key.',
    )

  const yaml = lines.slice(start + 1, end).join('\n')
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
    const places = findPlaces(yaml, start + 1)
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
    const { place, reason, hint } = explainYaml(cause, lines.slice(start, end))
    const message = `Front matter is not valid YAML: ${reason}.`
    return { ...fail(moveDown(place, start), 'front-matter-yaml', message, hint), body }
  }
}

function moveDown({ line, endLine, ...columns }: Place, lines: number): Place {
  return { line: line + lines, endLine: endLine + lines, ...columns }
}

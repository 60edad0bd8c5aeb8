/** What stands behind the backticks of a code fence, read. */
export interface CodeMeta {
  /** The language as it is written, without what some blogs glue to it; empty where there is none. */
  language: string
  title: string
  /** The number of the first line, where lines are numbered; else null. */
  firstLine: number | null
  isHighlighted(line: number): boolean
  /** Words to mark wherever they stand. */
  words: string[]
}

/**
 * Reads the language and the remarks of a code fence: `ts title="app/page.tsx" lineNumbers=5 {1,3-5} /word/`. Other
 * blogs' `js{1,3}`, `js:title=a.js` and `showLineNumbers` are read too; what is not known is passed over.
 *
 * @param language the first word behind the backticks
 * @param meta the rest
 */
export function parseCodeMeta(language: string, meta: string): CodeMeta {
  const [, name = '', gluedTitle = '', glued = ''] =
    /^([^{:\s]*)(?::title=([^{\s]+)|:[^{\s]*)?(\{[^}]*\})?$/.exec(language) ?? []
  const title = /\btitle=(?:"([^"]*)"|'([^']*)'|(\S+))/.exec(meta)
  const rest = title === null ? meta : meta.replace(title[0], ' ')
  const numbers = /(?:^|\s)(?:show)?lineNumbers(?:(?:=|\{)(\d{1,6})\}?)?(?=\s|$)/i.exec(rest)
  const ranges = (/(?:^|\s)\{([\d,\s-]+)\}/.exec(`${rest} ${glued}`)?.[1] ?? '').split(',').map(parseRange)
  return {
    language: name,
    title: title?.[1] ?? title?.[2] ?? title?.[3] ?? gluedTitle,
    firstLine: numbers === null ? null : Number(numbers[1] ?? 1),
    isHighlighted: (line) => ranges.some(([from, to]) => from <= line && line <= to),
    words: [...rest.matchAll(/(?:^|\s)\/((?:[^/\\]|\\.)+)\/(?=\s|$)/g)].map(([, word = '']) =>
      word.replace(/\\(.)/g, '$1'),
    ),
  }
}

function parseRange(text: string): [from: number, to: number] {
  const [from = Number.NaN, to = from] = text.split('-').map((part) => Number.parseInt(part, 10))
  return [from, to]
}

import { componentSchemas } from '@/components/own'
import { postComponents } from '@/components/post'
import { formatProblems } from '@/lib/content/problem'
import { parseData } from '@/lib/library/data-file'
import { compileBody } from '@/lib/mdx/compile'
import { tryToRender } from '@/lib/mdx/trial'
import { context, htmlOfCode } from '../compile-post'

/** Data beside the post with keys that mean something to JavaScript, React or HTML. */
const FILES: Readonly<Record<string, string>> = {
  'evil.json': `{
    "__proto__": { "header": "From the prototype", "src": "a.png" }, "constructor": "c", "prototype": "p",
    "href": "javascript:alert(1)", "onclick": "alert(1)", "dangerouslySetInnerHTML": { "__html": "<b>" }
  }`,
  'evil.yml': '__proto__:\n  header: From the prototype\nconstructor: c\nheader: <script>alert(1)</script>Ada\n',
  'evil.csv': '__proto__,constructor,bio\nx,y,<img src=x onerror=alert(1)>Writes\n',
}

/**
 * All that comes of a body: what its author is told and, when nothing keeps the post out, the HTML that readers get.
 * With the real components, their schemas, and a trial rendering as the site has it.
 */
export async function outcomeOf(body: string): Promise<string> {
  const readData: typeof context.readData = async (path) => {
    const name = path.replace(/^\.\//, '')
    const text = FILES[name]
    return text === undefined ? context.readData(path) : { value: parseData(text, name.slice(name.lastIndexOf('.'))) }
  }
  const compiled = await compileBody(body, { ...context, readData }, componentSchemas)
  const { code, problems } = await tryToRender(compiled, postComponents, context.file)
  const html = code === '' ? '' : htmlOfCode(code, postComponents)
  return [formatProblems(problems), html].filter((part) => part !== '').join('\n\n')
}

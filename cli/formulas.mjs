import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './run.mjs'

/** Goes up with a change of `sheetOf`: browsers keep what has one address for good. See lib/mdx/formulas/formula-sheet.ts. */
const REVISION = 2

/**
 * Puts KaTeX's stylesheet and its fonts into `formulas/<version>` of a folder, in place of other versions, where the
 * site serves them.
 */
export function copyFormulas(folder = join(root, 'public')) {
  const katex = join(root, 'node_modules/katex')
  const { version } = JSON.parse(readFileSync(join(katex, 'package.json'), 'utf8'))
  const formulas = join(folder, 'formulas')
  const target = join(formulas, `${version}-${REVISION}`)
  // Written last, so that all is there where it is; a site may be running with it.
  const sheet = join(target, 'formulas.css')
  if (existsSync(sheet)) return
  rmSync(formulas, { recursive: true, force: true })
  mkdirSync(join(target, 'fonts'), { recursive: true })
  const fonts = join(katex, 'dist/fonts')
  for (const name of readdirSync(fonts).filter((name) => name.endsWith('.woff2'))) {
    copyFileSync(join(fonts, name), join(target, 'fonts', name))
  }
  writeFileSync(sheet, sheetOf(readFileSync(join(katex, 'dist/katex.min.css'), 'utf8')))
}

/**
 * KaTeX's stylesheet with WOFF2 fonts alone, in a layer, so that the rules made of its inline styles win as those would.
 * What the site says of every element and of every drawing is taken back, and formulas run from left to right in every
 * language. What stands in a line is cut off an em outside of its box, since a formula can move its parts anywhere;
 * displayed ones scroll inside of boxes of their own.
 */
function sheetOf(css) {
  const modern = css.replaceAll(/,url\([^)]*\.(?:woff|ttf)\) format\("[^"]*"\)/g, '')
  const apart = '.katex{direction:ltr}.katex *{box-sizing:content-box}.katex svg{max-inline-size:none}'
  const kept = '.katex-base{overflow:clip;overflow-clip-margin:1em}.katex-display .katex-base{overflow:visible}'
  // The same em as padding, which is not to catch what is pointed at beside the formula.
  const padded =
    '.katex-base{padding:1em .25em;margin:-1em -.25em;pointer-events:none}.katex-base>*{pointer-events:auto}' +
    '.katex-display .katex-base{padding:0;margin:0}'
  return `@layer formulas{${apart}${modern}${kept}@supports not (overflow-clip-margin:1em){${padded}}}\n`
}

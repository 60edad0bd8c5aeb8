/**
 * Address of the stylesheet of formulas, with KaTeX's version in it, and a number of our own. cli/formulas.mjs puts it
 * there, with its fonts; its number changes with what it makes of KaTeX's stylesheet, and this one with it.
 */
export async function getFormulaSheet(): Promise<string> {
  const { default: katex } = await import('katex')
  return `/formulas/${katex.version}-2/formulas.css`
}

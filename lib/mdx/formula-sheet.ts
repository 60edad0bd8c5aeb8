import katex from 'katex'

/**
 * Address of the stylesheet of formulas, with KaTeX's version in it, and a number of our own. cli/formulas.mjs puts it
 * there, with its fonts; its number changes with what it makes of KaTeX's stylesheet, and this one with it.
 */
export const FORMULA_SHEET = `/formulas/${katex.version}-1/formulas.css`

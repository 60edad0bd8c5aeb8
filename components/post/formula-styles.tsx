/** What the formulas of a page need, in its head: KaTeX's stylesheet, and the rules that only they have. */
export function FormulaStyles({ sheet, css }: { sheet: string; css: string }) {
  return (
    <>
      <link rel="stylesheet" href={sheet} precedence="formulas" />
      <style href="formulas" precedence="formulas">
        {css}
      </style>
    </>
  )
}

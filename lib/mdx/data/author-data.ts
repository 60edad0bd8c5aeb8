import { tsPlugin } from '@sveltejs/acorn-typescript'
import { Parser } from 'acorn'
import type { Expression, ModuleDeclaration, Program, Statement, VariableDeclaration } from 'estree'
import { errorAt, type Problem } from '@/lib/content/problem'
import { limitNesting } from '@/lib/mdx/syntax/acorn-nesting'
import { evaluate } from './evaluate'
import { NotData, placeOfNode, Scope } from './scope'

limitNesting()

const TypeScriptParser = Parser.extend(tsPlugin())

/**
 * The value that a module exports by default, read as data and never executed: constants and one default export, in
 * JavaScript or TypeScript, types ignored.
 *
 * @param code the module's text
 * @param file path relative to CONTENT_DIR, for the problems
 */
export function readDefaultExport(code: string, file: string): { value: unknown; problems: Problem[] } {
  try {
    const program = TypeScriptParser.parse(code, { ecmaVersion: 'latest', sourceType: 'module', locations: true })
    return { value: evaluateModule(program as unknown as Program), problems: [] }
  } catch (cause) {
    return { value: undefined, problems: [toProblem(cause, file)] }
  }
}

function evaluateModule(program: Program): unknown {
  const scope = new Scope()
  let exported: { value: unknown } | undefined
  for (const statement of program.body) {
    if (isTypeOnly(statement)) continue
    if (statement.type === 'ExportDefaultDeclaration') {
      exported = { value: evaluate(statement.declaration as Expression, scope) }
    } else if (statement.type === 'VariableDeclaration') {
      declare(statement, scope)
    } else if (statement.type === 'ExportNamedDeclaration' && statement.declaration?.type === 'VariableDeclaration') {
      declare(statement.declaration, scope)
    } else {
      throw new NotData(
        'Author data is data: this statement is code.',
        statement,
        'Keep constants and export default { … } only.',
      )
    }
  }
  if (exported === undefined)
    throw new NotData('The file has no default export.', program, 'End it with export default { … }')
  return exported.value
}

function declare(declaration: VariableDeclaration, scope: Scope): void {
  for (const { id, init } of declaration.declarations) {
    if (id.type !== 'Identifier' || !init) throw new NotData('A constant needs a name and a value.', id)
    scope.set(id.name, evaluate(init, scope))
  }
}

function isTypeOnly(statement: Statement | ModuleDeclaration): boolean {
  const { type, importKind, exportKind } = statement as { type: string; importKind?: string; exportKind?: string }
  if (statement.type === 'ImportDeclaration' && statement.specifiers.length > 0) {
    const kinds = statement.specifiers.map((specifier) => (specifier as { importKind?: string }).importKind)
    if (kinds.every((kind) => kind === 'type')) return true
  }
  return type.startsWith('TS') || importKind === 'type' || exportKind === 'type' || type === 'EmptyStatement'
}

function toProblem(cause: unknown, file: string): Problem {
  if (cause instanceof NotData) {
    return errorAt(placeOfNode(cause.node), { file, rule: 'author-data', message: cause.message, hint: cause.hint })
  }
  const { loc, message } = cause as { loc?: { line: number; column: number }; message: string }
  const start = { line: loc?.line ?? 1, column: (loc?.column ?? 0) + 1 }
  return errorAt(
    { ...start, endLine: start.line, endColumn: start.column },
    { file, rule: 'author-data', message: `The file cannot be read: ${message.replace(/ \(\d+:\d+\)$/, '')}.` },
  )
}

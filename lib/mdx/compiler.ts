import { builtInSchemas, type ComponentSchemas } from '@/lib/mdx/elements/component-schemas'
import type { CompileContext, CompiledBody } from './compilation'
import { compileBody } from './compile'

/** What turns the bodies of posts into compiled ones. */
export interface Compiler {
  /** Changes with whatever may change what a body is compiled to, apart from what `compile` is given. */
  readonly version: string
  /** Never rejects for what a body contains; see `compileBody`. */
  compile(body: string, context: CompileContext): Promise<CompiledBody>
  close(): Promise<void>
}

/**
 * A compiler in this thread: whatever a post costs, it costs here. The site compiles in threads that can be ended
 * (`startCompilers`).
 */
export function createCompiler(schemas: ComponentSchemas = builtInSchemas): Compiler {
  return {
    version: 'here',
    compile: (body, context) => compileBody(body, context, schemas),
    close: async () => {},
  }
}

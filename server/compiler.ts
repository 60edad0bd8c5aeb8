import { componentSchemas } from '@/components/own'
import { postComponents } from '@/components/post'
import { compileBody } from '@/lib/mdx/compile'
import { type CompileTask, doCompileTask } from '@/lib/mdx/compile-task'
import { tryToRender } from '@/lib/mdx/trial'

/** The program of a compiling thread: compiles one body and draws it for a trial. See `startCompilers`. */
// biome-ignore lint/style/noDefaultExport: the pool of threads calls a module's default export.
export default function compile(task: CompileTask) {
  return doCompileTask(task, async (body, context) =>
    tryToRender(await compileBody(body, context, componentSchemas), postComponents, context.file),
  )
}

import { fileURLToPath } from 'node:url'
import nextEnv from '@next/env'
import { formatProblems, hasErrors } from '@/lib/content/problem'
import { openLibrary, readSettings, startCompilers } from '@/lib/library'
import { StartError } from '@/lib/library/start-error'

/** Reads the content as a preview does, drafts included, prints every problem, and ends with 1 when there is an error. */
async function check(): Promise<void> {
  const projectDir = fileURLToPath(new URL('..', import.meta.url))
  nextEnv.loadEnvConfig(projectDir, false, { info() {}, error: console.error })
  const settings = readSettings(process.env, { isPreview: true, projectDir })
  const compiler = await startCompilers(fileURLToPath(new URL('compiler.mjs', import.meta.url)))
  const { snapshot } = await openLibrary(settings, { compiler })
  await compiler.close()
  const { problems, entries } = snapshot
  console.log(
    formatProblems(problems) ||
      `Nothing is wrong with ${entries.length === 1 ? 'the post' : `the ${entries.length} posts`}.`,
  )
  if (hasErrors(problems)) process.exitCode = 1
}

try {
  await check()
} catch (cause) {
  console.error(cause instanceof StartError ? cause.message : cause)
  process.exitCode = 1
}

import { describe } from '@jest/globals'
import { missingSuffix, tools } from '@/cli/tools.mjs'

/** Like `describe`, for tests that need a program: skipped and counted where it is missing; with CI=true they fail. */
export function describeWith(name: keyof typeof tools, title: string, suite: () => void): void {
  const tool = tools[name]
  if (tool.find()) return describe(title, suite)
  if (process.env.CI !== 'true') return describe.skip(title + missingSuffix(name), suite)
  describe(title, () => {
    beforeAll(() => {
      throw new Error(`${name} is missing. Install it: ${tool.install}`)
    })
    suite()
  })
}

/** The path of a program, for tests inside `describeWith`. */
export function findTool(name: keyof typeof tools): string {
  const path = tools[name].find()
  if (!path) throw new Error(`${name} is missing. Install it: ${tools[name].install}`)
  return path
}

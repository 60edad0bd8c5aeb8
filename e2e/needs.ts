import { findNeed, missingTitle, needs } from '@/cli/needs.mjs'

export { findNeed }

/** Like `describe`, for tests that need something from outside: `cli/needs.mjs` says what becomes of them without it. */
export function describeWith(name: keyof typeof needs, title: string, suite: () => void): void {
  const need = needs[name]
  if (need.find()) {
    describe(title, suite)
  } else if (need.isOptional || process.env.CI !== 'true') {
    describe.skip(missingTitle(title, name), suite)
  } else {
    test(`${name} is there for: ${title}`, () => {
      findNeed(name)
    })
    describe.skip(title, suite)
  }
}

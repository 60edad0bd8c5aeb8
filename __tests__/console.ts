import { format } from 'node:util'

type Method = 'error' | 'warn'

/** Something that was printed. */
interface Call {
  method: Method
  text: string
}

/** Something that a test said would be printed. */
interface Expectation {
  method: Method
  pattern: RegExp
}

const calls: Call[] = []
const expected: Expectation[] = []

/** Says that the running test makes the console print this; the test fails when it does not. */
export function expectConsole(method: Method, pattern: RegExp): void {
  expected.push({ method, pattern })
}

/** One line for each call that nothing expected, and for each expectation that no call met. */
export function listSurprises(made: Call[], wanted: Expectation[]): string[] {
  const meets = (call: Call, { method, pattern }: Expectation) => call.method === method && pattern.test(call.text)
  const unexpected = made.filter((call) => !wanted.some((expectation) => meets(call, expectation)))
  const unmet = wanted.filter((expectation) => !made.some((call) => meets(call, expectation)))
  return [
    ...unexpected.map(({ method, text }) => `unexpected console.${method}: ${text}`),
    ...unmet.map(({ method, pattern }) => `console.${method} did not print ${pattern}`),
  ]
}

/** Makes each test fail that prints an error or a warning without having said so by `expectConsole`. */
export function failOnUnexpectedConsole(): void {
  beforeEach(() => {
    calls.length = 0
    expected.length = 0
    for (const method of ['error', 'warn'] as const) {
      console[method] = (...args: unknown[]) => calls.push({ method, text: format(...args) })
    }
  })

  afterEach(() => {
    const surprises = listSurprises(calls, expected)
    if (surprises.length > 0) throw new Error(surprises.join('\n'))
  })
}

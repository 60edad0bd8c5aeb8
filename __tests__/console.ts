type Method = 'error' | 'warn'

const calls: { method: Method; text: string }[] = []
const expected: { method: Method; pattern: RegExp }[] = []

/** Says that the running test makes the console print this; the test fails when it does not. */
export function expectConsole(method: Method, pattern: RegExp): void {
  expected.push({ method, pattern })
}

/** Makes each test fail that prints an error or a warning without having said so by `expectConsole`. */
export function failOnUnexpectedConsole(): void {
  beforeEach(() => {
    calls.length = 0
    expected.length = 0
    for (const method of ['error', 'warn'] as const) {
      console[method] = (...args: unknown[]) => calls.push({ method, text: args.map(String).join(' ') })
    }
  })

  afterEach(() => {
    const matches = (call: (typeof calls)[number], wanted: (typeof expected)[number]) =>
      call.method === wanted.method && wanted.pattern.test(call.text)
    const unexpected = calls.filter((call) => !expected.some((wanted) => matches(call, wanted)))
    const absent = expected.filter((wanted) => !calls.some((call) => matches(call, wanted)))
    const lines = [
      ...unexpected.map((call) => `unexpected console.${call.method}: ${call.text}`),
      ...absent.map((wanted) => `console.${wanted.method} did not print ${wanted.pattern}`),
    ]
    if (lines.length > 0) throw new Error(lines.join('\n'))
  })
}

import { existsSync, readFileSync } from 'node:fs'
import { needs, parseMissingTitle } from './needs.mjs'

/**
 * Adds what Jest wrote with `--json --outputFile` to a total of `{passed, failed, skipped, missing}`; `missing` counts the
 * skipped tests by what they need. A suite that cannot run is a failure, and so is Jest ending with an error of its own.
 */
export function addResults(total, report, exitCode) {
  const before = total.failed
  if (existsSync(report)) {
    const results = JSON.parse(readFileSync(report, 'utf8'))
    total.passed += results.numPassedTests
    total.failed += results.numFailedTests + results.numRuntimeErrorTestSuites
    total.skipped += results.numPendingTests + results.numTodoTests
    const skipped = results.testResults
      .flatMap((suite) => suite.assertionResults)
      .filter((test) => test.status === 'pending')
    for (const test of skipped) {
      const name = test.ancestorTitles.map(parseMissingTitle).find(Boolean)
      if (name) total.missing.set(name, (total.missing.get(name) ?? 0) + 1)
    }
  }
  if (exitCode !== 0 && total.failed === before) total.failed += 1
}

/** One line for each thing that was missing: how many tests were skipped for it, and how to get it. */
export function formatMissing({ missing }) {
  return [...missing].map(([name, count]) => {
    const [tests, them] = count === 1 ? ['1 test that needs', 'it'] : [`${count} tests that need`, 'them']
    return `Skipped ${tests} ${name}. To run ${them}: ${needs[name].remedy}`
  })
}

/** `N passed, N failed`, and `, N skipped` when any were. */
export function formatTotal({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`
}

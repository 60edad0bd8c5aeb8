import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { missingTitle } from '@/cli/needs.mjs'
import { addResults, formatMissing, formatTotal } from '@/cli/test-results.mjs'

const folder = mkdtempSync(join(tmpdir(), 'hallway-results-'))
const report = join(folder, 'results.json')

afterAll(() => rmSync(folder, { recursive: true }))

function emptyTotal() {
  return { passed: 0, failed: 0, skipped: 0, missing: new Map<string, number>() }
}

function skippedFor(name: string) {
  return { status: 'pending', ancestorTitles: [missingTitle('in a browser', name), 'inner'] }
}

test('tests that need something are counted by what they need', () => {
  const assertionResults = [skippedFor('chromium'), skippedFor('chromium'), skippedFor('corpus')]
  const counts = {
    numPassedTests: 4,
    numFailedTests: 0,
    numRuntimeErrorTestSuites: 0,
    numPendingTests: 3,
    numTodoTests: 0,
  }
  writeFileSync(report, JSON.stringify({ ...counts, testResults: [{ assertionResults }] }))
  const total = emptyTotal()
  addResults(total, report, 0)
  expect(formatTotal(total)).toBe('4 passed, 0 failed, 3 skipped')
  expect(formatMissing(total)).toEqual([
    'Skipped 2 tests that need chromium. To run them: apt-get install -y chromium',
    'Skipped 1 test that needs corpus. To run it: a folder ../shared/corpus',
  ])
})

test('a suite that cannot run is a failure', () => {
  const counts = {
    numPassedTests: 4,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 1,
    numPendingTests: 0,
    numTodoTests: 0,
  }
  writeFileSync(report, JSON.stringify({ ...counts, testResults: [] }))
  const total = emptyTotal()
  addResults(total, report, 1)
  expect(formatTotal(total)).toBe('4 passed, 2 failed')
})

test('so is a run that leaves no report', () => {
  const total = emptyTotal()
  addResults(total, join(folder, 'absent.json'), 1)
  expect(formatTotal(total)).toBe('0 passed, 1 failed')
})

import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { complete, findMissing } from '@/cli/complete-lock.mjs'

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'))

test('the lock file holds every optional package, so that npm ci takes it (mend it: node cli/complete-lock.mjs)', () => {
  expect(findMissing(lock)).toEqual([])
})

test('the lock file names no place that packages came from', () => {
  expect(JSON.stringify(lock)).not.toContain('"resolved"')
})

test('what npm left out is put back with its platform', () => {
  const packages = { 'node_modules/tool': { dev: true, optionalDependencies: { 'tool-darwin-arm64': '1.2.3' } } }
  expect(complete({ packages }).packages['node_modules/tool-darwin-arm64']).toEqual({
    version: '1.2.3',
    cpu: ['arm64'],
    dev: true,
    optional: true,
    os: ['darwin'],
  })
})

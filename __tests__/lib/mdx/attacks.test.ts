/** @jest-environment node */
import { describe, expect, test } from '@jest/globals'
import { outcomeOf } from './attacks/outcome'
import { readAttacks } from './attacks/read-attacks'

describe.each([
  ['what a post says is never run', 'code'],
  ['no key, attribute or spread reaches what it should not', 'keys'],
  ['no element is there but those that say what text is', 'elements'],
  ['no address runs code or asks elsewhere', 'addresses'],
  ["no class and no id of a post is the page's own", 'names'],
  ['no text is more than it seems', 'text'],
  ['no formula is more than a formula', 'formulas'],
])('%s', (_, kind) => {
  const attacks = readAttacks(kind)

  test.each(attacks)('$name', async ({ body, outcome }) => {
    expect(await outcomeOf(body)).toBe(outcome)
  })
})

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { copyFormulas } from '@/cli/formulas.mjs'
import { getFormulaSheet } from '@/lib/mdx/formulas/formula-sheet'
import { makeFolder } from '../folders'

test('the stylesheet of formulas is put where pages ask for it, with every font that it names', async () => {
  const folder = await makeFolder({ 'formulas/0.1.0-1/formulas.css': 'of an older version' })
  copyFormulas(folder)
  const sheet = join(folder, await getFormulaSheet())
  const addresses = [...readFileSync(sheet, 'utf8').matchAll(/url\(([^)]*)\)/g)].map(([, address = '']) => address)
  expect(addresses).toHaveLength(20)
  expect(addresses.filter((address) => !existsSync(join(sheet, '..', address)))).toEqual([])
  expect(addresses.filter((address) => !/^fonts\/[\w-]+\.woff2$/.test(address))).toEqual([])
  expect(readdirSync(join(folder, 'formulas'))).toHaveLength(1)
})

test('what is there already stays as it is', async () => {
  const sheet = await getFormulaSheet()
  const folder = await makeFolder({ [sheet]: 'being read' })
  copyFormulas(folder)
  expect(readFileSync(join(folder, sheet), 'utf8')).toBe('being read')
})

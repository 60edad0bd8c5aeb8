/** @jest-environment node */
import { execFileSync } from 'node:child_process'
import { expect, test } from '@jest/globals'
import { frontMatterOf, problemsIn } from './front-matter-of'

const withDate = (date: string) => `---\ntitle: A\ndate: ${date}\n---\n`

const SPELLINGS = [
  ['2026-02-25', '2026-02-25T00:00:00.000Z'],
  ['2026-02-25T09:00:00Z', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25T09:00:00.000Z', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25t09:00:00Z', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25 09:00:00', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25 09:00:00 Z', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25T09:00:00', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25T9:00:00', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25T09:00:00.5', '2026-02-25T09:00:00.500Z'],
  ['2026-02-25T09:00:00+14:00', '2026-02-24T19:00:00.000Z'],
  ['2026-02-25 09:00:00 -05:30', '2026-02-25T14:30:00.000Z'],
  ['2026-02-25T09:00:00+02', '2026-02-25T07:00:00.000Z'],
  ['2026-02-25T09:00', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25 09:00', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25T09:00Z', '2026-02-25T09:00:00.000Z'],
  ['2026-02-25 09:00 +01:00', '2026-02-25T08:00:00.000Z'],
  ['2026-02-25 09:00:00 +0200', '2026-02-25T07:00:00.000Z'],
  ['2026-02-25T09:00-0530', '2026-02-25T14:30:00.000Z'],
  ['2026-02-25 09:00:00.5 +100', '2026-02-25T08:00:00.500Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
] as const

test.each(SPELLINGS)('%s means the same instant with quotes and without', (written, expected) => {
  const [plain, single, double] = [written, `'${written}'`, `"${written}"`].map((date) => frontMatterOf(withDate(date)))
  expect([plain?.date, single?.date, double?.date]).toEqual([expected, expected, expected])
})

test.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Kolkata'])('in %s dates mean the same', (zone) => {
  // The clock of a process cannot be moved from within Jest, so the module runs in a process of its own.
  const bundled = execFileSync(
    'node_modules/.bin/esbuild',
    ['--bundle', '--platform=node', '--loader=ts', '--minify'],
    {
      maxBuffer: 2 ** 26,
      input: `import { frontMatterOf } from './__tests__/lib/content/front-matter-of'
      const dates = ${JSON.stringify(SPELLINGS)}.flatMap(([date]) => [date, "'" + date + "'"])
      const texts = dates.map((date) => '---\\ntitle: A\\ndate: ' + date + '\\n---\\n')
      console.log(JSON.stringify([new Date(0).getTimezoneOffset(), ...texts.map((text) => frontMatterOf(text).date)]))`,
    },
  )
  const printed = execFileSync(process.execPath, ['-'], { input: bundled, env: { ...process.env, TZ: zone } })
  const [offset, ...dates] = JSON.parse(printed.toString())
  expect(offset).not.toBe(0)
  expect(dates).toEqual(SPELLINGS.flatMap(([, expected]) => [expected, expected]))
})

test.each([
  '2026-02-30',
  '2026-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-01-00',
  '2026-04-31T10:00:00Z',
  '2026-2-5',
  '25.02.2026',
  'February 25, 2026',
  '20260225',
  'today',
])('the date %s is refused with quotes and without', (written) => {
  const expected = `posts/p/index.md:3:7 error date: "${written}" is not valid; expected a date like 2026-02-25 or 2026-02-25T09:00:00Z. (front-matter-date)

1 error, 0 warnings`
  expect(problemsIn(withDate(written))).toBe(expected)
  expect(problemsIn(withDate(`'${written}'`))).toBe(expected)
})

test.each(['2026-02-25T25:00:00Z', '2026-02-25T10:60:00Z', '2026-02-25T10:00:60Z', '2026-02-25T24:00'])(
  'the time of %s does not exist',
  (written) => {
    expect(problemsIn(withDate(written))).toContain(`error date: "${written}" is not valid; expected a date`)
    expect(problemsIn(withDate(`'${written}'`))).toContain(`error date: "${written}" is not valid; expected a date`)
  },
)

test.each(['2026-02-25 a: b: c', '2026-02-25 [', '2026-02-25 {a', '2026-02-25 *x'])(
  'the text "%s", which only begins like a date, is refused and not thrown about',
  (written) => {
    expect(problemsIn(withDate(`'${written}'`))).toContain(`error date: "${written}" is not valid; expected a date`)
  },
)

import { listSurprises } from './console'

test('a message that nothing expects is a surprise', () => {
  expect(listSurprises([{ method: 'error', text: 'no key' }], [])).toEqual(['unexpected console.error: no key'])
})

test('an expected message is none', () => {
  expect(listSurprises([{ method: 'warn', text: 'slow' }], [{ method: 'warn', pattern: /slow/ }])).toEqual([])
})

test('an expected message that does not come is a surprise', () => {
  const wanted = { method: 'warn', pattern: /slow/ } as const
  expect(listSurprises([{ method: 'error', text: 'slow' }], [wanted])).toEqual([
    'unexpected console.error: slow',
    'console.warn did not print /slow/',
  ])
})

import { allThatCome } from '@/lib/library/patience'

const countTimers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length

test('what comes in time is waited for, in order', async () => {
  const never = new Promise<string>(() => undefined)
  expect(await allThatCome([Promise.resolve('a'), never, Promise.resolve('b')], 20)).toEqual(['a', undefined, 'b'])
})

test.each([
  ['has come', () => allThatCome([Promise.resolve()], 60_000)],
  [
    'has failed',
    () => allThatCome([Promise.reject(new Error('No.')), Promise.resolve()], 60_000).catch(() => undefined),
  ],
])('nothing is waited for any more when all %s', async (_, work) => {
  const before = countTimers()
  await work()
  expect(countTimers()).toBe(before)
})

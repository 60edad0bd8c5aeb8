import { jest } from '@jest/globals'
import { createTimekeeper } from '@/lib/library/processor-time'

let now: number

beforeEach(() => {
  jest.useFakeTimers()
  now = 0
})

afterEach(() => {
  jest.useRealTimers()
})

/** A timekeeper on a machine that gives this process so many processors. */
const keeperWith = (processors: number) => createTimekeeper({ now: () => now, used: () => now * processors })

function pass(milliseconds: number): void {
  for (let passed = 0; passed < milliseconds; passed += 100) {
    now += 100
    jest.advanceTimersByTime(100)
  }
}

test.each([
  ['on an idle machine work has its time', 1, 0, 1000],
  ['with a quarter of a processor it has four times as long', 0.25, 0, 4000],
  ['where four share a processor it has four times as long', 1, 3, 4000],
  ['where three have three processors it has its time', 3, 2, 1000],
  ['on the busiest machine it has eight times as long', 0.001, 0, 8000],
])('%s', (_, processors, others, expected) => {
  const { allow } = keeperWith(processors)
  const ends: number[] = []
  for (let other = 0; other < others; other++) allow(1e9, () => {}).resume()
  allow(1000, () => ends.push(now)).resume()
  pass(20_000)
  expect(ends).toEqual([expected])
})

test('what is paused has its time stand still', () => {
  const ends: number[] = []
  const work = keeperWith(1).allow(1000, () => ends.push(now))
  work.resume()
  pass(600)
  work.pause()
  work.pause()
  pass(5000)
  work.resume()
  pass(5000)
  work.resume()
  pass(5000)
  expect(ends).toEqual([11_000])
})

test('many short pauses save no time', () => {
  const ends: number[] = []
  const work = keeperWith(1).allow(1000, () => ends.push(now))
  work.resume()
  while (now < 5000 && ends.length === 0) {
    now += 150
    jest.advanceTimersByTime(150)
    work.pause()
    work.resume()
  }
  expect(ends).toEqual([1050])
})

test('what begins between two readings is charged from then on', () => {
  const { allow } = keeperWith(1)
  const ends: number[] = []
  allow(1e9, () => {}).resume()
  now += 150
  allow(100, () => ends.push(now)).resume()
  pass(1000)
  // At 200 by the timer the half of 150 has been used, at 400 more than all of it.
  expect(ends).toEqual([350])
})

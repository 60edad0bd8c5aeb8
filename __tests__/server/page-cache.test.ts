/** @jest-environment node */
import { setTimeout as wait } from 'node:timers/promises'
import { FinishedResponse } from '@/server/finished-response'
import { PageCache } from '@/server/page-cache'

const KILOBYTE = 1024

/** A response with this much text, which is hard to compress. */
function responseOf(bytes: number, status = 200): FinishedResponse {
  let text = ''
  for (let number = 1; text.length < bytes; number++) text += Math.sin(number).toString(36).slice(3)
  return new FinishedResponse(status, { 'content-type': 'text/html' }, Buffer.from(text.slice(0, bytes)))
}

/** How many of these keys the cache has to make anew. */
async function countGone(cache: PageCache, keys: string[]): Promise<number> {
  let gone = 0
  for (const key of keys) {
    await cache.get(
      key,
      async () => {
        gone += 1
        return responseOf(1)
      },
      () => false,
    )
  }
  return gone
}

test('what is made once is made once', async () => {
  const cache = new PageCache({ maxBytes: 100 * KILOBYTE })
  let made = 0
  const make = async () => {
    made += 1
    await wait(5)
    return responseOf(10)
  }
  const all = await Promise.all([cache.get('a', make), cache.get('a', make), cache.get('b', make)])
  expect(all[0]).toBe(all[1])
  expect(cache.get('a', make)).toBe(all[0])
  expect(made).toBe(2)
})

test('what could not be made is tried again', async () => {
  const cache = new PageCache({ maxBytes: 100 * KILOBYTE })
  await expect(cache.get('a', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect((await cache.get('a', async () => responseOf(3))).body).toHaveLength(3)
})

test('no more is kept than fits, and what was used last stays', async () => {
  const cache = new PageCache({ maxBytes: 50 * KILOBYTE })
  for (let number = 0; number < 20; number++) {
    await cache.get(`${number}`, async () => responseOf(9 * KILOBYTE))
    await cache.get('0', async () => responseOf(9 * KILOBYTE))
  }
  expect(await countGone(cache, ['0', '19', '18'])).toBe(0)
  expect(await countGone(cache, ['1', '2', '10'])).toBe(3)
})

test('the compressed forms count too', async () => {
  const cache = new PageCache({ maxBytes: 50 * KILOBYTE })
  const keys = ['a', 'b', 'c', 'd']
  for (const key of keys) {
    const response = await cache.get(key, async () => responseOf(10 * KILOBYTE))
    await response.form('br')
    await response.form('gzip')
  }
  // Each takes more than 20 kB with its three forms.
  expect(await countGone(cache, keys)).toBeGreaterThanOrEqual(2)
  expect(await countGone(cache, ['d'])).toBe(0)
})

test('what is bigger than the cache is served, not kept', async () => {
  const cache = new PageCache({ maxBytes: 10 * KILOBYTE })
  expect((await cache.get('a', async () => responseOf(20 * KILOBYTE))).body).toHaveLength(20 * KILOBYTE)
  expect(await countGone(cache, ['a'])).toBe(1)
})

test('a 404 is kept for a while, and never instead of a page', async () => {
  const cache = new PageCache({ maxBytes: 20 * KILOBYTE, missingFor: 50, maxMissing: 3 })
  await cache.get('page', async () => responseOf(9 * KILOBYTE))
  for (let number = 0; number < 10; number++) await cache.get(`${number}`, async () => responseOf(9 * KILOBYTE, 404))
  expect(await countGone(cache, ['page', '9', '8', '7'])).toBe(0)
  expect(await countGone(cache, ['6', '0'])).toBe(2)
  await wait(80)
  expect(await countGone(cache, ['9', '8', '7'])).toBe(3)
})

test('a failure is not kept', async () => {
  const cache = new PageCache({ maxBytes: 20 * KILOBYTE })
  await cache.get('a', async () => responseOf(10, 500))
  expect(await countGone(cache, ['a'])).toBe(1)
})

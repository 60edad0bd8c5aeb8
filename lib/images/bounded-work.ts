import pLimit from 'p-limit'

/** There is so much to do already that a job is better asked for again later. */
export class BusyError extends Error {
  override name = 'BusyError'
}

/** Runs at most `jobs` at once and lets `waiting` more queue up. The returned function rejects with a BusyError beyond. */
export function createQueue(jobs: number, waiting: number): <T>(job: () => Promise<T>) => Promise<T> {
  const limit = pLimit(jobs)
  return async (job) => {
    if (limit.activeCount + limit.pendingCount >= jobs + waiting) throw new BusyError('too many jobs are waiting')
    return limit(job)
  }
}

/** Lets everyone who asks for the same key while its job runs share that job, its failure too. */
export function createSharing<T>(): (key: string, job: () => Promise<T>) => Promise<T> {
  const running = new Map<string, Promise<T>>()
  return (key, job) => {
    const known = running.get(key)
    if (known !== undefined) return known
    const started = job().finally(() => running.delete(key))
    running.set(key, started)
    return started
  }
}

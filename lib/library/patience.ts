/**
 * Waits for promises, but not for those that are left when none has settled for a while.
 *
 * @param milliseconds how long that is
 * @returns their values in order; undefined for those that were not waited for
 * @throws {unknown} what a promise rejects with that was waited for
 */
export async function allThatCome<T>(
  promises: readonly Promise<T>[],
  milliseconds: number,
): Promise<(T | undefined)[]> {
  const values: (T | undefined)[] = promises.map(() => undefined)
  let left = promises.length
  if (left === 0) return values
  let timer: NodeJS.Timeout | undefined
  await new Promise<void>((resolve, reject) => {
    timer = setTimeout(resolve, milliseconds)
    for (const [index, promise] of promises.entries()) {
      promise.then((value) => {
        values[index] = value
        left -= 1
        if (left === 0) resolve()
        else timer?.refresh()
      }, reject)
    }
  }).finally(() => {
    clearTimeout(timer)
    timer = undefined
  })
  return [...values]
}

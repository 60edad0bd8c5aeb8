/** What is there already, or will be. Under Next each promise costs a request time, so the host avoids those it can. */
export type Ready<T> = T | Promise<T>

/** Calls `use` with a value: at once where it is there, else when it has come. */
export function whenReady<T, R>(value: Ready<T>, use: (value: T) => Ready<R>): Ready<R> {
  return value instanceof Promise ? value.then(use) : use(value)
}

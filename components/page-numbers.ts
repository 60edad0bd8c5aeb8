/**
 * The page numbers to show, in order: the first, the last, and those around the current one. `null` is a gap of at
 * least two pages.
 */
export function pageNumbers(page: number, pageCount: number): (number | null)[] {
  const shown: (number | null)[] = []
  for (let number = 1; number <= pageCount; number++) {
    const isNear = Math.abs(number - page) <= 1
    const closesGap = (number === 2 && page <= 4) || (number === pageCount - 1 && page >= pageCount - 3)
    if (number === 1 || number === pageCount || isNear || closesGap) shown.push(number)
    else if (shown.at(-1) !== null) shown.push(null)
  }
  return shown
}

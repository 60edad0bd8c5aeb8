import { distance } from 'fastest-levenshtein'

/** A longer name is no slip of a known one, and takes long to compare. */
const LONGEST = 255

/**
 * The known name that is most like what was written, or undefined when none is like it: at most a third of the letters
 * may differ, letter case not counted. Letters that changed places count as one.
 */
export function findNearest(written: string, known: Iterable<string>): string | undefined {
  if (written.length > LONGEST) return undefined
  let nearest: string | undefined
  let least = Math.max(1, Math.floor(written.length / 3)) + 1
  for (const name of known) {
    // Names whose lengths differ by more are not worth the comparison.
    if (Math.abs(name.length - written.length) >= least) continue
    const steps = countSteps(written.toLowerCase(), name.toLowerCase())
    if (steps < least) {
      least = steps
      nearest = name
    }
  }
  return nearest
}

function countSteps(a: string, b: string): number {
  const steps = distance(a, b)
  const isSwap = steps === 2 && a.length === b.length && [...a].sort().join('') === [...b].sort().join('')
  return isSwap ? 1 : steps
}

/** The hint that goes with `findNearest`: `Did you mean "…"?`, or the given text when nothing is near. */
export function suggest(written: string, known: Iterable<string>, otherwise = ''): string {
  const nearest = findNearest(written, known)
  return nearest === undefined ? otherwise : `Did you mean "${nearest}"?`
}

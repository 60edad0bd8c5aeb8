/** How often the time is read, in milliseconds. */
const TICK_MS = 200
/** How many times as long by the clock as by the processor: on the busiest machine everything ends some time. */
const MOST_WAITING = 8

/** Time for one piece of work. It stands still until it is resumed as often as it was paused. */
export interface Allowance {
  pause(): void
  resume(): void
}

/** Where the time comes from: milliseconds by the clock, and of processor time that this process has used. */
export interface Readings {
  now(): number
  used(): number
}

const REAL: Readings = {
  now: () => performance.now(),
  used() {
    const { user, system } = process.cpuUsage()
    return (user + system) / 1000
  },
}

interface Work {
  /** Processor time. */
  left: number
  /** Time by the clock. */
  waiting: number
  onEnd(): void
}

/**
 * Gives pieces of work that run in threads of this process their time. It is processor time, so that a busy machine does
 * not end what would be done in time on an idle one; threads have no clock of their own, so what the process uses is
 * shared out evenly.
 */
export function createTimekeeper({ now, used }: Readings = REAL) {
  const running = new Set<Work>()
  let timer: NodeJS.Timeout | undefined
  let last = { now: 0, used: 0 }

  /** Charges what runs with the time since this was called last; before anything begins or ceases to run. */
  function settle(): void {
    const reading = { now: now(), used: used() }
    const elapsed = reading.now - last.now
    const share = Math.min(elapsed, (reading.used - last.used) / running.size)
    last = reading
    for (const work of [...running]) {
      work.left -= share
      work.waiting -= elapsed
      if (work.left > 0 && work.waiting > 0) continue
      remove(work)
      work.onEnd()
    }
  }

  function start(work: Work): void {
    settle()
    running.add(work)
    timer ??= setInterval(settle, TICK_MS).unref()
  }

  function stop(work: Work): void {
    settle()
    remove(work)
  }

  function remove(work: Work): void {
    running.delete(work)
    if (running.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return {
    /**
     * An allowance, paused.
     *
     * @param milliseconds of processor time
     * @param onEnd called once when it is used up
     */
    allow(milliseconds: number, onEnd: () => void): Allowance {
      const work = { left: milliseconds, waiting: milliseconds * MOST_WAITING, onEnd }
      let pauses = 1
      return {
        pause() {
          pauses += 1
          stop(work)
        },
        resume() {
          pauses -= 1
          if (pauses === 0) start(work)
        },
      }
    },
  }
}

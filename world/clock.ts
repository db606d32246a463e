import type { Clock } from '../src/platform/clock.ts'

/** A Monday morning, when the tests' desks open. */
export const startTime = new Date('2026-03-02T09:00:00Z')

/** A clock that stands still until it is set or advanced. */
export interface TestClock extends Clock {
  set(to: Date | string): void
  /** Milliseconds; see `kit/time.ts` for minutes, hours and days. */
  advance(by: number): void
}

export function testClock(from: Date = startTime): TestClock {
  let now = from
  return {
    now: () => now,
    set(to) {
      now = new Date(to)
    },
    advance(by) {
      now = new Date(now.getTime() + by)
    },
  }
}

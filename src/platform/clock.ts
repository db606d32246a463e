/** The only source of time: the machine's, or a test's own. */
export interface Clock {
  now(): Date
}

export const systemClock: Clock = { now: () => new Date() }

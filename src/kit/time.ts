export const second = 1000
export const minute = 60 * second
export const hour = 60 * minute
export const day = 24 * hour

/** A moment `milliseconds` after (or, negative, before) another. */
export function plus(from: Date, milliseconds: number): Date {
  return new Date(from.getTime() + milliseconds)
}

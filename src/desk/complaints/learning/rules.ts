import { day } from '../../../kit/time.ts'
import type { Cause } from '../contract.ts'

/** Named so often within so many days, a cause is a matter of its own (issue "Put it right", Learning). */
const filesToLearn = 3
const daysToLearn = 90

/** Where the desk itself has something to change. A disregard on purpose is dealt with elsewhere, and no cause is none. */
export function teaches(cause: Cause): boolean {
  return cause !== 'none' && cause !== 'reckless'
}

/** A cause was named in a file, by one rule or by none. */
export interface Naming {
  file: string
  at: Date
}

/** A lesson of the same cause and rule. */
export interface Lesson {
  openedAt: Date
  isSettled: boolean
  files: readonly string[]
}

export type Learned = { opens: string[] } | { joins: string[] } | null

/**
 * What comes of a naming: a lesson that is being worked at takes the file in; where there is none, the third file within ninety
 * days opens one, and no second within ninety days of the last. What a lesson has counted is not counted again.
 */
export function learnedFrom(namings: readonly Naming[], lessons: readonly Lesson[], now: Date): Learned {
  const since = new Date(now.getTime() - daysToLearn * day)
  const counted = new Set(lessons.flatMap(lesson => lesson.files))
  const recent = namings.filter(({ at }) => at > since && at <= now).map(({ file }) => file)
  const files = [...new Set(recent)].filter(file => !counted.has(file))
  if (files.length === 0) return null
  if (lessons.some(lesson => !lesson.isSettled)) return { joins: files }
  const isTooSoon = lessons.some(lesson => lesson.openedAt > since)
  return files.length >= filesToLearn && !isTooSoon ? { opens: files } : null
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day } from '../../../kit/time.ts'
import { type Lesson, learnedFrom, type Naming, teaches } from './rules.ts'

const start = Date.parse('2026-03-02T09:00:00Z')
const on = (days: number) => new Date(start + days * day)
const named = (file: string, days: number): Naming => ({ file, at: on(days) })

describe('a cause that is named again', () => {
  test('opens at the third file within ninety days, and not at the second', () => {
    const two = [named('a', 0), named('b', 40)]
    expect(learnedFrom(two, [], on(40))).toBeNull()
    expect(learnedFrom([...two, named('c', 89)], [], on(89))).toEqual({ opens: ['a', 'b', 'c'] })
    expect(learnedFrom([...two, named('c', 90)], [], on(90))).toBeNull()
  })

  test('three allegations of one file are one naming', () => {
    expect(learnedFrom([named('a', 0), named('a', 1), named('a', 2)], [], on(2))).toBeNull()
  })

  test('joins what is being worked at, and opens nothing within ninety days of the last', () => {
    const open: Lesson = { openedAt: on(10), isSettled: false, files: ['a', 'b', 'c'] }
    expect(learnedFrom([named('a', 1), named('d', 20)], [open], on(20))).toEqual({ joins: ['d'] })
    const settled = { ...open, isSettled: true }
    const again = [named('d', 20), named('e', 30), named('f', 40)]
    expect(learnedFrom(again, [settled], on(40))).toBeNull()
    expect(learnedFrom([...again, named('g', 100)], [settled], on(100))).toEqual({
      opens: ['d', 'e', 'f', 'g'],
    })
  })

  test('what teaches the desk nothing opens nothing', () => {
    expect(teaches('none')).toBe(false)
    expect(teaches('reckless')).toBe(false)
    expect(teaches('policyAsWritten')).toBe(true)
  })

  const history = fc.array(
    fc.record({
      file: fc.integer({ min: 0, max: 12 }),
      gap: fc.integer({ min: 0, max: 60 }),
      settles: fc.boolean(),
    }),
    { maxLength: 40 },
  )

  /** What a desk has counted by then, as it goes on. */
  interface Past {
    namings: Naming[]
    lessons: { openedAt: Date; isSettled: boolean; files: string[] }[]
  }

  function nameAt(past: Past, file: string, now: Date): { opened: boolean; shouldOpen: boolean } {
    const { namings, lessons } = past
    namings.push({ file, at: now })
    const since = new Date(now.getTime() - 90 * day)
    const counted = lessons.flatMap(lesson => lesson.files)
    const fresh = namings.filter(one => one.at > since && !counted.includes(one.file)).map(one => one.file)
    const isFree = lessons.every(lesson => lesson.isSettled && lesson.openedAt <= since)
    const learned = learnedFrom(namings, lessons, now)
    const opens = learned && 'opens' in learned ? learned.opens : null
    if (opens) lessons.push({ openedAt: now, isSettled: false, files: opens })
    if (learned && 'joins' in learned) lessons.at(-1)?.files.push(...learned.joins)
    return { opened: opens !== null, shouldOpen: isFree && new Set(fresh).size >= 3 }
  }

  test('whatever comes: never for two, at once for the third, never twice in ninety days, no file twice', () => {
    fc.assert(
      fc.property(history, some => {
        const past: Past = { namings: [], lessons: [] }
        let days = 0
        for (const { file, gap, settles } of some) {
          days += gap
          const { opened, shouldOpen } = nameAt(past, String(file), on(days))
          expect(opened).toBe(shouldOpen)
          const last = past.lessons.at(-1)
          if (last && settles) last.isSettled = true
        }
        const all = past.lessons.flatMap(lesson => lesson.files)
        expect(new Set(all).size).toBe(all.length)
      }),
    )
  })
})

import { expect, test } from 'vitest'
import { briefOf } from '../rules.ts'
import { answeredBy } from './answered.ts'
import { type Said, warningOf } from './warning.ts'

const now = new Date('2026-11-20T10:00:00Z')
const zone = 'Europe/London'
const brief = (text: string) => briefOf({ text, quotedFrom: null, saidAt: now, zone })
const theirs = (text: string): Said => ({ direction: 'inbound', text, brief: brief(text) })
const ours = (text: string): Said => ({ direction: 'outbound', text, brief: null })

test('a draft answers what it shares words, numbers or an asked-for day with', () => {
  const { asks } = brief(
    'When will the engineer come? Please refund the second charge of £84. Why was I charged twice?',
  )
  const ticks = (draft: string) => answeredBy(asks, draft, 'en')
  expect(asks).toHaveLength(3)
  expect(ticks('')).toEqual([false, false, false])
  expect(ticks('The engineer comes on Friday.')).toEqual([true, false, false])
  expect(ticks('The £84 is on its way back to you.')).toEqual([false, true, false])
  expect(ticks('You were charged twice because we moved to a new system.')[2]).toBe(true)
  // A question back is no answer.
  expect(ticks('Which engineer do you mean, the one of Friday?')).toEqual([false, false, false])
})

test('a thread that should not wait says why, and nothing of it once we have answered', () => {
  const warn = (...thread: Said[]) => warningOf(thread, now, zone)
  expect(warn(theirs('I need this by today, please.'))).toMatchObject({
    kind: 'deadlineToday',
    because: 'today',
  })
  expect(warn(theirs('I like it here.'), theirs('You idiots, where is my parcel?'))).toMatchObject({
    kind: 'hotter',
  })
  expect(warn(theirs('Hello there.'), theirs('It is me.'), theirs('And again.'))).toMatchObject({ count: 3 })
  expect(warn(theirs('When do you open?'), theirs('Is the lift working?'))).toMatchObject({
    kind: 'unansweredQuestion',
    count: 2,
  })
  expect(warn(theirs('I need this by today, please.'), ours('Here it is.'))).toBeNull()
})

import { expect, test } from 'vitest'
import { briefOf } from '../rules.ts'
import { answeredBy } from './answered.ts'
import { type Heard, reasonsIn, warningsOn } from './warning.ts'

const now = new Date('2026-11-20T10:00:00Z')
const zone = 'Europe/London'
const brief = (text: string) => briefOf({ text, quotedFrom: null, saidAt: now, zone })
const theirs = (text: string): Heard => ({
  id: text,
  direction: 'inbound',
  text,
  brief: brief(text),
  saidAt: now,
})
const ours = (text: string): Heard => ({ ...theirs(text), direction: 'outbound', brief: null })
const kindsOn = (day: string, ...thread: Heard[]) =>
  warningsOn(reasonsIn(thread, zone), day).map(each => each.kind)
const kinds = (...thread: Heard[]) => kindsOn('2026-11-20', ...thread)

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

test('a thread that should not wait says why, the most pressing first', () => {
  expect(kinds(theirs('I need this by today, please.'))).toEqual(['deadlineToday'])
  expect(kinds(theirs('I like it here.'), theirs('You idiots, where is my parcel?'))).toEqual(['hotter'])
  expect(kinds(theirs('Hello there.'), theirs('It is me.'), theirs('And again.'))).toEqual(['wroteAgain'])
  expect(kinds(theirs('When do you open?'), theirs('Is the lift working?'))).toEqual(['unansweredQuestion'])
  expect(
    kinds(
      theirs('When will my router come?'),
      theirs('It is me.'),
      theirs('Useless idiots, I need it by today. When?'),
    ),
  ).toEqual(['deadlineToday', 'hotter', 'unansweredQuestion', 'wroteAgain'])
})

test('one letter with two questions, a mail of a machine and what we have answered warn of nothing', () => {
  const machine: Heard = { ...theirs('Is this thing on?'), brief: null }
  expect(kinds(theirs('When do you open? Is the lift working?'))).toEqual([])
  expect(kinds(theirs('When do you open?'), machine, machine)).toEqual([])
  expect(kinds(theirs('You idiots, where is my parcel?'))).toEqual([])
  expect(kinds(theirs('I need this by today, please.'), ours('Here it is.'))).toEqual([])
  expect(
    kinds(theirs('When do you open?'), ours('We open at nine.'), theirs('Thank you. Is the lift working?')),
  ).toEqual([])
})

test('a question that our answer passed over counts when they ask again', () => {
  const again = [
    theirs('When will the engineer come?'),
    ours('Thank you for writing.'),
    theirs('So when will he come?'),
  ]
  expect(kinds(...again)).toEqual(['unansweredQuestion'])
})

test('a deadline speaks up on its day, and one that had passed when it was named does not', () => {
  const asked = theirs('Please send it by Friday 27 November.')
  expect(kindsOn('2026-11-26', asked)).toEqual([])
  expect(kindsOn('2026-11-27', asked)).toEqual(['deadlineToday'])
  expect(kindsOn('2026-11-28', asked)).toEqual(['deadlinePassed'])
  expect(kindsOn('2026-11-28', theirs('You promised it by 13 November.'))).toEqual([])
})

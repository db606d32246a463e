import { expect, test } from 'vitest'
import { momentAt } from '../../../kit/days.ts'
import type { FactsGiven } from '../clocks/contract.ts'
import { shippedPreset } from '../clocks/rules/presets.ts'
import { clockOf } from '../clocks/rules.ts'
import { clockName, dueInShort, lineOf } from './clockWords.ts'

const hours = { zone: 'Europe/London', holidays: [], weekend: [6, 7] }
const at = (day: string) => momentAt(day, '10:00', hours.zone)
type Id = Parameters<typeof shippedPreset>[0]

function shown(id: Id, given: FactsGiven, today: string) {
  const clock = clockOf(shippedPreset(id), 1, given, hours, at(today))
  const saying = { ...hours, locale: 'en-GB', now: at(today) }
  return { clock, line: lineOf(clock, saying), short: dueInShort(clock, saying) }
}

const received = { begunOn: '2026-11-14' }
const acknowledged = { ...received, acknowledgedAt: at('2026-11-16') }

test('the line says what is done, what is next and by when', () => {
  const { clock, line } = shown('uk-council', acknowledged, '2026-11-20')
  expect(clockName(clock)).toBe('UK councils: ombudsman’s code, stage 1')
  expect(line).toEqual([
    { label: 'Acknowledged', detail: 'Monday 16 November', state: 'done' },
    { label: 'Answer due', detail: 'Monday 30 November', state: 'now' },
  ])
  expect(shown('uk-council', received, '2026-11-16').line).toEqual([
    { label: 'Acknowledgement due', detail: 'Friday 20 November', state: 'now' },
    { label: 'Answer due', detail: 'Friday 4 December at the latest', state: 'to come' },
  ])
})

test('an extension, a limit without a figure and a shorter way that is over are said as they are', () => {
  const extensions = [{ madeAt: at('2026-11-27'), until: '2026-12-09' }]
  expect(shown('uk-council', { ...acknowledged, extensions }, '2026-11-30').line[1]?.detail).toBe(
    'Wednesday 9 December, extended',
  )
  expect(shown('eu-finance', received, '2026-11-20').line).toEqual([
    { label: 'Answer due', detail: 'without undue delay', state: 'now' },
  ])
  expect(shown('uk-finance', acknowledged, '2026-11-30').line.map(step => step.label)).toEqual([
    'Acknowledged',
    'Answer due',
  ])
})

test('a row says what is due next, how far away, and when it is late', () => {
  const short = (today: string, given: FactsGiven = acknowledged) => shown('uk-council', given, today).short
  expect(short('2026-11-20')).toEqual({ text: 'Answer due Monday 30 November, 6 working days', state: 'now' })
  expect(short('2026-11-27')).toEqual({
    text: 'Answer due Monday 30 November, 1 working day',
    state: 'due soon',
  })
  expect(short('2026-11-30')).toEqual({ text: 'Answer due today, Monday 30 November', state: 'due soon' })
  expect(short('2026-12-02')).toEqual({
    text: 'Answer was due Monday 30 November, 2 working days ago',
    state: 'late',
  })
  expect(short('2026-12-02', { ...acknowledged, answeredAt: at('2026-12-01') })).toEqual({
    text: 'Nothing is due',
    state: 'done',
  })
  expect(shown('eu-finance', received, '2026-11-20').short.text).toBe('Answer due without undue delay')
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shippedPreset } from '../../clocks/rules/presets.ts'
import { ownPreset } from '../../settings/contract.ts'
import { emptyFields, fieldsOf, type OwnFields, ownFields, presetOf } from './ownRegime.ts'

const id = '01980000-0000-7000-8000-000000000001'
const unit = fc.constantFrom('working days', 'calendar days', 'weeks', 'months')
const limit = fc.record({ count: fc.integer({ min: 1, max: 400 }).map(String), unit })
const maybe = fc.oneof(limit, fc.constant({ count: '', unit: 'working days' as const }))
const stage = fc.record({
  acknowledge: maybe,
  answer: limit,
  countsFrom: fc.constantFrom('begun', 'acknowledged'),
  extension: maybe,
  answerMust: fc.constantFrom('', 'The reasons', 'The reasons\nWhat follows'),
})
const fields = fc.record({
  name: fc.constantFrom('Our own', 'By contract'),
  first: stage,
  hasSecond: fc.boolean(),
  second: stage,
  mayPause: fc.boolean(),
  pauseFor: fc.constantFrom('an answer of the complainant'),
  source: fc.constantFrom('', 'Our charter'),
}) as fc.Arbitrary<OwnFields>

test('whatever passes the fields makes limits that the desk takes, and comes back into the same fields', () => {
  fc.assert(
    fc.property(fields, given => {
      if (!ownFields.safeParse(given).success) return
      const preset = presetOf(given)
      expect(ownPreset.safeParse(preset).error?.issues ?? []).toEqual([])
      const back = fieldsOf({ ...preset, id })
      expect(back).not.toBeNull()
      expect(presetOf(back as OwnFields)).toEqual(preset)
    }),
  )
})

test('limits that say more than the fields can show are left to where they came from', () => {
  expect(fieldsOf({ ...shippedPreset('uk-finance'), id })).toBeNull()
  expect(fieldsOf({ ...presetOf({ ...emptyFields(), name: 'Our own' }), id })).not.toBeNull()
})

test('to count from an acknowledgement that nobody owes is refused beside its field', () => {
  const first = {
    ...emptyFields().first,
    countsFrom: 'acknowledged' as const,
    acknowledge: { count: '', unit: 'weeks' as const },
  }
  const wrong = ownFields.safeParse({ ...emptyFields(), name: 'Our own', first })
  expect(wrong.error?.issues.map(issue => issue.path.join('.'))).toEqual(['first.countsFrom'])
})

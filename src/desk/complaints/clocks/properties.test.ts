import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, dayIn, momentAt } from '../../../kit/days.ts'
import { addWorkingDays, isWorkingDay } from '../../../kit/working-days.ts'
import type { FactsGiven, Preset, Stage, Step, StepPreset } from './contract.ts'
import type { Hours } from './rules/days.ts'
import { wrongInExtension } from './rules/extending.ts'
import { presets, stageOf } from './rules/presets.ts'
import { clockOf, nextStep } from './rules.ts'

const received = '2026-10-07'
const now = new Date('2026-10-07T09:00:00Z')
const zones = [
  ...['Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia', 'America/Santiago'],
  ...['Africa/Cairo', 'Pacific/Kiritimati', 'America/St_Johns'],
]
const day = fc.integer({ min: 0, max: 364 }).map(days => addDays('2026-03-01', days))
const holidays = fc.array(
  fc.integer({ min: 0, max: 500 }).map(days => addDays('2026-03-01', days)),
  { maxLength: 40 },
)
const allStages = presets.flatMap(each => each.stages.map(terms => ({ each, terms, stage: terms.stage })))
const anyStage = fc.constantFrom(...allStages)
const calendar = fc.record({ zone: fc.constantFrom(...zones), holidays })
const daysOf = (of: Preset, stage: Stage, given: FactsGiven, by: Hours) =>
  clockOf(of, stage, given, by, momentAt(received, '10:00', by.zone)).steps.map(each => each.dueDay ?? '')

test('every day of a year, in every regime and zone: due after receipt, where working days count on one, to its very end', () => {
  const holidays = ['2026-12-25', '2026-12-28']
  for (const { each, terms } of allStages) {
    for (const zone of ['Europe/London', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'Pacific/Apia']) {
      for (let offset = 0; offset < 366; offset++) {
        const begunOn = addDays('2026-03-01', offset)
        const { steps } = clockOf(each, terms.stage, { begunOn }, { zone, holidays }, now)
        const wrong = steps.flatMap((step, index) =>
          wrongWith(step, { begunOn, zone, holidays, terms: terms.steps[index] }),
        )
        if (wrong.length > 0) expect.fail(`${each.id}, begun on ${begunOn}: ${wrong.join(', ')}`)
      }
    }
  }
}, 60_000)

interface Around {
  begunOn: string
  zone: string
  holidays: string[]
  terms: StepPreset | undefined
}

function wrongWith({ dueDay, dueAt }: Step, { begunOn, zone, holidays, terms }: Around): string[] {
  if (dueDay === null || dueAt === null) return terms?.limit ? ['has no day'] : []
  const end = new Date(dueAt)
  const [last, next] = [dayIn(zone, new Date(end.getTime() - 1)), dayIn(zone, end)]
  const countsWork = terms?.limit?.unit === 'working days'
  return [
    dueDay > begunOn ? '' : `due on ${dueDay}`,
    last === dueDay && next === addDays(dueDay, 1) ? '' : `ends at ${dueAt} in ${zone}`,
    countsWork && !isWorkingDay(dueDay, { holidays }) ? `nobody works on ${dueDay}` : '',
  ].filter(Boolean)
}

test('a later receipt, one holiday more or an extension never gives an earlier day', () => {
  fc.assert(
    fc.property(
      anyStage,
      day,
      fc.nat(30),
      calendar,
      day,
      fc.option(fc.nat(40), { nil: null }),
      fc.integer({ min: 1, max: 90 }),
      ({ each, stage }, begunOn, wait, by, holiday, acknowledged, extension) => {
        const acknowledgedAt =
          acknowledged === null ? null : momentAt(addDays(begunOn, acknowledged), '11:30', by.zone)
        const before = daysOf(each, stage, { begunOn, acknowledgedAt }, by)
        const isNoEarlier = (after: string[]) => after.every((one, index) => one >= (before[index] as string))
        expect(
          isNoEarlier(daysOf(each, stage, { begunOn: addDays(begunOn, wait), acknowledgedAt }, by)),
        ).toBe(true)
        const withHoliday = { ...by, holidays: [...by.holidays, holiday] }
        expect(isNoEarlier(daysOf(each, stage, { begunOn, acknowledgedAt }, withHoliday))).toBe(true)
        const extensions = [
          { madeAt: momentAt(addDays(begunOn, 1), '09:00', by.zone), until: addDays(begunOn, extension) },
        ]
        expect(isNoEarlier(daysOf(each, stage, { begunOn, acknowledgedAt, extensions }, by))).toBe(true)
      },
    ),
    { numRuns: 500 },
  )
})

test('a clock says the same whenever it is read, but for what is soon or late, and answers end it', () => {
  fc.assert(
    fc.property(
      anyStage,
      day,
      calendar,
      fc.nat(200),
      fc.nat(200),
      ({ each, stage }, begunOn, by, one, other) => {
        const [first, second] = [one, other].sort((a, b) => a - b) as [number, number]
        const read = (days: number, given: Partial<FactsGiven> = {}) =>
          clockOf(each, stage, { begunOn, ...given }, by, momentAt(addDays(begunOn, days), '12:00', by.zone))
            .steps
        const [early, late] = [read(first), read(second)]
        expect(late.map(step => step.dueDay)).toEqual(early.map(step => step.dueDay))
        early.forEach((step, index) => {
          if (step.state === 'late') expect(late[index]?.state).toBe('late')
        })
        const answeredAt = momentAt(addDays(begunOn, first), '12:00', by.zone)
        const done = read(second, { answeredAt, letterAt: answeredAt }).filter(step => step.isOwed)
        expect(done.map(step => step.state)).not.toContain('open')
        expect(nextStep({ steps: done })).toBeNull()
      },
    ),
  )
})

test('no later day can be chosen than the regime allows, and every day up to it can', () => {
  fc.assert(
    fc.property(
      anyStage,
      day,
      calendar,
      fc.integer({ min: -40, max: 120 }),
      ({ each, stage }, begunOn, by, days) => {
        const answer = clockOf(each, stage, { begunOn }, by, momentAt(begunOn, '09:00', by.zone)).steps.find(
          step => step.kind === 'answer',
        )
        const terms = stageOf(each, stage)?.steps.find(step => step.kind === 'answer')?.extension
        if (!answer?.dueDay || !terms) return
        const until = addDays(answer.dueDay, days)
        const isRight = wrongInExtension(answer, { until }, begunOn).length === 0
        expect(isRight).toBe(days > 0 && (answer.furthestDay === null || until <= answer.furthestDay))
        if (terms.most?.after === 'due' && terms.most.unit === 'working days') {
          expect(answer.furthestDay).toBe(addWorkingDays(answer.dueDay, terms.most.count, by))
        }
      },
    ),
  )
})

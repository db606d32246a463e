import { execFileSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { momentAt } from '../../../kit/days.ts'
import {
  extensionInput,
  type FactsGiven,
  facts,
  type Preset,
  preset,
  type Stage,
  type Step,
} from './contract.ts'
import { isToCome } from './rules/days.ts'
import { whyNoExtension, wrongInExtension } from './rules/extending.ts'
import { whyNoPause } from './rules/pausing.ts'
import { presets, shippedPreset } from './rules/presets.ts'
import { clockOf, nextStep } from './rules.ts'

const hours = { zone: 'Europe/Lisbon', holidays: [], weekend: [6, 7] }
const received = '2026-10-07'
const at = (day: string, time = '10:00') => momentAt(day, time, hours.zone)
const now = at(received)

type Id = Parameters<typeof shippedPreset>[0]
function stepIn(
  id: Id,
  kind: Step['kind'],
  given: Partial<FactsGiven> = {},
  stage: Stage = 1,
  when = now,
): Step {
  const { steps } = clockOf(shippedPreset(id), stage, { begunOn: received, ...given }, hours, when)
  const found = steps.find(each => each.kind === kind)
  if (!found) throw new Error(`${id} has no such step`)
  return found
}

test('the days are those of evidence 1.2, of a complaint received on Wednesday 7 October 2026', () => {
  expect(stepIn('uk-council', 'acknowledge').dueDay).toBe('2026-10-14')
  const acknowledged = { acknowledgedAt: at('2026-10-09') }
  expect(stepIn('uk-council', 'answer', acknowledged)).toMatchObject({
    dueDay: '2026-10-23',
    furthestDay: '2026-11-06',
  })
  expect(stepIn('uk-housing', 'answer', acknowledged).dueDay).toBe('2026-10-23')
  expect(stepIn('uk-finance', 'summary').dueDay).toBe('2026-10-12')
  expect(stepIn('uk-finance', 'answer').dueDay).toBe('2026-12-02')
  for (const id of ['uk-payments', 'eu-payments'] as const) {
    expect(stepIn(id, 'answer')).toMatchObject({ dueDay: '2026-10-28', furthestDay: '2026-11-25' })
  }
  expect(stepIn('uk-telecom', 'letter').dueDay).toBe('2026-11-18')
  expect(stepIn('us-cfpb', 'answer')).toMatchObject({ dueDay: '2026-10-22', furthestDay: '2026-12-06' })
  expect(stepIn('au-finance', 'answer').dueDay).toBe('2026-11-06')
  expect(stepIn('uk-nhs-england', 'acknowledge').dueDay).toBe('2026-10-12')
  expect(stepIn('uk-scotland', 'answer', {}, 2).dueDay).toBe('2026-11-04')
})

test('the rest of the table of evidence 1.2 counts as its lines say', () => {
  expect(stepIn('house', 'acknowledge').dueDay).toBe('2026-10-08')
  expect(stepIn('house', 'answer')).toMatchObject({ dueDay: '2026-10-21', furthestDay: '2026-11-04' })
  const second = { acknowledgedAt: at('2026-10-09') }
  expect(stepIn('uk-council', 'answer', second, 2)).toMatchObject({
    dueDay: '2026-11-06',
    furthestDay: '2026-12-04',
  })
  expect(stepIn('uk-scotland', 'answer')).toMatchObject({ dueDay: '2026-10-14', furthestDay: '2026-10-21' })
  expect(stepIn('uk-scotland', 'acknowledge', {}, 2).dueDay).toBe('2026-10-12')
  expect(stepIn('uk-nhs-england', 'summary').dueDay).toBe('2026-10-08')
  expect(stepIn('uk-nhs-england', 'reasons').dueDay).toBe('2027-04-07')
  expect(stepIn('au-finance', 'acknowledge').dueDay).toBe('2026-10-08')
  expect(stepIn('au-finance', 'summary').dueDay).toBe('2026-10-14')
  expect(stepIn('au-superannuation', 'answer').dueDay).toBe('2026-11-21')
  expect(stepIn('au-hardship', 'answer').dueDay).toBe('2026-10-28')
  expect(stepIn('us-cfpb', 'answer', { sentOn: '2026-10-09' }).dueDay).toBe('2026-10-24')
  expect(stepIn('eu-finance', 'answer')).toMatchObject({
    dueDay: null,
    dueAt: null,
    words: 'without undue delay',
  })
})

test('six months end in a month that may be shorter', () => {
  expect(stepIn('uk-nhs-england', 'reasons', { begunOn: '2026-08-31' }).dueDay).toBe('2027-02-28')
})

test('until it is acknowledged the answer is expected, and a late acknowledgement puts nothing off', () => {
  expect(stepIn('uk-council', 'answer')).toMatchObject({
    isExpected: true,
    dueDay: '2026-10-28',
    state: 'to come',
  })
  const late = { acknowledgedAt: at('2026-10-20') }
  expect(stepIn('uk-council', 'answer', late)).toMatchObject({ isExpected: false, dueDay: '2026-10-28' })
  expect(stepIn('uk-council', 'acknowledge', late).state).toBe('met late')
})

test('a step is open, then amber two working days before, then late with the first moment after its day', () => {
  const state = (when: Date) => stepIn('house', 'answer', {}, 1, when).state
  expect(state(at('2026-10-16', '23:59'))).toBe('open')
  expect(state(at('2026-10-19', '00:00'))).toBe('due soon')
  expect(state(at('2026-10-21', '23:59'))).toBe('due soon')
  expect(state(at('2026-10-22', '00:00'))).toBe('late')
  const acknowledging = (when: Date) => stepIn('house', 'acknowledge', {}, 1, when).state
  expect(acknowledging(now)).toBe('open')
  expect(acknowledging(at('2026-10-08', '08:00'))).toBe('due soon')
  const answered = (day: string, time: string) =>
    stepIn('house', 'answer', { answeredAt: at(day, time) }, 1, at('2027-01-04')).state
  expect(answered('2026-10-21', '23:59')).toBe('met')
  expect(answered('2026-10-22', '00:00')).toBe('met late')
})

test('an extension moves the day once, if it was made in time', () => {
  const until = '2026-10-30'
  const made = (day: string) => ({ extensions: [{ madeAt: at(day), until }] })
  expect(stepIn('house', 'answer', made('2026-10-20'))).toMatchObject({
    ...{ dueDay: until, isExtended: true, canExtend: false, furthestDay: null },
  })
  expect(stepIn('house', 'answer', made('2026-10-22')).dueDay).toBe('2026-10-21')
  expect(stepIn('eu-finance', 'answer', made('2026-10-20'))).toMatchObject({ dueDay: until, canExtend: true })
})

test('an extension without a reason, a new day and an outside route cannot be made', () => {
  const whole = {
    reason: 'The provider has not answered.',
    until: '2026-11-04',
    outsideRoute: 'The ombudsman',
  }
  expect(extensionInput.safeParse(whole).success).toBe(true)
  for (const left of ['reason', 'until', 'outsideRoute'] as const) {
    expect(extensionInput.safeParse({ ...whole, [left]: undefined }).success).toBe(false)
    expect(extensionInput.safeParse({ ...whole, [left]: '  ' }).success).toBe(false)
  }
  const step = stepIn('house', 'answer')
  const wrong = (until: string) => wrongInExtension(step, { until }, received).length
  expect(['2026-10-21', '2026-10-22', '2026-11-04', '2026-11-05'].map(wrong)).toEqual([1, 0, 0, 1])
  expect(whyNoExtension(step)).toBeNull()
  expect(whyNoExtension(stepIn('house', 'answer', {}, 1, at('2026-10-22')))).toMatch(/past due/)
  expect(whyNoExtension(stepIn('eu-platforms', 'answer'))).toMatch(/no further/)
})

test('a shorter way taken in time leaves nothing owed; not taken it is no failure', () => {
  const settled = (day: string) => ({ settledAt: at(day) })
  const inTime = clockOf(
    shippedPreset('uk-finance'),
    1,
    { begunOn: received, ...settled('2026-10-12') },
    hours,
    now,
  )
  expect(inTime.steps.map(each => each.state)).toEqual(['met', 'met', 'met'])
  const later = at('2026-10-14')
  expect(stepIn('uk-finance', 'summary', {}, 1, later).state).toBe('not taken')
  expect(stepIn('uk-finance', 'answer', settled('2026-10-13'), 1, later).state).toBe('open')
  expect(stepIn('uk-finance', 'summary', { answeredAt: at('2026-10-09') }).state).toBe('not needed')
})

test('the letter on dispute resolution falls due at six weeks, at deadlock at once, and not where it is settled', () => {
  expect(stepIn('uk-telecom', 'letter', { deadlockOn: '2026-10-20' }).dueDay).toBe('2026-10-20')
  expect(stepIn('uk-telecom', 'letter', { deadlockOn: '2026-12-20' }).dueDay).toBe('2026-11-18')
  expect(stepIn('uk-telecom', 'letter', { settledAt: at('2026-10-20') }).state).toBe('not needed')
  const deadlock = { answeredAt: at('2026-10-20'), deadlockOn: '2026-10-21' }
  expect(stepIn('uk-telecom', 'letter', deadlock, 1, at('2026-10-22')).state).toBe('late')
})

test('reopened, the answer is owed anew from that day', () => {
  const reopened = { answeredAt: null, reopenedOn: '2026-11-02', acknowledgedAt: at('2026-10-08') }
  expect(stepIn('house', 'answer', reopened, 1, at('2026-11-02'))).toMatchObject({
    ...{ dueDay: '2026-11-16', state: 'open', canExtend: true },
  })
  expect(stepIn('house', 'acknowledge', reopened).state).toBe('met')
})

const waiting: Preset = {
  ...shippedPreset('house'),
  stages: shippedPreset('house').stages.map(each => ({
    ...each,
    pause: { for: 'an answer of the complainant', most: { count: 4, unit: 'working days' } },
  })),
}
const [pausable] = waiting.stages as [Preset['stages'][number]]
const paused = (from: string, until: string | null) => ({ begunOn: received, pauses: [{ from, until }] })

test('a pause stops the answer where the regime allows one, as long as it allows, and never otherwise', () => {
  const answer = (of: Preset, given: FactsGiven, when = now) => clockOf(of, 1, given, hours, when).steps[1]
  expect(answer(waiting, paused('2026-10-08', '2026-10-10'))?.dueDay).toBe('2026-10-23')
  const lasting = answer(waiting, paused('2026-10-08', null), at('2026-10-09'))
  expect(lasting).toMatchObject({ state: 'paused', dueDay: '2026-10-23', isExpected: true })
  expect(answer(waiting, paused('2026-10-08', '2026-12-01'), now)?.dueDay).toBe('2026-10-27')
  const weeks = { ...pausable.steps[1], limit: { count: 2, unit: 'weeks' as const } }
  const byWeeks = { ...waiting, stages: [{ ...pausable, steps: [weeks] }] } as Preset
  expect(clockOf(byWeeks, 1, paused('2026-10-08', '2026-10-10'), hours, now).steps[0]?.dueDay).toBe(
    '2026-10-23',
  )
  const when = at('2026-10-12')
  for (const each of presets) {
    for (const stage of each.stages) {
      const plain = clockOf(each, stage.stage, { begunOn: received }, hours, when)
      expect(clockOf(each, stage.stage, paused('2026-10-08', null), hours, when)).toEqual(plain)
      expect(whyNoPause(stage, facts.parse({ begunOn: received }), hours, when)).toMatch(/does not let/)
    }
  }
})

test('the clock can be paused once at a time, not after the answer, and not longer than allowed', () => {
  const why = (given: FactsGiven, when = now) => whyNoPause(pausable, facts.parse(given), hours, when)
  expect(why({ begunOn: received })).toBeNull()
  expect(why(paused('2026-10-08', null))).toMatch(/already/)
  expect(why({ begunOn: received, answeredAt: now })).toMatch(/stands still/)
  expect(why(paused('2026-10-08', '2026-10-20'))).toMatch(/as long as/)
})

test('a day of receipt that is still to come is none', () => {
  const night = at('2026-10-07', '23:30')
  expect([isToCome('2026-10-07', hours.zone, night), isToCome('2026-10-08', hours.zone, night)]).toEqual([
    false,
    true,
  ])
  expect(isToCome('2026-10-08', 'Pacific/Kiritimati', night)).toBe(false)
})

test('what falls due next is the earliest that is owed', () => {
  const clock = clockOf(shippedPreset('uk-finance'), 1, { begunOn: received }, hours, now)
  expect(nextStep(clock)).toMatchObject({ kind: 'answer', dueDay: '2026-12-02' })
  expect(nextStep({ steps: [] })).toBeNull()
})

test('a clock that is handed what a customer bought refuses to tick', () => {
  const words = /plan|customer|account|price|tier|asset/i
  expect(Object.keys(facts.shape).filter(name => words.test(name))).toEqual([])
  for (const name of ['plan', 'customer', 'account', 'target']) {
    expect(() =>
      clockOf(shippedPreset('house'), 1, { begunOn: received, [name]: 'Gold' } as FactsGiven, hours, now),
    ).toThrow(/[Uu]nrecognized/)
  }
})

test('no import leads from the clocks to plans or customers, however long the way round', () => {
  const cruised = execFileSync(
    process.execPath,
    [
      ...[
        'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
        '--no-config',
        '--ts-pre-compilation-deps',
      ],
      ...['--output-type', 'json', '--do-not-follow', 'node_modules'],
      ...['src/desk/complaints/clocks/rules.ts', 'src/desk/complaints/clocks/rules'],
    ],
    { encoding: 'utf8', maxBuffer: 1e8 },
  )
  const reached = (JSON.parse(cruised) as { modules: { source: string }[] }).modules.map(each => each.source)
  expect(reached).toContain('src/kit/working-days.ts')
  expect(
    reached.filter(path => !/^(src\/kit\/|src\/desk\/complaints\/clocks\/|node_modules\/|\w+$)/.test(path)),
  ).toEqual([])
})

test('every regime is whole: valid as data, with reasons in its answers and a way out named or to be named', () => {
  for (const each of presets) {
    expect(preset.parse(each)).toEqual(each)
    expect(each.source).not.toBe('')
    for (const stage of each.stages) {
      expect(stage.steps.filter(step => step.kind === 'answer')).toHaveLength(1)
      expect(stage.answerMust.length).toBeGreaterThan(1)
      for (const step of stage.steps) expect(step.limit !== null || step.words !== '').toBe(true)
    }
  }
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leadOf, mayCorrect, mayGiveAccount, offersFix, type Standing, stepsOf, waitsFor } from './rules.ts'

const at = (day: string) => new Date(`${day}T10:00:00Z`)

const told: Standing = {
  state: 'open',
  stage: 1,
  complainant: 'Ines Duarte',
  toldAt: at('2026-11-16'),
  account: { state: 'awaited', at: null, until: at('2026-11-19'), untilDay: '2026-11-19' },
  isDecided: false,
  shownAt: null,
  seenAt: null,
  respondedAt: null,
  answerBy: '2026-11-30',
  letterAt: null,
  closedAt: null,
  now: at('2026-11-17'),
  today: '2026-11-17',
}

const brief = (it: Standing) => stepsOf(it).map(({ kind, state, by }) => [kind, state, by ?? ''].join(' '))

describe('where it stands', () => {
  test('in the first days: one’s account is what comes next, by its day', () => {
    expect(brief(told)).toEqual([
      'told done ',
      'account now 2026-11-19',
      'facts toCome ',
      'seen toCome ',
      'answer toCome 2026-11-30',
      'letter toCome ',
      'ended toCome ',
    ])
    expect(leadOf(told)).toBe('No view has been formed.')
    expect(waitsFor(told)).toEqual({ words: 'You can give your account.', by: '2026-11-19' })
  })

  test('once the account is in, whoever decides is at it, and nothing waits for oneself', () => {
    const given: Standing = { ...told, account: { ...told.account, state: 'given', at: told.now } }
    expect(brief(given).slice(1, 3)).toEqual(['account done ', 'facts now '])
    expect(waitsFor(given)).toBeNull()
    expect(leadOf(given)).toBe('No view has been formed.')
  })

  test('no account is a choice, and an invitation that ran out is none', () => {
    const declined: Standing = { ...told, account: { ...told.account, state: 'declined', at: told.now } }
    expect(stepsOf(declined)[1]?.words).toContain('Nothing is concluded from that; you can still give one.')
    const ran: Standing = { ...told, now: at('2026-11-20'), today: '2026-11-20' }
    expect(stepsOf(ran)[1]).toMatchObject({ state: 'now', by: null })
    expect(waitsFor(ran)).toBeNull()
    expect(mayGiveAccount(ran)).toBe(true)
    const answered: Standing = { ...ran, state: 'responded', respondedAt: ran.now }
    expect(stepsOf(answered)[1]).toMatchObject({ state: 'done', words: expect.stringContaining('concluded') })
    expect(stepsOf({ ...declined, ...answered, account: declined.account })[1]?.words).not.toContain('still')
  })

  test('findings are read first, and until then it is no longer said that no view has been formed', () => {
    expect(leadOf({ ...told, isDecided: true })).not.toContain('No view')
    const shown: Standing = { ...told, isDecided: true, shownAt: at('2026-11-23') }
    expect(leadOf(shown)).toContain('before Ines Duarte does')
    expect(brief(shown).slice(2, 5)).toEqual(['facts done ', 'seen now ', 'answer toCome 2026-11-30'])
    expect(waitsFor(shown)?.words).toContain('findings')
    expect(waitsFor({ ...shown, seenAt: shown.now })).toBeNull()
    expect(mayCorrect(told)).toBe(false)
    expect(mayCorrect(shown)).toBe(true)
  })

  test('a late answer is nobody’s fault here, and says its day', () => {
    const late = stepsOf({ ...told, today: '2026-12-01' }).find(step => step.kind === 'answer')
    expect(late).toMatchObject({ state: 'late', by: '2026-11-30' })
    expect(late?.words).toContain('not for you to make good')
  })

  test('when it is over nothing is still to come', () => {
    const over: Standing = {
      ...told,
      state: 'closed',
      shownAt: at('2026-11-23'),
      seenAt: at('2026-11-24'),
      respondedAt: at('2026-11-25'),
      letterAt: at('2026-11-25'),
      closedAt: at('2026-12-02'),
    }
    expect(new Set(stepsOf(over).map(step => step.state))).toEqual(new Set(['done']))
    expect(waitsFor(over)).toBeNull()
    const withdrawn = stepsOf({ ...told, state: 'withdrawn', closedAt: at('2026-11-18') })
    expect(withdrawn.map(step => step.kind)).toEqual(['told', 'account', 'ended'])
    expect(withdrawn.every(step => step.state === 'done')).toBe(true)
  })

  const moment = fc.option(fc.date({ min: at('2026-11-16'), max: at('2026-12-31'), noInvalidDate: true }))
  const anyStanding = fc
    .record({
      state: fc.constantFrom('open', 'responded', 'closed', 'withdrawn', 'merged'),
      stage: fc.integer({ min: 1, max: 2 }),
      account: fc.record({
        state: fc.constantFrom('awaited', 'given', 'declined'),
        at: moment,
        until: moment,
        untilDay: fc.option(fc.constant('2026-11-19')),
      }),
      isDecided: fc.boolean(),
      shownAt: moment,
      seenAt: moment,
      respondedAt: moment,
      answerBy: fc.option(fc.constant('2026-11-30')),
      letterAt: moment,
      closedAt: moment,
    })
    .map(some => ({ ...told, ...some }) as Standing)

  test('however it stands: the steps keep their order, each comes once, and all have words', () => {
    const order = ['told', 'account', 'facts', 'seen', 'answer', 'letter', 'ended']
    fc.assert(
      fc.property(anyStanding, it => {
        const kinds = stepsOf(it).map(step => step.kind)
        expect(kinds).toEqual(order.filter(kind => kinds.includes(kind as (typeof kinds)[number])))
        for (const step of stepsOf(it)) expect(step.words).not.toBe('')
        if (it.isDecided || it.shownAt) expect(leadOf(it)).not.toContain('No view has been formed')
      }),
    )
  })
})

test('leading the fix is offered where somebody was let down, whoever was at fault', () => {
  expect(offersFix([{ letDown: 'no' }, { letDown: 'yes' }])).toBe(true)
  expect(offersFix([{ letDown: 'no' }, { letDown: 'cannotBeDetermined' }, { letDown: null }])).toBe(false)
  expect(offersFix([])).toBe(false)
})

import { describe, expect, test } from 'vitest'
import { cause, departed, finding, letDown } from '../contract.ts'
import { cellOf, type Decision, staleBecause, wrongInDecision } from './rules.ts'

describe('two marks', () => {
  test.each([
    ['yes', 'no', 'ruleAtFault'],
    ['yes', 'nobodyConcerned', 'ruleAtFault'],
    ['yes', 'yes', 'error'],
    ['no', 'no', 'ruleDisliked'],
    ['no', 'nobodyConcerned', 'ruleDisliked'],
    ['no', 'yes', 'noFinding'],
    ['cannotBeDetermined', 'no', 'open'],
    ['yes', 'cannotBeDetermined', 'open'],
  ] as const)('let down %s, departed %s: %s', (one, other, cell) => {
    expect(cellOf(one, other)).toBe(cell)
  })

  test('meet nowhere until both are set', () => {
    expect(cellOf('yes', null)).toBeNull()
    expect(cellOf(null, 'yes')).toBeNull()
  })

  test('the finding goes with the first alone: every value of the second stands beside each finding', () => {
    const right = {
      upheld: 'yes',
      partlyUpheld: 'yes',
      notUpheld: 'no',
      cannotBeDetermined: 'cannotBeDetermined',
    }
    for (const found of finding.options)
      for (const mark of letDown.options)
        for (const second of departed.options) {
          const concerns = second !== 'nobodyConcerned'
          const given: Decision = { finding: found, letDown: mark, departed: second, cause: 'communication' }
          const paths = wrongInDecision(given, concerns).map(one => one.path)
          expect(paths).toEqual(right[found] === mark ? [] : ['letDown'])
        }
  })

  test('the second is asked of somebody where somebody is named, and of nobody else', () => {
    const given: Decision = { finding: 'upheld', letDown: 'yes', departed: 'no', cause: 'noPolicy' }
    expect(wrongInDecision(given, false)).toMatchObject([{ path: 'departed' }])
    expect(wrongInDecision({ ...given, departed: 'nobodyConcerned' }, true)).toMatchObject([
      { path: 'departed' },
    ])
  })

  test('a cause that lies with somebody needs a departure; what let somebody down has a cause', () => {
    const given: Decision = { finding: 'upheld', letDown: 'yes', departed: 'no', cause: 'noPolicy' }
    for (const one of cause.options) {
      const isTheirs = ['individualSlip', 'habitOrShortcut', 'reckless'].includes(one)
      const wrong = wrongInDecision({ ...given, cause: one }, true)
      expect(wrong.length > 0, one).toBe(isTheirs || one === 'none')
      expect(wrongInDecision({ ...given, departed: 'yes', cause: one }, true).length > 0).toBe(one === 'none')
    }
  })
})

describe('a finding is looked at again', () => {
  const decidedAt = new Date('2026-03-05T10:00:00Z')
  const [before, after] = [new Date('2026-03-05T09:00:00Z'), new Date('2026-03-05T11:00:00Z')]
  const rests = {
    decidedAt,
    changedAt: before,
    accounts: [before],
    evidence: [{ addedAt: before, removedAt: null }],
  }

  test('not while all is as it was', () => {
    expect(staleBecause(rests)).toBe('')
    expect(staleBecause({ ...rests, decidedAt: null, accounts: [after] })).toBe('')
  })

  test.each([
    ['account', { accounts: [before, after] }],
    ['added', { evidence: [{ addedAt: after, removedAt: null }] }],
    ['taken out', { evidence: [{ addedAt: before, removedAt: after }] }],
    ['changed', { changedAt: after }],
  ])('once something was %s', (word, change) => {
    expect(staleBecause({ ...rests, ...change })).toContain(word)
  })

  test('not for what came and went since', () => {
    expect(staleBecause({ ...rests, evidence: [{ addedAt: after, removedAt: after }] })).toBe('')
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import * as contract from './contract.ts'
import { repair } from './index.ts'
import { askingIn, asksIt, saysTheSame } from './rules/asking-words.ts'
import { hundredths, isWithinLimit, limitOf } from './rules/money.ts'
import {
  isGoodwill,
  isOwedUnmet,
  ladderOf,
  orderRefusal,
  prevention,
  refusalOf,
  type Weighed,
} from './rules/remedies.ts'
import { cluesOf, numbersIn } from './rules/seeking.ts'
import {
  askingOf,
  causeStateOf,
  type Facts,
  isLocked,
  missingFor,
  ownFaultOf,
  strandsOf,
  waitsForOf,
} from './rules.ts'

const kinds = contract.remedyKind.options
const remedy = fc.record({
  kind: fc.constantFrom(...kinds),
  state: fc.constantFrom(...contract.remedyState.options),
  settledAt: fc.option(fc.date({ noInvalidDate: true })),
})
const weighed: fc.Arbitrary<Weighed> = fc.record({
  isOwnFault: fc.constantFrom(true, false, null),
  isOwedByRule: fc.boolean(),
  remedies: fc.array(remedy, { maxLength: 12 }),
})
const facts: fc.Arbitrary<Facts> = fc
  .record({
    state: fc.constantFrom(...contract.state.options),
    cause: fc.constantFrom(...contract.cause.options),
    isOwedByRule: fc.boolean(),
    admission: fc.constantFrom('message' as const, 'notNeeded' as const, null),
    isSearched: fc.boolean(),
    items: fc.array(fc.record({ state: fc.constantFrom(...contract.itemState.options) }), { maxLength: 4 }),
    remedies: fc.array(remedy, { maxLength: 8 }),
    isAsked: fc.boolean(),
    answer: fc.constantFrom('yes' as const, 'notYet' as const, 'none' as const, null),
    second: fc.option(fc.record({ at: fc.date({ noInvalidDate: true }), isAnswered: fc.boolean() })),
  })
  .map(each => ({ ...each, isOwnFault: ownFaultOf(each.cause, undefined) }))

describe('remedies', () => {
  test('each kind waits for all before it; the improvement for none; goodwill for the improvement too', () => {
    fc.assert(
      fc.property(weighed, fc.constantFrom(...kinds), (given, kind) => {
        if (orderRefusal(kind, given) !== null || kind === prevention) return
        const before = kinds
          .slice(0, kinds.indexOf(kind))
          .filter(each => each !== prevention || isGoodwill(kind))
        for (const each of before) {
          const standing = ladderOf(given).find(rung => rung.kind === each)?.standing
          expect(['considered', 'not here']).toContain(standing)
        }
      }),
    )
  })

  test('goodwill is never given while something owed is not', () => {
    fc.assert(
      fc.property(
        weighed,
        fc.constantFrom('waiveOrDiscount' as const, 'goodwillGift' as const),
        (given, kind) => {
          if (isOwedUnmet(given)) expect(refusalOf(kind, given)).not.toBeNull()
        },
      ),
    )
    const passed = kinds
      .filter(kind => !isGoodwill(kind))
      .map(kind => ({ kind, state: 'notNeeded' as const }))
    expect(
      refusalOf('goodwillGift', {
        isOwnFault: true,
        isOwedByRule: false,
        remedies: [...passed, { kind: 'waiveOrDiscount', state: 'notNeeded' }],
      }),
    ).toBeNull()
    expect(
      refusalOf('goodwillGift', {
        isOwnFault: true,
        isOwedByRule: true,
        remedies: [...passed, { kind: 'waiveOrDiscount', state: 'notNeeded' }],
      }),
    ).toMatch(/owed comes first/)
  })

  test('where it was not our doing, nothing but words, the improvement and goodwill; and what a rule owes', () => {
    fc.assert(
      fc.property(weighed, fc.constantFrom(...kinds), (given, kind) => {
        if (refusalOf(kind, { ...given, isOwnFault: false, isOwedByRule: false }) === null)
          expect(['explain', prevention, 'waiveOrDiscount', 'goodwillGift']).toContain(kind)
      }),
    )
    const explained: Weighed = {
      isOwnFault: false,
      isOwedByRule: true,
      remedies: [{ kind: 'explain', state: 'fulfilled' }],
    }
    expect(refusalOf('doTheThingOwed', explained)).toBeNull()
  })

  test('while nobody knows whose doing it is, neither an apology nor goodwill', () => {
    fc.assert(
      fc.property(weighed, given => {
        for (const kind of ['apologise', 'symbolicPayment', 'waiveOrDiscount', 'goodwillGift'] as const)
          expect(refusalOf(kind, { ...given, isOwnFault: null })).not.toBeNull()
      }),
    )
  })
})

describe('closing', () => {
  test('nothing is closed as repaired that is not: each strand is settled or tracked, and nobody waits', () => {
    fc.assert(
      fc.property(facts, given => {
        if (missingFor('repaired', given).length > 0) return
        const strands = strandsOf(given)
        expect(strands.admit).not.toBe('toDo')
        expect(strands.cleanUp).toBe('done')
        expect(['done', 'notNeeded']).toContain(strands.putBack)
        expect(given.items.some(each => each.state === 'toDo')).toBe(false)
        expect(given.remedies.some(each => each.kind === prevention)).toBe(true)
        expect(given.remedies.some(each => each.state === 'asked' && each.kind !== prevention)).toBe(false)
        expect(given.second === null || given.second.isAnswered).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('what was done instead asks no more than repaired does, and no less of what is open', () => {
    fc.assert(
      fc.property(facts, given => {
        const [repaired, instead] = [missingFor('repaired', given), missingFor('doneInstead', given)]
        expect(repaired).toEqual(expect.arrayContaining(instead))
        if (given.items.some(each => each.state === 'toDo')) expect(instead).not.toEqual([])
      }),
    )
  })

  test('a prevention that is tracked is enough, one that is past due is not', () => {
    const whole: Facts = {
      state: 'open',
      cause: 'ourFault',
      isOwnFault: true,
      isOwedByRule: false,
      admission: 'message',
      isSearched: true,
      items: [],
      remedies: [
        { kind: 'doTheThingOwed', state: 'fulfilled', settledAt: null },
        { kind: prevention, state: 'promised', settledAt: null },
      ],
      isAsked: false,
      answer: null,
      second: null,
    }
    expect(missingFor('repaired', whole)).toEqual([])
    const late = whole.remedies.map(each =>
      each.kind === prevention ? { ...each, state: 'broken' as const } : each,
    )
    expect(missingFor('repaired', { ...whole, remedies: late })).toHaveLength(1)
  })
})

describe('asking and locking', () => {
  test('nobody is asked who was asked or has answered, and none while something is promised', () => {
    fc.assert(
      fc.property(facts, given => {
        if (askingOf(given).standing !== 'now') return
        expect(given.isAsked || given.answer !== null).toBe(false)
        const open = ['asked', 'promised', 'broken']
        expect(given.remedies.some(each => each.kind !== prevention && open.includes(each.state))).toBe(false)
      }),
    )
  })

  test('a second failure locks until the end, and waits for somebody else first of all', () => {
    fc.assert(
      fc.property(facts, given => {
        expect(isLocked(given)).toBe(given.state === 'open' && given.second !== null)
        if (given.state === 'open' && given.second && !given.second.isAnswered)
          expect(waitsForOf(given)).toBe('freshOwner')
      }),
    )
    expect(causeStateOf('ruleCausedIt', true)).toBe('secondFailure')
  })

  test('the question is known in each language, also within other words; the same answer in other marks', () => {
    for (const language of ['en-GB', 'de', 'fr-CA', 'es', 'ja'])
      expect(asksIt(`It is booked.\n\n${askingIn(language)}\nAna`)).toBe(true)
    expect(asksIt('Is something still open?')).toBe(false)
    expect(saysTheSame('I am sorry. Ana', 'I am  sorry!\nAna')).toBe(true)
    expect(saysTheSame('', ' ')).toBe(false)
  })
})

describe('money', () => {
  test('is added in hundredths and never rounded', () => {
    expect(hundredths('0.1') + hundredths('0.2')).toBe(hundredths('0.30'))
    expect(hundredths('999999999.99')).toBe(99999999999n)
  })

  test('within a limit exactly up to it, whatever it is split into', () => {
    const cents = fc.bigInt({ min: 0n, max: 1_000_000n })
    const asText = (sum: bigint) => `${sum / 100n}.${String(sum % 100n).padStart(2, '0')}`
    fc.assert(
      fc.property(fc.array(cents, { minLength: 1, maxLength: 6 }), cents, (sums, limit) => {
        const all = sums.map(sum => ({ amount: asText(sum), currency: 'GBP' }))
        const set = [{ subject: 'agent', amount: asText(limit), currency: 'GBP' }]
        const [last, ...given] = all.toReversed() as [contract.Money, ...contract.Money[]]
        const total = sums.reduce((sum, each) => sum + each, 0n)
        expect(isWithinLimit({ id: null, role: 'agent' }, last, given, set)).toBe(total <= limit)
      }),
    )
  })

  test('the person’s before the role’s, none for an owner, nothing for an agent without one', () => {
    const set = [
      { subject: 'agent', amount: '10', currency: 'GBP' },
      { subject: 'ana', amount: '50', currency: 'GBP' },
    ]
    expect(limitOf({ id: 'ana', role: 'agent' }, 'GBP', set)).toBe(5000n)
    expect(limitOf({ id: 'bo', role: 'agent' }, 'GBP', set)).toBe(1000n)
    expect(limitOf({ id: 'bo', role: 'agent' }, 'EUR', set)).toBe(0n)
    expect(limitOf({ id: 'bo', role: 'lead' }, 'GBP', set)).toBeNull()
    expect(limitOf({ id: 'ana', role: 'owner' }, 'GBP', set)).toBeNull()
  })
})

describe('what is looked for', () => {
  test('numbers, telling words two by two, the days around', () => {
    const clues = cluesOf({
      slip: 'INV-2231: the October credit was forgotten after the outage',
      slipDay: '2026-10-20',
      topics: ['credit note'],
      q: '',
    }).map(clue => clue.q)
    expect(clues).toEqual([
      '"INV-2231"',
      'october credit',
      'credit outage',
      '"credit note"',
      'october after:2026-09-19 before:2026-11-21',
    ])
  })

  test('neither years nor sums are numbers to look for', () => {
    expect(numbersIn('48.00 in 2026, on 2026-03-01, circuit C-77120 and #4417')).toEqual(['C-77120', '#4417'])
  })

  test('never more than ten questions, whatever was written', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 300, unit: 'grapheme' }),
        fc.array(fc.string(), { maxLength: 12 }),
        (slip, topics) => {
          const clues = cluesOf({ slip, slipDay: '2026-10-20', topics, q: '' })
          expect(clues.length).toBeLessThanOrEqual(10)
        },
      ),
    )
  })
})

describe('what must never be', () => {
  test('no input of a repair names a plan or an account: the same fault has the same remedy', () => {
    const inputs = (repair.endpoints ?? []).map(({ endpoint }) => endpoint.input)
    expect(inputs.length).toBeGreaterThan(20)
    for (const input of inputs)
      expect(JSON.stringify(z.toJSONSchema(input, { unrepresentable: 'any' }))).not.toMatch(
        /"[^"]*(plan|account|tier)[^"]*":/i,
      )
  })
})

import fc from 'fast-check'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { type As, openDesk, ProblemAnswer } from '../../../world/desk.ts'
import { day, second } from '../../kit/time.ts'
import { make as openConversation } from '../conversations/contract.ts'
import { make as makeCustomer } from '../customers/contract.ts'
import { reply } from '../outbox/contract.ts'
import * as promises from '../promises/contract.ts'
import { judge } from '../rules/applying/contract.ts'
import { make as makeRule } from '../rules/contract.ts'
import * as admitting from './admitting/contract.ts'
import * as cleaning from './cleaning/contract.ts'
import * as contract from './contract.ts'
import * as ending from './ending/contract.ts'
import * as opening from './opening/contract.ts'
import * as remedies from './remedies/contract.ts'
import { isGoodwill } from './rules/remedies.ts'

const desk = await openDesk()
afterAll(() => desk.close())
beforeEach(() => desk.reset())

type Command =
  | { does: 'change'; cause: contract.Cause }
  | { does: 'admit'; says: number }
  | { does: 'seek' }
  | { does: 'add' }
  | { does: 'settle'; state: contract.ItemState }
  | { does: 'take'; kind: contract.RemedyKind; isPromised: boolean; amount: string | null }
  | { does: 'pass'; kind: contract.RemedyKind }
  | { does: 'decide'; agrees: boolean }
  | { does: 'promise'; verb: 'keep' | 'withdraw' }
  | { does: 'wait' }
  | { does: 'ask' }
  | { does: 'answer'; answer: 'yes' | 'notYet' | 'none' }
  | { does: 'afresh'; owner: 'ana' | 'bram' | 'esme' }
  | { does: 'close'; as: 'repaired' | 'doneInstead'; words: string }
  | { does: 'reopen' }
  | { does: 'owe'; isOwed: boolean }
  /** What it waits for, or the next kind of remedy, so that sequences also come to their end. */
  | { does: 'next' }
  | { does: 'climb' }

const of = <K extends Command['does']>(does: K, rest: object = {}) =>
  fc.record({ does: fc.constant(does), ...rest }) as unknown as fc.Arbitrary<Command>
const command: fc.Arbitrary<Command> = fc.oneof(
  of('change', { cause: fc.constantFrom(...contract.cause.options) }),
  of('admit', { says: fc.integer({ min: 0, max: 3 }) }),
  of('seek'),
  of('add'),
  of('settle', { state: fc.constantFrom(...contract.itemState.options) }),
  {
    weight: 4,
    arbitrary: of('take', {
      kind: fc.constantFrom(...contract.remedyKind.options),
      isPromised: fc.boolean(),
      amount: fc.constantFrom(null, '5', '20', '80'),
    }),
  },
  { weight: 6, arbitrary: of('pass', { kind: fc.constantFrom(...contract.remedyKind.options) }) },
  of('decide', { agrees: fc.boolean() }),
  of('promise', { verb: fc.constantFrom('keep', 'withdraw') }),
  of('wait'),
  of('ask'),
  of('answer', { answer: fc.constantFrom('yes', 'notYet', 'none') }),
  of('afresh', { owner: fc.constantFrom('ana', 'bram', 'esme') }),
  {
    weight: 3,
    arbitrary: of('close', {
      as: fc.constantFrom('repaired', 'doneInstead'),
      words: fc.constantFrom('', 'Done so.'),
    }),
  },
  of('reopen'),
  of('owe', { isOwed: fc.boolean() }),
  { weight: 8, arbitrary: of('next') },
  { weight: 8, arbitrary: of('climb') },
)

const reached = { closed: 0, goodwill: 0, asked: 0, second: 0 }

test('no sequence closes what is not repaired, gives goodwill for what is owed, or asks twice', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 25, maxLength: 60 }), async commands => {
      await desk.reset()
      const model = await begin()
      for (const drawn of commands) {
        const before = await model.find()
        const each = meant(drawn, before)
        const done = await attempt(() => run(model, each, before))
        const after = await model.find()
        check(each, done, before, after)
        if (before.state === 'open' && after.state !== 'open') reached.closed += 1
        if (done && each.does === 'take' && isGoodwill(each.kind)) reached.goodwill += 1
        if (done && each.does === 'ask') reached.asked += 1
        if (!before.second && after.second) reached.second += 1
      }
      const { items } = await desk.call(contract.history, { id: model.id }, { as: 'ana' })
      expect(items.filter(item => item.event === 'repair.asked').length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
  // A walk that gets nowhere proves nothing.
  for (const count of Object.values(reached)) expect(count, JSON.stringify(reached)).toBeGreaterThan(0)
}, 240_000)

interface Model {
  id: string
  rule: string
  find: () => Promise<contract.Repair>
}

async function begin(): Promise<Model> {
  const { id: customer } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  )
  await desk.call(
    openConversation,
    { subject: 'A credit', text: 'It is not there.', customer },
    { as: 'ana' },
  )
  await desk.call(remedies.setLimit, { role: 'agent', amount: '50', currency: 'GBP' }, { as: 'dele' })
  const rule = await desk.call(
    makeRule,
    { title: 'Credits', words: 'They are booked.', owed: 'The credit.' },
    { as: 'esme' },
  )
  const { id } = await desk.call(
    opening.open,
    { conversation: '#1', slip: 'The credit was forgotten' },
    { as: 'ana' },
  )
  return { id, rule: rule.id, find: () => desk.call(contract.find, { id }, { as: 'ana' }) }
}

function meant(command: Command, before: contract.Repair): Command {
  if (command.does === 'climb') {
    const rung = before.ladder.find(each => each.standing === 'next')
    const kind = rung?.kind ?? 'goodwillGift'
    return isGoodwill(kind) ? { does: 'take', kind, isPromised: false, amount: '5' } : { does: 'pass', kind }
  }
  if (command.does !== 'next') return command
  const isToDo = before.items.some(item => item.state === 'toDo')
  const steps: Partial<Record<contract.WaitsFor, Command>> = {
    freshOwner: { does: 'afresh', owner: 'bram' },
    lead: { does: 'decide', agrees: true },
    cause: { does: 'change', cause: 'ourFault' },
    admit: { does: 'admit', says: before.second ? 1 : 0 },
    cleanUp: isToDo ? { does: 'settle', state: 'done' } : { does: 'seek' },
    putBack: before.remedies.some(each => each.state === 'promised' || each.state === 'broken')
      ? { does: 'promise', verb: 'keep' }
      : { does: 'take', kind: 'doTheThingOwed', isPromised: false, amount: null },
    prevent: { does: 'pass', kind: 'serviceImprovement' },
    ask: { does: 'ask' },
    answer: { does: 'answer', answer: 'yes' },
    close: { does: 'close', as: 'repaired', words: '' },
  }
  return steps[before.waitsFor] ?? { does: 'reopen' }
}

/** Every refusal is a sentence that says what to do; anything else is a fault and fails the test. */
async function attempt(run: () => Promise<unknown>): Promise<boolean> {
  try {
    await run()
    return true
  } catch (error) {
    if (!(error instanceof ProblemAnswer) || error.status >= 500) throw error
    expect(error.problem.detail).toMatch(/\p{L}/u)
    return false
  }
}

async function run({ id, rule }: Model, command: Command, before: contract.Repair): Promise<unknown> {
  const as: As = 'ana'
  switch (command.does) {
    case 'change':
      return desk.call(opening.change, { id, cause: command.cause, because: 'Known now.' }, { as })
    case 'admit': {
      const text = `I forgot it, and I am sorry. ${command.says}`
      const { message } = await desk.call(reply, { id: '#1', text }, { as })
      return desk.call(admitting.admit, { id, message }, { as })
    }
    case 'seek':
      return desk.call(cleaning.seek, { id }, { as })
    case 'add':
      return desk.call(cleaning.addItem, { id, words: 'Another bill' }, { as })
    case 'settle':
      return desk.call(
        cleaning.settleItem,
        { id: before.items[0]?.id ?? id, state: command.state, because: 'So.' },
        { as },
      )
    case 'take': {
      const due = command.isPromised ? { day: desk.clock.now().toISOString().slice(0, 10) } : null
      const money = command.amount === null ? null : { amount: command.amount, currency: 'GBP' }
      const { kind } = command
      const given = { words: 'Put right', money, forWhat: 'distress' as const, because: 'Fair.' }
      return desk.call(remedies.take, { id, kind, due, ...given }, { as })
    }
    case 'pass':
      return desk.call(remedies.passOver, { id, kind: command.kind, because: 'Nothing of it.' }, { as })
    case 'decide': {
      const asked = before.remedies.find(each => each.state === 'asked')
      const { agrees } = command
      const decision = { id: asked?.id ?? id, agrees, because: 'Fair.', due: { day: '2027-01-01' } }
      return desk.call(remedies.decide, decision, { as: 'esme' })
    }
    case 'promise': {
      const promised = before.remedies.find(each => each.state === 'promised' || each.state === 'broken')
      const promise = promised?.promise ?? id
      return command.verb === 'keep'
        ? desk.call(promises.keep, { id: promise }, { as })
        : desk.call(promises.withdraw, { id: promise, reason: 'Not wanted.' }, { as })
    }
    case 'wait':
      desk.clock.advance(day)
      return desk.settle()
    case 'ask':
      return desk.call(ending.ask, { id, how: 'phone' }, { as })
    case 'answer':
      return desk.call(ending.answerAsking, { id, answer: command.answer }, { as })
    case 'afresh':
      return desk.call(
        ending.startAfresh,
        { id, kind: 'competence', owner: await desk.idOf(command.owner) },
        { as },
      )
    case 'close':
      return desk.call(ending.close, { id, as: command.as, words: command.words }, { as: 'esme' })
    case 'reopen':
      return desk.call(ending.reopen, { id, because: 'It came back.' }, { as: 'esme' })
    case 'next':
    case 'climb':
      return undefined
    case 'owe':
      return desk.call(judge, { id: '#1', rule, isOwed: command.isOwed, because: 'So.' }, { as })
  }
}

function check(command: Command, isDone: boolean, before: contract.Repair, after: contract.Repair): void {
  desk.clock.advance(second)
  if (before.state === 'open' && after.state !== 'open') checkClosed(command, before, after)
  if (isDone && command.does === 'take') checkGiven(command.kind, before, after)
  if (isDone && command.does === 'ask') expect(before.asking.standing).toBe('now')
  if (before.asking.asked) expect(after.asking.asked).toEqual(before.asking.asked)
  if (isDone && command.does === 'afresh') expect(after.owner?.id).not.toBe(after.second?.before?.id)
  expect(after.isLocked).toBe(after.state === 'open' && after.second !== null)
}

function checkClosed(command: Command, before: contract.Repair, after: contract.Repair): void {
  expect(command.does).toBe('close')
  expect(before.missing[after.state as 'repaired' | 'doneInstead']).toEqual([])
  expect(after.items.every(item => item.state !== 'toDo')).toBe(true)
  expect(after.admission).not.toBeNull()
  expect(after.searched).not.toBeNull()
  if (after.state === 'doneInstead') expect(after.closing?.words).not.toBe('')
}

function checkGiven(kind: contract.RemedyKind, before: contract.Repair, after: contract.Repair): void {
  const earlier = before.ladder.slice(
    0,
    before.ladder.findIndex(rung => rung.kind === kind),
  )
  const skipped = earlier
    .filter(rung => rung.standing === 'next' || rung.standing === 'later')
    .filter(rung => rung.kind !== 'serviceImprovement' || isGoodwill(kind))
  if (kind !== 'serviceImprovement') expect(skipped).toEqual([])
  if (isGoodwill(kind)) expect(before.remedies.some(isOwedAndFailed(before))).toBe(false)
  for (const each of after.remedies)
    if (each.kind === 'serviceImprovement' && each.state !== 'notNeeded' && each.decision === null)
      expect(each.promise !== null || each.state === 'asked' || each.state === 'withdrawn').toBe(true)
  if (after.cause === 'notOurDoing')
    expect(['explain', 'serviceImprovement', 'waiveOrDiscount', 'goodwillGift', ...owed]).toContain(kind)
}

const owed: readonly contract.RemedyKind[] = [
  'doTheThingOwed',
  'correctRecord',
  'refundLoss',
  'payQuantifiedLoss',
]

/** Owed, and then neither given, promised nor said not to be needed. */
function isOwedAndFailed({ remedies }: contract.Repair) {
  const settles = ['asked', 'promised', 'fulfilled', 'notNeeded']
  return ({ kind, state }: contract.Remedy) =>
    owed.includes(kind) &&
    ['broken', 'declined', 'withdrawn'].includes(state) &&
    !remedies.some(each => each.kind === kind && settles.includes(each.state))
}

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../world/desk.ts'
import type { GivenTo } from '../../kit/endpoint.ts'
import { day, second } from '../../kit/time.ts'
import {
  change as changeConversation,
  merge,
  make as openConversation,
  setState,
  split,
} from '../conversations/contract.ts'
import { make as makeCustomer, merge as mergeCustomers } from '../customers/contract.ts'
import { reply, undo } from '../outbox/contract.ts'
import * as promises from '../promises/contract.ts'
import { tell } from '../questions/contract.ts'
import { judge } from '../rules/applying/contract.ts'
import { make as makeRule } from '../rules/contract.ts'
import { open as openTimeline } from '../timeline/contract.ts'
import * as admitting from './admitting/contract.ts'
import * as cleaning from './cleaning/contract.ts'
import * as contract from './contract.ts'
import * as ending from './ending/contract.ts'
import * as opening from './opening/contract.ts'
import * as remedies from './remedies/contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** The desk opens on Monday 2 March 2026, nine o'clock, in Europe/London. */
const friday = { day: '2026-03-06' }
let ines: string

beforeEach(async () => {
  await desk.reset()
  ines = await customerCalled('Ines Prado')
  await conversationOf(ines, 'The credit for October', 'You said there would be a credit of 24.')
})

const customerCalled = async (name: string) =>
  (
    await desk.call(
      makeCustomer,
      { name, emails: [`${name.toLowerCase().replace(/\W+/g, '.')}@harbour.example`] },
      { as: 'ana' },
    )
  ).id
const conversationOf = (customer: string, subject: string, text: string) =>
  desk.call(openConversation, { subject, text, customer }, { as: 'ana' })
const open = (given: Partial<GivenTo<typeof opening.open>> = {}, as: As = 'ana') =>
  desk.call(
    opening.open,
    { conversation: '#1', slip: 'The credit for October was forgotten', cause: 'ourFault', ...given },
    { as },
  )
const find = (id: string, as: As = 'ana') => desk.call(contract.find, { id }, { as })
const answer = async (text: string) => (await desk.call(reply, { id: '#1', text }, { as: 'ana' })).message
const admit = async (id: string, text = 'I forgot your credit. I am sorry.') =>
  desk.call(admitting.admit, { id, message: await answer(text) }, { as: 'ana' })
const take = (
  id: string,
  kind: contract.RemedyKind,
  given: Partial<GivenTo<typeof remedies.take>> = {},
  as: As = 'ana',
) => {
  desk.clock.advance(second)
  return desk.call(remedies.take, { id, kind, words: 'Put it right', ...given }, { as })
}
const passOver = (id: string, kind: contract.RemedyKind, because = 'Nothing of the kind was lost.') =>
  desk.call(remedies.passOver, { id, kind, because }, { as: 'ana' })
const prevent = (id: string) =>
  take(id, 'serviceImprovement', { words: 'Credits are checked each Friday', due: { day: '2026-03-20' } })
const latest = (of: contract.Repair) => of.remedies.toSorted((a, b) => a.at.localeCompare(b.at)).at(-1)
const seek = (id: string, q = '') => desk.call(cleaning.seek, { id, q }, { as: 'ana' })
const close = (id: string, as: 'repaired' | 'doneInstead' = 'repaired', words = '') =>
  desk.call(ending.close, { id, as, words }, { as: 'ana' })
const events = async (id: string) =>
  (await desk.call(contract.history, { id }, { as: 'ana' })).items.map(each => each.event)
const timeline = async (id = '#1') =>
  (await desk.call(openTimeline, { id }, { as: 'ana' })).timeline.flatMap(item =>
    item.kind === 'event' ? [item.happening.event] : [],
  )
/** Passes over every kind before one, in order. */
const passUpTo = async (id: string, kind: contract.RemedyKind) => {
  for (const rung of (await find(id)).ladder) {
    if (rung.kind === kind) return
    if (rung.standing !== 'considered' && rung.standing !== 'not here') await passOver(id, rung.kind)
  }
}
const untilLate = async () => {
  desk.clock.advance(6 * day)
  await desk.settle()
}

describe('opening one', () => {
  test('takes a sentence; whose doing it is, is about the desk', async () => {
    const made = await open({ cause: 'causeUnknown', slipDay: '2026-02-20', found: 'customer' })
    expect(made).toMatchObject({
      slip: 'The credit for October was forgotten',
      slipDay: '2026-02-20',
      found: 'customer',
      causeState: 'causeUnknown',
      isOwnFault: null,
      state: 'open',
      owner: { name: 'Ana Souza' },
      customer: { name: 'Ines Prado' },
      conversation: { number: 1 },
      strands: { admit: 'toDo', cleanUp: 'toDo', putBack: 'toDo', prevent: 'toDo' },
      waitsFor: 'cause',
      isLocked: false,
    })
    expect(await timeline()).toContain('repair.opened')
  })

  test('a new cause takes a reason, the first does not', async () => {
    const { id } = await open({ cause: 'causeUnknown' })
    const change = (cause: contract.Cause, because = '') =>
      desk.call(opening.change, { id, cause, because }, { as: 'ana' })
    expect(await change('ourFault')).toMatchObject({ isOwnFault: true, waitsFor: 'admit' })
    await expect(change('notOurDoing')).rejects.toMatchObject({ status: 422 })
    expect(await change('notOurDoing', 'The bank sent it back.')).toMatchObject({ isOwnFault: false })
    expect(await events(id)).toEqual(['repair.opened', 'repair.changed', 'repair.changed'])
  })

  test('there is no field for a person at fault, nor for a sanction', () => {
    const fields = Object.keys(contract.repair.shape).join(' ')
    expect(fields).not.toMatch(/sanction|blame|culpab|warning|score|disciplin/i)
  })
})

describe('admitting', () => {
  test('is an answer, which explains and apologises as well', async () => {
    const { id } = await open()
    const admitted = await admit(id)
    expect(admitted.strands.admit).toBe('done')
    expect(admitted.remedies.map(each => [each.kind, each.state])).toEqual([
      ['explain', 'fulfilled'],
      ['apologise', 'fulfilled'],
    ])
    expect(admitted.flags).toEqual(['apologyAlone'])
  })

  test('the flag goes as soon as something is repaired', async () => {
    const { id } = await open()
    await admit(id)
    const more = await desk.call(cleaning.addItem, { id, words: 'The bill of November' }, { as: 'ana' })
    expect(more.flags).toEqual([])
  })

  test('things done and nothing admitted raises the other flag', async () => {
    const { id } = await open()
    await passUpTo(id, 'doTheThingOwed')
    expect((await take(id, 'doTheThingOwed')).flags).toEqual(['notAdmitted'])
  })

  test('taken back with its answer, it is admitted no longer', async () => {
    const { id } = await open()
    const message = await answer('I forgot it.')
    await desk.call(admitting.admit, { id, message }, { as: 'ana' })
    await desk.call(undo, { message }, { as: 'ana' })
    expect(await find(id)).toMatchObject({ admission: null, remedies: [] })
    expect(await events(id)).toContain('repair.unsaid')
  })

  test('comes after one knows whose doing it is', async () => {
    const { id } = await open({ cause: 'causeUnknown' })
    await expect(admit(id)).rejects.toMatchObject({ status: 409 })
  })

  test('is a message of ours in this conversation, or a reason', async () => {
    const { id } = await open()
    const inbound = (await desk.call(openTimeline, { id: '#1' }, { as: 'ana' })).timeline.find(
      item => item.kind === 'message',
    )
    await expect(
      desk.call(
        admitting.admit,
        { id, message: inbound?.kind === 'message' ? inbound.message.id : '' },
        { as: 'ana' },
      ),
    ).rejects.toMatchObject({ status: 422 })
    await expect(desk.call(admitting.admit, { id }, { as: 'ana' })).rejects.toMatchObject({ status: 422 })
    const none = await desk.call(
      admitting.admit,
      { id, because: 'They rang and I said it there.' },
      { as: 'ana' },
    )
    expect(none.strands.admit).toBe('notNeeded')
  })
})

describe('cleaning up', () => {
  test('finds the same slip elsewhere, says why, and takes nothing in by itself', async () => {
    const other = await customerCalled('Tomas Reyes')
    await conversationOf(other, 'My bill', 'The credit for October is not on my bill either.')
    await conversationOf(ines, 'Another bill', 'Where is the credit of October on the other line?')
    await conversationOf(other, 'Opening hours', 'When do you open?')
    const { id } = await open()
    const { items, lookedFor } = await seek(id)
    expect(items.map(item => [item.kind, item.conversation.number])).toEqual(
      expect.arrayContaining([
        ['customer', 2],
        ['conversation', 3],
      ]),
    )
    expect(items).toHaveLength(2)
    expect(items[0]?.because.join(' ')).toMatch(/credit|october/)
    expect(lookedFor.length).toBeGreaterThan(0)
    expect((await find(id)).items).toEqual([])
    expect((await find(id)).searched?.by).toBe('Ana Souza')
  })

  test('what was looked at is not suggested again, taken in or set aside', async () => {
    const other = await customerCalled('Tomas Reyes')
    await conversationOf(other, 'My bill', 'The credit for October is not on my bill either.')
    await conversationOf(other, 'Thanks', 'Thanks for the credit of October.')
    const { id } = await open()
    const [one, two] = (await seek(id)).items as [cleaning.Suggestion, cleaning.Suggestion]
    const add = (of: cleaning.Suggestion, setAside: string) =>
      desk.call(
        cleaning.addItem,
        { id, kind: of.kind, words: of.words, conversation: of.conversation.id, isFound: true, setAside },
        { as: 'ana' },
      )
    await add(one, '')
    const both = await add(two, 'They have it already.')
    expect(both.items.map(item => item.state)).toEqual(['toDo', 'setAside'])
    expect(both.items[0]?.customer?.name).toBe('Tomas Reyes')
    expect((await seek(id)).items).toEqual([])
  })

  test('finds by number, by rule, and promises that say it', async () => {
    const other = await customerCalled('Tomas Reyes')
    const rule = await desk.call(
      makeRule,
      {
        title: 'Credits within ten days',
        words: 'A credit is booked within ten days.',
        topics: ['ten days'],
      },
      { as: 'esme' },
    )
    await conversationOf(other, 'One', 'My order INV-2231 came late.')
    await conversationOf(other, 'Two', 'A credit was to come.')
    await desk.call(judge, { id: '#3', rule: rule.id, isOwed: true, because: 'It was said.' }, { as: 'ana' })
    await desk.call(
      promises.make,
      { conversation: '#2', words: 'Book INV-2231 again', due: friday },
      { as: 'ana' },
    )
    const { id } = await open({ slip: 'INV-2231 was booked twice', rule: rule.id })
    const { items } = await seek(id)
    expect(items.map(item => [item.kind, item.conversation.number])).toEqual(
      expect.arrayContaining([
        ['customer', 2],
        ['promise', 2],
        ['customer', 3],
      ]),
    )
    expect(items.flatMap(item => item.because)).toEqual(
      expect.arrayContaining(['It names INV-2231.', 'The rule “Credits within ten days” was used there.']),
    )
  })

  test('each is done by whom and when, or does not apply because', async () => {
    const { id } = await open()
    const made = await desk.call(cleaning.addItem, { id, words: 'The bill of November' }, { as: 'ana' })
    const item = made.items[0]?.id as string
    const settle = (state: contract.ItemState, because = '') =>
      desk.call(cleaning.settleItem, { id: item, state, because }, { as: 'dele' })
    await expect(settle('notApplicable')).rejects.toMatchObject({ status: 422 })
    expect((await settle('done')).items[0]).toMatchObject({ state: 'done', changedBy: 'Dele Okonkwo' })
    expect((await settle('toDo')).items[0]).toMatchObject({ state: 'toDo' })
    expect((await settle('notApplicable', 'It was never sent.')).items[0]?.because).toBe('It was never sent.')
    expect((await events(id)).filter(event => event === 'repair.itemSettled')).toHaveLength(3)
  })
})

describe('putting back', () => {
  test('is considered in sequence', async () => {
    const { id } = await open()
    await expect(take(id, 'refundLoss', { money: { amount: '24', currency: 'GBP' } })).rejects.toThrow(
      'Before this comes “Explain what happened”',
    )
    await passOver(id, 'explain', 'They know it.')
    await expect(passOver(id, 'correctRecord')).rejects.toThrow('Before this comes “Apologise”')
  })

  test('by a day it is a promise, and kept there it is fulfilled here', async () => {
    const { id } = await open()
    await passUpTo(id, 'doTheThingOwed')
    const given = await take(id, 'doTheThingOwed', { words: 'Book the credit', due: friday })
    const remedy = latest(given)
    expect(remedy).toMatchObject({ state: 'promised', due: { day: '2026-03-06' } })
    expect(given.strands.putBack).toBe('underWay')
    const promise = await desk.call(promises.find, { id: remedy?.promise as string }, { as: 'ana' })
    expect(promise).toMatchObject({ words: 'Book the credit', owner: { name: 'Ana Souza' } })
    await desk.call(promises.keep, { id: promise.id, how: 'Booked on Tuesday.' }, { as: 'ana' })
    expect(latest(await find(id))?.state).toBe('fulfilled')
    expect(await events(id)).toContain('repair.remedyTurned')
  })

  test('moved with a reason it is promised for the other day; withdrawn it is withdrawn because', async () => {
    const { id } = await open()
    await passUpTo(id, 'doTheThingOwed')
    const given = await take(id, 'doTheThingOwed', { due: friday })
    const promise = latest(given)?.promise as string
    await desk.call(
      promises.move,
      { id: promise, due: { day: '2026-03-09' }, reason: 'The bank.' },
      { as: 'ana' },
    )
    expect(latest(await find(id))).toMatchObject({ state: 'promised', due: { day: '2026-03-09' } })
    await desk.call(promises.withdraw, { id: promise, reason: 'They paid it.' }, { as: 'ana' })
    expect(latest(await find(id))).toMatchObject({ state: 'withdrawn', because: 'They paid it.' })
  })

  test('goodwill is last, and never in place of what is owed', async () => {
    const rule = await desk.call(
      makeRule,
      { title: 'Late credit', words: 'A late credit is paid.', owed: 'The credit.' },
      { as: 'esme' },
    )
    await desk.call(judge, { id: '#1', rule: rule.id, isOwed: true, because: 'It was late.' }, { as: 'ana' })
    const { id } = await open()
    await passUpTo(id, 'goodwillGift')
    await expect(take(id, 'goodwillGift')).rejects.toThrow('What is owed comes first')
    await take(id, 'doTheThingOwed', { due: friday })
    expect(latest(await take(id, 'goodwillGift'))).toMatchObject({ isGoodwill: true })
  })

  test('where it was not our doing there is goodwill only, and called so', async () => {
    const { id } = await open({ cause: 'notOurDoing' })
    await expect(take(id, 'apologise', { due: friday })).rejects.toThrow('It was not our doing')
    await expect(passOver(id, 'refundLoss')).rejects.toThrow('It was not our doing')
    await passUpTo(id, 'goodwillGift')
    const given = await take(id, 'goodwillGift')
    expect(latest(given)).toMatchObject({ kind: 'goodwillGift', isGoodwill: true })
    expect(given.ladder.find(rung => rung.kind === 'refundLoss')?.standing).toBe('not here')
  })

  test('what is given cannot be said not to be needed, and the other way about it is given after all', async () => {
    const { id } = await open()
    await passOver(id, 'explain')
    expect((await take(id, 'explain')).remedies.map(each => each.state)).toEqual(['fulfilled'])
    await expect(passOver(id, 'explain')).rejects.toMatchObject({ status: 409 })
  })

  test('prevention is an action with an owner and a day, never words', async () => {
    const { id } = await open()
    await expect(take(id, 'serviceImprovement', { words: 'We will be careful' })).rejects.toMatchObject({
      status: 422,
    })
    const given = await prevent(id)
    expect(given.strands.prevent).toBe('underWay')
    expect(given.remedies[0]?.promise).not.toBeNull()
  })
})

describe('limits', () => {
  const pounds = (amount: string) => ({ money: { amount, currency: 'GBP' } })
  const setLimit = (given: GivenTo<typeof remedies.setLimit>) =>
    desk.call(remedies.setLimit, given, { as: 'dele' })
  const refund = { because: 'They had to borrow it.', due: friday }
  const ready = async () => {
    const { id } = await open()
    await passUpTo(id, 'refundLoss')
    return id
  }

  test('above one’s own a lead is asked, who is somebody else, with a reason', async () => {
    const id = await ready()
    await setLimit({ role: 'agent', amount: '30', currency: 'GBP' })
    expect(latest(await take(id, 'refundLoss', pounds('24')))?.state).toBe('fulfilled')
    await expect(take(id, 'refundLoss', pounds('6.01'))).rejects.toThrow('above what you can give')
    const asked = await take(id, 'refundLoss', { ...pounds('6.01'), ...refund })
    const remedy = latest(asked)
    expect(remedy).toMatchObject({ state: 'asked', promise: null, can: { decide: false } })
    expect(asked.waitsFor).toBe('lead')
    const decision = { id: remedy?.id as string, agrees: true, because: 'Fair.' }
    await expect(desk.call(remedies.decide, decision, { as: 'ana' })).rejects.toMatchObject({ status: 403 })
    const agreed = await desk.call(remedies.decide, decision, { as: 'esme' })
    expect(latest(agreed)).toMatchObject({ state: 'promised', decision: { by: 'Esme Hughes' } })
    expect(latest(agreed)?.promise).not.toBeNull()
  })

  test('what waits for a lead is among theirs, and not among those of whoever asked', async () => {
    const id = await ready()
    await take(id, 'refundLoss', { ...pounds('9'), ...refund })
    await desk.call(opening.handOver, { id, owner: await desk.idOf('bram') }, { as: 'ana' })
    const mine = async (as: As) =>
      (await desk.call(contract.list, { view: 'mine' }, { as })).items.map(each => each.id)
    expect(await mine('chiara')).toEqual([id])
    expect(await mine('ana')).toEqual([])
  })

  test('one’s own comes before that of the role; without any an agent asks and a lead does not', async () => {
    const id = await ready()
    await expect(take(id, 'refundLoss', pounds('1'))).rejects.toMatchObject({ status: 422 })
    expect(latest(await take(id, 'refundLoss', pounds('500'), 'esme'))?.state).toBe('fulfilled')
    await setLimit({ role: 'agent', amount: '5', currency: 'GBP' })
    await setLimit({ colleague: await desk.idOf('ana'), amount: '600.50', currency: 'GBP' })
    expect((await find(id)).ownLimits).toEqual([{ amount: '600.50', currency: 'GBP' }])
    expect(latest(await take(id, 'refundLoss', pounds('100')))?.state).toBe('fulfilled')
    await expect(take(id, 'refundLoss', pounds('0.51'))).rejects.toMatchObject({ status: 422 })
    await expect(take(id, 'refundLoss', { money: { amount: '1', currency: 'EUR' } })).rejects.toMatchObject({
      status: 422,
    })
  })

  test('declined or withdrawn, it is neither promised nor given', async () => {
    const id = await ready()
    const ask = async () => latest(await take(id, 'refundLoss', { ...pounds('9'), ...refund }))?.id as string
    const declined = await desk.call(
      remedies.decide,
      { id: await ask(), agrees: false, because: 'They were paid already.' },
      { as: 'esme' },
    )
    expect(latest(declined)).toMatchObject({ state: 'declined', promise: null })
    const withdrawn = await desk.call(
      remedies.withdraw,
      { id: await ask(), because: 'A slip.' },
      { as: 'ana' },
    )
    expect(latest(withdrawn)?.state).toBe('withdrawn')
  })

  test('are set by admins alone, read by admins alone', async () => {
    await expect(
      desk.call(remedies.setLimit, { role: 'agent', amount: '1', currency: 'GBP' }, { as: 'ana' }),
    ).rejects.toMatchObject({ status: 403 })
    await setLimit({ role: 'agent', amount: '30', currency: 'GBP' })
    expect((await setLimit({ role: 'agent', amount: null, currency: 'GBP' })).items).toEqual([])
  })

  test('the last five comparable remedies are shown, newest first', async () => {
    await setLimit({ role: 'agent', amount: '900', currency: 'GBP' })
    for (let each = 2; each <= 7; each += 1) {
      await conversationOf(ines, `Matter ${each}`, 'A credit is not there.')
      const { id } = await open({ conversation: `#${each}` })
      await passUpTo(id, 'refundLoss')
      await take(id, 'refundLoss', pounds(String(each)))
      desk.clock.advance(second)
    }
    const id = await ready()
    const { items } = await desk.call(remedies.comparables, { id, kind: 'refundLoss' }, { as: 'ana' })
    expect(items.map(each => each.money?.amount)).toEqual(['7', '6', '5', '4', '3'])
    expect(items[0]).toMatchObject({ customer: { name: 'Ines Prado' }, conversation: { number: 7 } })
  })
})

describe('asking whether it is put right', () => {
  const repaired = async () => {
    const { id } = await open()
    await admit(id)
    await take(id, 'doTheThingOwed')
    return id
  }

  test('comes when it is done, and once', async () => {
    const { id } = await open()
    const ask = () => desk.call(ending.ask, { id, how: 'phone' }, { as: 'ana' })
    await expect(ask()).rejects.toThrow('Ask when something has been done')
    await admit(id)
    await take(id, 'doTheThingOwed')
    expect((await find(id)).asking.standing).toBe('now')
    expect((await ask()).asking).toMatchObject({ standing: 'asked', asked: { how: 'phone' } })
    await expect(ask()).rejects.toThrow('nobody asks them again')
  })

  test('by the question in an answer; with it in a second answer, that is not sent', async () => {
    const id = await repaired()
    const { question } = (await find(id)).asking
    const message = await answer(`The credit is booked. ${question}`)
    expect((await find(id)).asking).toMatchObject({ standing: 'asked', asked: { how: 'mail' } })
    await expect(answer(`Once more: ${question}`)).rejects.toThrow('nobody asks them again')
    await desk.call(undo, { message }, { as: 'ana' })
    expect((await find(id)).asking.standing).toBe('now')
  })

  test('in any of the four languages', async () => {
    const id = await repaired()
    await answer('Ist das für Sie nun in Ordnung gebracht, oder ist noch etwas offen?')
    expect((await find(id)).asking.standing).toBe('asked')
  })

  test('what they wish for is shown from where it is kept', async () => {
    await desk.call(tell, { id: '#1', part: 'wish', words: 'The credit on the next bill' }, { as: 'ana' })
    const { id } = await open()
    expect((await find(id)).wishes.map(wish => wish.words)).toEqual(['The credit on the next bill'])
  })

  test('“not yet” is a second failure, also after it was closed', async () => {
    const id = await repaired()
    await seek(id)
    await prevent(id)
    expect((await close(id)).state).toBe('repaired')
    const after = await desk.call(
      ending.answerAsking,
      { id, answer: 'notYet', words: 'Nothing has come.' },
      { as: 'ana' },
    )
    expect(after).toMatchObject({ state: 'open', second: { why: 'notYet' }, isLocked: true })
  })
})

describe('a second failure', () => {
  test('is a second slip of ours on one matter, and one that was not ours is none', async () => {
    await open({ cause: 'notOurDoing' })
    expect((await open()).second).toBeNull()
    const second = await open({ slip: 'Forgotten again' })
    expect(second).toMatchObject({
      causeState: 'secondFailure',
      second: { why: 'sameMatter', before: { name: 'Ana Souza' }, answered: null },
      isLocked: true,
      waitsFor: 'freshOwner',
    })
  })

  test('is a remedy past due; what was said first is there to compare, and is not sent again', async () => {
    const { id } = await open()
    await admit(id, 'I forgot your credit. I am sorry.')
    await take(id, 'doTheThingOwed', { due: friday })
    await untilLate()
    const failed = await find(id)
    expect(failed).toMatchObject({
      admission: null,
      isLocked: true,
      second: { why: 'brokenRemedy', earlier: 'I forgot your credit. I am sorry.' },
      strands: { admit: 'toDo' },
    })
    expect(latest(failed)?.state).toBe('broken')
    await expect(answer('I forgot your credit! I am sorry.')).rejects.toThrow(
      'before it failed a second time',
    )
    await admit(id, 'I forgot the credit, and then I did not keep Friday either.')
    expect((await find(id)).strands.admit).toBe('done')
  })

  test('is none after all where it turns out not to have been ours', async () => {
    await open()
    const { id } = await open()
    const changed = await desk.call(
      opening.change,
      { id, cause: 'notOurDoing', because: 'The bank sent it back.' },
      { as: 'ana' },
    )
    expect(changed).toMatchObject({ second: null, isLocked: false })
  })

  test('asks which it was and brings somebody else', async () => {
    await open()
    const { id } = await open()
    const afresh = (owner: string, as: As = 'ana') =>
      desk.call(ending.startAfresh, { id, kind: 'competence', owner }, { as })
    await expect(afresh('me')).rejects.toThrow('somebody else takes it')
    const begun = await afresh(await desk.idOf('dele'))
    expect(begun).toMatchObject({
      owner: { name: 'Dele Okonkwo' },
      second: { answered: { kind: 'competence', by: 'Ana Souza' } },
      isLocked: true,
    })
    await expect(
      desk.call(opening.handOver, { id, owner: await desk.idOf('ana') }, { as: 'dele' }),
    ).rejects.toThrow('somebody else takes it')
  })

  test('does not give the same sum of goodwill again', async () => {
    await desk.call(remedies.setLimit, { role: 'agent', amount: '99', currency: 'GBP' }, { as: 'dele' })
    const { id } = await open()
    await admit(id)
    await take(id, 'doTheThingOwed', { due: friday })
    await passUpTo(id, 'symbolicPayment')
    const sum = (amount: string) =>
      take(id, 'symbolicPayment', { forWhat: 'distress', money: { amount, currency: 'GBP' } })
    await sum('20')
    await untilLate()
    await expect(sum('20.00')).rejects.toThrow('the same sum')
    expect(latest(await sum('35'))?.state).toBe('fulfilled')
  })
})

describe('closing', () => {
  const almost = async () => {
    const { id } = await open()
    await admit(id)
    await seek(id)
    await take(id, 'doTheThingOwed')
    await prevent(id)
    return id
  }

  test('needs it repaired, and says what is missing', async () => {
    const { id } = await open({ cause: 'causeUnknown' })
    await expect(close(id)).rejects.toMatchObject({
      problem: {
        type: '/problems/not-repaired',
        missing: [
          'Say whose doing it is.',
          'Admit it in an answer, or say why none is needed.',
          'Search for what else it touched.',
          'Say what keeps it from happening again, who does it and by when; or why nothing can.',
          'Consider what puts it right.',
        ],
      },
    })
  })

  test('repaired, with who and when; open again with a reason', async () => {
    const id = await almost()
    expect(await close(id)).toMatchObject({
      state: 'repaired',
      closing: { by: 'Ana Souza' },
      waitsFor: 'nothing',
    })
    await expect(take(id, 'explain')).rejects.toThrow('This repair is closed')
    expect(await desk.call(ending.reopen, { id, because: 'It came back.' }, { as: 'ana' })).toMatchObject({
      state: 'open',
      closing: null,
    })
  })

  test('what cannot be repaired says what was done instead', async () => {
    const id = await almost()
    await expect(close(id, 'doneInstead')).rejects.toMatchObject({ status: 422 })
    expect(await close(id, 'doneInstead', 'The letter is lost; we wrote a statement.')).toMatchObject({
      state: 'doneInstead',
      closing: { words: 'The letter is lost; we wrote a statement.' },
    })
  })

  test('is for its owner and leads', async () => {
    const id = await almost()
    const closing = { id, as: 'repaired' as const }
    await expect(desk.call(ending.close, closing, { as: 'bram' })).rejects.toMatchObject({ status: 403 })
    await desk.call(ending.close, closing, { as: 'esme' })
  })

  test('of the conversation names it as a matter, and it outlives that', async () => {
    const { id } = await open()
    const shut = (knowing: string[] = []) =>
      desk.call(setState, { id: '#1', state: 'closed', knowing }, { as: 'ana' })
    await expect(shut()).rejects.toMatchObject({
      problem: { type: '/problems/open-matters', matters: [{ kind: 'repair', id }] },
    })
    await shut([id])
    expect((await find(id)).state).toBe('open')
    expect(await timeline()).toContain('repair.leftOpen')
  })
})

describe('what it outlives', () => {
  test('merging and splitting of conversations, another customer and merging of customers', async () => {
    const other = await customerCalled('Ines M. Prado')
    await conversationOf(other, 'The same', 'The same again.')
    const { id } = await open()
    await desk.call(cleaning.addItem, { id, words: 'There too', conversation: '#1' }, { as: 'ana' })
    await desk.call(merge, { id: '#1', into: '#2' }, { as: 'ana' })
    expect(await find(id)).toMatchObject({
      conversation: { number: 2 },
      items: [{ conversation: { number: 2 } }],
    })
    await desk.call(mergeCustomers, { id: ines, other }, { as: 'ana' })
    expect((await find(id)).customer?.id).toBe(ines)
    const third = await customerCalled('Ren Prado')
    await desk.call(changeConversation, { id: '#2', customer: third }, { as: 'ana' })
    expect((await find(id)).customer?.id).toBe(third)
  })

  test('goes with the message from which it was opened', async () => {
    const first = (await desk.call(openTimeline, { id: '#1' }, { as: 'ana' })).timeline.find(
      item => item.kind === 'message',
    )
    const message = first?.kind === 'message' ? first.message.id : ''
    await answer('One moment.')
    const { id } = await open({ message })
    const apart = await desk.call(split, { id: '#1', messages: [message] }, { as: 'ana' })
    expect((await find(id)).conversation.id).toBe(apart.id)
  })
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import { friday, latest, repairsAt } from '../../../../world/repairs.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { second } from '../../../kit/time.ts'
import * as promises from '../../promises/contract.ts'
import { judge } from '../../rules/applying/contract.ts'
import { make as makeRule } from '../../rules/contract.ts'
import * as contract from '../contract.ts'
import * as opening from '../opening/contract.ts'
import * as remedies from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const { conversationOf, creditForgotten, events, find, open, passOver, passUpTo, prevent, take } =
  repairsAt(desk)
let ines: string

beforeEach(async () => {
  await desk.reset()
  ines = await creditForgotten()
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

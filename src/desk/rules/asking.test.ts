import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { password } from '../../../world/cast.ts'
import { type As, openDesk } from '../../../world/desk.ts'
import { day } from '../../kit/time.ts'
import { make as openConversation } from '../conversations/contract.ts'
import { changeColleague } from '../people/contract.ts'
import { changeSettings } from '../setup/contract.ts'
import * as applying from './applying/contract.ts'
import * as contract from './contract.ts'
import { lookJob } from './looking.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const fee = { title: 'Late fee', words: 'A late book costs.', reason: 'Others wait.' }
type Given = Partial<Parameters<typeof desk.call<typeof contract.make>>[1]>
const make = async (given: Given = {}) =>
  desk.call(
    contract.make,
    { ...fee, owner: await desk.idOf('farid'), ...given },
    { as: await signedIn('chiara') },
  )
/** Sessions end while a year goes by. */
const signedIn = (name: string) => desk.signIn(`${name}@quayside.example`, password)
const asks = async (who: string) => desk.call(contract.asks, {}, { as: await signedIn(who) })
/** Of what was asked at one moment the order is of no consequence. */
const toMe = async (who: string) => (await asks(who)).toMe.map(ask => [ask.kind, ask.rule.title]).sort()
const look = () => desk.runtime.runJob(lookJob.name, {})
const answer = async (id: string, given: contract.AnswerKind, as: As, because = 'So.') =>
  desk.call(contract.answer, { id, answer: given, because }, { as })

beforeEach(() => desk.reset())

describe('a rule without a reason', () => {
  test('asks its owner at once, wanted within two working days', async () => {
    // A Friday: the weekend does not count.
    desk.clock.set(new Date('2026-03-06T12:00:00Z'))
    await make({ reason: '' })
    const { toMe: mine } = await asks('farid')
    expect(mine).toMatchObject([
      { kind: 'reason', rule: { title: 'Late fee' }, askedBy: null, dueDay: '2026-03-10', isLate: false },
    ])
    expect(await toMe('bram')).toEqual([])
  })

  test('counts neither the desk’s holidays nor its own weekend', async () => {
    desk.clock.set(new Date('2026-03-06T12:00:00Z'))
    await desk.call(changeSettings, { holidays: ['2026-03-09'], weekend: [7] }, { as: 'dele' })
    await make({ reason: '' })
    expect((await asks('farid')).toMe[0]?.dueDay).toBe('2026-03-10')
    await desk.call(changeSettings, { weekend: [6, 7] }, { as: 'dele' })
    await make({ title: 'Another', reason: '' })
    const { toMe: both } = await asks('farid')
    expect(both.map(ask => ask.dueDay).sort()).toEqual(['2026-03-10', '2026-03-11'])
  })

  test('asks once, however often the desk looks, and reminds once', async () => {
    const { id } = await make({ reason: '' })
    await look()
    desk.clock.advance(5 * day)
    await Promise.all([look(), look()])
    await look()
    expect(await toMe('farid')).toEqual([['reason', 'Late fee']])
    expect((await asks('farid')).toMe[0]?.isLate).toBe(true)
    const { rows } = await desk.runtime.connected.pool.query(
      "select count(*)::integer as told from journal where kind = 'rules.asked' and about = $1",
      [id],
    )
    expect(rows[0].told).toBe(2)
  })

  test('has its answer in the rule itself', async () => {
    const { id } = await make({ reason: '' })
    const [ask] = (await asks('farid')).toMe
    const as = await signedIn('farid')
    await expect(answer(ask?.id ?? '', 'answered', as)).rejects.toMatchObject({ status: 409 })
    await desk.call(contract.change, { id, version: 1, ...fee, reason: 'Others wait.' }, { as })
    expect(await toMe('farid')).toEqual([])
    const { asks: all } = await desk.call(contract.find, { id }, { as })
    expect(all).toMatchObject([{ kind: 'reason', answer: 'answered', because: 'Others wait.' }])
  })

  test('asks again where a later version has none', async () => {
    const { id } = await make({ reason: '' })
    const as = await signedIn('farid')
    await desk.call(contract.change, { id, version: 1, ...fee }, { as })
    await desk.call(contract.change, { id, version: 2, ...fee, reason: '' }, { as })
    expect(await toMe('farid')).toEqual([['reason', 'Late fee']])
  })
})

describe('the yearly look', () => {
  test('asks a year after a version, once, and again a year after it is kept', async () => {
    // Two years from here no cookie is too far ahead of the clock on the wall.
    desk.clock.set(new Date('2025-03-03T12:00:00Z'))
    const { id } = await make()
    desk.clock.advance(364 * day)
    await look()
    expect(await toMe('farid')).toEqual([])
    desk.clock.advance(day)
    await Promise.all([look(), look()])
    await look()
    expect(await toMe('farid')).toEqual([['yearly', 'Late fee']])
    const [ask] = (await asks('farid')).toMe
    await answer(ask?.id ?? '', 'keep', await signedIn('farid'), 'Others still wait.')
    await look()
    expect(await toMe('farid')).toEqual([])
    const { asks: all } = await desk.call(contract.find, { id }, { as: await signedIn('farid') })
    expect(all).toMatchObject([
      { kind: 'yearly', answer: 'keep', because: 'Others still wait.', answeredBy: { name: 'Farid Haddad' } },
    ])
    desk.clock.advance(366 * day)
    await look()
    expect(await toMe('farid')).toEqual([['yearly', 'Late fee']])
  })

  test('asks again in a month where a change was said and none was made', async () => {
    const { id } = await make()
    desk.clock.advance(366 * day)
    await look()
    await answer((await asks('farid')).toMe[0]?.id ?? '', 'change', await signedIn('farid'))
    desk.clock.advance(32 * day)
    await look()
    const [again] = (await asks('farid')).toMe
    expect(again).toMatchObject({ kind: 'yearly', text: expect.stringMatching(/year/) })
    await answer(again?.id ?? '', 'explain', await signedIn('farid'))
    await desk.call(
      contract.change,
      { id, version: 1, ...fee, reason: 'Better.' },
      { as: await signedIn('farid') },
    )
    desk.clock.advance(32 * day)
    await look()
    expect(await toMe('farid')).toEqual([])
  })

  test('goes by the desk’s own day, also where its clocks change', async () => {
    await desk.call(changeSettings, { timeZone: 'Europe/London' }, { as: 'dele' })
    // The clocks go forward on 29 March 2026; midnight of 29 March 2027 in London is 23:00 before in UTC.
    desk.clock.set(new Date('2026-03-29T00:30:00Z'))
    await make()
    desk.clock.set(new Date('2027-03-28T22:59:00Z'))
    await look()
    expect(await toMe('farid')).toEqual([])
    desk.clock.set(new Date('2027-03-28T23:01:00Z'))
    await look()
    expect(await toMe('farid')).toEqual([['yearly', 'Late fee']])
  })

  test('an ended rule asks nothing more', async () => {
    const { id } = await make()
    await desk.call(contract.end, { id, version: 1 }, { as: 'chiara' })
    desk.clock.advance(400 * day)
    await look()
    expect(await toMe('farid')).toEqual([])
  })
})

describe('an owner who is not here any more', () => {
  test('is asked for at once, of the leads; what waited for them waits for the leads meanwhile', async () => {
    const { id } = await make({ reason: '' })
    await desk.call(
      changeColleague,
      { id: await desk.idOf('farid'), isActive: false, reason: 'It was agreed.' },
      { as: 'dele' },
    )
    await look()
    expect(await toMe('chiara')).toEqual([
      ['owner', 'Late fee'],
      ['reason', 'Late fee'],
    ])
    await desk.call(contract.handOver, { id, owner: await desk.idOf('bram') }, { as: 'chiara' })
    expect(await toMe('chiara')).toEqual([])
    expect(await toMe('bram')).toEqual([['reason', 'Late fee']])
  })

  test('a rule that nobody owns says so from the first', async () => {
    await make({ owner: null })
    expect(await toMe('chiara')).toEqual([['owner', 'Late fee']])
    await look()
    expect(await toMe('chiara')).toHaveLength(1)
  })
})

describe('a colleague', () => {
  const tell = async (given: object = {}) => {
    const { id } = await make({ bend: 'After an illness.', bendBy: await desk.idOf('esme') })
    await desk.call(openConversation, { subject: 'A fee', text: 'A fee?' }, { as: 'ana' })
    return desk.call(contract.tell, { id, kind: 'told', text: 'It stings.', ...given }, { as: 'ana' })
  }

  test('tells the owner, who answers; nobody else reads it but who may change the rule', async () => {
    const { id, rule } = await tell()
    expect((await asks('farid')).toMe).toMatchObject([{ text: 'It stings.', askedBy: { name: 'Ana Souza' } }])
    const seenBy = async (as: As) => (await desk.call(contract.find, { id: rule.id }, { as })).asks.length
    expect([await seenBy('ana'), await seenBy('bram'), await seenBy('chiara')]).toEqual([1, 0, 1])
    await expect(answer(id, 'answered', 'bram')).rejects.toMatchObject({ status: 403 })
    await answer(id, 'answered', 'farid', 'I will change it.')
    expect((await asks('ana')).byMe).toMatchObject([{ answer: 'answered', because: 'I will change it.' }])
    await expect(answer(id, 'answered', 'farid')).rejects.toMatchObject({ status: 409 })
  })

  test('asks to bend a rule in one conversation of whoever gives that, and nobody else gives it', async () => {
    const { id, rule } = await tell({ kind: 'bend', conversation: '#1' })
    expect(await toMe('farid')).toEqual([])
    expect(await toMe('esme')).toEqual([['bend', 'Late fee']])
    for (const other of ['ana', 'farid', 'chiara', 'dele'] as const)
      await expect(answer(id, 'given', other)).rejects.toMatchObject({ status: 403 })
    await expect(answer(id, 'keep', 'esme')).rejects.toMatchObject({ status: 409 })
    await answer(id, 'given', 'esme', 'Up to ten pounds, this once.')
    const { items } = await desk.call(applying.atHand, { conversation: '#1' }, { as: 'ana' })
    expect(items).toMatchObject([
      { id: rule.id, bends: [{ answer: 'given', because: 'Up to ten pounds, this once.' }] },
    ])
  })

  test('a rule is bent in a conversation, not in general', async () => {
    await expect(tell({ kind: 'bend' })).rejects.toMatchObject({
      problem: { errors: [{ path: 'conversation' }] },
    })
  })
})

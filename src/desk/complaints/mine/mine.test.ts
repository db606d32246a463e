import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import { changeColleague } from '../../people/contract.ts'
import * as file from '../file/contract.ts'
import * as lodging from '../lodging/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

/** The desk opens on Monday 2 March 2026, nine o'clock, in Europe/London; Chiara handles what Ana lodges. */
let complaint: string
let id: string

beforeEach(async () => {
  await desk.reset()
  const { id: customer } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'farid' },
  )
  await desk.call(
    openOne,
    { subject: 'A card', text: 'She would not give me a card.', customer },
    { as: 'farid' },
  )
  complaint = await lodge({ subject: await desk.idOf('ana') })
  id = await pageOf('ana')
})

async function lodge(given: Partial<GivenTo<typeof lodging.lodge>> = {}): Promise<string> {
  const receipt = await desk.call(
    lodging.lodge,
    { conversation: '#1', title: 'A card refused', words: 'She would not give me a card.', ...given },
    { as: 'farid' },
  )
  return receipt.id
}

async function pageOf(as: As): Promise<string> {
  const { items } = await desk.call(contract.mine, {}, { as })
  return items[0]?.id ?? ''
}

const page = (as: As = 'ana', of = id) => desk.call(contract.page, { id: of }, { as })
const support = async (name: 'bram' | 'dele' | null, as: As = 'ana') =>
  desk.call(contract.askSupporter, { id, colleague: name && (await desk.idOf(name)) }, { as })
const accept = (as: As = 'bram', accepts = true) => desk.call(contract.answerSupport, { id, accepts }, { as })
const give = (words: string, allegation: string | null = null, as: As = 'ana') =>
  desk.call(contract.giveAccount, { id, accounts: [{ allegation, words }] }, { as })

describe('one’s own page', () => {
  test('says what is alleged, that no view has been formed, what comes next and who knows', async () => {
    const mine = await page()
    expect(mine).toMatchObject({
      number: 1,
      title: 'A card refused',
      complainant: 'Ines Prado',
      as: 'subject',
      lead: 'No view has been formed.',
      allegations: [{ words: 'She would not give me a card.', account: [], found: null }],
      account: { state: 'awaited' },
      supporter: null,
      findings: null,
      leadsFix: null,
      can: { giveAccount: true, correct: false, chooseSupporter: true },
    })
    expect(mine.steps.map(step => step.kind)).toEqual([
      'told',
      'account',
      'facts',
      'seen',
      'answer',
      'letter',
      'ended',
    ])
    expect(mine.steps.find(step => step.kind === 'answer')?.by).toMatch(/^2026-03-/)
    expect(mine.knows.map(one => [one.colleague.name, one.part])).toEqual([
      ['Chiara Fontana', 'handler'],
      ['Farid Haddad', null],
    ])
  })

  test('reading it is said by its subject, once', async () => {
    const first = await desk.call(contract.readNotice, { id }, { as: 'ana' })
    desk.clock.advance(60_000)
    const again = await desk.call(contract.readNotice, { id }, { as: 'ana' })
    expect(first.notice.readAt).not.toBeNull()
    expect(again.notice.readAt).toBe(first.notice.readAt)
  })

  test('an account goes into the file word for word, and a later one beside it', async () => {
    const [allegation] = (await page()).allegations
    await give('I was alone at the desk.', allegation?.id)
    desk.clock.advance(60_000)
    const mine = await give('I forgot: I offered a visitor’s card.', allegation?.id)
    const both = ['I was alone at the desk.', 'I forgot: I offered a visitor’s card.']
    expect(mine.allegations[0]?.account.map(one => one.words)).toEqual(both)
    const whole = await desk.call(file.find, { id: complaint }, { as: 'chiara' })
    expect(whole.items[0]?.colleagueAccount.map(one => one.words)).toEqual(both)
    expect(whole.subjects[0]).toMatchObject({ account: 'given', readAt: expect.any(String) })
  })

  test('to give none is a choice that leaves the way open', async () => {
    const declined = await desk.call(contract.declineAccount, { id }, { as: 'ana' })
    expect(declined.account.state).toBe('declined')
    expect((await give('All the same: I was alone.')).account.state).toBe('given')
    await expect(desk.call(contract.declineAccount, { id }, { as: 'ana' })).rejects.toMatchObject({
      status: 409,
    })
  })

  test('nothing is corrected before findings are shown', async () => {
    await expect(
      desk.call(
        contract.seeFindings,
        { id, corrections: [{ allegation: null, words: 'Not so.' }] },
        { as: 'ana' },
      ),
    ).rejects.toMatchObject({ status: 409 })
  })
})

describe('a supporter of one’s own choice', () => {
  test('learns who asks and nothing else, until they accept; then reads and changes nothing', async () => {
    await support('bram')
    const asked = await desk.call(contract.mine, {}, { as: 'bram' })
    expect(asked).toEqual({
      items: [],
      asked: [{ id, colleague: { id: await desk.idOf('ana'), name: 'Ana Souza' } }],
    })
    await expect(page('bram')).rejects.toMatchObject({ status: 404 })
    await accept()
    expect(await page('bram')).toMatchObject({
      as: 'supporter',
      title: 'A card refused',
      can: { giveAccount: false, correct: false, chooseSupporter: false },
    })
    const verbs = [
      () => desk.call(contract.readNotice, { id }, { as: 'bram' }),
      () => desk.call(contract.declineAccount, { id }, { as: 'bram' }),
      () => desk.call(contract.seeFindings, { id }, { as: 'bram' }),
      () => desk.call(contract.leadFix, { id, wants: true }, { as: 'bram' }),
      () => support(null, 'bram'),
      () => give('No.', null, 'bram'),
    ]
    for (const verb of verbs) await expect(verb()).rejects.toMatchObject({ status: 403 })
    await expect(desk.call(file.find, { id: complaint }, { as: 'bram' })).rejects.toMatchObject({
      status: 404,
    })
    expect((await page()).knows.find(one => one.colleague.name === 'Bram de Wit')?.part).toBe('supporter')
  })

  test('who declined is known to the two of them alone', async () => {
    await support('bram')
    const nobody = async () =>
      (await desk.call(file.find, { id: complaint }, { as: 'chiara' })).subjects[0]?.supporter
    expect(await nobody()).toBeNull()
    await accept('bram', false)
    expect(await nobody()).toBeNull()
    const told = await desk.call(file.history, { id: complaint }, { as: 'chiara' })
    expect(JSON.stringify(told)).not.toMatch(/supporter|Bram/)
    expect((await page()).supporter).toMatchObject({ name: 'Bram de Wit', state: 'declined' })
    await expect(page('bram')).rejects.toMatchObject({ status: 404 })
    expect(await desk.call(contract.mine, {}, { as: 'bram' })).toEqual({ items: [], asked: [] })
    await expect(accept('bram')).rejects.toMatchObject({ status: 404 })
  })

  test('is let go at once, and steps back at once', async () => {
    await support('bram')
    await accept()
    await support(null)
    await expect(page('bram')).rejects.toMatchObject({ status: 404 })
    await support('dele')
    await accept('dele')
    await accept('dele', false)
    await expect(page('dele')).rejects.toMatchObject({ status: 404 })
    expect((await page()).supporter?.state).toBe('declined')
    expect((await page()).knows.some(one => one.part === 'supporter')).toBe(false)
  })

  test('has no part in the file, and is here', async () => {
    const ask = async (colleague: string) =>
      desk.call(contract.askSupporter, { id, colleague }, { as: 'ana' })
    await expect(ask(await desk.idOf('ana'))).rejects.toMatchObject({ status: 409 })
    await expect(ask(await desk.idOf('chiara'))).rejects.toMatchObject({ status: 409 })
    const bram = await desk.idOf('bram')
    await desk.call(changeColleague, { id: bram, isActive: false, reason: 'They have left.' }, { as: 'esme' })
    await expect(ask(bram)).rejects.toMatchObject({ status: 409 })
  })

  test('who leaves the desk supports nobody any more', async () => {
    await support('bram')
    await accept()
    await desk.call(
      changeColleague,
      { id: await desk.idOf('bram'), isActive: false, reason: 'They have left.' },
      { as: 'esme' },
    )
    expect((await page()).knows.some(one => one.part === 'supporter')).toBe(false)
    expect((await page()).supporter).toBeNull()
    await support('dele')
    await desk.call(
      changeColleague,
      { id: await desk.idOf('dele'), isActive: false, reason: 'They have left.' },
      { as: 'esme' },
    )
    expect((await page()).supporter?.state).toBe('declined')
  })
})

describe('nobody else', () => {
  test.each(['chiara', 'dele', 'esme', 'bram', 'farid'] as const)('%s opens no page of Ana’s', async as => {
    await expect(page(as)).rejects.toMatchObject({ status: 404 })
    for (const endpoint of [contract.readNotice, contract.declineAccount, contract.seeFindings])
      await expect(desk.call(endpoint, { id }, { as })).rejects.toMatchObject({ status: 404 })
    expect(await desk.call(contract.mine, {}, { as })).toEqual({ items: [], asked: [] })
  })

  test('and its subject opens no file', async () => {
    await expect(desk.call(file.find, { id: complaint }, { as: 'ana' })).rejects.toMatchObject({
      status: 404,
    })
    await expect(desk.call(file.history, { id: complaint }, { as: 'ana' })).rejects.toMatchObject({
      status: 404,
    })
    for (const which of ['open', 'any'] as const)
      expect((await desk.call(file.list, { which }, { as: 'ana' })).items).toEqual([])
  })

  test('before the notice goes nothing shows, not even that there is something', async () => {
    await desk.reset()
    desk.clock.set('2026-03-06T15:30:00Z')
    const { id: customer } = await desk.call(makeCustomer, { name: 'Ines Prado' }, { as: 'farid' })
    await desk.call(openOne, { subject: 'A card', text: 'No card.', customer }, { as: 'farid' })
    complaint = await lodge({ subject: await desk.idOf('ana') })
    const [subject] = (await desk.call(file.find, { id: complaint }, { as: 'chiara' })).subjects
    expect(subject).toMatchObject({ toldAt: null, noticeAt: '2026-03-09T09:00:00.000Z' })
    await expect(page('ana', subject?.id)).rejects.toMatchObject({ status: 404 })
    expect(await desk.call(contract.mine, {}, { as: 'ana' })).toEqual({ items: [], asked: [] })
    desk.clock.set('2026-03-09T09:00:00Z')
    await desk.settle()
    expect(await page('ana', subject?.id)).toMatchObject({ lead: 'No view has been formed.' })
  })
})

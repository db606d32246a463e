import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import { write } from '../../log/contract.ts'
import { changeColleague, makeApiKey, setAbsence } from '../../people/contract.ts'
import * as file from '../file/contract.ts'
import { changeSettings } from '../settings/contract.ts'
import * as contract from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

beforeEach(async () => {
  await desk.reset()
  const { id: customer } = await desk.call(
    makeCustomer,
    { name: 'Ines Prado', emails: ['ines@harbour.example'] },
    { as: 'ana' },
  )
  await desk.call(
    openOne,
    {
      subject: 'The reading room',
      text: 'I was told to leave without a word of explanation. I am very disappointed. Please call me back.',
      customer,
    },
    { as: 'ana' },
  )
})

const prepare = (as: As = 'ana') => desk.call(contract.prepare, { conversation: '#1' }, { as })
const lodge = (given: Partial<GivenTo<typeof contract.lodge>> = {}, as: As = 'ana') =>
  desk.call(
    contract.lodge,
    { conversation: '#1', title: 'Sent out of the reading room', words: 'Told to leave.', ...given },
    { as },
  )

describe('lodging', () => {
  test('gives a receipt, and the file to whoever handles it', async () => {
    const { message } = await prepare()
    const receipt = await lodge({ message: message ?? undefined })
    expect(receipt).toMatchObject({ number: 1, mayOpen: false })
    await expect(desk.call(file.find, { id: receipt.id }, { as: 'ana' })).rejects.toMatchObject({
      status: 404,
    })
    expect(receipt.handler.name).toBe('Chiara Fontana')
    const { items } = await desk.call(file.list, {}, { as: 'chiara' })
    expect(items.map(one => one.id)).toEqual([receipt.id])
    const whole = await desk.call(file.find, { id: receipt.id }, { as: 'chiara' })
    expect(whole).toMatchObject({ complainant: 'Ines Prado', receivedHow: 'form', part: 'handler' })
    expect(whole.items[0]).toMatchObject({ words: 'Told to leave.', evidence: [{ kind: 'message' }] })
    expect(whole.clock.steps.find(step => step.kind === 'acknowledge')?.dueDay).toBe('2026-03-03')
  })

  test('shows what may be a complaint without the word', async () => {
    const { signs, complainant } = await prepare()
    expect(signs.dissatisfied).toContain('disappointed')
    expect(signs.request).toEqual(['Please call me back.'])
    expect(complainant).toBe('Ines Prado')
  })

  test('lets the day of receipt drive the clock, and no day to come', async () => {
    const { id } = await lodge({ receivedAt: '2026-02-26' })
    const found = await desk.call(file.find, { id }, { as: 'chiara' })
    expect(found.receivedAt).toBe('2026-02-26T12:00:00.000Z')
    expect(found.clock.steps.find(step => step.kind === 'acknowledge')).toMatchObject({
      dueDay: '2026-02-27',
      state: 'late',
    })
    for (const receivedAt of ['2026-03-03', '2026-03-02T10:00:00Z'])
      await expect(lodge({ receivedAt })).rejects.toMatchObject({
        problem: { errors: [{ path: 'receivedAt' }] },
      })
    expect(await lodge({ receivedAt: '2026-03-02' })).toMatchObject({ number: 2 })
  })

  test('asks what was done first where something is not safe', async () => {
    await expect(lodge({ isUnsafe: true })).rejects.toMatchObject({
      problem: { errors: [{ path: 'safety' }] },
    })
    await lodge({ isUnsafe: true, safety: 'The stair was closed at once.' })
  })

  test('takes a message of this conversation alone', async () => {
    await desk.call(openOne, { subject: 'Another', text: 'Something else.' }, { as: 'ana' })
    const other = await desk.call(contract.prepare, { conversation: '#2' }, { as: 'ana' })
    await expect(lodge({ message: other.message ?? '' })).rejects.toMatchObject({ status: 422 })
  })

  test('is open to a program, which learns no more than that it is lodged', async () => {
    const key = await desk.call(makeApiKey, { name: 'The form', role: 'agent' }, { as: 'dele' })
    const receipt = await lodge({}, key)
    expect(receipt).toMatchObject({ mayOpen: false, handler: { name: 'Chiara Fontana' } })
    expect((await prepare(key)).files).toEqual([])
    expect((await prepare('chiara')).files.map(one => one.id)).toEqual([receipt.id])
    await expect(desk.call(file.find, { id: receipt.id }, { as: key })).rejects.toMatchObject({ status: 403 })
  })

  test('comes with a log entry, whose words it takes', async () => {
    const { complaint } = await desk.call(
      write,
      { kind: 'counter', what: 'She was sent out without a word.', complaint: { title: 'Sent out' } },
      { as: 'bram' },
    )
    const found = await desk.call(file.find, { id: complaint?.id ?? '' }, { as: 'chiara' })
    expect(found).toMatchObject({ receivedHow: 'counter', lodgedBy: 'Bram de Wit' })
    expect(found.items[0]).toMatchObject({
      words: 'She was sent out without a word.',
      evidence: [{ kind: 'message' }],
    })
  })

  test('is told apart from asking for a service, and can be lodged all the same', async () => {
    await desk.call(
      contract.tellApart,
      { conversation: '#1', because: 'They ask for the hours.' },
      { as: 'ana' },
    )
    expect((await prepare()).toldApart).toMatchObject({ because: 'They ask for the hours.', by: 'Ana Souza' })
    expect(await lodge()).toMatchObject({ number: 1 })
  })
})

describe('who handles it', () => {
  const handlers = async (...names: ('esme' | 'dele' | 'chiara' | 'bram')[]) =>
    desk.call(
      changeSettings,
      { first: 'house', handlers: await Promise.all(names.map(name => desk.idOf(name))) },
      { as: 'dele' },
    )

  test('whoever of those named has the fewest open files, and never whom it concerns', async () => {
    await handlers('bram', 'chiara')
    const names: string[] = []
    for (let at = 0; at < 4; at++) names.push((await lodge()).handler.name)
    expect(names.filter(name => name === 'Bram de Wit')).toHaveLength(2)
    const subject = await desk.idOf('bram')
    for (let at = 0; at < 3; at++) expect((await lodge({ subject })).handler.name).toBe('Chiara Fontana')
  })

  test('an admin where the leads are concerned; whoever is away comes last', async () => {
    expect((await lodge({ subject: await desk.idOf('chiara') })).handler.name).toBe('Dele Okonkwo')
    await handlers('bram', 'chiara')
    await lodge()
    await desk.call(setAbsence, { id: 'me', from: '2026-03-02', until: '2026-03-03' }, { as: 'bram' })
    for (let at = 0; at < 3; at++) expect((await lodge()).handler.name).toBe('Chiara Fontana')
  })

  test('is refused clearly where everybody is concerned', async () => {
    for (const name of ['chiara', 'dele'] as const)
      await desk.call(
        changeColleague,
        { id: await desk.idOf(name), isActive: false, reason: 'Left.' },
        { as: 'esme' },
      )
    await expect(lodge({ subject: await desk.idOf('esme') })).rejects.toMatchObject({
      problem: { type: '/problems/nobody-free' },
    })
  })
})

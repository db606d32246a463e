import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { type As, openDesk } from '../../../../world/desk.ts'
import type { GivenTo } from '../../../kit/endpoint.ts'
import { make as openOne } from '../../conversations/contract.ts'
import { make as makeCustomer } from '../../customers/contract.ts'
import * as file from '../file/contract.ts'
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
})

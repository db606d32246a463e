import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../world/desk.ts'
import { repairsAt } from '../../../world/repairs.ts'
import { change as changeConversation, merge, split } from '../conversations/contract.ts'
import { merge as mergeCustomers } from '../customers/contract.ts'
import { open as openTimeline } from '../timeline/contract.ts'
import * as cleaning from './cleaning/contract.ts'
import * as contract from './contract.ts'
import * as opening from './opening/contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const { answer, conversationOf, creditForgotten, customerCalled, events, find, open, timeline } =
  repairsAt(desk)
let ines: string

beforeEach(async () => {
  await desk.reset()
  ines = await creditForgotten()
})

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

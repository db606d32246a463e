import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openDesk } from '../../../../world/desk.ts'
import { friday, repairsAt } from '../../../../world/repairs.ts'
import { second } from '../../../kit/time.ts'
import * as promises from '../../promises/contract.ts'
import { judge } from '../../rules/applying/contract.ts'
import { make as makeRule } from '../../rules/contract.ts'
import type * as contract from '../contract.ts'
import * as cleaning from './contract.ts'

const desk = await openDesk()
afterAll(() => desk.close())

const { conversationOf, creditForgotten, customerCalled, events, find, open, seek } = repairsAt(desk)
let ines: string

beforeEach(async () => {
  await desk.reset()
  ines = await creditForgotten()
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
    const add = (of: cleaning.Suggestion, setAside: string) => {
      desk.clock.advance(second)
      return desk.call(
        cleaning.addItem,
        { id, kind: of.kind, words: of.words, conversation: of.conversation.id, isFound: true, setAside },
        { as: 'ana' },
      )
    }
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

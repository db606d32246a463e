import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openAnswering } from '../../../world/answering.ts'
import { hour, minute, second } from '../../kit/time.ts'
import { assign, setState } from '../conversations/contract.ts'
import { save } from '../drafts/contract.ts'
import { upload } from '../files/contract.ts'
import { makeApiKey } from '../people/contract.ts'
import * as contract from './contract.ts'

const { desk, sink, begin, withServer, reply, look, afterUndoTime, close } = await openAnswering()
beforeEach(begin)
afterAll(close)
const as = 'ana'

describe('undo', () => {
  const undo = (message: string, who: 'ana' | 'bram' | 'chiara' = as) =>
    desk.call(contract.undo, { message }, { as: who })

  test('restores text, attachments, state, assignee, activity and preview exactly', async () => {
    await withServer()
    const file = await desk.call(upload, { name: 'plan.txt', type: 'text/plain' }, { as, body: 'the plan' })
    const html = '<p>Dear <strong>Ida</strong>,</p><p>we see to it.</p>'
    const until = new Date(desk.clock.now().getTime() + hour).toISOString()
    await desk.call(assign, { id: '#1', assignee: await desk.idOf('bram') }, { as })
    await desk.call(setState, { id: '#1', state: 'snoozed', until }, { as })
    await desk.call(save, { id: '#1', html, attachments: [file.id], version: 0 }, { as })
    const before = await look()
    desk.clock.advance(minute)
    const { message } = await reply({
      text: undefined,
      html,
      attachments: [file.id],
      then: { state: 'closed' },
    })
    expect((await look()).draft).toBeNull()
    desk.clock.advance(5 * second)
    await undo(message)
    const after = await look()
    const { timeline: _, draft: __, position: ___, ...same } = before
    expect(after).toMatchObject(same)
    expect(after.draft).toMatchObject({ html, attachments: [{ id: file.id }] })
    expect(after.timeline.filter(item => item.kind === 'message')).toHaveLength(1)
    await afterUndoTime()
    expect(sink.mails).toEqual([])
  })

  test('keeps what has been begun meanwhile below what comes back', async () => {
    const { message } = await reply({ text: undefined, html: '<p>First</p>' })
    await desk.call(save, { id: '#1', html: '<p>Second</p>', version: 0 }, { as })
    await undo(message)
    expect((await look()).draft?.html).toBe('<p>First</p><p>Second</p>')
  })

  test('is offered wherever its writer is, to its writer alone', async () => {
    const { message } = await reply()
    await reply({}, 'bram')
    const held = await desk.call(contract.list, { state: 'held', by: 'me' }, { as })
    expect(held.items).toMatchObject([
      { message, conversation: { number: 1 }, delivery: { undoSeconds: 15 } },
    ])
  })

  test('works from another device, and not for another agent; a lead may', async () => {
    const first = await reply()
    await expect(undo(first.message, 'bram')).rejects.toMatchObject({ status: 403 })
    await undo(first.message, 'chiara')
    expect((await look()).draft).not.toBeNull()
    expect((await look('bram')).draft).toBeNull()
  })

  test('of what a program wrote is a lead’s to do, or its own', async () => {
    const { key } = await desk.call(makeApiKey, { name: 'Website' }, { as: 'dele' })
    const byKey = () => desk.call(contract.reply, { id: '#1', text: 'Noted.' }, { as: { key } })
    const { message } = await byKey()
    await expect(desk.call(contract.undo, { message }, { as })).rejects.toMatchObject({ status: 403 })
    await desk.call(contract.undo, { message }, { as: 'chiara' })
    await desk.call(contract.undo, { message: (await byKey()).message }, { as: { key } })
    expect((await look()).timeline.filter(item => item.kind === 'message')).toHaveLength(1)
    const { message: ours } = await reply()
    await expect(desk.call(contract.undo, { message: ours }, { as: { key } })).rejects.toMatchObject({
      status: 403,
    })
  })

  test('comes too late once the answer has left, and happens once', async () => {
    await withServer()
    const { message } = await reply()
    await afterUndoTime()
    await expect(undo(message)).rejects.toMatchObject({ status: 409, problem: { type: '/problems/tooLate' } })
    const next = await reply()
    await undo(next.message)
    await expect(undo(next.message)).rejects.toMatchObject({ status: 404 })
  })

  test('works for a key’s own answer, and a key in the role of an agent takes back no other', async () => {
    const { key } = await desk.call(makeApiKey, { name: 'Website' }, { as: 'dele' })
    const takeBack = (message: string) => desk.call(contract.undo, { message }, { as: { key } })
    const anas = await reply()
    await expect(takeBack(anas.message)).rejects.toMatchObject({ status: 403 })
    const own = await desk.call(contract.reply, { id: '#1', text: 'Noted.' }, { as: { key } })
    await takeBack(own.message)
    expect((await look()).timeline.filter(item => item.kind === 'message')).toHaveLength(2)
  })

  test('twice at once, or beside "send now", is said plainly to whoever came second', async () => {
    const { message } = await reply()
    const undone = await Promise.allSettled([undo(message), undo(message), undo(message)])
    const refused = undone.filter(one => one.status === 'rejected').map(one => one.reason.status)
    expect(refused).toEqual([404, 404])
    for (let round = 0; round < 5; round++) {
      const next = await reply()
      const both = await Promise.allSettled([
        undo(next.message),
        desk.call(contract.sendNow, { message: next.message }, { as }),
      ])
      for (const one of both) if (one.status === 'rejected') expect(one.reason.status).toBe(404)
    }
  })

  test('of two answers takes back the one that is meant', async () => {
    const first = await reply({ text: 'One.' })
    const second = await reply({ text: 'Two.' })
    await undo(first.message)
    const texts = (await look()).timeline.flatMap(item =>
      item.kind === 'message' ? [item.message.text] : [],
    )
    expect(texts).toEqual(['It is so.', 'Two.'])
    expect((await look()).preview).toBe('Two.')
    await undo(second.message)
    expect((await look()).preview).toBe('It is so.')
  })

  test('leaves alone what a colleague has changed since', async () => {
    const { message } = await reply({ then: { state: 'closed' } })
    await desk.call(setState, { id: '#1', state: 'waiting' }, { as: 'bram' })
    await desk.call(assign, { id: '#1', assignee: await desk.idOf('bram') }, { as: 'bram' })
    await undo(message)
    expect(await look()).toMatchObject({ state: 'waiting', assignee: { name: 'Bram de Wit' } })
  })

  test('leaves alone what the customer has said since', async () => {
    await withServer()
    const { message } = await reply({ then: { state: 'closed' } })
    const head = 'From: Ida Berg <ida@galley.example>\nTo: help@quayside.example\nSubject: Re: #1 A matter'
    const source = `${head}\nMessage-ID: <again@galley.example>\n\nOne thing more.`
    await desk.deliver({ from: 'ida@galley.example', to: ['help@quayside.example'], source })
    expect(await look()).toMatchObject({ state: 'open', preview: 'One thing more.' })
    await undo(message)
    expect(await look()).toMatchObject({ state: 'open', preview: 'One thing more.', lastBy: 'customer' })
  })
})

import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openAnswering } from '../../../world/answering.ts'
import { letter } from '../../../world/letter.ts'
import { hour, minute, second } from '../../kit/time.ts'
import { makeMailbox } from '../channels/email/contract.ts'
import { make, change as rename } from '../conversations/contract.ts'
import {
  change as changeCustomer,
  list as listCustomers,
  make as makeCustomer,
  merge,
} from '../customers/contract.ts'
import { upload } from '../files/contract.ts'
import { add as note } from '../notes/contract.ts'
import { makeApiKey } from '../people/contract.ts'
import { open } from '../timeline/contract.ts'
import * as contract from './contract.ts'

const { desk, sink, begin, withServer, reply, look, afterUndoTime, close } = await openAnswering()
beforeEach(begin)
afterAll(close)
const as = 'ana'

describe('an answer', () => {
  test('is held for the undo time, goes out once, and leaves the conversation waiting with its writer', async () => {
    await withServer()
    const { message, delivery } = await reply()
    expect(delivery).toMatchObject({ state: 'held', undoSeconds: 15 })
    await desk.settle()
    expect(sink.mails).toEqual([])
    await afterUndoTime()
    await desk.settle()
    expect(sink.mails.map(mail => [mail.from, mail.to])).toEqual([
      ['help@quayside.example', ['ida@galley.example']],
    ])
    const shown = await look()
    expect(shown).toMatchObject({ state: 'waiting', assignee: { name: 'Ana Souza' }, lastBy: 'colleague' })
    expect(shown.timeline.find(item => item.kind === 'message' && item.message.id === message)).toMatchObject(
      {
        delivery: { state: 'sent', undoUntil: null, problem: null },
      },
    )
  })

  test('leaves the desk as the conversation is to be: closed, or asleep', async () => {
    await reply({ then: { state: 'closed' } })
    expect((await look()).state).toBe('closed')
    const until = new Date(desk.clock.now().getTime() + hour).toISOString()
    await reply({ then: { state: 'snoozed', until } })
    expect(await look()).toMatchObject({ state: 'snoozed', snoozedUntil: until })
  })

  test('carries its attachments and the signature, and threads below what came before', async () => {
    await withServer()
    const file = await desk.call(upload, { name: 'plan.txt', type: 'text/plain' }, { as, body: 'the plan' })
    await reply({ attachments: [file.id] })
    await afterUndoTime()
    await reply({ text: 'And one more thing.' })
    await afterUndoTime()
    const [first, second] = sink.mails.map(mail => mail.source)
    expect(first).toContain(Buffer.from('the plan').toString('base64'))
    expect(first).toMatch(/The quay/)
    const id = /^Message-ID: (<.*>)/im.exec(first ?? '')?.[1] ?? 'none'
    expect(second).toContain(`In-Reply-To: ${id}`)
  })

  test('with nothing in it is refused', async () => {
    await expect(reply({ text: ' ' })).rejects.toMatchObject({ status: 422 })
  })

  test('to nobody named, or to one without an address, is refused with what to do', async () => {
    await desk.call(make, { subject: 'Nobody', text: 'Hm.' }, { as })
    await expect(reply({ id: '#2' })).rejects.toMatchObject({
      status: 409,
      problem: { type: '/problems/noAddress' },
    })
    expect((await desk.call(open, { id: '#2' }, { as })).canReply.can).toBe(false)
  })

  test('twice with the same key is the same one', async () => {
    await withServer()
    const first = await reply({ key: 'once' })
    expect((await reply({ key: 'once' })).message).toBe(first.message)
    await afterUndoTime()
    expect(sink.mails).toHaveLength(1)
  })

  test('of a program with a key goes out in the program’s name', async () => {
    const { key } = await desk.call(makeApiKey, { name: 'Website' }, { as: 'dele' })
    await desk.call(contract.reply, { id: '#1', text: 'Noted.' }, { as: { key } })
    const last = (await look()).timeline.findLast(item => item.kind === 'message')
    expect(last).toMatchObject({ message: { author: { kind: 'key', name: 'Website' } } })
  })
})

test.each(['<p></p>', '<p> &nbsp; </p>', '<script>alert(1)</script>'])(
  'an answer of %s says nothing, and is refused',
  async html => {
    await expect(reply({ text: undefined, html })).rejects.toMatchObject({ status: 422 })
  },
)

test('after two entries became one person, an answer still goes where they wrote from', async () => {
  const other = await desk.call(makeCustomer, { name: 'Ida B.', emails: ['ida@work.example'] }, { as })
  await withServer('desk@quayside.example')
  await desk.deliver({
    from: 'ida@work.example',
    to: ['desk@quayside.example'],
    source: letter({
      from: 'ida@work.example',
      to: 'desk@quayside.example',
      subject: 'Mine',
      text: 'Hello.',
    }),
  })
  const { items } = await desk.call(listCustomers, { q: 'ida@galley.example' }, { as })
  await desk.call(merge, { id: items[0]!.id, other: other.id }, { as })
  await desk.call(contract.reply, { id: '#2', text: 'Yes.' }, { as })
  await afterUndoTime()
  expect(sink.mails.map(mail => mail.to)).toEqual([['ida@work.example']])
})

describe('to whom it goes', () => {
  test('is said beforehand', async () => {
    expect((await look()).canReply).toEqual({
      can: true,
      why: null,
      to: [{ name: 'Ida Berg', address: 'ida@galley.example' }],
      others: [],
      replyTo: null,
      stranger: null,
      largestMail: 25_000_000,
    })
  })

  test('is as its writer chose, and comes back with the draft', async () => {
    await withServer()
    const recipients = { to: ['ida@home.example'], cc: ['bo@quay.example'] }
    const { message } = await reply(recipients)
    await desk.call(contract.undo, { message }, { as })
    expect((await look()).draft?.recipients).toEqual(recipients)
    await reply(recipients)
    await afterUndoTime()
    expect(sink.mails.map(mail => mail.to)).toEqual([['ida@home.example', 'bo@quay.example']])
  })
})

test('whatever stands in names, subjects and types, it begins no line of the mail that goes out', async () => {
  const evil = (what: string) => `${what}\r\nBcc: victim@else.example\r\nX-Evil: yes`
  await withServer()
  const { items } = await desk.call(listCustomers, { q: 'ida' }, { as })
  const named = await desk.call(changeCustomer, { id: items[0]!.id, name: evil('Ida') }, { as })
  expect(named.name).toBe('Ida Bcc: victim@else.example X-Evil: yes')
  await desk.call(rename, { id: '#1', subject: evil('Hello') }, { as })
  const bytes = new Uint8Array([1])
  const file = await desk.call(upload, { name: evil('a.txt'), type: 'text/plain' }, { as, body: bytes })
  await expect(
    desk.call(upload, { name: 'a.txt', type: evil('text/plain') }, { as, body: bytes }),
  ).rejects.toMatchObject({ status: 422 })
  await reply({ attachments: [file.id] })
  await afterUndoTime()
  expect(sink.mails.map(mail => mail.to)).toEqual([['ida@galley.example']])
  expect(sink.mails[0]!.source).not.toMatch(/^(Bcc|X-Evil):/im)
})

describe('a stale answer is stopped', () => {
  test('when a colleague has noted or answered something that its writer has not seen', async () => {
    const { position } = await look()
    await desk.call(note, { id: '#1', text: 'She rang.' }, { as: 'bram' })
    await expect(reply({ seen: position })).rejects.toMatchObject({
      status: 409,
      problem: { type: '/problems/stale', position: 2 },
    })
    await reply({ seen: 2 })
    await expect(reply({ seen: 2 }, 'bram')).rejects.toMatchObject({ status: 409 })
  })

  test('but not by what its writer said or noted', async () => {
    const { position } = await look()
    await desk.call(note, { id: '#1', text: 'I look into it.' }, { as })
    await expect(reply({ seen: position })).resolves.toBeTruthy()
  })

  test('of two colleagues who send at once, one is stopped', async () => {
    const { position: seen } = await look()
    const results = await Promise.allSettled([reply({ seen }, 'ana'), reply({ seen }, 'bram')])
    expect(results.map(result => result.status).sort()).toEqual(['fulfilled', 'rejected'])
  })
})

describe('on its way', () => {
  test('“send now” does not wait', async () => {
    await withServer()
    const { message } = await reply()
    await desk.call(contract.sendNow, { message }, { as })
    await desk.settle()
    expect(sink.mails).toHaveLength(1)
    await expect(desk.call(contract.sendNow, { message }, { as })).rejects.toMatchObject({ status: 409 })
  })

  test('without a mailbox it waits and says so, and goes when there is one', async () => {
    const { message } = await reply()
    desk.clock.advance(minute)
    await desk.settle()
    const { items } = await desk.call(contract.list, {}, { as })
    expect(items).toMatchObject([{ message, to: ['ida@galley.example'], delivery: { state: 'held' } }])
    expect(items[0]?.delivery.problem).toMatch(/No mail server is set up/)
    await withServer()
    await desk.settle()
    expect(sink.mails).toHaveLength(1)
    expect((await desk.call(contract.list, {}, { as })).items).toEqual([])
  })

  test('an address that nobody has fails for good, is listed, and can be sent again by hand', async () => {
    await withServer()
    const { message } = await reply({ to: ['ida@gone.example'] })
    await afterUndoTime()
    const failed = (await desk.call(contract.list, { state: 'failed' }, { as })).items
    expect(failed).toMatchObject([{ message, delivery: { state: 'failed', nextTryAt: null, attempts: 1 } }])
    expect(failed[0]?.delivery.problem).toMatch(/Nobody of this name/)
    await desk.call(contract.sendNow, { message }, { as })
    await desk.settle()
    expect((await desk.call(contract.list, {}, { as })).items).toHaveLength(1)
  })

  test('a server that does not answer is tried again, later and later', async () => {
    const smtp = { host: '127.0.0.1', port: 9, security: 'none' } as const
    await desk.call(makeMailbox, { name: 'Help', address: 'help@quayside.example', smtp }, { as: 'dele' })
    await reply()
    await afterUndoTime()
    const attempts = async () => (await desk.call(contract.list, {}, { as })).items[0]?.delivery.attempts
    expect(await attempts()).toBe(1)
    desk.clock.advance(4 * minute)
    await desk.settle()
    expect(await attempts()).toBe(1)
    desk.clock.advance(2 * minute)
    await desk.settle()
    expect(await attempts()).toBe(2)
  })

  test('two processes send one answer once', async () => {
    await withServer()
    const other = await desk.another()
    await reply()
    desk.clock.advance(16 * second)
    await Promise.all([desk.settle(), other.settle()])
    expect(sink.mails).toHaveLength(1)
  })

  test('what was noted is in no mail', async () => {
    await withServer()
    await desk.call(note, { id: '#1', text: 'Heliotrope: she cried at the counter.' }, { as: 'bram' })
    await reply()
    await afterUndoTime()
    await reply({ text: 'Once more.' })
    await afterUndoTime()
    expect(sink.mails).toHaveLength(2)
    for (const { source } of sink.mails) {
      expect(source).not.toMatch(/heliotrope/i)
      expect(Buffer.from(source.replace(/[^A-Za-z0-9+/=]/g, ''), 'base64').toString()).not.toMatch(
        /heliotrope/i,
      )
    }
  })
})

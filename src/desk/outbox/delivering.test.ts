import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import { hour, minute, second } from '../../kit/time.ts'
import { open } from '../timeline/contract.ts'
import { reply, sendNow } from './contract.ts'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
let conversation: { id: string }

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { smtp, signature: 'Quayside Commons' })
  conversation = (await office.send({ id: 'first@harbour.example', subject: 'Router' }))[0]!
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('an answer goes out once, when its undo time is over', async () => {
  await answer()
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
  desk.clock.advance(15 * second)
  await desk.settle()
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  const [mail] = sink.mails
  expect(mail).toMatchObject({ from: 'help@quayside.example', to: ['ines@harbour.example'] })
  expect(mail?.source).toMatch(/^In-Reply-To: <first@harbour\.example>/m)
  expect(mail?.source).toMatch(/^Reply-To: help\+c-[0-9a-f]+@quayside\.example/m)
  expect(mail?.source).toContain('Quayside Commons')
  expect(await delivery()).toMatchObject({ state: 'sent', attempts: 1, problem: null })
})

test('the answer to our answer comes back to its conversation', async () => {
  await sent()
  const [, id] = /^Message-ID:\s+<(.+)>/m.exec(sink.mails[0]!.source)!
  expect(await office.send({ inReplyTo: id, subject: 'Aw: Router' })).toHaveLength(1)
})

test('two processes send it once', async () => {
  const other = await desk.another()
  await answer()
  desk.clock.advance(minute)
  await Promise.all([desk.settle(), other.settle()])
  expect(sink.mails).toHaveLength(1)
})

test('a server that says "later" is asked again, with the same Message-ID', async () => {
  sink.behave({ at: 'recipient', says: '451 4.7.1 Greylisted, come again' })
  await sent()
  expect(await delivery()).toMatchObject({ state: 'failed', mayHaveBeenSent: false })
  expect((await delivery()).problem).toContain('Greylisted, come again')
  expect((await delivery()).nextTryAt).not.toBeNull()
  sink.behave()
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
  desk.clock.advance(5 * minute)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  expect(await delivery()).toMatchObject({ state: 'sent', attempts: 2, problem: null })
})

test('a server that says "never" is not asked again', async () => {
  sink.behave({ at: 'mail', says: '554 5.1.1 No such person' })
  await sent()
  expect(await delivery()).toMatchObject({ state: 'failed', nextTryAt: null, mayHaveBeenSent: false })
  sink.behave()
  desk.clock.advance(3 * hour)
  await desk.settle()
  expect(sink.mails).toHaveLength(0)
})

test('a line that drops after the mail may have sent it: only a person sends it again', async () => {
  sink.behave({ at: 'mail', does: 'drop' })
  await sent()
  expect(sink.mails).toHaveLength(1)
  expect(await delivery()).toMatchObject({ state: 'failed', nextTryAt: null, mayHaveBeenSent: true })
  sink.behave()
  desk.clock.advance(24 * hour)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  await desk.call(sendNow, { message: (await outbound()).message.id }, { as: 'ana' })
  await desk.settle()
  expect(sink.mails).toHaveLength(2)
  expect(await delivery()).toMatchObject({ state: 'sent', mayHaveBeenSent: false })
})

test('a server that is not there is tried again', async () => {
  await sink.stop()
  await sent()
  expect(await delivery()).toMatchObject({ state: 'failed', mayHaveBeenSent: false })
  expect((await delivery()).problem).toContain('Nothing answers')
})

async function answer(): Promise<void> {
  await desk.call(reply, { id: conversation.id, text: 'Switch it off and on again.' }, { as: 'ana' })
}

/** Answers, and lets the undo time pass. */
async function sent(): Promise<void> {
  await answer()
  desk.clock.advance(15 * second)
  await desk.settle()
}

async function outbound() {
  const { timeline } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  const [item] = timeline.flatMap(item => (item.kind === 'message' && item.delivery ? [item] : []))
  return item!
}

async function delivery() {
  return (await outbound()).delivery!
}

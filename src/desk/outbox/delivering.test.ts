import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import type { GivenTo } from '../../kit/endpoint.ts'
import { hour, minute, second } from '../../kit/time.ts'
import { changeMailbox, makeMailbox } from '../channels/email/contract.ts'
import { open } from '../timeline/contract.ts'
import { list, markSent, reply, sendNow } from './contract.ts'

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

test('a database that is away when the mail is to leave costs a moment, and is not blamed on the mail server', async () => {
  const { pool } = desk.runtime.connected
  await pool.query('create sequence tries')
  await pool.query(`create function away() returns trigger language plpgsql as $$ begin
    if nextval('tries') > 3 then return new; end if;
    raise exception 'terminating connection' using errcode = '57P01'; end $$`)
  await pool.query(`create trigger away before update on outbox for each row
    when (new.mail_started_at is not null) execute function away()`)
  await answer()
  desk.clock.advance(15 * second)
  await desk.settle()
  const { rows } = await pool.query('select last_value::int as tries from tries')
  await pool.query('drop function away cascade')
  await pool.query('drop sequence tries')
  expect(rows[0].tries).toBeGreaterThan(3)
  expect(sink.mails).toHaveLength(1)
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

test('whoever finds out that it did arrive says so, and nothing goes out again', async () => {
  sink.behave({ at: 'mail', does: 'drop' })
  await sent()
  const { message } = await outbound()
  expect(await desk.call(markSent, { message: message.id }, { as: 'ana' })).toMatchObject({
    state: 'sent',
    mayHaveBeenSent: false,
    problem: null,
  })
  sink.behave()
  desk.clock.advance(24 * hour)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
  await expect(desk.call(markSent, { message: message.id }, { as: 'ana' })).rejects.toMatchObject({
    status: 409,
  })
})

test('one Message-ID over three tries, a dead process and a try by hand', async () => {
  const ids = new Set<string>()
  const remember = (source: string) => ids.add(/^Message-ID: (<.+>)/m.exec(source)?.[1] ?? '')
  sink.behave({ at: 'from', says: '451 Later' })
  await sent()
  sink.behave({ at: 'mail', says: '451 Later, after all of it' })
  desk.clock.advance(5 * minute)
  await desk.settle()
  // A process takes it in hand and dies before its first byte.
  const { pool } = desk.runtime.connected
  await pool.query(
    "update outbox set state = 'sending', claimed_by = gen_random_uuid(), claimed_until = $1",
    [desk.clock.now()],
  )
  desk.clock.advance(minute)
  sink.behave({ at: 'mail', does: 'drop' })
  await desk.settle()
  sink.behave()
  await desk.call(sendNow, { message: (await outbound()).message.id }, { as: 'ana' })
  await desk.settle()
  expect(sink.mails).toHaveLength(2)
  for (const mail of sink.mails) remember(mail.source)
  expect([...ids]).toEqual([(await delivery()).rfcId])
})

test('a process that died after its first byte is not followed by another', async () => {
  await answer()
  const { pool } = desk.runtime.connected
  await pool.query(
    "update outbox set state = 'sending', claimed_by = gen_random_uuid(), claimed_until = $1, mail_started_at = $1",
    [desk.clock.now()],
  )
  desk.clock.advance(24 * hour)
  await desk.settle()
  expect(sink.mails).toEqual([])
  expect(await delivery()).toMatchObject({ state: 'failed', mayHaveBeenSent: true, nextTryAt: null })
})

test('what the provider calls the mail is kept with its receipt', async () => {
  sink.behave({
    at: 'mail',
    says: '250 2.6.0 <x@y> [InternalId=4711, Hostname=mx.example] Queued mail for delivery',
  })
  await sent()
  expect(await delivery()).toMatchObject({
    state: 'sent',
    providerId: '4711',
    receipt: expect.stringContaining('Queued mail'),
  })
})

test('a reply that names the id which the provider put in place of ours finds its conversation', async () => {
  const id = '<AM0.1@eur01.prod.outlook.com>'
  sink.behave({ at: 'mail', says: `250 2.0.0 OK ${id} [Hostname=AM0.eur01.prod.outlook.com]` })
  await sent()
  expect(
    await office.send({ inReplyTo: id.slice(1, -1), from: 'ines@home.example', subject: 'Aw: something' }),
  ).toHaveLength(1)
})

describe('of three recipients', () => {
  const three = { to: ['ines@harbour.example', 'bo@gone.example'], cc: ['cy@galley.example'] }

  test('one refused for good is named; sent again, it goes to that one alone', async () => {
    await sent(three)
    expect(await delivery()).toMatchObject({
      state: 'failed',
      nextTryAt: null,
      delivered: ['ines@harbour.example', 'cy@galley.example'],
      refused: [
        { address: 'bo@gone.example', isFinal: true, answer: expect.stringContaining('Nobody of this name') },
      ],
      problem: expect.stringMatching(
        /^bo@gone\.example did not get it: 550 .*\. ines@harbour\.example, cy@galley\.example have it\.$/,
      ),
    })
    await desk.call(sendNow, { message: (await outbound()).message.id }, { as: 'ana' })
    await desk.settle()
    expect(sink.mails.map(mail => mail.to)).toEqual([['ines@harbour.example', 'cy@galley.example']])
    expect(sink.heard.filter(line => /^RCPT/.test(line)).length).toBe(4)
  })

  test('one refused for now is tried again, the others have their mail once', async () => {
    sink.behave({ at: 'recipient', to: 'cy@galley.example', says: '450 4.2.0 Greylisted' })
    await sent({ to: ['ines@harbour.example'], cc: ['cy@galley.example'] })
    expect(await delivery()).toMatchObject({ state: 'failed', nextTryAt: expect.any(String) })
    sink.behave()
    desk.clock.advance(5 * minute)
    await desk.settle()
    expect(sink.mails.map(mail => mail.to)).toEqual([['ines@harbour.example'], ['cy@galley.example']])
    expect(await delivery()).toMatchObject({ state: 'sent', refused: [], problem: null })
  })

  test('one refused for good is left alone when another is tried again', async () => {
    sink.behave({ at: 'recipient', to: 'cy@galley.example', says: '450 4.2.0 Greylisted' })
    await sent(three)
    sink.behave()
    desk.clock.advance(5 * minute)
    await desk.settle()
    expect(sink.mails.map(mail => mail.to)).toEqual([['ines@harbour.example'], ['cy@galley.example']])
    expect(await delivery()).toMatchObject({
      state: 'failed',
      nextTryAt: null,
      refused: [{ address: 'bo@gone.example' }],
    })
  })
})

describe('a server that asks for fewer mails', () => {
  test('gets none for a while, longer each time; nothing has failed and it goes on by itself', async () => {
    sink.behave({ at: 'from', says: '421 4.7.0 Too many messages, slow down' })
    await answer()
    await answer()
    desk.clock.advance(30 * second)
    await desk.settle()
    expect(await delivery()).toMatchObject({
      state: 'held',
      attempts: 0,
      problem: expect.stringMatching(/asked for a pause.*slow down/),
      nextTryAt: new Date(desk.clock.now().getTime() + minute).toISOString(),
    })
    const tried = sink.lines
    desk.clock.advance(59 * second)
    await desk.settle()
    expect(sink.lines).toBe(tried)
    desk.clock.advance(2 * second)
    await desk.settle()
    expect((await delivery()).nextTryAt).toBe(new Date(desk.clock.now().getTime() + 2 * minute).toISOString())
    sink.behave()
    desk.clock.advance(2 * minute)
    await desk.settle()
    expect(sink.mails).toHaveLength(2)
    expect((await desk.call(list, { state: 'failed' }, { as: 'ana' })).items).toEqual([])
  })

  test('holds up no other mailbox', async () => {
    const other = await startSmtpSink()
    const smtp = { host: other.host, port: other.port, security: 'none' as const }
    await desk.call(makeMailbox, { name: 'Desk', address: 'desk@quayside.example', smtp }, { as: 'dele' })
    const both = await office.send({ subject: 'Theirs' }, ['desk@quayside.example'])
    const its = both.find(one => one.subject === 'Theirs')
    sink.behave({ at: 'from', says: '451 4.7.1 Rate limit' })
    await answer()
    await desk.call(reply, { id: its!.id, text: 'Yes.' }, { as: 'ana' })
    desk.clock.advance(16 * second)
    await desk.settle()
    expect([sink.mails.length, other.mails.length]).toEqual([0, 1])
    await other.stop()
  })
})

test('a mailbox keeps to its mails a minute, over two processes, and says what waits', async () => {
  const { id, name, address, usesPlusAddress } = office.mailbox
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  await desk.call(
    changeMailbox,
    { id, name, address, usesPlusAddress, smtp, mailsAMinute: 10 },
    { as: 'dele' },
  )
  for (let number = 0; number < 14; number++) await answer()
  const other = await desk.another()
  desk.clock.advance(30 * second)
  const sentIn: number[] = []
  for (let at = 0; at < 60; at += 5) {
    await Promise.all([desk.settle(), other.settle()])
    sentIn.push(sink.mails.length)
    desk.clock.advance(5 * second)
  }
  expect(sentIn[0]).toBe(2)
  expect(sentIn.at(-1)).toBeLessThanOrEqual(10)
  expect(sentIn.at(-1)).toBeGreaterThanOrEqual(9)
  const { items } = await desk.call(list, { state: 'held' }, { as: 'ana' })
  expect(items[0]?.delivery.problem).toMatch(/at most 10 mails a minute/)
})

test('many answers go over few lines, each once', async () => {
  for (let number = 0; number < 40; number++) await answer()
  const other = await desk.another()
  desk.clock.advance(minute)
  await Promise.all([desk.settle(), other.settle()])
  expect(sink.mails).toHaveLength(40)
  expect(new Set(sink.mails.map(mail => /^Message-ID: (.+)$/m.exec(mail.source)?.[1])).size).toBe(40)
  expect(sink.lines).toBeLessThanOrEqual(8)
})

test('a server that is not there is tried again', async () => {
  await sink.stop()
  await sent()
  expect(await delivery()).toMatchObject({ state: 'failed', mayHaveBeenSent: false })
  expect((await delivery()).problem).toContain('Nothing answers')
})

async function answer(given: Partial<GivenTo<typeof reply>> = {}): Promise<void> {
  await desk.call(
    reply,
    { id: conversation.id, text: 'Switch it off and on again.', ...given },
    { as: 'ana' },
  )
}

/** Answers, and lets the undo time pass. */
async function sent(given: Partial<GivenTo<typeof reply>> = {}): Promise<void> {
  await answer(given)
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

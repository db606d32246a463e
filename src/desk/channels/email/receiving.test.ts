import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { smtpClient } from '../../../../world/smtp-client.ts'
import { makeMailbox } from './contract.ts'
import { startReceiving } from './index.ts'

let desk: Desk
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('a mail becomes a conversation with its sender as the customer', async () => {
  const [conversation] = await office.send({ subject: 'Router', text: 'It blinks.' })
  expect(conversation).toMatchObject({
    subject: 'Router',
    state: 'open',
    channel: 'email',
    preview: 'It blinks.',
    lastBy: 'customer',
    customer: { name: 'Ines Prado', address: 'ines@harbour.example' },
  })
  const [message] = await office.messages(conversation!.id)
  expect(message).toMatchObject({
    direction: 'inbound',
    from: { name: 'Ines Prado', address: 'ines@harbour.example' },
    to: [{ address: 'help@quayside.example' }],
    saidAt: '2026-03-02T08:55:00.000Z',
    marks: [],
  })
})

test('the source is kept before the sender hears that it is', async () => {
  expect(await office.post(letter())).toBe('250 Kept')
  expect(await count('raw_mails')).toBe(1)
})

test('the same mail again is taken again, and makes one', async () => {
  const once = letter({ id: 'same@harbour.example' })
  expect(await office.post(once)).toBe('250 Kept')
  expect(await office.post(once)).toBe('250 Kept')
  expect(await office.send(once)).toHaveLength(1)
})

test('without a Message-ID the content tells whether it is the same', async () => {
  await office.send(letter({ id: null, text: 'one' }))
  await office.send(letter({ id: null, text: 'one' }))
  expect(await office.send(letter({ id: null, text: 'another' }))).toHaveLength(2)
})

test('a Message-ID longer than any index takes is kept by its hash', async () => {
  const id = `${'long'.repeat(230)}@harbour.example`
  const [conversation] = await office.send({ id })
  await office.send({ id: 'next@harbour.example', inReplyTo: id })
  expect(await office.messages(conversation!.id)).toHaveLength(2)
})

test('an address that nobody has is refused with a clear sentence', async () => {
  expect(await office.post(letter(), ['nobody@quayside.example'])).toBe(
    '550 There is no mailbox nobody@quayside.example here; check the address.',
  )
  expect(await office.post(letter(), ['HELP+anything@Quayside.example'])).toBe('250 Kept')
})

test('one mail to two mailboxes is two conversations', async () => {
  await desk.call(makeMailbox, { name: 'Shop', address: 'shop@quayside.example' }, { as: 'dele' })
  expect(await office.send({}, ['help@quayside.example', 'shop@quayside.example'])).toHaveLength(2)
})

test('what is announced as too large is refused before it is sent', async () => {
  const client = await smtpClient(office.port)
  expect(await client.say('MAIL FROM:<ines@harbour.example> SIZE=100000001')).toMatch(/^552 /)
  await client.close()
})

test('a large mail lies in a file and its source comes back byte by byte', async () => {
  const large = letter({ text: 'All work and no play.\r\n'.repeat(40_000) })
  const [conversation] = await office.send(large)
  const [message] = await office.messages(conversation!.id)
  const answer = await desk.request(`/api/v1/messages/${message!.id}/source`, { as: 'ana' })
  expect(answer.headers.get('content-type')).toBe('text/plain; charset=utf-8')
  expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/)
  expect(await answer.text()).toBe(large)
  expect(await count('raw_mails', 'file_sha256 is not null')).toBe(1)
})

test('a line that breaks before the end of the mail leaves nothing behind', async () => {
  const client = await smtpClient(office.port)
  await client.say('MAIL FROM:<ines@harbour.example>')
  await client.say('RCPT TO:<help@quayside.example>')
  await client.say('DATA')
  client.write(letter())
  client.drop()
  await office.post(letter({ subject: 'Another' }))
  await office.drain()
  expect((await office.conversations()).map(one => one.subject)).toEqual(['Another'])
})

test('a database that fails makes the sender keep the mail', async () => {
  const { pool } = desk.runtime.connected
  await pool.query('alter table raw_mails rename to raw_mails_hidden')
  const answer = await office
    .post(letter())
    .finally(() => pool.query('alter table raw_mails_hidden rename to raw_mails'))
  expect(answer).toBe('451 The mail could not be kept just now; please try again later.')
  expect(await office.post(letter())).toBe('250 Kept')
})

test('two processes that receive and read at once make each mail one message', async () => {
  const other = await desk.another()
  const second = await startReceiving(other.runtime, { host: '127.0.0.1', port: 0 })
  // Fewer than the cap on new conversations from one address.
  const letters = Array.from({ length: 28 }, (_, index) =>
    letter({ id: `${index}@harbour.example`, subject: `No ${index}` }),
  )
  const send = async (port: number) => {
    const client = await smtpClient(port)
    for (const source of letters)
      await client.send({ from: 'ines@harbour.example', to: ['help@quayside.example'], source })
    await client.close()
  }
  await Promise.all([send(office.port), send(second.port)])
  await Promise.all([office.drain(), second.drain()])
  await office.drain()
  await second.stop()
  expect(await office.conversations()).toHaveLength(28)
  expect(await count('messages')).toBe(28)
  expect(await count('customers', 'merged_into is null')).toBe(1)
})

test('a port that is taken is named with its setting', async () => {
  await expect(startReceiving(desk.runtime, { host: '127.0.0.1', port: office.port })).rejects.toThrow(
    /EVENKEEL_SMTP_PORT/,
  )
})

async function count(table: string, where = 'true'): Promise<number> {
  const { rows } = await desk.runtime.connected.pool.query(
    `select count(*) as count from ${table} where ${where}`,
  )
  return Number(rows[0].count)
}

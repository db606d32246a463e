import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { setState } from '../../conversations/contract.ts'
import { reply } from '../../outbox/contract.ts'
import { makeMailbox } from './contract.ts'

const first = 'first@harbour.example'
const stranger = 'Victor Lind <victor@elsewhere.example>'

let desk: Desk
let office: PostOffice
let conversation: { id: string; number: number }

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
  conversation = (await office.send({ id: first }))[0]!
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('an answer to a known mail joins its conversation', async () => {
  expect(await office.send({ inReplyTo: first, text: 'It stopped.' })).toHaveLength(1)
  expect(await marks()).toEqual([[], []])
})

test('of several references the nearest counts', async () => {
  const other = (await office.send({ id: 'second@harbour.example', subject: 'Invoice' }))[0]!
  await office.send({
    references: [first, 'unknown@harbour.example', 'second@harbour.example', 'lost@x.example'],
  })
  expect(await office.messages(other.id)).toHaveLength(2)
  expect(await office.messages(conversation.id)).toHaveLength(1)
})

test('the id of our own answer leads back even where nothing else does', async () => {
  const answered = await answer()
  await office.send({ from: 'Ines <ines@harbour.example>', inReplyTo: answered, subject: 'Something else' })
  expect(await office.messages(conversation.id)).toHaveLength(3)
})

test('an id that only looks like ours leads nowhere', async () => {
  const answered = await answer()
  const forged = answered.replace(/\.[0-9a-f]{12}@/, '.000000000000@')
  expect(await office.send({ inReplyTo: forged })).toHaveLength(2)
})

test('the token in the address leads to its conversation, before any id', async () => {
  const other = (await office.send({ id: 'second@harbour.example', subject: 'Invoice' }))[0]!
  const to = await tokenAddress(conversation.id)
  await office.send({ to, inReplyTo: 'second@harbour.example' }, [to])
  expect(await office.messages(conversation.id)).toHaveLength(2)
  expect(await office.messages(other.id)).toHaveLength(1)
})

test('a token counts where only the envelope has it', async () => {
  await office.send({ to: 'undisclosed-recipients:;' }, [(await tokenAddress(conversation.id)).toUpperCase()])
  expect(await office.messages(conversation.id)).toHaveLength(2)
})

test('a stranger who knows the token joins as himself, with a mark', async () => {
  const to = await tokenAddress(conversation.id)
  await office.send({ from: stranger, to }, [to])
  const [, message] = await office.messages(conversation.id)
  expect(message).toMatchObject({ marks: ['stranger'], author: { kind: 'customer', name: 'Victor Lind' } })
  const [summary] = await office.conversations()
  expect(summary?.customer?.address).toBe('ines@harbour.example')
  await office.send({ from: stranger, to }, [to])
  expect(await marks()).toEqual([[], ['stranger'], ['stranger']])
})

test('whoever was copied in belongs there', async () => {
  await office.send({ inReplyTo: first, cc: 'Victor <victor@elsewhere.example>' })
  await office.send({ from: stranger, inReplyTo: first })
  expect(await marks()).toEqual([[], [], []])
})

test('those whom a stranger names are strangers too', async () => {
  await office.send({ from: stranger, inReplyTo: first, cc: 'friend@elsewhere.example' })
  await office.send({ from: 'friend@elsewhere.example', inReplyTo: first })
  expect(await marks()).toEqual([[], ['stranger'], ['stranger']])
})

test('a number in the subject counts for the customer alone', async () => {
  const subject = `About [#${conversation.number}]`
  expect(await office.send({ subject })).toHaveLength(1)
  expect(await office.send({ subject, from: stranger })).toHaveLength(2)
  expect(await office.send({ subject: `Order ${conversation.number}` })).toHaveLength(3)
})

test('ids are known to the mailbox that saw them only', async () => {
  const shop = await desk.call(
    makeMailbox,
    { name: 'Shop', address: 'shop@quayside.example' },
    { as: 'dele' },
  )
  expect(await office.send({ inReplyTo: first, to: shop.address }, [shop.address])).toHaveLength(2)
})

test('our own mail that comes back makes nothing new', async () => {
  const answered = await answer()
  await office.send({ id: answered, from: 'Quayside <help@quayside.example>' })
  expect(await office.messages(conversation.id)).toHaveLength(2)
  expect(await office.conversations()).toHaveLength(1)
})

test('a closed conversation opens again when its customer writes', async () => {
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
  await office.send({ inReplyTo: first })
  expect(await states()).toEqual(['open'])
})

test.each([
  ['Auto-Submitted: auto-replied', 'auto-reply'],
  ['List-Id: <news.harbour.example>', 'list'],
  ['X-Failed-Recipients: a@b.example', 'bounce'],
])('a machine’s mail (%s) is shown and opens nothing again', async (header, mark) => {
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
  await office.send({ inReplyTo: first, headers: [header] })
  expect(await states()).toEqual(['closed'])
  expect(await marks()).toEqual([[], ['automatic', mark]])
})

test('the null sender is a machine, and nobody’s customer', async () => {
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
  await office.send(
    { from: 'Mail System <postbox@relay.example>', inReplyTo: first },
    ['help@quayside.example'],
    '',
  )
  expect(await states()).toEqual(['closed'])
  const [, message] = await office.messages(conversation.id)
  expect(message?.author).toMatchObject({ kind: 'system', id: null })
})

test('a date in the future is now, and a missing subject is the sender', async () => {
  const [newest] = await office.send({ date: 'Fri, 01 Jan 2100 00:00:00 +0000', subject: '' })
  expect(newest?.subject).toBe('A mail from Ines Prado')
  expect((await office.messages(newest!.id))[0]?.saidAt).toBe(desk.clock.now().toISOString())
})

test('an empty mail without sender, subject and id is kept and shown', async () => {
  const all = await office.send('\r\n', ['help@quayside.example'], 'gate@harbour.example')
  expect(all.map(one => one.subject)).toContain('A mail from gate@harbour.example')
})

test('the quoted part is kept apart, in text and HTML', async () => {
  await office.send({
    inReplyTo: first,
    headers: ['Content-Type: text/html'],
    text: '<p>It works again.</p><div class="gmail_quote"><div class="gmail_attr">On Monday, Quayside wrote:</div><blockquote class="gmail_quote">Try now.</blockquote></div>',
  })
  const [, message] = await office.messages(conversation.id)
  expect(message?.html).toContain('It works again.')
  expect(message?.html).not.toContain('Try now.')
  expect(message?.quotedHtml).toContain('Try now.')
  expect(message?.text.slice(0, message.quotedFrom ?? 0).trim()).toBe('It works again.')
})

async function answer(): Promise<string> {
  await desk.call(reply, { id: conversation.id, text: 'Switch it off and on again.' }, { as: 'ana' })
  const { rows } = await desk.runtime.connected.pool.query('select rfc_id from outbox')
  return (rows[0].rfc_id as string).slice(1, -1)
}

async function tokenAddress(id: string): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select token from conversations where id = $1', [
    id,
  ])
  return `help+c-${rows[0].token}@quayside.example`
}

async function marks(): Promise<string[][]> {
  return (await office.messages(conversation.id)).map(message => message.marks)
}

async function states(): Promise<string[]> {
  return (await office.conversations()).map(one => one.state)
}

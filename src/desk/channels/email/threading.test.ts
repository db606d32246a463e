import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { setState } from '../../conversations/contract.ts'
import { reply } from '../../outbox/contract.ts'
import { open } from '../../timeline/contract.ts'
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

test('an answer goes to the customer, and says that a stranger wrote last', async () => {
  const to = await tokenAddress(conversation.id)
  await office.send({ from: stranger, to }, [to])
  const { canReply } = await desk.call(open, { id: conversation.id }, { as: 'ana' })
  expect(canReply.to.map(one => one.address)).toEqual(['ines@harbour.example'])
  expect(canReply.stranger).toEqual({ name: 'Victor Lind', address: 'victor@elsewhere.example' })
  await office.send({ inReplyTo: first })
  expect((await desk.call(open, { id: conversation.id }, { as: 'ana' })).canReply.stranger).toBeNull()
})

test('whoever was copied in belongs there', async () => {
  await office.send({ inReplyTo: first, cc: 'Victor <victor@elsewhere.example>' })
  await office.send({ from: stranger, inReplyTo: first })
  expect(await marks()).toEqual([[], [], []])
})

test('those whom a stranger names are strangers too', async () => {
  const to = await tokenAddress(conversation.id)
  await office.send({ from: stranger, to, cc: 'friend@elsewhere.example' }, [to])
  await office.send({ from: 'friend@elsewhere.example', to }, [to])
  expect(await marks()).toEqual([[], ['stranger'], ['stranger']])
})

test('a stranger who answers the customer’s own mail, which he was not sent, opens his own conversation', async () => {
  expect(await office.send({ from: stranger, inReplyTo: first })).toHaveLength(2)
  expect(await office.messages(conversation.id)).toHaveLength(1)
})

test('replies of different people to one newsletter stay apart, and each goes on with their own', async () => {
  const letter = { inReplyTo: 'news@elsewhere.example', subject: 'Re: Spring' }
  await office.send({ ...letter, from: 'one@a.example' })
  await office.send({ ...letter, from: 'two@b.example' })
  expect(await office.conversations()).toHaveLength(3)
  const [latest] = await office.send({ ...letter, from: 'one@a.example' })
  expect(await office.conversations()).toHaveLength(3)
  expect((await office.messages(latest!.id)).map(message => message.from?.address)).toEqual([
    'one@a.example',
    'one@a.example',
  ])
})

test('a number in the subject counts for who belongs there alone', async () => {
  const subject = `About [#${conversation.number}]`
  expect(await office.send({ subject })).toHaveLength(1)
  expect(await office.send({ subject, from: stranger })).toHaveLength(2)
  expect(await office.send({ subject: `Order ${conversation.number}` })).toHaveLength(3)
  await office.send({ inReplyTo: first, cc: 'friend@elsewhere.example' })
  expect(await office.send({ subject, from: 'friend@elsewhere.example' })).toHaveLength(3)
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

test('who else writes under an id of ours is heard', async () => {
  const answered = await answer()
  await office.send({ id: answered, from: stranger, text: 'Found on a list.' })
  expect((await office.messages(conversation.id)).at(-1)).toMatchObject({ marks: ['stranger'] })
})

test('an answer that comes before the mail it answers ends in one conversation with it', async () => {
  const [early] = await office.send({
    id: 'answer@harbour.example',
    inReplyTo: 'late@harbour.example',
    references: ['root@harbour.example', 'late@harbour.example'],
    subject: 'Re: Cable',
  })
  await office.send({ id: 'late@harbour.example', subject: 'Cable' })
  await office.send({ id: 'root@harbour.example', subject: 'Cable' })
  expect(await office.messages(early!.id)).toHaveLength(3)
  expect(await office.conversations()).toHaveLength(2)
})

test('a mail that somebody else’s answer named is no way into their conversation', async () => {
  await office.send({ inReplyTo: 'guessed@elsewhere.example', subject: 'Cable' })
  await office.send({ id: 'guessed@elsewhere.example', from: stranger, subject: 'Hello' })
  expect(await office.conversations()).toHaveLength(3)
})

test('Outlook’s thread leads back where all ids are lost, for the same topic and person', async () => {
  const root = Buffer.from('01db2c1f0a3b5f8e9d7c6a41b2937f20e5d4c3b2a190', 'hex')
  const headers = (bytes: Buffer, topic: string) => [
    `Thread-Index: ${bytes.toString('base64')}`,
    `Thread-Topic: ${topic}`,
  ]
  const child = Buffer.concat([root, Buffer.from('0000000001', 'hex')])
  const [cable] = await office.send({ subject: 'Cable', headers: headers(root, 'Cable') })
  await office.send({ subject: 'AW: Cable', headers: headers(child, 'Cable') })
  expect(await office.messages(cable!.id)).toHaveLength(2)
  expect(await office.send({ subject: 'Invoice', headers: headers(child, 'Invoice') })).toHaveLength(3)
  expect(await office.send({ from: stranger, headers: headers(child, 'Cable') })).toHaveLength(4)
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
  const answered = await answer()
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
  await office.send(
    { from: 'Mail System <postbox@relay.example>', inReplyTo: answered },
    ['help@quayside.example'],
    '',
  )
  expect(await states()).toEqual(['closed'])
  const message = (await office.messages(conversation.id)).at(-1)
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

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { add } from '../notes/contract.ts'
import { reply } from '../outbox/contract.ts'
import { search } from '../search/contract.ts'
import { open } from '../timeline/contract.ts'
import { split } from './contract.ts'

let desk: Desk
let office: PostOffice
let conversation: { id: string; number: number }

const as = 'ana'

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
  conversation = (await office.send({ id: 'first@harbour.example', subject: 'Router' }))[0]!
  await office.send({
    id: 'second@harbour.example',
    inReplyTo: 'first@harbour.example',
    subject: 'Re: Router',
  })
  await note('About the invoice.')
  await office.send({
    id: 'third@harbour.example',
    inReplyTo: 'second@harbour.example',
    subject: 'And the invoice',
  })
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('from a message on, messages and notes go into a conversation of their own', async () => {
  const [, second] = await office.messages(conversation.id)
  const made = await desk.call(split, { id: conversation.id, from: second!.id, subject: 'Invoice' }, { as })
  expect(made).toMatchObject({
    subject: 'Invoice',
    state: 'open',
    customer: { address: 'ines@harbour.example' },
  })
  expect(await told(made.id)).toEqual(['1 Re: Router', '2 About the invoice.', '3 And the invoice'])
  expect(await told(conversation.id)).toEqual(['1 Router'])
  expect(await relatedOf(made.id)).toEqual([`splitFrom #${conversation.number}`])
  expect(await relatedOf(conversation.id)).toEqual([`splitInto #${made.number}`])
})

test('chosen messages go alone, and replies find each side', async () => {
  const [, , third] = await office.messages(conversation.id)
  const made = await desk.call(split, { id: conversation.id, messages: [third!.id] }, { as })
  expect(made.subject).toBe('And the invoice')
  expect(await told(conversation.id)).toEqual(['1 Router', '2 Re: Router', '3 About the invoice.'])
  await office.send({
    references: ['first@harbour.example', 'second@harbour.example', 'third@harbour.example'],
  })
  await office.send({ inReplyTo: 'second@harbour.example' })
  expect(await office.messages(made.id)).toHaveLength(2)
  expect(await office.messages(conversation.id)).toHaveLength(3)
})

test('a reply with the old token finds the side of the mail that it answers', async () => {
  const { message } = await desk.call(reply, { id: conversation.id, text: 'Here it is.' }, { as })
  const { rows } = await desk.runtime.connected.pool.query(
    'select rfc_id, token from outbox join conversations on id = conversation_id where message_id = $1',
    [message],
  )
  const made = await desk.call(split, { id: conversation.id, from: message }, { as })
  const to = `help+c-${rows[0].token}@quayside.example`
  await office.send({ to, inReplyTo: rows[0].rfc_id.slice(1, -1) }, [to])
  await office.send({ to }, [to])
  expect(await office.messages(made.id)).toHaveLength(2)
  expect(await office.messages(conversation.id)).toHaveLength(4)
})

test('a stranger whose mail is taken out is the customer there, and no stranger', async () => {
  const { rows } = await desk.runtime.connected.pool.query('select token from conversations')
  const to = `help+c-${rows[0].token}@quayside.example`
  await office.send({ from: 'Victor Lind <victor@elsewhere.example>', to }, [to])
  const message = (await office.messages(conversation.id)).at(-1)
  expect(message?.marks).toEqual(['stranger'])
  const made = await desk.call(split, { id: conversation.id, messages: [message!.id] }, { as })
  expect(made.customer).toMatchObject({ name: 'Victor Lind', address: 'victor@elsewhere.example' })
  expect((await office.messages(made.id))[0]?.marks).toEqual([])
})

test('what was taken out is found where it is now, by the new number too', async () => {
  const messages = await office.messages(conversation.id)
  const made = await desk.call(split, { id: conversation.id, from: messages[1]!.id }, { as })
  for (const q of ['About the invoice', 'And the invoice', `#${made.number}`])
    expect((await desk.call(search, { q }, { as })).items.map(item => item.number)).toEqual([made.number])
})

test('one cannot take out all, nothing, or what is not there', async () => {
  const [first] = await office.messages(conversation.id)
  const other = '01a20047-a963-7a10-a587-62deca7be487'
  for (const input of [{ from: first!.id }, { from: other }, { messages: [first!.id, other] }, {}])
    await expect(desk.call(split, { id: conversation.id, ...input }, { as })).rejects.toMatchObject({
      status: 422,
    })
})

async function note(text: string): Promise<void> {
  desk.clock.advance(1000)
  await desk.call(add, { id: conversation.id, text }, { as })
}

async function told(id: string): Promise<string[]> {
  const { timeline } = await desk.call(open, { id }, { as })
  return timeline.flatMap(item => {
    if (item.kind === 'message') return [`${item.message.position} ${item.message.subject}`]
    return item.kind === 'note' ? [`${item.note.position} ${item.note.text}`] : []
  })
}

async function relatedOf(id: string): Promise<string[]> {
  const { related } = await desk.call(open, { id }, { as })
  return related.map(each => `${each.kind} #${each.conversation.number}`)
}

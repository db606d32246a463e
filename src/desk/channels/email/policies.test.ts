import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { system } from '../../../platform/context.ts'
import { setState } from '../../conversations/contract.ts'
import { reply } from '../../outbox/contract.ts'
import { open } from '../../timeline/contract.ts'
import { gather, keepArrivals } from './arriving.ts'
import { dismiss, makeMailbox, quarantine } from './contract.ts'
import { importRaw } from './importing.ts'
import { changeMailSettings } from './settings/contract.ts'

const first = 'first@harbour.example'
const help = 'help@quayside.example'
const sales = 'sales@quayside.example'

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

test('a reply opens a closed conversation again within a month, and later a new one that follows it', async () => {
  await close()
  await passed(29)
  await office.send({ inReplyTo: first })
  expect(await office.conversations()).toMatchObject([{ id: conversation.id, state: 'open' }])
  await close()
  await passed(30)
  const [next] = await office.send({ inReplyTo: first })
  expect(await office.conversations()).toHaveLength(2)
  expect(await relatedOf(next!.id)).toEqual([`follows #${conversation.number}`])
  expect(await relatedOf(conversation.id)).toEqual([`followedBy #${next!.number}`])
  expect(next?.customer?.address).toBe('ines@harbour.example')
})

test('a second late reply goes on with the one that the first has opened', async () => {
  await close()
  await passed(40)
  const [next] = await office.send({ inReplyTo: first })
  await office.send({ inReplyTo: first })
  expect(await office.conversations()).toHaveLength(2)
  expect(await office.messages(next!.id)).toHaveLength(2)
})

test('how long a reply reopens is the desk’s to set; with 0 it never does', async () => {
  await desk.call(changeMailSettings, { reopensWithin: 0 }, { as: 'dele' })
  await close()
  expect(await office.send({ inReplyTo: first })).toHaveLength(2)
})

test('a reply to what has been quiet for half a year opens a new one, also by token', async () => {
  await passed(181)
  const to = await tokenAddress()
  expect(await office.send({ to }, [to])).toHaveLength(2)
})

test('a machine’s mail is shown where it belongs, however late', async () => {
  await close()
  await passed(400)
  await office.send({ inReplyTo: first, headers: ['Auto-Submitted: auto-replied'] })
  expect(await office.conversations()).toMatchObject([{ id: conversation.id, state: 'closed' }])
})

test('old mail out of an archive is held together by its own dates', async () => {
  const old = (id: string, date: string, inReplyTo?: string) =>
    Buffer.from(letter({ id, date, ...(inReplyTo ? { inReplyTo } : {}), subject: 'Lamp' }))
  await importRaw(
    desk.runtime,
    office.mailbox.id,
    asStream([
      old('a@x.example', 'Mon, 05 Jan 2015 09:00:00 +0000'),
      old('b@x.example', 'Mon, 02 Mar 2015 09:00:00 +0000', 'a@x.example'),
      old('c@x.example', 'Mon, 07 Dec 2015 09:00:00 +0000', 'b@x.example'),
    ]),
  )
  const lamps = (await office.conversations()).filter(each => each.subject === 'Lamp')
  expect(lamps).toHaveLength(2)
  expect(lamps.every(each => each.state === 'closed')).toBe(true)
})

test('a mail to two mailboxes opens one conversation in each, and both name each other', async () => {
  await secondMailbox()
  const [one, other] = await both({ id: 'twice@harbour.example', subject: 'Offer' })
  expect(await relatedOf(one!.id)).toEqual([`copy #${other!.number} ${await mailboxOf(other!.id)}`])
  expect(await relatedOf(other!.id)).toEqual([`copy #${one!.number} ${await mailboxOf(one!.id)}`])
})

test('a reply to both goes on in both, and a reply to one in that one alone', async () => {
  await secondMailbox()
  const [one, other] = await both({ id: 'twice@harbour.example', subject: 'Offer' })
  const answered = await answer(one!.id)
  await both({ inReplyTo: answered, references: ['twice@harbour.example', answered], subject: 'Re: Offer' })
  expect(await office.messages(one!.id)).toHaveLength(3)
  expect(await office.messages(other!.id)).toHaveLength(2)
  const its = await mailboxOf(one!.id)
  await office.send({ inReplyTo: answered, references: ['twice@harbour.example', answered], to: its }, [its])
  expect(await office.messages(one!.id)).toHaveLength(4)
  expect(await office.messages(other!.id)).toHaveLength(2)
})

test('a reply to our answer that goes to another mailbox alone still finds its conversation', async () => {
  await secondMailbox()
  const answered = await answer(conversation.id)
  await office.send({ inReplyTo: answered, to: sales }, [sales])
  expect(await office.messages(conversation.id)).toHaveLength(3)
})

test('what was dismissed from the quarantine does not come back', async () => {
  const broken = letter({ id: 'broken@harbour.example' })
  const source = await gather(desk.runtime.files, asStream([Buffer.from(broken)]))
  const arrival = { mailboxId: office.mailbox.id, source, envelopeFrom: '', envelopeTo: [] }
  await desk.runtime.act(system, ctx => keepArrivals(ctx, [arrival]))
  // As a mail by which the reader fails; how it does is told beside ingesting.
  const { pool } = desk.runtime.connected
  await pool.query("update raw_mails set state = 'quarantined' where state = 'stored'")
  const { items } = await desk.call(quarantine, {}, { as: 'dele' })
  await desk.call(dismiss, { id: items[0]?.id ?? '' }, { as: 'dele' })
  await office.post(broken)
  await office.post(letter({ id: 'broken@harbour.example', text: 'The same once more, and whole.' }))
  await office.drain()
  expect((await desk.call(quarantine, {}, { as: 'dele' })).items).toHaveLength(0)
  expect(await office.conversations()).toHaveLength(1)
})

async function both(written: Parameters<PostOffice['send']>[0] & object) {
  const all = await office.send({ ...(written as object), to: `${help}, ${sales}` }, [help, sales])
  return all.filter(each => each.subject === 'Offer')
}

/** As if everything in the desk had happened so many days earlier; sessions would not last through it. */
async function passed(days: number): Promise<void> {
  const { pool } = desk.runtime.connected
  const by = `${days} days`
  await pool.query(
    'update conversations set closed_at = closed_at - $1::interval, last_activity_at = last_activity_at - $1::interval',
    [by],
  )
}

function secondMailbox() {
  return desk.call(makeMailbox, { name: 'Shop', address: sales }, { as: 'dele' })
}

async function close(): Promise<void> {
  await desk.call(setState, { id: conversation.id, state: 'closed' }, { as: 'ana' })
}

async function relatedOf(id: string): Promise<string[]> {
  const { related } = await desk.call(open, { id }, { as: 'ana' })
  return related.map(({ kind, conversation: { number }, mailbox }) =>
    [kind, `#${number}`, mailbox?.address].filter(Boolean).join(' '),
  )
}

async function mailboxOf(id: string): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query(
    'select address from mailboxes join conversations on mailbox_id = mailboxes.id where conversations.id = $1',
    [id],
  )
  return rows[0].address
}

async function answer(id: string): Promise<string> {
  const { message } = await desk.call(reply, { id, text: 'Here it is.' }, { as: 'ana' })
  const { rows } = await desk.runtime.connected.pool.query(
    'select rfc_id from outbox where message_id = $1',
    [message],
  )
  return (rows[0].rfc_id as string).slice(1, -1)
}

async function tokenAddress(): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select token from conversations where id = $1', [
    conversation.id,
  ])
  return `help+c-${rows[0].token}@quayside.example`
}

async function* asStream(sources: Buffer[]): AsyncGenerator<Uint8Array> {
  yield* sources
}

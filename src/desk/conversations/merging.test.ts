import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../world/smtp-sink.ts'
import { minute } from '../../kit/time.ts'
import { system } from '../../platform/context.ts'
import { save } from '../drafts/contract.ts'
import { add } from '../notes/contract.ts'
import { reply, undo } from '../outbox/contract.ts'
import { search } from '../search/contract.ts'
import { open } from '../timeline/contract.ts'
import { list, make, merge, setState } from './contract.ts'
import { say } from './index.ts'

let desk: Desk
let office: PostOffice
let sink: SmtpSink
/** Two conversations: Ines's about a router, and Victor's about the same one. */
let ines: { id: string; number: number }
let victor: { id: string; number: number }

const as = 'ana'

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  office = await openPostOffice(desk, { smtp: { host: sink.host, port: sink.port, security: 'none' } })
  ines = (await office.send({ id: 'ines@harbour.example', subject: 'Router' }))[0]!
  victor = (
    await office.send({
      id: 'victor@pier.example',
      from: 'Victor <victor@pier.example>',
      subject: 'Blinking box',
    })
  )[0]!
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('everything said and noted comes in, in the order of time; the customer of the one that stays stays', async () => {
  await note(victor.id, 'Same street as Ines.')
  await office.send({ inReplyTo: 'ines@harbour.example', text: 'Still blinking.' })
  await note(ines.id, 'Rang the line.')
  const kept = await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  expect(kept).toMatchObject({
    id: ines.id,
    number: ines.number,
    customer: { address: 'ines@harbour.example' },
  })
  const { timeline } = await opened(ines.id)
  const told = timeline.flatMap(item =>
    item.kind === 'message'
      ? [[item.message.position, item.message.from?.address]]
      : item.kind === 'note'
        ? [[item.note.position, item.note.text]]
        : [],
  )
  expect(told).toEqual([
    [1, 'ines@harbour.example'],
    [2, 'victor@pier.example'],
    [3, 'Same street as Ines.'],
    [4, 'ines@harbour.example'],
    [5, 'Rang the line.'],
  ])
  expect(kept.position).toBe(6)
})

test('its number, its id and its token lead to the one that stays', async () => {
  const to = await tokenAddress(victor.id)
  await desk.call(merge, { id: `#${victor.number}`, into: String(ines.number) }, { as })
  expect(await opened(String(victor.number))).toMatchObject({
    id: victor.id,
    timeline: [{ kind: 'event' }],
    mergedInto: { id: ines.id, number: ines.number, subject: 'Router' },
  })
  await office.send({ from: 'Victor <victor@pier.example>', to }, [to])
  await office.send({ from: 'Victor <victor@pier.example>', inReplyTo: 'victor@pier.example' })
  const messages = await office.messages(ines.id)
  expect(messages).toHaveLength(4)
  expect(messages.flatMap(message => message.marks)).toEqual([])
  expect((await office.conversations()).map(each => each.id)).toEqual([ines.id])
})

test('what is said to a merged one is refused with where it went', async () => {
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  for (const say of [
    () => desk.call(reply, { id: victor.id, text: 'Hello' }, { as }),
    () => desk.call(add, { id: victor.id, text: 'Hello' }, { as }),
    () => desk.call(setState, { id: victor.id, state: 'open' }, { as }),
    () => desk.call(merge, { id: victor.id, into: ines.id }, { as }),
  ])
    await expect(say()).rejects.toMatchObject({
      problem: { type: '/problems/merged', mergedInto: { id: ines.id, number: ines.number } },
    })
})

test('a mail on its way into the one that goes is said in the one that stays', async () => {
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  const said = await desk.runtime.act(system, ctx =>
    say(ctx, victor.id, {
      direction: 'inbound',
      channel: 'email',
      author: { kind: 'customer', id: null, name: 'Victor' },
      text: 'A moment late.',
    }),
  )
  expect(said.conversation.id).toBe(ines.id)
  expect((await office.messages(ines.id)).at(-1)?.text).toBe('A moment late.')
})

test('chains lead to their end, and no circle comes about', async () => {
  const third = (await office.send({ from: 'ola@quay.example', subject: 'Third' }))[0]!
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  await desk.call(merge, { id: ines.id, into: third.id }, { as })
  expect((await opened(victor.id)).mergedInto).toMatchObject({ id: third.id })
  await expect(desk.call(merge, { id: third.id, into: victor.id }, { as })).rejects.toMatchObject({
    status: 422,
  })
  await expect(desk.call(merge, { id: third.id, into: third.id }, { as })).rejects.toMatchObject({
    status: 422,
  })
  expect(await office.messages(third.id)).toHaveLength(3)
})

test('two merges at once, each the other way, make one conversation', async () => {
  const other = await desk.another()
  const outcomes = await Promise.allSettled([
    desk.call(merge, { id: victor.id, into: ines.id }, { as }),
    other.call(merge, { id: ines.id, into: victor.id }, { as }),
  ])
  expect(outcomes.map(outcome => outcome.status).sort()).toEqual(['fulfilled', 'rejected'])
  const left = await office.conversations()
  expect(left).toHaveLength(1)
  expect(await office.messages(left[0]!.id)).toHaveLength(2)
})

test('an answer begun before the merge is stopped as stale, and its draft is there', async () => {
  const draft = { id: victor.id, html: '<p>Dear Victor</p>', version: 0 }
  await desk.call(save, draft, { as: 'chiara' })
  const before = await opened(ines.id)
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  const answer = { id: ines.id, text: 'Hello', seen: before.position }
  await expect(desk.call(reply, answer, { as: 'chiara' })).rejects.toMatchObject({
    problem: { type: '/problems/stale' },
  })
  const after = await desk.call(open, { id: ines.id }, { as: 'chiara' })
  expect(after.draft).toMatchObject({ html: '<p>Dear Victor</p>', version: 1 })
  const saved = await desk.call(
    save,
    { ...draft, html: '<p>Dear Victor, it</p>', version: 1 },
    { as: 'chiara' },
  )
  expect(saved.version).toBe(2)
})

test('two drafts of one colleague stand one below the other, and no device overwrites them unseen', async () => {
  await desk.call(save, { id: ines.id, html: '<p>To Ines</p>', version: 0 }, { as })
  await desk.call(save, { id: victor.id, html: '<p>To Victor</p>', version: 0 }, { as })
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  expect((await opened(ines.id)).draft).toMatchObject({ html: '<p>To Ines</p><p>To Victor</p>', version: 2 })
  await expect(
    desk.call(save, { id: victor.id, html: '<p>Over it</p>', version: 1 }, { as }),
  ).rejects.toMatchObject({ problem: { type: '/problems/newerDraft' } })
})

test('an answer that was held goes out, or is taken back into a draft, and leaves the state alone', async () => {
  const held = await desk.call(reply, { id: victor.id, text: 'Try now.' }, { as })
  await desk.call(setState, { id: ines.id, state: 'waiting' }, { as })
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  await desk.call(undo, { message: held.message }, { as })
  expect(await opened(ines.id)).toMatchObject({
    state: 'waiting',
    draft: { html: expect.stringContaining('Try now.') },
  })
  await desk.call(reply, { id: ines.id, text: 'Try again.' }, { as })
  desk.clock.advance(minute)
  await desk.settle()
  expect(sink.mails).toHaveLength(1)
})

test('a sent answer’s failure, its search entry and its ids come along', async () => {
  sink.behave({ at: 'mail', says: '554 No' })
  await desk.call(reply, { id: victor.id, text: 'A pelican sits on the line.' }, { as })
  desk.clock.advance(minute)
  await desk.settle()
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  const answer = (await opened(ines.id)).timeline.find(item => item.kind === 'message' && item.delivery)
  expect(answer).toMatchObject({ delivery: { state: 'failed' } })
  for (const q of ['pelican', 'blinking box', `#${victor.number}`])
    expect((await desk.call(search, { q }, { as })).items.map(item => item.number)).toEqual([ines.number])
})

test('it opens where the other needed somebody, and takes customer and colleague where it has none', async () => {
  const nameless = await desk.call(
    make,
    { subject: 'Rang', text: 'Somebody rang.', channel: 'phone' },
    { as },
  )
  await desk.call(setState, { id: nameless.id, state: 'closed' }, { as })
  const kept = await desk.call(merge, { id: ines.id, into: nameless.id }, { as })
  expect(kept).toMatchObject({
    state: 'open',
    channel: 'phone',
    customer: { address: 'ines@harbour.example' },
  })
})

test('both timelines say it, and no list shows the shell', async () => {
  await desk.call(merge, { id: victor.id, into: ines.id }, { as })
  expect(await happenings(ines.id)).toEqual(['conversations.merged'])
  expect(await happenings(victor.id)).toEqual(['conversations.mergedAway'])
  expect((await desk.call(list, { view: 'closed' }, { as })).items).toEqual([])
})

async function opened(id: string) {
  return desk.call(open, { id }, { as })
}

async function note(id: string, text: string): Promise<void> {
  desk.clock.advance(1000)
  await desk.call(add, { id, text }, { as })
}

async function happenings(id: string): Promise<string[]> {
  return (await opened(id)).timeline.flatMap(item => (item.kind === 'event' ? [item.happening.event] : []))
}

async function tokenAddress(id: string): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select token from conversations where id = $1', [
    id,
  ])
  return `help+c-${rows[0].token}@quayside.example`
}

import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { day, hour } from '../../kit/time.ts'
import { merge, setState, split } from '../conversations/contract.ts'
import { reply, undo } from '../outbox/contract.ts'
import { warnings } from './contract.ts'

let desk: Desk
let office: PostOffice
/** About a router; nothing in the first mail is urgent. */
let router: string

const as = 'ana'
const date = 'Mon, 02 Mar 2026 09:00:00 +0000'

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
  router = (
    await office.send({ id: 'router@harbour.example', text: 'When will the engineer come?', date })
  )[0]!.id
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('a second question without an answer, a third letter, a deadline of today: each with the message it rests on', async () => {
  expect(await told(router)).toEqual([])
  await more('So is he coming at all?')
  expect(await told(router)).toEqual(['unansweredQuestion 2'])
  await more('I need to know by today.')
  expect(await told(router)).toEqual(['deadlineToday 0', 'unansweredQuestion 2', 'wroteAgain 3'])
  const { items } = await desk.call(warnings, { conversations: router }, { as })
  const messages = await office.messages(router)
  expect(items[0]?.warnings[0]).toMatchObject({ message: messages[2]?.id, day: '2026-03-02' })
  expect(items[0]?.warnings[2]).toMatchObject({ since: messages[0]?.saidAt })
})

test('our answer takes them away, its undo brings them back, and so do closing and opening', async () => {
  await more('So is he coming at all?')
  const { message } = await desk.call(reply, { id: router, text: 'The engineer comes on Friday.' }, { as })
  expect(await told(router)).toEqual([])
  await desk.call(undo, { message }, { as })
  expect(await told(router)).toEqual(['unansweredQuestion 2'])
  await desk.call(setState, { id: router, state: 'closed' }, { as })
  expect(await told(router)).toEqual([])
  await desk.call(setState, { id: router, state: 'open' }, { as })
  expect(await told(router)).toEqual(['unansweredQuestion 2'])
})

test('what is merged counts together, what is split apart', async () => {
  const others = await office.send({ subject: 'Engineer', text: 'Is the engineer on his way?', date })
  const other = others.find(each => each.id !== router)!.id
  expect([await told(router), await told(other)]).toEqual([[], []])
  await desk.call(merge, { id: other, into: router }, { as })
  expect([await told(router), await told(other)]).toEqual([['unansweredQuestion 2'], []])
  const [, second] = await office.messages(router)
  const made = await desk.call(split, { id: router, messages: [second!.id] }, { as })
  expect([await told(router), await told(made.id)]).toEqual([[], []])
})

test('a deadline speaks up when its day begins on the desk’s calendar, and is passed the day after', async () => {
  await more('Please tell me by Wednesday.')
  expect(await told(router)).toEqual([])
  const heard = eventsSince(await lastEvent())
  desk.clock.set('2026-03-04T00:00:00Z')
  expect(await told(router)).toEqual(['deadlineToday 0'])
  desk.clock.advance(day + hour)
  expect(await told(router)).toEqual(['deadlinePassed 0'])
  expect(await heard()).toEqual(['brief.warned', 'brief.warned'])
})

test('two processes see the same, and looks at once leave one row of each', async () => {
  const other = await desk.another()
  await more('So is he coming at all?')
  await Promise.all(
    [desk, other, desk, other].map(each => each.runtime.runJob('brief.look', { conversation: router })),
  )
  const asked = await other.call(warnings, { conversations: router }, { as })
  expect(asked.items[0]?.warnings).toHaveLength(1)
})

test('what was there before the desk began to look is looked at in the background', async () => {
  await more('So is he coming at all?')
  const { pool } = desk.runtime.connected
  await desk.settle()
  await pool.query('delete from brief_warnings')
  await pool.query('update brief_looks set looked_at = null')
  await desk.runtime.runJob('brief.catchUp', {})
  expect(await told(router)).toEqual(['unansweredQuestion 2'])
})

test('none of their words is kept, and no letter of a megabyte keeps a mail from coming in', async () => {
  await more('zebra '.repeat(170_000))
  await more('Useless idiots. Where is the zebra? I need it by today.')
  expect(await told(router)).toEqual(['deadlineToday 0', 'hotter 0', 'unansweredQuestion 2', 'wroteAgain 3'])
  const { rows } = await desk.runtime.connected.pool.query(
    `select row_to_json(brief_warnings)::text as kept from brief_warnings
     union all select row_to_json(journal)::text from journal where kind like 'brief.%'`,
  )
  expect(rows.length).toBeGreaterThan(4)
  for (const { kept } of rows) expect(kept).not.toMatch(/zebra|idiot|engineer|ines/i)
})

test('whoever asks gives ids', async () => {
  for (const conversations of ['', 'x', `${router},`, Array(101).fill(router).join(',')])
    await expect(desk.call(warnings, { conversations }, { as })).rejects.toMatchObject({ status: 422 })
})

async function more(text: string): Promise<void> {
  await office.send({ inReplyTo: 'router@harbour.example', text, date })
}

async function told(conversation: string): Promise<string[]> {
  await desk.settle()
  const { items } = await desk.call(warnings, { conversations: conversation }, { as })
  return items.flatMap(item => item.warnings.map(({ kind, count }) => `${kind} ${count}`))
}

async function lastEvent(): Promise<string> {
  const { rows } = await desk.runtime.connected.pool.query('select max(seq) as seq from journal')
  return rows[0].seq
}

function eventsSince(seq: string) {
  return async () => {
    const { rows } = await desk.runtime.connected.pool.query(
      'select kind from journal where seq > $1 order by seq',
      [seq],
    )
    return rows.map(row => row.kind)
  }
}

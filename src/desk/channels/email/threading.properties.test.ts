import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { chanceOf } from '../../../../tools/fuzz/frame/chance.ts'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type ThreadDesk, type ThreadMail, tellShuffled, tellThreads } from '../../../../world/threads.ts'
import { reply } from '../../outbox/contract.ts'

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

// The same stories run by the hundred thousand over tables in memory: `npm run fuzz -- threader`.
test.each([1, 2, 3, 4, 5, 6])('no mail of story %i lands where it must not', async seed => {
  await tellThreads(chanceOf(seed, 0), wholeDesk())
})

test.each([1, 2, 3])('thread %i is one conversation in whatever order it comes', async seed => {
  await tellShuffled(chanceOf(seed, 1), wholeDesk())
  expect(await office.conversations()).toHaveLength(1)
})

function wholeDesk(): ThreadDesk {
  return { file, answer }
}

async function file(mail: ThreadMail) {
  const text = ['Hello.', ...mail.markers.map(marker => `> Ref: ${marker}`)].join('\r\n\r\n')
  const { id, from, subject, references, inReplyTo } = mail
  const written = { id, from, subject, references, text, to: mail.to.join(', ') }
  const here = mail.to.filter(address => address.endsWith('@quayside.example'))
  await office.send(inReplyTo[0] ? { ...written, inReplyTo: inReplyTo[0] } : written, here)
  const [row] = await rows(
    'select conversation_id, marks from raw_mails join messages on messages.id = message_id where dedupe_key = $1',
    id,
  )
  return { conversation: row?.conversation_id as string, isStranger: row?.marks.includes('stranger') }
}

async function answer(conversation: string, to: string[]) {
  const { message } = await desk.call(reply, { id: conversation, text: 'Try now.', to }, { as: 'ana' })
  const ids = await rows('select kind, rfc_id from mail_ids where message_id = $1', message)
  const [{ token }] = (await rows('select token from conversations where id = $1', conversation)) as [
    { token: string },
  ]
  const of = (kind: string) => ids.find(row => row.kind === kind)?.rfc_id as string
  return { id: of('own').slice(1, -1), marker: of('marker'), replyTo: `help+c-${token}@quayside.example` }
}

async function rows(query: string, value: string) {
  return (await desk.runtime.connected.pool.query(query, [value])).rows
}

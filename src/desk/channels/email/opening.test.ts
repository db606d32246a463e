import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { hour, minute } from '../../../kit/time.ts'
import { setState } from '../../conversations/contract.ts'
import { open } from '../../timeline/contract.ts'
import { changeMailSettings } from './settings/contract.ts'

let desk: Desk
let office: PostOffice

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  office = await openPostOffice(desk)
  await desk.call(changeMailSettings, { mostOpenedAnHour: 3 }, { as: 'dele' })
})
afterEach(() => office.stop())
afterAll(() => desk.close())

test('above the cap mail is kept together in one conversation that says so, and nothing is lost', async () => {
  await flood(8)
  const all = await office.conversations()
  expect(all.map(one => one.subject)).toEqual([
    'Many mails from ines@harbour.example',
    'Mail 2',
    'Mail 1',
    'Mail 0',
  ])
  const holder = await desk.call(open, { id: all[0]!.id }, { as: 'ana' })
  const messages = holder.timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  expect(messages.map(message => message.subject)).toEqual(['Mail 3', 'Mail 4', 'Mail 5', 'Mail 6', 'Mail 7'])
  expect(messages.every(message => message.marks.includes('held-back'))).toBe(true)
  const [event] = holder.timeline.flatMap(item => (item.kind === 'event' ? [item.happening] : []))
  expect(event).toMatchObject({ event: 'email.heldBack', data: { address: 'ines@harbour.example', most: 3 } })
})

test('others are not held back, nor is what belongs to a matter already', async () => {
  await flood(5)
  await office.send({ from: 'Victor <victor@harbour.example>', subject: 'Another' })
  expect((await office.conversations())[0]?.subject).toBe('Another')
  await office.send({ inReplyTo: '0@flood.example', text: 'More on that' })
  const [latest] = await office.conversations()
  expect(latest?.subject).toBe('Mail 0')
})

test('when the hour is over, mail opens conversations again; a flood that goes on stays together', async () => {
  await flood(5)
  desk.clock.advance(30 * minute)
  await flood(3, 5)
  expect(await office.conversations()).toHaveLength(4)
  desk.clock.advance(2 * hour)
  await flood(1, 8)
  expect(await office.conversations()).toHaveLength(5)
})

test('a person’s mail opens the one that keeps them again', async () => {
  await flood(4)
  const [holder] = await office.conversations()
  await desk.call(setState, { id: holder!.id, state: 'closed' }, { as: 'ana' })
  await flood(1, 4)
  expect((await office.conversations()).find(one => one.id === holder!.id)?.state).toBe('open')
})

async function flood(count: number, from = 0): Promise<void> {
  for (let n = from; n < from + count; n++)
    await office.send({ id: `${n}@flood.example`, subject: `Mail ${n}` })
}

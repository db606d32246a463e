import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../world/desk.ts'
import { openPostOffice, type PostOffice } from '../../../world/post-office.ts'
import { open } from '../timeline/contract.ts'
import { reply } from './contract.ts'

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

const ines = 'ines@harbour.example'
const cases: [what: string, from: string, replyTo: string | null, to: string, other: string | null][] = [
  ['no wish', ines, null, ines, null],
  ['the same address in other letters', ines, 'INES@Harbour.example', ines, null],
  ['a colleague of theirs', ines, 'office@harbour.example', 'office@harbour.example', ines],
  ['below their domain', ines, 'office@mail.harbour.example', 'office@mail.harbour.example', ines],
  ['another domain', ines, 'ines@free.example', ines, 'ines@free.example'],
  ['a domain that only ends alike', ines, 'ines@notharbour.example', ines, 'ines@notharbour.example'],
  [
    'nobody reads there',
    'no-reply@shop.example',
    'ivy@free.example',
    'ivy@free.example',
    'no-reply@shop.example',
  ],
]

test.each(cases)('%s: from %s, answers to %s', async (_, from, replyTo, to, other) => {
  const headers = replyTo ? [`Reply-To: ${replyTo}`] : []
  const [conversation] = await office.send({ from, headers })
  const { canReply } = await desk.call(open, { id: conversation!.id }, { as: 'ana' })
  expect(canReply.to.map(one => one.address)).toEqual([to])
  expect(canReply.replyTo?.other.map(one => one.address) ?? null).toEqual(other && [other])
  expect(await sentTo(conversation!.id)).toEqual([to])
})

test('who looks like one of us leads no answer anywhere', async () => {
  const from = '"Ana Souza" <ana@free.example>'
  const [conversation] = await office.send({ from, headers: ['Reply-To: other@free.example'] })
  expect(await sentTo(conversation!.id)).toEqual(['ana@free.example'])
})

test('the writer’s own choice counts before all', async () => {
  const [conversation] = await office.send({ from: ines, headers: ['Reply-To: office@harbour.example'] })
  expect(await sentTo(conversation!.id, [ines])).toEqual([ines])
})

async function sentTo(id: string, to?: string[]): Promise<string[]> {
  const { message } = await desk.call(reply, { id, text: 'Thank you.', to }, { as: 'ana' })
  const { timeline } = await desk.call(open, { id }, { as: 'ana' })
  const said = timeline.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  return said.find(one => one.id === message)?.to.map(one => one.address) ?? []
}

import { afterAll, beforeAll, expect, test } from 'vitest'
import { list as listComplaints } from '../src/desk/complaints/file/contract.ts'
import { list, type Summary } from '../src/desk/conversations/contract.ts'
import { list as outboxList } from '../src/desk/outbox/contract.ts'
import { signIn } from '../src/desk/people/contract.ts'
import { list as listRules } from '../src/desk/rules/contract.ts'
import { type Item, open } from '../src/desk/timeline/contract.ts'
import { colleagues, password } from './cast.ts'
import { openDesk } from './desk.ts'
import { loadWorld } from './index.ts'
import { stories } from './stories/index.ts'

const desk = await openDesk({ isStaffed: false })
afterAll(() => desk.close())

let all: Summary[] = []
let signIns: Awaited<ReturnType<typeof loadWorld>>['signIns'] = []
let as: { session: string }

beforeAll(async () => {
  ;({ signIns } = await loadWorld(desk.runtime))
  const [owner] = signIns
  as = await desk.signIn(owner?.email ?? '', owner?.password ?? '')
  all = (await desk.call(list, { limit: 100 }, { as })).items
})

test('everybody of the cast can sign in with what is printed', async () => {
  for (const { email, password, role } of signIns) {
    expect((await desk.call(signIn, { email, password })).role).toBe(role)
  }
})

test('every story is a conversation, and every channel and state is among them', () => {
  expect(all).toHaveLength(stories.length)
  expect(new Set(all.map(one => one.channel))).toEqual(new Set(['email', 'phone', 'counter', 'form', 'chat']))
  expect(new Set(all.map(one => one.state))).toEqual(new Set(['open', 'waiting', 'snoozed', 'closed']))
  expect(all.some(one => one.customer === null)).toBe(true)
  expect(all.some(one => one.assignee === null && one.team !== null)).toBe(true)
  expect(all.some(one => one.assignee === null && one.team === null)).toBe(true)
})

test('numbers follow time, and nothing is dated later than now', () => {
  const byNumber = [...all].sort((a, b) => a.number - b.number)
  expect(byNumber.map(one => one.madeAt)).toEqual(byNumber.map(one => one.madeAt).sort())
  expect(all.every(one => new Date(one.lastActivityAt) <= desk.clock.now())).toBe(true)
})

test('one answer has failed, one is being written, the others went out in their time', async () => {
  const waiting = (await desk.call(outboxList, {}, { as })).items
  expect(waiting.map(item => [item.delivery.state, item.to])).toEqual([
    ['failed', ['percival.drummond@gone.example']],
  ])
  expect((await desk.call(outboxList, { state: 'sent' }, { as })).items.length).toBeGreaterThan(15)
})

test('ten rules hold: one has changed, one has no reason, and one was refused by', async () => {
  const rules = (await desk.call(listRules, {}, { as })).items
  expect(rules).toHaveLength(10)
  expect(rules.filter(rule => !rule.hasReason).map(rule => rule.title)).toEqual([
    'Groups in the reading room',
  ])
  expect(rules.filter(rule => rule.version > 1).map(rule => rule.title)).toEqual(['Late fees'])
  const used = rules.filter(rule => rule.strain?.votes === null && rule.strain.uses === 1)
  expect(used.map(rule => rule.title)).toEqual(['Reference collection'])
})

test('six complaints stand where files stand: from just lodged to closed, not upheld', async () => {
  const chiara = await desk.signIn(colleagues.chiara.email, password)
  const { items } = await desk.call(listComplaints, { which: 'any', limit: 20 }, { as: chiara })
  const files = items.map(one => [one.title, one.state, one.stage, one.allegations.decided])
  expect(files).toHaveLength(6)
  expect(files).toEqual(
    expect.arrayContaining([
      ['Charged twice, and told to wait', 'open', 1, 0],
      ['A shrug at the counter', 'open', 1, 0],
      ['My grandmother’s album', 'open', 1, 1],
      ['A dearer plan instead of a look', 'responded', 1, 1],
      ['A line that drops while a patient sits in the chair', 'open', 2, 0],
      ['The way I was spoken to at the library on Thursday', 'closed', 1, 1],
    ]),
  )
  // Whoever leads none of them and is concerned by none learns of none.
  expect((await desk.call(listComplaints, { which: 'any' }, { as })).items.map(one => one.title)).toEqual([
    'A line that drops while a patient sits in the chair',
  ])
})

test('the timelines hold notes, files, remote pictures and quotations', async () => {
  const items: Item[] = []
  for (const { id } of all) items.push(...(await desk.call(open, { id }, { as })).timeline)
  const messages = items.flatMap(item => (item.kind === 'message' ? [item.message] : []))
  expect(items.filter(item => item.kind === 'note').length).toBeGreaterThan(10)
  expect(messages.flatMap(message => message.attachments.map(file => file.type))).toEqual(
    expect.arrayContaining(['image/png', 'application/pdf', 'text/plain']),
  )
  expect(messages.some(message => message.hasRemoteImages)).toBe(true)
  expect(messages.some(message => message.quotedFrom !== null)).toBe(true)
})

import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import type { Letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { type SmtpSink, startSmtpSink } from '../../../../world/smtp-sink.ts'
import { day, minute } from '../../../kit/time.ts'
import { merge } from '../../conversations/contract.ts'
import { reply } from '../../outbox/contract.ts'
import * as contract from './contract.ts'
import { armOf, readingOf, theirWord } from './rules.ts'

const hot = 'You useless idiots, this is a disgrace. Answer me.'
const calm = 'Thank you, that will do.'

let desk: Desk
let office: PostOffice
let sink: SmtpSink

beforeAll(async () => {
  desk = await openDesk()
})
beforeEach(async () => {
  await desk.reset()
  sink = await startSmtpSink()
  const smtp = { host: sink.host, port: sink.port, security: 'none' as const }
  office = await openPostOffice(desk, { smtp })
})
afterEach(() => Promise.all([office.stop(), sink.stop()]))
afterAll(() => desk.close())

test('which arm a conversation is in, anybody can compute', () => {
  const trial = '019a0000-0000-7000-8000-000000000001'
  const ids = Array.from(
    { length: 2000 },
    (_, at) => `019a0000-0000-7000-9000-${String(at).padStart(12, '0')}`,
  )
  for (const id of ids.slice(0, 50)) {
    const digit = createHash('sha256').update(`${trial}:${id}`).digest('hex').slice(-1)
    expect(armOf(trial, id)).toBe(Number.parseInt(digit, 16) % 2 === 0 ? 'on' : 'off')
  }
  const on = ids.filter(id => armOf(trial, id) === 'on').length
  expect(on).toBeGreaterThan(900)
  expect(on).toBeLessThan(1100)
})

test('the customer’s next word after each answer is counted, hostile or not, in its conversation’s arm', async () => {
  const trial = await start()
  const one = await comes('one')
  await answers(one)
  await comes('one', hot)
  await answers(one)
  await comes('one', calm)
  const other = await comes('other')
  await answers(other)
  const expected = { on: none(), off: none() }
  const arm = expected[armOf(trial.id, one)]
  Object.assign(arm, { answers: 2, replies: 2, hostile: 1, firstReplies: 1, firstHostile: 1 })
  expected[armOf(trial.id, other)].answers++
  expect(await report()).toMatchObject(expected)
})

test('two answers before the customer writes are one; what they write unasked, or a machine, is none', async () => {
  await start()
  const one = await comes('one')
  await comes('one', hot)
  await answers(one)
  await answers(one)
  await comes('one', 'I am away until Monday.', { headers: ['Auto-Submitted: auto-replied'] })
  expect(sum(await report())).toMatchObject({ answers: 1, replies: 0 })
  await comes('one', calm)
  await comes('one', hot)
  expect(sum(await report())).toMatchObject({ answers: 1, replies: 1, hostile: 0 })
})

test('what a colleague wrote down of a call is not the customer’s own word', async () => {
  const [message] = await office.messages(await comes('one'))
  if (!message) throw new Error('There is no message')
  expect(theirWord(message)?.text).toContain('When will it come?')
  for (const other of [
    { channel: 'phone' },
    { channel: 'counter' },
    { marks: ['stranger'] },
    { direction: 'outbound' },
  ] as const)
    expect(theirWord({ ...message, ...other } as typeof message)).toBeNull()
})

test('what they quote of us, or of themselves, makes them no more hostile', async () => {
  await start()
  const one = await comes('one')
  await answers(one)
  await comes(
    'one',
    `${calm}\n\n-----Original Message-----\nFrom: Quayside <help@quayside.example>\nSent: Friday\nSubject: one\n\n${hot}`,
  )
  expect(sum(await report())).toMatchObject({ replies: 1, hostile: 0 })
})

test('an answer that was taken back, or has not left yet, counts nowhere', async () => {
  await start()
  const one = await comes('one')
  await desk.call(reply, { id: one, text: 'On its way.' }, { as: 'ana' })
  expect(sum(await report()).answers).toBe(0)
})

test('it ends by itself on its day, keeps its counts, and forgets which conversations it followed', async () => {
  const trial = await start(7)
  const one = await comes('one')
  await answers(one)
  desk.clock.advance(8 * day)
  await desk.settle()
  await comes('one', hot)
  const [ended] = (await desk.call(contract.trials, {}, { as: 'ana' })).items
  expect(ended?.endedAt).not.toBeNull()
  expect(sum(ended)).toMatchObject({ answers: 1, replies: 0 })
  expect((await desk.call(contract.readPause, {}, { as: 'ana' })).trial).toBeNull()
  expect((await start()).id).not.toBe(trial.id)
})

test('two conversations that became one belong to neither arm', async () => {
  await start()
  const [one, other] = [await comes('one'), await comes('other')]
  await answers(one)
  await answers(other)
  await desk.call(merge, { id: one, into: other }, { as: 'ana' })
  await comes('one', hot)
  await comes('other', hot)
  expect(sum(await report()).replies).toBe(0)
})

test('one runs at a time; leads start and end it, agents see it', async () => {
  const trial = await start()
  const endsAt = new Date(desk.clock.now().getTime() + day).toISOString()
  await expect(desk.call(contract.startTrial, { endsAt }, { as: 'chiara' })).rejects.toThrow('runs already')
  await expect(desk.call(contract.endTrial, { id: trial.id }, { as: 'ana' })).rejects.toThrow()
  const past = desk.clock.now().toISOString()
  await desk.call(contract.endTrial, { id: trial.id }, { as: 'chiara' })
  await expect(desk.call(contract.startTrial, { endsAt: past }, { as: 'chiara' })).rejects.toThrow(
    'day to come',
  )
})

test('two leads who start at once make one', async () => {
  const endsAt = new Date(desk.clock.now().getTime() + day).toISOString()
  const both = await Promise.allSettled(
    (['chiara', 'dele'] as const).map(as => desk.call(contract.startTrial, { endsAt }, { as })),
  )
  expect(both.map(each => each.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('a trial’s report is the same whoever answered: nothing about colleagues can be had', async () => {
  await start()
  const one = await comes('one')
  await answers(one, 'ana')
  await comes('one', hot)
  const { items } = await desk.call(contract.trials, {}, { as: 'esme' })
  expect(items.flatMap(item => Object.keys(item)).sort()).toEqual([
    'endedAt',
    'endsAt',
    'id',
    'off',
    'on',
    'startedAt',
  ])
  expect(JSON.stringify(items)).not.toContain(await desk.idOf('ana'))
  expect(contract.trials.input.safeParse({}).data).toEqual({})
  const schema = readFileSync('db/schema.sql', 'utf8')
  const tables = [...schema.matchAll(/create table (pause_\w+) \(([\s\S]*?)\n\);/g)]
  expect(tables.map(([, name]) => name)).toEqual([
    'pause_settings',
    'pause_trial_counts',
    'pause_trial_waits',
    'pause_trials',
  ])
  for (const [, , columns] of tables)
    expect(columns).not.toMatch(/colleague|author|message_id|text not null,\n.*text/)
  // What a reply was like never stands beside the conversation that it stands in.
  expect(tables.find(([, name]) => name === 'pause_trial_waits')?.[2]).not.toMatch(/hostile|arm/)
  expect(tables.find(([, name]) => name === 'pause_trial_counts')?.[2]).not.toContain('conversation_id')
})

test('the desk’s word on the pause: leads change it, everybody reads it', async () => {
  expect(await desk.call(contract.readPause, {}, { as: 'ana' })).toEqual({
    isOn: true,
    inChat: false,
    trial: null,
  })
  await expect(desk.call(contract.changePause, { isOn: false }, { as: 'ana' })).rejects.toThrow()
  await desk.call(contract.changePause, { isOn: false }, { as: 'chiara' })
  await desk.call(contract.changePause, { inChat: true }, { as: 'chiara' })
  expect(await desk.call(contract.readPause, {}, { as: 'ana' })).toMatchObject({ isOn: false, inChat: true })
})

test('below thirty replies there are counts and no shares', () => {
  const arm = (replies: number, hostile: number) => ({ ...none(), replies, hostile })
  expect(readingOf({ on: arm(29, 3), off: arm(40, 9) }, 'all')).toMatchObject({
    on: { hits: 3, of: 29, share: null },
    difference: null,
  })
  const enough = readingOf({ on: arm(200, 10), off: arm(200, 40) }, 'all')
  expect(enough.difference?.by).toBeCloseTo(-0.15)
  expect(enough.difference?.high).toBeLessThan(0)
})

const none = () => ({ answers: 0, replies: 0, hostile: 0, firstReplies: 0, firstHostile: 0 })

function start(days = 30) {
  const endsAt = new Date(desk.clock.now().getTime() + days * day).toISOString()
  return desk.call(contract.startTrial, { endsAt }, { as: 'chiara' })
}

/** A mail of somebody's, in the conversation of that name; answers the conversation's id. */
async function comes(name: string, text = 'When will it come?', more: Partial<Letter> = {}): Promise<string> {
  const isFirst = !begun.has(name)
  const count = (begun.get(name) ?? 0) + 1
  begun.set(name, count)
  const from = `${name}@harbour.example`
  const items = await office.send(
    {
      from: `Somebody <${from}>`,
      subject: name,
      id: `${name}-${count}@harbour.example`,
      ...(isFirst ? {} : { inReplyTo: `${name}-1@harbour.example` }),
      text,
      ...more,
    },
    undefined,
    from,
  )
  await desk.settle()
  return items.find(item => item.subject === name)?.id ?? ''
}

const begun = new Map<string, number>()
beforeEach(() => begun.clear())

async function answers(id: string, as: 'ana' | 'bram' = 'ana') {
  await desk.call(reply, { id, text: 'It comes on Friday.' }, { as })
  desk.clock.advance(minute)
  await desk.settle()
}

async function report() {
  const { items } = await desk.call(contract.trials, {}, { as: 'ana' })
  return items[0] as contract.Trial
}

function sum(trial: contract.Trial | undefined) {
  const { on, off } = trial ?? { on: none(), off: none() }
  return Object.fromEntries(
    Object.entries(on).map(([name, count]) => [name, count + off[name as keyof contract.ArmCounts]]),
  )
}

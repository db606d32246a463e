import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { type Desk, openDesk } from '../../../../world/desk.ts'
import { letter } from '../../../../world/letter.ts'
import { openPostOffice, type PostOffice } from '../../../../world/post-office.ts'
import { importRaw } from './index.ts'

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

const old = letter({
  id: 'old@harbour.example',
  subject: 'Long ago',
  date: 'Mon, 05 Jan 2026 10:00:00 +0000',
})
const answerToOld = letter({ inReplyTo: 'old@harbour.example', date: 'Tue, 06 Jan 2026 10:00:00 +0000' })
const recent = letter({ subject: 'Of late', date: 'Sun, 01 Mar 2026 10:00:00 +0000' })

test('imported mail keeps its dates; what is old is closed', async () => {
  expect(await take([old, answerToOld, recent])).toEqual({ kept: 3, known: 0 })
  expect(await office.conversations()).toMatchObject([
    { subject: 'Of late', state: 'open', lastActivityAt: '2026-03-01T10:00:00.000Z' },
    { subject: 'Long ago', state: 'closed', lastActivityAt: '2026-01-06T10:00:00.000Z' },
  ])
})

test('the same archive again brings nothing twice', async () => {
  await take([old, recent, recent])
  expect(await take([old, recent, answerToOld])).toEqual({ kept: 1, known: 2 })
  expect(await office.conversations()).toHaveLength(2)
})

test('a customer who writes to an imported conversation opens it again', async () => {
  await take([old])
  expect(await office.send({ inReplyTo: 'old@harbour.example' })).toMatchObject([{ state: 'open' }])
})

async function take(letters: string[]) {
  return importRaw(desk.runtime, office.mailbox.id, sources(letters))
}

async function* sources(letters: string[]): AsyncGenerator<Uint8Array> {
  for (const one of letters) yield Buffer.from(one)
}

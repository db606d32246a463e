import { expect, test } from 'vitest'
import { outlookThread, references } from './threading.ts'

const ids = Array.from({ length: 100 }, (_, number) => `<${number}.${'x'.repeat(30)}@galley.example>`)

test('a long thread keeps its first and its last ids, below 1,500 characters', () => {
  const kept = references(ids, ids[40] ?? null)
  expect(kept.join(' ').length).toBeLessThanOrEqual(1500)
  expect(kept[0]).toBe(ids[0])
  expect(kept.at(-1)).toBe(ids[40])
  expect(kept.at(-2)).toBe(ids[99])
  expect(new Set(kept).size).toBe(kept.length)
})

test('a short one keeps them all, what is answered last', () => {
  expect(references(['<a@x>', '<b@x>', '<c@x>'], '<b@x>')).toEqual(['<a@x>', '<c@x>', '<b@x>'])
  expect(references([], null)).toEqual([])
})

const answer = {
  conversationId: '01a20047-a963-7a10-a587-62deca7be487',
  startedAt: new Date('2026-11-21T10:00:00Z'),
  subject: 'Router',
  messageId: '01a20047-a963-7a10-a587-62deca7be499',
  at: new Date('2026-11-21T11:00:00Z'),
}

test('a thread that Outlook began goes on: its index is kept and has one more block', () => {
  const begun = outlookThread(null, answer).index
  const heard = { index: begun, topic: 'Der Router' }
  const { index, topic } = outlookThread(heard, { ...answer, messageId: 'other' })
  const [before, after] = [Buffer.from(begun, 'base64'), Buffer.from(index, 'base64')]
  expect(after.length).toBe(before.length + 5)
  expect(after.subarray(0, before.length)).toEqual(before)
  expect(topic).toBe('Der Router')
})

test('a fresh one carries the time it began, the conversation’s number, and how long after that the answer is', () => {
  const { index, topic } = outlookThread(null, answer)
  const bytes = Buffer.from(index, 'base64')
  expect(topic).toBe('Router')
  expect(bytes.length).toBe(27)
  const fileTime = (BigInt(Date.UTC(2026, 10, 21, 10)) + 11644473600000n) * 10000n
  expect(bytes.readUIntBE(0, 6)).toBe(Number(fileTime >> 16n))
  expect(bytes.subarray(6, 22).toString('hex')).toBe(answer.conversationId.replaceAll('-', ''))
  // An hour is 36e9 units of 100 ns; the lower 18 bits are left out.
  expect(bytes.readUInt32BE(22)).toBe(Math.floor((36e9 + Number(fileTime & 0xffffn)) / 2 ** 18))
})

test('above 1.7 years the unit is coarser, and a clock that goes wrong counts as no time', () => {
  const years = outlookThread(null, { ...answer, at: new Date('2029-11-21T10:00:00Z') })
  const block = Buffer.from(years.index, 'base64').readUInt32BE(22)
  expect(block & 0x80000000).not.toBe(0)
  const seconds = ((block & 0x7fffffff) * 2 ** 23) / 1e7
  expect(Math.abs(seconds - 1096 * 86400)).toBeLessThan(2)
  const early = outlookThread(null, { ...answer, at: new Date('2020-01-01T00:00:00Z') })
  expect(Buffer.from(early.index, 'base64').readUInt32BE(22)).toBe(0)
})

test.each(['', 'AAAA', 'not base64 at all ****', Buffer.alloc(24, 1).toString('base64')])(
  'an index that is none (%s) is not gone on with',
  index => {
    expect(outlookThread({ index, topic: 'x' }, answer)).toEqual(outlookThread(null, answer))
  },
)

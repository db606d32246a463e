import { expect, test } from 'vitest'
import { happeningWords } from './happeningWords.ts'

const kinds = {
  assigned: 'a',
  stateChanged: 's',
  merged: 'm',
  mergedAway: 'w',
  splitInto: 'i',
  splitFrom: 'f',
  heldBack: 'h',
  sentAgain: 'n',
}
const lea = { id: 'lea', name: 'Lea' }
const ben = { id: 'ben', name: 'Ben' }
const say = (event: string, data: Record<string, unknown>) =>
  happeningWords({ event, who: { id: lea.id }, data }, ben.id, kinds)

test('who took it, and to whom it was given', () => {
  const before = { assignee: null, team: null }
  expect(say('a', { assignee: lea, team: null, before })?.words).toBe('took it')
  expect(say('a', { assignee: ben, team: null, before })?.words).toBe('gave it to you')
  expect(say('a', { assignee: null, team: null, before: { assignee: ben, team: null } })?.words).toBe(
    'gave it back to everybody',
  )
  expect(say('a', { assignee: null, team: { id: 't', name: 'Billing' }, before })?.words).toBe(
    'gave it to Billing',
  )
})

test('what the desk did by itself is nobody’s doing', () => {
  expect(say('s', { state: 'open', because: 'said' })).toMatchObject({ byDesk: true })
  expect(say('s', { state: 'open', because: 'set' })).toEqual({ words: 'reopened it', byDesk: false })
})

test('waiting after an answer is said by the answer', () => {
  expect(say('s', { state: 'waiting', because: 'said' })).toBeNull()
  expect(say('s', { state: 'waiting', because: 'set' })?.words).toBe('set it to wait for the customer')
  expect(say('unknown', {})).toBeNull()
})

test('what became of two conversations, or of one', () => {
  const about = { number: 12, subject: 'Router' }
  expect(say('m', about)?.words).toBe('merged #12, “Router”, into this one')
  expect(say('w', about)?.words).toBe('merged it into #12')
  expect(say('i', { ...about, messages: ['x'] })?.words).toBe('took a message out into #12')
  expect(say('f', about)?.words).toBe('took this out of #12')
  expect(say('s', { state: 'open', because: 'merged' })).toBeNull()
})

test('what became of an answer that did not arrive', () => {
  expect(say('s', { state: 'open', because: 'returned' })).toEqual({
    words: 'Open again, because the answer did not arrive',
    byDesk: true,
  })
  expect(say('n', { corrected: [{ address: 'a@b.example', instead: 'c@b.example' }] })?.words).toBe(
    'sent the answer again, to c@b.example instead of a@b.example',
  )
  expect(say('n', { corrected: [] })?.words).toBe('sent the answer again')
})

test('a flood says whose it is', () => {
  expect(say('h', { address: 'a@b.example', most: 30 })).toMatchObject({
    words: expect.stringContaining('More than 30 new conversations within an hour came from a@b.example'),
    byDesk: true,
  })
})

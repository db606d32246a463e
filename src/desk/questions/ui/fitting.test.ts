import { expect, test } from 'vitest'
import type { Message } from '../../conversations/contract.ts'
import type { Part, Told } from '../contract.ts'
import { fitting } from './fitting.ts'
import { offerFor } from './offer.ts'

const zone = 'Europe/London'
const first = said('1', 'inbound', 'You people never listen. This is a disgrace, do something.')
const answer = said('2', 'outbound', 'Could you walk me through what happened?')
const second = said(
  '3',
  'inbound',
  'You took 41 pounds twice in March. I want the second 41 pounds back, because I need it for the rent.',
)
const third = said('4', 'inbound', 'I want an apology from your counter.')

test('asks what nobody has told yet, in the language in which they write', () => {
  expect(offerFor([first], [], zone)).toMatchObject({
    because: { words: 'You people never' },
    missing: ['happened', 'wish', 'settles'],
    language: 'en',
  })
  expect(offerFor([first, answer, second], [], zone).missing).toEqual([])
  expect(offerFor([first], [kept('wish', '1', 0, 5)], zone).missing).toEqual(['happened', 'settles'])
})

test('speaks of what they wrote since our answer, and is silent once we have answered', () => {
  expect(offerFor([first, answer], [], zone).because).toBeNull()
  expect(offerFor([first, answer, second], [], zone).because).not.toBeNull()
  const calm = said('5', 'inbound', 'Thank you, it is all right now.')
  expect(offerFor([first, answer, calm], [], zone).because).toBeNull()
})

test('offers words for each question, until they are kept', () => {
  const words = (told: Told[]) =>
    fitting([first, answer, second, third], told, zone).wish.map(each => each.piece.words)
  expect(words([])).toEqual(['I want the second 41 pounds back', 'I want an apology from your counter.'])
  const at = second.text.indexOf('I want')
  expect(words([kept('wish', '3', at, at + 30)])).toEqual(['I want an apology from your counter.'])
  expect(words([kept('wish', '4', 0, 36)])).toEqual([])
})

test('reads nothing in what a colleague wrote down, nor in a machine’s mail', () => {
  const logged = { ...second, channel: 'phone' } as Message
  const bounced = { ...second, marks: ['bounce'] } as unknown as Message
  for (const message of [logged, bounced])
    expect(offerFor([message], [], zone)).toMatchObject({ because: null, language: null })
})

function said(id: string, direction: Message['direction'], text: string): Message {
  const parts = { quotedFrom: null, quotedHtml: null, marks: [], saidAt: '2026-11-20T10:00:00.000Z' }
  return { id, direction, channel: 'email', text, ...parts } as unknown as Message
}

function kept(part: Part, message: string, start: number, end: number): Told {
  return { part, from: { message, span: { start, end } } } as Told
}

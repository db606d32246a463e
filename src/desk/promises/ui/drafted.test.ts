import { expect, test } from 'vitest'
import type { DraftPromise } from '../contract.ts'
import { isSaid, isStanding, standing } from './drafted.ts'

const promise = (said: string): DraftPromise => ({
  words: 'Call',
  note: '',
  due: { day: '2026-11-27', time: null },
  owner: 'me',
  said,
})

test('what has been taken out of the answer is promised to nobody', () => {
  const [call, write, byHand] = [promise('I will call you'), promise('I will write'), promise('')]
  expect(standing([call, write, byHand], 'Hello,\nI will call\nyou tomorrow.')).toEqual([call, byHand])
  expect(isStanding(write, 'I will wrote')).toBe(false)
})

test('a promise to which a word was added is still the one that was confirmed', () => {
  expect(isSaid(promise('I will call you'), 'I will call you tomorrow')).toBe(true)
  expect(isSaid(promise('I will call you tomorrow'), 'I will call you')).toBe(true)
  expect(isSaid(promise('I will call you'), 'I will write to you')).toBe(false)
  expect(isSaid(promise(''), 'I will write to you')).toBe(false)
})

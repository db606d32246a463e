import { expect, test } from 'vitest'
import type { Delivery } from '../contract.ts'
import { standingOf } from './standing.ts'

const now = new Date('2026-11-21T10:00:00Z')
const held: Delivery = {
  state: 'held',
  undoUntil: '2026-11-21T10:00:12Z',
  undoSeconds: 12,
  sentAt: null,
  problem: null,
  mayHaveBeenSent: false,
  nextTryAt: null,
  attempts: 0,
  refused: [],
  delivered: [],
  rfcId: '<1@quayside.example>',
  providerId: null,
  receipt: null,
  missed: [],
}

test('an answer can be undone until its time is over, and then waits', () => {
  expect(standingOf(held, now).name).toBe('Can be undone')
  expect(standingOf(held, new Date('2026-11-21T10:00:12Z')).name).toBe('Waits')
})

test('one that may have reached the customer is never shown as merely failed', () => {
  const cut = standingOf({ ...held, state: 'failed', mayHaveBeenSent: true }, now)
  expect(cut).toEqual({ name: 'May have been sent', tone: 'red', canSend: 'again' })
})

test('one that waits for its next try is amber and can be sent at once', () => {
  const waiting = { ...held, undoUntil: null, nextTryAt: '2026-11-21T10:05:00Z', problem: 'No answer.' }
  expect(standingOf(waiting, now)).toMatchObject({ tone: 'amber', canSend: 'now' })
})

test('nothing can be pressed while it is being sent, or once it is', () => {
  expect(standingOf({ ...held, state: 'sending' }, now).canSend).toBeNull()
  expect(standingOf({ ...held, state: 'sent' }, now).canSend).toBeNull()
})

test('one that some have is told apart from one that nobody has', () => {
  const partly = { ...held, state: 'failed' as const, delivered: ['ida@galley.example'] }
  expect(standingOf(partly, now)).toEqual({ name: 'Not to everybody', tone: 'red', canSend: 'again' })
  expect(standingOf({ ...partly, delivered: [] }, now)).toMatchObject({ name: 'Not sent', tone: 'red' })
})

test('one that was sent and came back did not arrive; one that is delayed was sent', () => {
  const one = {
    address: 'a@b.example',
    sentence: '',
    advice: '',
    diagnostic: '',
    report: null,
    at: held.undoUntil ?? '',
  }
  const failed: Delivery = { ...held, state: 'failed', missed: [{ ...one, state: 'failed' }] }
  expect(standingOf(failed, now)).toEqual({ name: 'Did not arrive', tone: 'red', canSend: 'again' })
  const delayed: Delivery = { ...held, state: 'sent', missed: [{ ...one, state: 'delayed' }] }
  expect(standingOf(delayed, now)).toEqual({ name: 'Sent, delayed', tone: 'amber', canSend: null })
})

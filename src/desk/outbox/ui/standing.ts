import type { Delivery } from '../contract.ts'

const words = {
  undo: 'Can be undone',
  waits: 'Waits',
  sending: 'Being sent',
  again: 'Will be tried again',
  failed: 'Not sent',
  partly: 'Not to everybody',
  unsure: 'May have been sent',
  sent: 'Sent',
  missed: 'Did not arrive',
  delayed: 'Sent, delayed',
}

export interface Standing {
  name: string
  tone: 'plain' | 'teal' | 'amber' | 'red'
  /** What a press of the button does just now: send at once, send again, or nothing. */
  canSend: 'now' | 'again' | null
}

/** How an answer stands, in the words and the colour of the outbox. `now` decides whether it can still be undone. */
export function standingOf(delivery: Delivery, now: Date): Standing {
  const { state, mayHaveBeenSent, undoUntil, nextTryAt, problem, delivered, missed } = delivery
  if (missed.some(one => one.state !== 'delayed'))
    return { name: words.missed, tone: 'red', canSend: 'again' }
  if (state === 'sent' && missed.length > 0) return { name: words.delayed, tone: 'amber', canSend: null }
  if (state === 'sent') return { name: words.sent, tone: 'teal', canSend: null }
  if (mayHaveBeenSent) return { name: words.unsure, tone: 'red', canSend: 'again' }
  if (state === 'failed' && delivered.length > 0)
    return { name: words.partly, tone: nextTryAt ? 'amber' : 'red', canSend: 'again' }
  if (state === 'failed' && nextTryAt) return { name: words.again, tone: 'amber', canSend: 'now' }
  if (state === 'failed') return { name: words.failed, tone: 'red', canSend: 'again' }
  if (state === 'sending') return { name: words.sending, tone: 'plain', canSend: null }
  if (undoUntil && new Date(undoUntil) > now) return { name: words.undo, tone: 'teal', canSend: 'now' }
  if (nextTryAt) return { name: words.again, tone: 'amber', canSend: 'now' }
  return { name: words.waits, tone: problem ? 'amber' : 'plain', canSend: 'now' }
}

import type { Mark, Message } from '../../conversations/contract.ts'
import type { Said } from '../contract.ts'

/** What of a message it takes to tell whether it has a brief, and to make it. */
export interface Given extends Pick<Message, 'direction' | 'channel' | 'text' | 'quotedFrom'> {
  marks: readonly Mark[]
  saidAt: Date
  /** A quotation that is drawn and could not be found in the text: nobody can say whose words they are. */
  isQuoteLost: boolean
}

/** What a customer wrote with their own hand, for `briefOf`; `null` for our words, for what a colleague wrote down, and for machines. */
export function written(given: Given, zone: string): Said | null {
  const { direction, channel, text, quotedFrom, marks, saidAt, isQuoteLost } = given
  const isWritten = channel === 'email' || channel === 'form' || channel === 'chat'
  if (direction !== 'inbound' || !isWritten || isQuoteLost || marks.some(mark => machines.has(mark)))
    return null
  return { text, quotedFrom, saidAt, zone }
}

const machines = new Set<Mark>([
  'automatic',
  'auto-reply',
  'list',
  'newsletter',
  'bounce',
  'delay',
  'delivered',
  'receipt',
  'calendar',
  'feedback',
  'loop',
])

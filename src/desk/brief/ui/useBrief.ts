import { useContext, useMemo } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Brief } from '../contract.ts'
import { briefOf } from '../rules.ts'

/** The brief of what a customer wrote; `null` for our own words, for what a colleague wrote down, and for machines. */
export function useBrief(message: Message): Brief | null {
  const zone = useZone()
  return useMemo(() => briefFor(message, zone), [message, zone])
}

export function useZone(): string {
  return useContext(Reader).timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone
}

export function briefFor(message: Message, zone: string): Brief | null {
  const { direction, channel, text, quotedFrom, quotedHtml, marks, saidAt } = message
  const isWritten = channel === 'email' || channel === 'form' || channel === 'chat'
  if (direction !== 'inbound' || !isWritten || marks.some(mark => machines.has(mark))) return null
  // Where a quotation could not be found in the text, nobody can say whose words they are.
  if (quotedHtml !== null && quotedFrom === null) return null
  const known = made.get(message)
  if (known?.zone === zone) return known.brief
  const brief = briefOf({ text, quotedFrom, saidAt: new Date(saidAt), zone })
  made.set(message, { zone, brief })
  return brief
}

const made = new WeakMap<Message, { zone: string; brief: Brief }>()

const machines = new Set<Message['marks'][number]>([
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

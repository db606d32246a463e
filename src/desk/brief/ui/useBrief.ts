import { useContext, useMemo } from 'react'
import { Reader } from '../../../web/kit/reader.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Brief } from '../contract.ts'
import { written } from '../rules/written.ts'
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
  const known = made.get(message)
  if (known?.zone === zone) return known.brief
  const { quotedFrom, quotedHtml, saidAt } = message
  const isQuoteLost = quotedHtml !== null && quotedFrom === null
  const said = written({ ...message, saidAt: new Date(saidAt), isQuoteLost }, zone)
  const brief = said && briefOf(said)
  made.set(message, { zone, brief })
  return brief
}

const made = new WeakMap<Message, { zone: string; brief: Brief | null }>()

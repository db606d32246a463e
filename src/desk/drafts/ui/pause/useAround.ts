import { useMemo } from 'react'
import { briefFor, useZone } from '../../../brief/ui/useBrief.ts'
import type { Message } from '../../../conversations/contract.ts'
import type { Said } from '../../pause/contract.ts'
import { speaksOfDanger } from '../../pause/rules/danger.ts'

/** What the pause must know of a conversation; found in the browser, from messages that are there already. */
export interface Around extends Pick<Said, 'asks' | 'theirs' | 'language'> {
  isDangerous: boolean
  /** When the last hostile message came, or when one first wrote beneath it here, whichever was later; milliseconds. */
  hostileAt: number | null
}

export function useAround(messages: readonly Message[]): Around {
  const zone = useZone()
  return useMemo(() => aroundOf(messages, zone), [messages, zone])
}

function aroundOf(messages: readonly Message[], zone: string): Around {
  const inbound = messages.filter(message => message.direction === 'inbound')
  const lastOurs = messages.findLastIndex(message => message.direction === 'outbound')
  const fresh = messages.slice(lastOurs + 1).filter(message => message.direction === 'inbound')
  const briefs = fresh.flatMap(message => briefFor(message, zone) ?? [])
  const hostile = inbound.findLast(message => briefFor(message, zone)?.isHostile)
  return {
    asks: briefs.flatMap(brief => brief.asks),
    theirs: fresh.map(ownWords).join('\n\n').slice(0, 20_000),
    language: inbound.flatMap(message => briefFor(message, zone)?.language ?? []).at(-1) ?? null,
    isDangerous: inbound.some(message => isDangerous(message)),
    hostileAt: hostile ? Math.max(new Date(hostile.saidAt).getTime(), metAt(hostile)) : null,
  }
}

const ownWords = ({ text, quotedFrom }: Message) => text.slice(0, quotedFrom ?? text.length)

/** Also what a colleague wrote down of a call; that has no brief. */
function isDangerous(message: Message): boolean {
  const before = dangerous.get(message)
  if (before !== undefined) return before
  const is = speaksOfDanger(ownWords(message))
  dangerous.set(message, is)
  return is
}

const dangerous = new WeakMap<Message, boolean>()

function metAt({ id }: Message): number {
  const at = met.get(id) ?? Date.now()
  met.set(id, at)
  return at
}

const met = new Map<string, number>()

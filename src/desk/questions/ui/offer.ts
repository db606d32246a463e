import type { Piece } from '../../brief/contract.ts'
import { briefFor } from '../../brief/ui/useBrief.ts'
import type { Message } from '../../conversations/contract.ts'
import { type Language, type Part, parts, type Told } from '../contract.ts'
import { answeredIn, demandOrAccusation, type Heard } from '../rules.ts'

export interface Offer {
  /** The words by which they demand or accuse; `null` where they do neither. */
  because: Piece | null
  /** What they have told nowhere in this conversation, in the order of the questions. */
  missing: Part[]
  /** In which they write, where that is known. */
  language: Language | null
}

/** What to ask, from all that they said and from what colleagues have kept of it; only what is not yet answered decides whether. */
export function offerFor(messages: readonly Message[], told: readonly Told[], zone: string): Offer {
  const lastOurs = messages.findLastIndex(message => message.direction === 'outbound')
  const fresh = heardIn(messages.slice(lastOurs + 1), zone)
  const heard = [...heardIn(messages.slice(0, lastOurs + 1), zone), ...fresh]
  const known = new Set([...told.map(each => each.part), ...heard.flatMap(each => [...answeredIn(each)])])
  return {
    because: fresh.map(demandOrAccusation).findLast(piece => piece !== null) ?? null,
    missing: parts.filter(part => !known.has(part)),
    language: heard.findLast(each => each.brief.language)?.brief.language ?? null,
  }
}

/** Messages that a customer wrote, with their briefs; nothing of machines and of what a colleague wrote down. */
function heardIn(messages: readonly Message[], zone: string): Heard[] {
  return messages.flatMap(message => {
    const brief = briefFor(message, zone)
    return brief ? [{ text: message.text, quotedFrom: message.quotedFrom, brief }] : []
  })
}

import type { Piece } from '../../brief/contract.ts'
import { briefFor } from '../../brief/ui/useBrief.ts'
import type { Message } from '../../conversations/contract.ts'
import { type Part, parts, type Told } from '../contract.ts'
import { piecesFor } from '../rules.ts'

/** Words of theirs that may answer a question, each with the message in which they stand. */
export interface Fitting {
  message: string
  piece: Piece
}

/** More to choose from is no help. */
const most = 2

/** The latest words of theirs that fit each question: not what is kept already, nor what they wrote before that. */
export function fitting(
  messages: readonly Message[],
  told: readonly Told[],
  zone: string,
): Record<Part, Fitting[]> {
  const heard = messages.flatMap(message => {
    const brief = briefFor(message, zone)
    return brief ? [{ id: message.id, text: message.text, quotedFrom: message.quotedFrom, brief }] : []
  })
  const sinceKept = (part: Part) =>
    Math.max(
      0,
      heard.findLastIndex(({ id }) => told.some(each => each.part === part && each.from?.message === id)),
    )
  const ofPart = (part: Part) =>
    heard
      .slice(sinceKept(part))
      .flatMap(each => piecesFor(part, each).map(piece => ({ message: each.id, piece })))
      .filter(each => !told.some(one => one.part === part && isWithin(each, one)))
      .slice(-most)
  return Object.fromEntries(parts.map(part => [part, ofPart(part)])) as Record<Part, Fitting[]>
}

function isWithin({ message, piece }: Fitting, { from }: Told): boolean {
  return (
    from?.message === message &&
    from.span !== null &&
    from.span.start < piece.end &&
    piece.start < from.span.end
  )
}

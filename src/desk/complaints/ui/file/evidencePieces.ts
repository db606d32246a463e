import type { Promised } from '../../../promises/contract.ts'
import type { Refusal } from '../../../rules/applying/contract.ts'
import type { Item } from '../../../timeline/contract.ts'
import type { Evidence } from '../../file/contract.ts'

/** Something in a conversation that can be put into a file. */
export interface Piece {
  kind: Evidence['kind']
  ref: string
  /** Who, and when. */
  by: string
  at: string
  /** Of a message all of it, to mark some words; otherwise what it is in a line. */
  text: string
}

/** What a conversation holds, the latest first: messages, their files, notes, refusals and promises. */
export function piecesOf(
  timeline: readonly Item[],
  refusals: readonly Refusal[],
  promises: readonly Promised[],
): Piece[] {
  const said = timeline.flatMap((item): Piece[] => {
    if (item.kind === 'note') {
      const { id, author, madeAt, text } = item.note
      return [{ kind: 'note', ref: id, by: author.name, at: madeAt, text }]
    }
    if (item.kind === 'event') return []
    const { id, author, saidAt, text, attachments } = item.message
    const about = { by: author.name, at: saidAt }
    return [
      { kind: 'message', ref: id, text, ...about },
      ...attachments.map((file): Piece => ({ kind: 'file', ref: file.id, text: file.name, ...about })),
    ]
  })
  const refused = refusals.map(
    ({ id, rule, by, saidAt, lines }): Piece => ({
      kind: 'refusal',
      ref: id,
      by: by.name,
      at: saidAt,
      text: `${lines.cannot} (${rule.title}, version ${rule.version})`,
    }),
  )
  const promised = promises.map(
    ({ id, words, owner, dueAt }): Piece => ({
      kind: 'promise',
      ref: id,
      by: owner?.name ?? '',
      at: dueAt,
      text: words,
    }),
  )
  return [...said, ...refused, ...promised].toSorted((one, other) => other.at.localeCompare(one.at))
}

const shown = 160

/** In a line, for choosing by. */
export function inALine(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length > shown ? `${line.slice(0, shown - 1)}…` : line
}

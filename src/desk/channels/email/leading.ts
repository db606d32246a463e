import type { Lead } from './deciding.ts'
import type { ParsedMail } from './reading/index.ts'
import { answeredIds, idKey, type Sign, threadKey } from './signs.ts'
import type { Known } from './store-ids.ts'

/** A lead before its conversation has been looked up. */
export interface Pointer extends Omit<Lead, 'conversation'> {
  /** A conversation's id or number. */
  ref: string
}

/** What is kept about the signs of one mail. */
export interface Knowledge {
  /** By the id, marker or thread. */
  known: ReadonlyMap<string, readonly Known[]>
  /** The conversation of a token and of a message of ours. */
  ours: ReadonlyMap<string, string>
}

/** The conversations that the signs of a mail to this mailbox name, in the order in which they count. */
export function pointersOf(signs: readonly Sign[], { known, ours }: Knowledge, mailboxId: string): Pointer[] {
  return signs.flatMap(({ by, key }): Pointer[] => {
    if (by === 'subject') return [{ by, ref: key, isOurs: false, isKnownHere: false }]
    if (by !== 'token' && by !== 'own') return byKnown(by, known.get(key) ?? [], mailboxId)
    const ref = ours.get(key)
    return ref === undefined ? [] : [{ by, ref, isOurs: true, isKnownHere: false }]
  })
}

/**
 * By what later mails find this one in its conversation: its id, Outlook's, and those that it answers, where they are not
 * there; they may yet come. `known` is what was known of its signs before.
 */
export function idsToKeep(
  mail: Pick<ParsedMail, 'inReplyTo' | 'references' | 'subject' | 'threadIndex' | 'threadTopic'>,
  known: Knowledge['known'],
  as: Omit<Known, 'kind'>,
): Known[] {
  const thread = threadKey(mail)
  const all: Known[] = [
    { ...as, kind: 'own' },
    ...(thread ? [{ ...as, kind: 'thread' as const, rfcId: thread }] : []),
    ...answeredIds(mail, mostMentioned).map(id => ({ ...as, kind: 'mentioned' as const, rfcId: idKey(id) })),
  ]
  const isHere = (row: Known) => row.conversationId === as.conversationId && row.mailboxId === as.mailboxId
  return all.filter(({ kind, rfcId }) => kind === 'own' || !known.get(rfcId)?.some(isHere))
}

/** Of the ids that a mail answers so many are kept until they come. */
const mostMentioned = 20

/** Which kinds of what is kept a sign may lead to, the best first. */
const leading = {
  id: ['own', 'provider', 'machine'],
  marker: ['marker'],
  shared: ['mentioned'],
  asked: ['mentioned'],
  thread: ['thread'],
} as const

/** Ids count in the mailbox that saw them; what we sent ourselves counts in all. */
function byKnown(by: keyof typeof leading, rows: readonly Known[], mailboxId: string): Pointer[] {
  return leading[by].flatMap(kind => {
    const isOurs = kind === 'provider' || kind === 'machine' || kind === 'marker'
    return rows
      .filter(row => row.kind === kind && (isOurs || row.mailboxId === mailboxId))
      .map(row => ({
        by,
        ref: row.conversationId,
        isOurs,
        isKnownHere: kind !== 'marker' && row.mailboxId === mailboxId,
      }))
  })
}

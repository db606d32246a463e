import { day, plus } from '../../../kit/time.ts'
import type { Sign } from './signs.ts'

/** A conversation that a sign leads to, as far as it matters here. */
export interface Candidate {
  id: string
  customerId: string | null
  mailboxId: string | null
  isClosed: boolean
  closedAt: Date | null
  lastActivityAt: Date
  /** Conversations that its first messages were taken out of. */
  splitFrom: readonly string[]
  /** Whether the sender wrote there, or was written to by somebody who belongs there. */
  hasSender: boolean
}

export interface Lead {
  by: Sign['by']
  /** Whoever has this sign has had a mail of ours: a token, a signed id, a provider's id, a marker. */
  isOurs: boolean
  /** The mail's own mailbox has seen this id. */
  isKnownHere: boolean
  conversation: Candidate
}

export interface Circumstances {
  /** `null` where nobody is named. */
  sender: { customerId: string | null } | null
  /** A machine's mail is shown where it belongs, however old that is. */
  isMachine: boolean
  mailboxId: string
  /** Other mailboxes of this desk that the mail was sent to as well: they have a copy of their own. */
  otherMailboxes: ReadonlySet<string>
  /** Days. */
  reopensWithin: number
  continuesWithin: number
  now: Date
}

export type Decision =
  | { is: 'joins'; conversation: string; isStranger: boolean }
  /** `after`: the closed or old conversation that it would have joined. */
  | { is: 'opens'; after: string | null }

/** Where a mail belongs, by the first of its leads that holds for its sender. */
export function decide(leads: readonly Lead[], by: Circumstances): Decision {
  const holding = leads.filter(
    each => !isForAnother(each, by) && (each.isOurs || belongs(each.conversation, by)),
  )
  const [lead] = holding
  if (!lead) return { is: 'opens', after: null }
  // A token is of before the split; an id says on which side of it the mail stands that is answered.
  const taken = holding.find(
    each => lead.by === 'token' && each.conversation.splitFrom.includes(lead.conversation.id),
  )
  const { conversation } = taken ?? lead
  if (!by.isMachine && isPast(conversation, by)) return { is: 'opens', after: conversation.id }
  return { is: 'joins', conversation: conversation.id, isStranger: !belongs(conversation, by) }
}

/** The conversation's customer, or somebody who took part: named as writer or addressee by one who belongs there. */
function belongs({ customerId, hasSender }: Candidate, { sender }: Circumstances): boolean {
  if (!sender) return false
  return hasSender || (sender.customerId !== null && sender.customerId === customerId)
}

/** The conversation is another mailbox's, which has a copy: then ours is not said there a second time. */
function isForAnother(
  { by, isKnownHere, conversation }: Lead,
  { mailboxId, otherMailboxes }: Circumstances,
): boolean {
  if (by === 'token' || isKnownHere) return false
  const { mailboxId: its } = conversation
  return its !== null && its !== mailboxId && otherMailboxes.has(its)
}

/** Closed too long ago to open again, or so quiet that a reply means something new. */
export function isPast(
  { isClosed, closedAt, lastActivityAt }: Candidate,
  { reopensWithin, continuesWithin, now }: Pick<Circumstances, 'reopensWithin' | 'continuesWithin' | 'now'>,
): boolean {
  if (plus(lastActivityAt, continuesWithin * day) < now) return true
  return isClosed && plus(closedAt ?? lastActivityAt, reopensWithin * day) <= now
}

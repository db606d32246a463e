import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { htmlToText } from '../../channels/email/index.ts'
import { findConversation } from '../../conversations/index.ts'
import { findCustomer } from '../../customers/index.ts'
import { canReply } from '../../outbox/index.ts'
import type { Opened } from '../access.ts'
import { assertOpen } from '../gates/gates.ts'
import type * as contract from './contract.ts'
import { type LetterFacts, lacksOf, namedIn, subjects, titles } from './rules.ts'
import type { LetterRow, VersionRow } from './store.ts'
import { wordsOf } from './words.ts'

/** Letters as whoever reads the file sees them. */

export interface Standing {
  letter: LetterRow
  version: VersionRow
  facts: LetterFacts
}

export function rowShown({ letter, version, facts }: Standing): contract.LetterRow {
  const { id, complaint_id: complaint, kind, subject_id: subject } = letter
  const { issued_at: at, issued_how: by, signed_name: name, signed_role: role } = letter
  return {
    id,
    complaint,
    kind,
    to: {
      who: subject ? 'colleague' : 'complainant',
      name: subject ? (facts.subject?.name ?? '') : facts.complainant,
      subject,
    },
    title: titles[kind],
    version: letter.version,
    changedAt: version.written_at.toISOString(),
    changedBy: version.written_by_name,
    issued: at && by ? { at: at.toISOString(), name: name ?? '', role: role ?? '', by } : null,
    missing: at ? [] : lacksOf(kind, htmlToText(version.html), facts),
  }
}

/** Names are told in a letter to the complainant alone. */
export function namesIn({ letter, version, facts }: Standing): contract.Letter['named'] {
  return letter.subject_id ? [] : namedIn(htmlToText(version.html), facts.colleagues)
}

/** Why it cannot be issued now, as a sentence; `null` where it can. */
export async function whyNotIssue(ctx: Context, opened: Opened, letter: LetterRow): Promise<string | null> {
  if (letter.state === 'issued') return wordsOf.issued
  if (!mayWrite(opened)) return wordsOf.notYours
  if (letter.kind !== 'decision' && letter.kind !== 'stage2Decision') return null
  try {
    await assertOpen(ctx, opened.row, 'answer')
    return null
  } catch (error) {
    if (error instanceof Refused) return error.message
    throw error
  }
}

/** Whoever handles the file or decides writes its letters, until it is at its end. */
export function mayWrite({ row, part }: Opened): boolean {
  return (part === 'handler' || part === 'decider') && (row.state === 'open' || row.state === 'responded')
}

/** Whether a letter to the complainant can go by mail. */
export async function canMail(ctx: Context, { row }: Opened, letter: LetterRow): Promise<boolean> {
  if (letter.subject_id) return false
  const conversation = await findConversation(ctx, row.conversation_id)
  const customer = conversation.customer_id ? await findCustomer(ctx, { id: conversation.customer_id }) : null
  return (await canReply(ctx, conversation, customer)).can
}

export const subjectOf = (kind: contract.LetterKind, number: number) => subjects[kind](number)

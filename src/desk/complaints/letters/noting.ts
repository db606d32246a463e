import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { messageById } from '../../conversations/index.ts'
import { activeColleague } from '../../people/index.ts'
import type { ReceivedHow } from '../contract.ts'
import { acknowledge, respond } from '../file/stages.ts'
import type { IssuedBy } from './contract.ts'
import * as store from './store.ts'

/** A mailed letter counts from when it left, one that was handed over or posted from its issue. */

export async function noteIssued(ctx: Context, letter: store.LetterRow, by: IssuedBy): Promise<void> {
  if (by !== 'mail') await note(ctx, letter, how[by])
}

/** The mail is gone and cannot be taken back any more; it counts in the name of whoever signed it. */
export async function noteSent(ctx: Context, message: string): Promise<void> {
  const letter = await store.letterOfMessage(ctx.db, message)
  const author = letter && (await messageById(ctx, message))?.message.author
  const signer = author?.id ? await activeColleague(ctx, author.id) : undefined
  if (!letter || !signer) return
  const { id, name, role } = signer
  await note(ctx.as({ kind: 'colleague', id, name, role, sessionId: null }), letter, 'email')
}

/** The clock hears of an acknowledgement and of an answer; one that stands there already stays as it is. */
async function note(
  ctx: Context,
  { kind, complaint_id: id }: store.LetterRow,
  by: ReceivedHow,
): Promise<void> {
  const verb = kind === 'acknowledgement' ? acknowledge : isAnswer.has(kind) ? respond : null
  try {
    await verb?.(ctx, { id, how: by })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
  }
}

const isAnswer: ReadonlySet<store.LetterRow['kind']> = new Set(['decision', 'stage2Decision'])
const how: Readonly<Record<Exclude<IssuedBy, 'mail'>, ReceivedHow>> = {
  post: 'letter',
  counter: 'counter',
  page: 'other',
}

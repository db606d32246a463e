import type { InputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { type JournalEntry, journalOf } from '../../platform/journal.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import { heldBack } from '../channels/email/contract.ts'
import {
  assigned,
  merged,
  mergedAway,
  splitFrom,
  splitInto,
  stateChanged,
} from '../conversations/contract.ts'
import { findConversation, messagesOf, summaryOf } from '../conversations/index.ts'
import { findCustomer } from '../customers/index.ts'
import { draftOf } from '../drafts/index.ts'
import { notesOf } from '../notes/index.ts'
import { sentAgain } from '../outbox/contract.ts'
import { canReply, deliveriesOf } from '../outbox/index.ts'
import * as promises from '../promises/contract.ts'
import { removed, toldEvent, wishAnswered, wishLeftOpen, wishReopened } from '../questions/contract.ts'
import { toldOf } from '../questions/index.ts'
import * as repairAdmitting from '../repair/admitting/contract.ts'
import * as repair from '../repair/contract.ts'
import * as repairEnding from '../repair/ending/contract.ts'
import * as repairOpening from '../repair/opening/contract.ts'
import * as applying from '../rules/applying/contract.ts'
import * as rules from '../rules/contract.ts'
import { refusalsIn } from '../rules/index.ts'
import * as contract from './contract.ts'
import { relatedOf } from './related.ts'
import { inOrder } from './rules.ts'

export const timeline: Slice = { name: 'timeline', endpoints: [handle(contract.open, open)] }

/** What is shown of the journal; the rest is said by the messages and notes themselves. */
const shownKinds = [
  assigned,
  stateChanged,
  merged,
  mergedAway,
  splitInto,
  splitFrom,
  heldBack,
  sentAgain,
  promises.made,
  promises.kept,
  promises.moved,
  promises.handedOver,
  promises.withdrawn,
  promises.told,
  promises.broken,
  promises.takenBack,
  rules.asked,
  rules.answered,
  applying.judged,
  toldEvent,
  removed,
  wishAnswered,
  wishReopened,
  wishLeftOpen,
  repairOpening.opened,
  repairAdmitting.admitted,
  repairEnding.asked,
  repairEnding.answered,
  repairEnding.failedAgain,
  repairEnding.startedAfresh,
  repairEnding.closed,
  repairEnding.reopened,
  repair.leftOpen,
].map(each => each.kind)

async function open(ctx: Context, input: InputOf<typeof contract.open>): Promise<contract.OpenConversation> {
  const row = await findConversation(ctx, input.id)
  const [summary, messages, notes, journal, deliveries, customerDetails, draft, noteDraft, related, told] =
    await Promise.all([
      summaryOf(ctx, row),
      messagesOf(ctx, row.id),
      notesOf(ctx, row.id),
      journalOf(ctx.db, row.id, shownKinds),
      deliveriesOf(ctx, row.id),
      row.customer_id ? findCustomer(ctx, { id: row.customer_id }) : null,
      draftOf(ctx, row.id, 'answer'),
      draftOf(ctx, row.id, 'note'),
      relatedOf(ctx, row.id),
      toldOf(ctx, row.id),
    ])
  return {
    ...summary,
    timeline: inOrder([
      ...messages.map(({ message, madeAt }) => ({
        kind: 'message' as const,
        at: madeAt.toISOString(),
        message,
        delivery: deliveries.get(message.id) ?? null,
      })),
      ...notes.map(note => ({ kind: 'note' as const, at: note.madeAt, note })),
      ...journal.map(entry => ({
        kind: 'event' as const,
        at: entry.at.toISOString(),
        happening: happeningOf(entry),
      })),
      ...(await refusalsIn(ctx, row.id)).map(refusal => ({
        kind: 'event' as const,
        at: refusal.saidAt,
        happening: happeningOfRefusal(refusal),
      })),
    ]),
    customerDetails,
    draft,
    noteDraft,
    canReply: await canReply(ctx, row, customerDetails),
    related,
    told,
    mergedInto: row.merged_into ? await named(ctx, row.merged_into) : null,
  }
}

async function named(ctx: Context, id: string) {
  const { number, subject } = await findConversation(ctx, id)
  return { id, number, subject }
}

/** From the register rather than the journal: it goes where its answer goes, and with it when that is taken back. */
function happeningOfRefusal({ id, saidAt, by, rule, isRequired }: applying.Refusal) {
  const { title, version, id: ruleId } = rule
  const data = { rule: ruleId, title, version, isRequired }
  return { id, at: saidAt, who: by, event: applying.said.kind, data }
}

function happeningOf(entry: JournalEntry) {
  return {
    id: entry.id,
    at: entry.at.toISOString(),
    who: { id: entry.who_id, name: entry.who_name },
    event: entry.kind,
    data: entry.data,
  }
}

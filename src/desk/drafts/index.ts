import type { InputOf } from '../../kit/endpoint.ts'
import { Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice, work } from '../../platform/slice.ts'
import { merged, said } from '../conversations/contract.ts'
import { followConversation } from '../conversations/index.ts'
import { filesByIds } from '../files/index.ts'
import { markedSent, sent } from '../outbox/contract.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'
import * as trial from './trial/actions.ts'
import * as pause from './trial/contract.ts'
import { countAnswer, countReply } from './trial/reactions.ts'
import { forgetConversations } from './trial/store.ts'

export const drafts: Slice = {
  name: 'drafts',
  endpoints: [
    handle(contract.save, save),
    handle(contract.discard, discard),
    handle(pause.readPause, trial.readPause),
    handle(pause.changePause, trial.changePause),
    handle(pause.trials, trial.trials),
    handle(pause.startTrial, trial.startTrial),
    handle(pause.endTrial, trial.endTrial),
  ],
  reactions: [
    on(merged, async (ctx, { conversation, data }) => {
      await moveDrafts(ctx, data.other, conversation as string)
      await forgetConversations(ctx.db, [data.other, conversation as string])
    }),
    on(sent, (ctx, { conversation }) => countAnswer(ctx, conversation as string)),
    on(markedSent, (ctx, { conversation }) => countAnswer(ctx, conversation as string)),
    on(said, async (ctx, { conversation, data }) => {
      if (data.direction === 'inbound') await countReply(ctx, conversation as string, data.message)
    }),
  ],
  jobs: [work(trial.endTrialJob, trial.endInTime)],
}

/** What a draft holds, for keeping it beside an answer that may be taken back. */
export interface DraftContent {
  html: string
  attachments: string[]
  recipients: contract.Recipients | null
  promises?: contract.DraftPromise[]
}

async function save(ctx: Context, input: InputOf<typeof contract.save>): Promise<contract.Draft> {
  const conversation = await followConversation(ctx, input.id)
  await filesByIds(ctx, input.attachments)
  const whose = { conversationId: conversation.id, colleagueId: ctx.actor.id ?? '', kind: input.kind }
  const row = rowOf(ctx, whose, input, input.version + 1)
  if (await store.write(ctx.db, row, input.version)) return shown(ctx, row)
  const newer = await store.find(ctx.db, whose)
  throw new Refused('This draft was changed on another device; take that one or keep yours.', 'newerDraft', {
    newer: newer ? await shown(ctx, newer) : null,
  })
}

async function discard(
  ctx: Context,
  input: InputOf<typeof contract.discard>,
): Promise<Record<string, never>> {
  const conversation = await followConversation(ctx, input.id)
  await store.remove(ctx.db, {
    conversationId: conversation.id,
    colleagueId: ctx.actor.id ?? '',
    kind: input.kind,
  })
  return {}
}

/** The caller's own; programs have none. */
export async function draftOf(
  ctx: Context,
  conversationId: string,
  kind: contract.Kind,
): Promise<contract.Draft | null> {
  if (ctx.actor.kind !== 'colleague') return null
  const row = await store.find(ctx.db, { conversationId, colleagueId: ctx.actor.id, kind })
  return row ? shown(ctx, row) : null
}

/** Takes the draft of an answer away, because it has become an answer. */
export async function takeDraft(ctx: Context, conversationId: string, colleagueId: string): Promise<void> {
  await store.remove(ctx.db, { conversationId, colleagueId, kind: 'answer' })
}

/** Puts an answer back into its writer's draft; what they have begun meanwhile stands below it. */
export async function restoreDraft(
  ctx: Context,
  conversationId: string,
  colleagueId: string,
  content: DraftContent,
): Promise<void> {
  const whose: store.Whose = { conversationId, colleagueId, kind: 'answer' }
  const begun = await store.find(ctx.db, whose, { lock: true })
  const both = begun ? joined(content, begun) : content
  await store.write(ctx.db, rowOf(ctx, whose, both, (begun?.version ?? 0) + 1), begun?.version ?? 0)
}

/** What colleagues were writing in a conversation that was merged goes along; below what they have begun in the other. */
async function moveDrafts(ctx: Context, from: string, to: string): Promise<void> {
  for (const draft of await store.ofConversation(ctx.db, from)) {
    const whose = { conversationId: to, colleagueId: draft.colleague_id, kind: draft.kind }
    const begun = await store.find(ctx.db, whose, { lock: true })
    if (!begun) {
      await store.move(ctx.db, draft.id, to)
      continue
    }
    await store.remove(ctx.db, { ...whose, conversationId: from })
    // Above both, so that neither device overwrites what it has not seen.
    const version = Math.max(begun.version, draft.version) + 1
    await store.write(ctx.db, rowOf(ctx, whose, joined(begun, draft), version), begun.version)
  }
}

/** As many as one answer may hold. */
const mostPromises = 20

function joined(first: DraftContent, second: DraftContent): DraftContent {
  return {
    html: first.html + second.html,
    attachments: [...new Set([...first.attachments, ...second.attachments])],
    recipients: first.recipients ?? second.recipients,
    promises: [...(first.promises ?? []), ...(second.promises ?? [])].slice(0, mostPromises),
  }
}

function rowOf(
  ctx: Context,
  { conversationId, colleagueId, kind }: store.Whose,
  content: DraftContent,
  version: number,
): store.DraftRow {
  return {
    id: ctx.id(),
    conversation_id: conversationId,
    colleague_id: colleagueId,
    kind,
    html: content.html,
    attachments: content.attachments,
    recipients: content.recipients,
    promises: content.promises ?? [],
    version,
    saved_at: ctx.now,
  }
}

async function shown(ctx: Context, row: store.DraftRow): Promise<contract.Draft> {
  const files = await filesByIds(ctx, row.attachments)
  return {
    html: row.html,
    kind: row.kind,
    attachments: files.map(({ id, name, type, size }) => ({
      id,
      name,
      type,
      size,
      inline: false,
      contentId: null,
    })),
    recipients: row.recipients,
    promises: row.promises,
    version: row.version,
    savedAt: row.saved_at.toISOString(),
  }
}

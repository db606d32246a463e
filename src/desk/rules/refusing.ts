import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { followConversation, messageById } from '../conversations/index.ts'
import * as applying from './applying/contract.ts'
import { dayOf, today } from './here.ts'
import { dated } from './reading.ts'
import { stillSays, versionOn } from './rules.ts'
import * as store from './store.ts'
import * as storeUses from './store-uses.ts'

/** Writes the four lines down. They count for nothing until an answer or a log holds them. */
export async function prepareRefusal(
  ctx: Context,
  input: InputOf<typeof applying.prepareRefusal>,
): Promise<{ id: string }> {
  const rule = await store.ruleById(ctx.db, input.rule)
  if (!rule) throw new NotFound('There is no such rule.')
  const version = await inForceOn(ctx, rule.id, await today(ctx))
  if (!version) throw new Refused('This rule is not in force today; nothing can be refused by it.')
  const conversation = input.conversation ? await followConversation(ctx, input.conversation) : null
  const row: storeUses.RefusalRow = {
    id: ctx.id(),
    rule_id: rule.id,
    version: version.number,
    conversation_id: conversation?.id ?? null,
    message_id: null,
    colleague_id: ctx.actor.id ?? '',
    colleague_name: ctx.actor.name,
    cannot: input.cannot,
    because: input.because,
    can: input.can,
    owner_words: input.owner,
    is_required: false,
    prepared_at: ctx.now,
    said_at: null,
  }
  await storeUses.insertRefusal(ctx.db, row)
  return { id: row.id }
}

/** An answer has been accepted: what it still says of what its writer prepared is said, the rest is dropped. */
export async function sayWith(ctx: Context, messageId: string): Promise<void> {
  if (ctx.actor.id === null) return
  const found = await messageById(ctx, messageId)
  if (!found) return
  const { conversationId, message } = found
  for (const row of await storeUses.preparedIn(ctx.db, conversationId, ctx.actor.id)) {
    if (stillSays(message.text, row)) await say(ctx, row, conversationId, messageId)
    else await storeUses.deleteRefusals(ctx.db, [row.id])
  }
}

/**
 * A call or a visit was logged with a refusal in its words. Where they no longer hold it, it is dropped; a prepared one of
 * somebody else, or one that was said already, is not for this log.
 */
export async function sayInLog(
  ctx: Context,
  refusalId: string,
  logged: { conversation: string; message: string; text: string; at: Date },
): Promise<void> {
  const row = await storeUses.refusalById(ctx.db, refusalId)
  if (!row || row.said_at !== null || row.colleague_id !== ctx.actor.id)
    throw new NotFound('This refusal is not there any more; write it again.')
  if (stillSays(logged.text, row)) await say(ctx, row, logged.conversation, logged.message, logged.at)
  else await storeUses.deleteRefusals(ctx.db, [row.id])
}

/** The answer was taken back: its refusals wait in the draft again. */
export async function takeBackWith(ctx: Context, messageId: string): Promise<void> {
  for (const row of await storeUses.ofMessage(ctx.db, messageId)) {
    await storeUses.updateRefusal(ctx.db, row.id, { message_id: null, said_at: null, is_required: false })
    await ctx.record(
      applying.takenBack,
      { about: row.rule_id, conversation: row.conversation_id },
      { refusal: row.id, rule: row.rule_id, title: await titleOf(ctx, row), version: row.version },
    )
  }
}

export async function refusals(
  ctx: Context,
  input: InputOf<typeof applying.refusals>,
): Promise<OutputOf<typeof applying.refusals>> {
  const conversation = await followConversation(ctx, input.id)
  return { items: await refusalsIn(ctx, conversation.id) }
}

/** What was refused by rule in a conversation, oldest first; for the timeline too. */
export async function refusalsIn(ctx: Context, conversationId: string): Promise<applying.Refusal[]> {
  const rows = await storeUses.saidIn(ctx.db, conversationId)
  return Promise.all(rows.map(row => refusalShown(ctx, row)))
}

/** One that was said; `undefined` where there is none such. */
export async function refusalById(ctx: Context, id: string): Promise<applying.Refusal | undefined> {
  const row = await storeUses.refusalById(ctx.db, id)
  return row?.said_at ? refusalShown(ctx, row) : undefined
}

async function refusalShown(ctx: Context, row: storeUses.RefusalRow): Promise<applying.Refusal> {
  return {
    id: row.id,
    rule: { id: row.rule_id, title: await titleOf(ctx, row), version: row.version },
    message: row.message_id ?? '',
    by: { id: row.colleague_id, name: row.colleague_name },
    lines: { cannot: row.cannot, because: row.because, can: row.can, owner: row.owner_words },
    isRequired: row.is_required,
    saidAt: row.said_at?.toISOString() ?? '',
  }
}

async function say(
  ctx: Context,
  row: storeUses.RefusalRow,
  conversationId: string,
  messageId: string,
  at = ctx.now,
): Promise<void> {
  const isRequired = (await inForceOn(ctx, row.rule_id, await dayOf(ctx, at)))?.number === row.version
  await storeUses.updateRefusal(ctx.db, row.id, {
    conversation_id: conversationId,
    message_id: messageId,
    is_required: isRequired,
    said_at: at,
  })
  await ctx.record(
    applying.said,
    { about: row.rule_id, conversation: conversationId },
    { refusal: row.id, rule: row.rule_id, title: await titleOf(ctx, row), version: row.version, isRequired },
  )
}

/** `undefined` where the rule has not begun, or has ended. */
async function inForceOn(ctx: Context, ruleId: string, day: string): Promise<store.VersionRow | undefined> {
  const versions = await store.versionsOf(ctx.db, [ruleId])
  const version = versionOn(versions.map(dated), day)
  return version?.isEnded ? undefined : version
}

/** As it was called in the version that was said. */
async function titleOf(ctx: Context, row: { rule_id: string; version: number }): Promise<string> {
  const versions = await store.versionsOf(ctx.db, [row.rule_id])
  return versions.find(one => one.number === row.version)?.title ?? ''
}

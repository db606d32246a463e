import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Arm, ArmCounts, PauseSettings } from './contract.ts'

export type TrialRow = Selectable<Database['pause_trials']>

export async function settings(db: Db): Promise<PauseSettings | undefined> {
  const row = await db.selectFrom('pause_settings').select(['is_on', 'in_chat']).executeTakeFirst()
  return row && { isOn: row.is_on, inChat: row.in_chat }
}

export async function writeSettings(db: Db, id: string, { isOn, inChat }: PauseSettings): Promise<void> {
  const change = { is_on: isOn, in_chat: inChat }
  await db
    .insertInto('pause_settings')
    .values({ id, ...change })
    .onConflict(conflict => conflict.column('is_only').doUpdateSet(change))
    .execute()
}

/** Answers false where one runs already. */
export async function insertTrial(db: Db, row: TrialRow): Promise<boolean> {
  const result = await db
    .insertInto('pause_trials')
    .values(row)
    .onConflict(conflict => conflict.column('running').doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

export async function runningTrial(db: Db): Promise<TrialRow | undefined> {
  return db.selectFrom('pause_trials').selectAll().where('running', '=', true).executeTakeFirst()
}

export async function allTrials(db: Db): Promise<TrialRow[]> {
  return db.selectFrom('pause_trials').selectAll().orderBy('started_at', 'desc').limit(100).execute()
}

/** Answers the row as it is now; `undefined` where it did not run any more. */
export async function endTrial(db: Db, id: string, at: Date): Promise<TrialRow | undefined> {
  const row = await db
    .updateTable('pause_trials')
    .set({ running: null, ended_at: at })
    .where('id', '=', id)
    .where('running', '=', true)
    .returningAll()
    .executeTakeFirst()
  if (row) await db.deleteFrom('pause_trial_waits').where('trial_id', '=', id).execute()
  return row
}

export interface Wait {
  trial_id: string
  conversation_id: string
}

/** From now on the conversation waits for its customer; answers false where it did so already. */
export async function startWaiting(db: Db, wait: Wait): Promise<boolean> {
  const result = await db
    .insertInto('pause_trial_waits')
    .values({ ...wait, is_waiting: true, has_replied: false })
    .onConflict(conflict =>
      conflict
        .columns(['trial_id', 'conversation_id'])
        .doUpdateSet({ is_waiting: true })
        .where('pause_trial_waits.is_waiting', '=', false),
    )
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
}

/** The customer has written: answers whether the conversation waited for it, and whether it was for the first time. */
export async function stopWaiting(db: Db, wait: Wait): Promise<{ isFirst: boolean } | undefined> {
  const row = await db
    .selectFrom('pause_trial_waits')
    .select('has_replied')
    .where('trial_id', '=', wait.trial_id)
    .where('conversation_id', '=', wait.conversation_id)
    .where('is_waiting', '=', true)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  await db
    .updateTable('pause_trial_waits')
    .set({ is_waiting: false, has_replied: true })
    .where('trial_id', '=', wait.trial_id)
    .where('conversation_id', '=', wait.conversation_id)
    .execute()
  return { isFirst: !row.has_replied }
}

/** A conversation that was mixed with another belongs to neither arm any more. */
export async function forgetConversations(db: Db, conversationIds: string[]): Promise<void> {
  await db.deleteFrom('pause_trial_waits').where('conversation_id', 'in', conversationIds).execute()
}

const none: ArmCounts = { answers: 0, replies: 0, hostile: 0, firstReplies: 0, firstHostile: 0 }

export async function count(
  db: Db,
  place: { trialId: string; arm: Arm; shard: number },
  more: Partial<ArmCounts>,
): Promise<void> {
  const add = { ...none, ...more }
  await db
    .insertInto('pause_trial_counts')
    .values({
      trial_id: place.trialId,
      arm: place.arm,
      shard: place.shard,
      answers: add.answers,
      replies: add.replies,
      hostile: add.hostile,
      first_replies: add.firstReplies,
      first_hostile: add.firstHostile,
    })
    .onConflict(conflict =>
      conflict.columns(['trial_id', 'arm', 'shard']).doUpdateSet(eb => ({
        answers: eb('pause_trial_counts.answers', '+', add.answers),
        replies: eb('pause_trial_counts.replies', '+', add.replies),
        hostile: eb('pause_trial_counts.hostile', '+', add.hostile),
        first_replies: eb('pause_trial_counts.first_replies', '+', add.firstReplies),
        first_hostile: eb('pause_trial_counts.first_hostile', '+', add.firstHostile),
      })),
    )
    .execute()
}

/** The sums of every trial among these, by its id. */
export async function countsOf(db: Db, trialIds: string[]): Promise<Map<string, Record<Arm, ArmCounts>>> {
  const counts = new Map(trialIds.map(id => [id, { on: none, off: none }]))
  if (trialIds.length === 0) return counts
  const rows = await db
    .selectFrom('pause_trial_counts')
    .select(({ fn }) => [
      'trial_id',
      'arm',
      fn.sum<string>('answers').as('answers'),
      fn.sum<string>('replies').as('replies'),
      fn.sum<string>('hostile').as('hostile'),
      fn.sum<string>('first_replies').as('firstReplies'),
      fn.sum<string>('first_hostile').as('firstHostile'),
    ])
    .where('trial_id', 'in', trialIds)
    .groupBy(['trial_id', 'arm'])
    .execute()
  for (const { trial_id: id, arm, ...sums } of rows)
    counts.set(id, {
      ...(counts.get(id) ?? { on: none, off: none }),
      [arm]: Object.fromEntries(Object.entries(sums).map(([name, sum]) => [name, Number(sum)])),
    })
  return counts
}

import type { Db } from '../../../platform/database/connect.ts'

/** Says that a process that carries mail is alive; those that have been silent for long are forgotten. */
export async function beat(
  db: Db,
  process: { id: string; started_at: Date; beat_at: Date },
  forgetBefore: Date,
): Promise<void> {
  await db.deleteFrom('mail_processes').where('beat_at', '<', forgetBefore).execute()
  await db
    .insertInto('mail_processes')
    .values(process)
    .onConflict(conflict => conflict.column('id').doUpdateSet({ beat_at: process.beat_at }))
    .execute()
}

export async function lastBeat(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('mail_processes')
    .select(eb => eb.fn.max('beat_at').as('at'))
    .executeTakeFirst()
  return row?.at ?? null
}

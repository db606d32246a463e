import type { Db } from '../../../../platform/database/connect.ts'

/** What this desk has set otherwise than the product does. */
export async function changedSettings(db: Db): Promise<Record<string, unknown>> {
  const row = await db.selectFrom('mail_settings').select('changed').executeTakeFirst()
  return (row?.changed ?? {}) as Record<string, unknown>
}

export async function writeSettings(db: Db, id: string, changed: Record<string, unknown>): Promise<void> {
  const json = JSON.stringify(changed)
  await db
    .insertInto('mail_settings')
    .values({ id, changed: json })
    .onConflict(conflict => conflict.column('is_only').doUpdateSet({ changed: json }))
    .execute()
}

import type { Db } from '../../platform/database/connect.ts'

/** What a colleague has put aside and may still stay away, with how bad it was then. */
export async function putAsideBy(db: Db, colleagueId: string, now: Date): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('awake_dismissals')
    .select(['finding', 'weight'])
    .where('colleague_id', '=', colleagueId)
    .where('until', '>', now)
    .execute()
  return new Map(rows.map(row => [row.finding, row.weight]))
}

export async function putAside(
  db: Db,
  row: { id: string; colleague_id: string; finding: string; weight: number; until: Date },
): Promise<void> {
  const { weight, until } = row
  await db
    .insertInto('awake_dismissals')
    .values(row)
    .onConflict(conflict => conflict.columns(['colleague_id', 'finding']).doUpdateSet({ weight, until }))
    .execute()
}

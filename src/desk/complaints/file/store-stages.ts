import type { Insertable, Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { ReceivedHow } from '../contract.ts'

export type StageRow = Omit<
  Selectable<Database['complaint_stages']>,
  'acknowledged_how' | 'responded_how'
> & {
  acknowledged_how: ReceivedHow | null
  responded_how: ReceivedHow | null
}
export type ExtensionRow = Selectable<Database['complaint_extensions']>
export type PauseRow = Selectable<Database['complaint_pauses']>

/** What the clocks of some files are made of, by file, in the order of their stages. */
export interface Staged {
  stages: StageRow[]
  extensions: ExtensionRow[]
  pauses: PauseRow[]
}

export async function stagedOf(db: Db, complaintIds: readonly string[]): Promise<Map<string, Staged>> {
  if (complaintIds.length === 0) return new Map()
  const ids = [...complaintIds]
  const [stages, extensions, pauses] = await Promise.all([
    db
      .selectFrom('complaint_stages')
      .selectAll()
      .where('complaint_id', '=', eb => eb.fn.any(eb.val(ids)))
      .orderBy('stage')
      .execute() as Promise<StageRow[]>,
    db
      .selectFrom('complaint_extensions')
      .selectAll()
      .where('complaint_id', '=', eb => eb.fn.any(eb.val(ids)))
      .orderBy('made_at')
      .execute(),
    db
      .selectFrom('complaint_pauses')
      .selectAll()
      .where('complaint_id', '=', eb => eb.fn.any(eb.val(ids)))
      .orderBy('from_day')
      .orderBy('id')
      .execute(),
  ])
  const of = <R extends { complaint_id: string }>(rows: R[], id: string) =>
    rows.filter(row => row.complaint_id === id)
  return new Map(
    ids.map(id => [id, { stages: of(stages, id), extensions: of(extensions, id), pauses: of(pauses, id) }]),
  )
}

export async function insertStage(
  db: Db,
  row: Omit<Insertable<Database['complaint_stages']>, 'own_regime'> & { own_regime: unknown },
): Promise<void> {
  const own = row.own_regime === null ? null : JSON.stringify(row.own_regime)
  await db
    .insertInto('complaint_stages')
    .values({ ...row, own_regime: own })
    .execute()
}

export async function updateStage(
  db: Db,
  complaintId: string,
  stage: number,
  { own_regime: own, ...change }: Partial<Omit<StageRow, 'complaint_id' | 'stage'>>,
): Promise<void> {
  const written =
    own === undefined ? change : { ...change, own_regime: own === null ? null : JSON.stringify(own) }
  if (Object.keys(written).length === 0) return
  await db
    .updateTable('complaint_stages')
    .set(written)
    .where('complaint_id', '=', complaintId)
    .where('stage', '=', stage)
    .execute()
}

export async function insertExtension(db: Db, row: ExtensionRow): Promise<void> {
  await db.insertInto('complaint_extensions').values(row).execute()
}

export async function insertPause(db: Db, row: PauseRow): Promise<void> {
  await db.insertInto('complaint_pauses').values(row).execute()
}

export async function endPause(db: Db, id: string, until: string): Promise<void> {
  await db.updateTable('complaint_pauses').set({ until_day: until }).where('id', '=', id).execute()
}

/** Files whose clock runs, for a calendar that has changed. */
export async function running(db: Db): Promise<string[]> {
  const rows = await db
    .selectFrom('complaints')
    .select('id')
    .where('state', '=', 'open')
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(row => row.id)
}

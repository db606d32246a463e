import type { Selectable } from 'kysely'
import type { Db } from '../../../platform/database/connect.ts'
import type { Database } from '../../../platform/database/rows.ts'
import type { Preset } from '../clocks/contract.ts'

export type SettingsRow = Omit<Selectable<Database['complaint_settings']>, 'is_only' | 'other_regimes'> & {
  other_regimes: string[]
}
export type RegimeRow = Omit<Selectable<Database['complaint_regimes']>, 'preset'> & { preset: Preset }

export async function settingsRow(db: Db): Promise<SettingsRow | undefined> {
  return db.selectFrom('complaint_settings').selectAll().executeTakeFirst() as Promise<
    SettingsRow | undefined
  >
}

export async function writeSettings(db: Db, row: SettingsRow): Promise<void> {
  const written = { ...row, other_regimes: JSON.stringify(row.other_regimes) }
  await db
    .insertInto('complaint_settings')
    .values(written)
    .onConflict(conflict => conflict.column('is_only').doUpdateSet(written))
    .execute()
}

export async function handlerIds(db: Db): Promise<string[]> {
  const rows = await db.selectFrom('complaint_handlers').select('colleague_id').execute()
  return rows.map(row => row.colleague_id)
}

export async function writeHandlers(db: Db, ids: string[]): Promise<void> {
  await db.deleteFrom('complaint_handlers').execute()
  if (ids.length === 0) return
  await db
    .insertInto('complaint_handlers')
    .values(ids.map(colleague_id => ({ colleague_id })))
    .execute()
}

export async function allRegimes(db: Db): Promise<RegimeRow[]> {
  return db.selectFrom('complaint_regimes').selectAll().orderBy('name').execute() as unknown as Promise<
    RegimeRow[]
  >
}

export async function writeRegime(db: Db, row: RegimeRow): Promise<void> {
  const written = { ...row, preset: JSON.stringify(row.preset) }
  await db
    .insertInto('complaint_regimes')
    .values(written)
    .onConflict(conflict => conflict.column('id').doUpdateSet(written))
    .execute()
}

export async function removeRegime(db: Db, id: string): Promise<void> {
  await db.deleteFrom('complaint_regimes').where('id', '=', id).execute()
}

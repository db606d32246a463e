import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

export type FileRow = Selectable<Database['files']>

export async function insert(db: Db, row: FileRow): Promise<void> {
  await db.insertInto('files').values(row).execute()
}

export async function byIds(db: Db, ids: string[]): Promise<FileRow[]> {
  if (ids.length === 0) return []
  return db.selectFrom('files').selectAll().where('id', 'in', ids).execute()
}

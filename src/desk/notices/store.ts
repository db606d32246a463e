import type { Selectable } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'
import type { Database } from '../../platform/database/rows.ts'

type Wish = 'mine' | 'teams' | 'rules' | 'promises' | 'pages'
type RoundRow = Selectable<Database['notice_rounds']>
export interface Whose {
  colleagueId: string
  conversationId: string
}

export async function wishesOf(db: Db, colleagueId: string): Promise<Record<Wish, boolean>> {
  const row = await db
    .selectFrom('notice_wishes')
    .select(['mine', 'teams', 'rules', 'promises', 'pages'])
    .where('colleague_id', '=', colleagueId)
    .executeTakeFirst()
  return row ?? { mine: false, teams: false, rules: false, promises: true, pages: false }
}

/** Asked with everything that comes in; where nobody wants notices, nothing more is. */
export async function anybodyWishes(db: Db): Promise<boolean> {
  const row = await db
    .selectFrom('notice_wishes')
    .select('colleague_id')
    .where(eb => eb.or([eb('mine', '=', true), eb('teams', '=', true)]))
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Those among these colleagues who have this wish. */
export async function wishing(db: Db, wish: Wish, among: string[]): Promise<string[]> {
  if (among.length === 0) return []
  const rows = await db
    .selectFrom('notice_wishes')
    .select('colleague_id')
    .where('colleague_id', 'in', among)
    .where(wish, '=', true)
    .execute()
  return rows.map(row => row.colleague_id)
}

export async function writeWishes(db: Db, colleagueId: string, wishes: Record<Wish, boolean>): Promise<void> {
  await db
    .insertInto('notice_wishes')
    .values({ colleague_id: colleagueId, ...wishes })
    .onConflict(conflict => conflict.column('colleague_id').doUpdateSet(wishes))
    .execute()
}

/** The row, locked, made where there is none. */
export async function lockRound(db: Db, { colleagueId, conversationId }: Whose): Promise<RoundRow> {
  const row = { colleague_id: colleagueId, conversation_id: conversationId, told: 0 }
  await db
    .insertInto('notice_rounds')
    .values(row)
    .onConflict(conflict => conflict.columns(['colleague_id', 'conversation_id']).doNothing())
    .execute()
  return db
    .selectFrom('notice_rounds')
    .selectAll()
    .where('colleague_id', '=', colleagueId)
    .where('conversation_id', '=', conversationId)
    .forUpdate()
    .executeTakeFirstOrThrow()
}

export async function changeRound(
  db: Db,
  { colleagueId, conversationId }: Whose,
  change: Partial<Pick<RoundRow, 'told' | 'last_at' | 'due_at'>>,
): Promise<void> {
  await db
    .updateTable('notice_rounds')
    .set(change)
    .where('colleague_id', '=', colleagueId)
    .where('conversation_id', '=', conversationId)
    .execute()
}

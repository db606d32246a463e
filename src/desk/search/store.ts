import { sql } from 'kysely'
import type { Db } from '../../platform/database/connect.ts'

export interface Entry {
  id: string
  conversation_id: string
  kind: 'message' | 'note' | 'subject' | 'promise'
  at: Date
}

/** What an entry must be like. Queries are `tsquery` literals. */
export interface Sought {
  words: string | null
  /** By the author's own words, or in one of these conversations. */
  from: { words: string; conversations: string[] } | null
  since: Date | null
  until: Date | null
}

export interface Position {
  at: Date
  id: string
}

export async function write(db: Db, entry: Entry & { words: string }): Promise<void> {
  await sql`
    insert into search_entries (id, conversation_id, kind, at, words)
    values (${entry.id}, ${entry.conversation_id}, ${entry.kind}, ${entry.at}, ${entry.words}::tsvector)
    on conflict (id) do update
      set words = excluded.words, at = excluded.at, conversation_id = excluded.conversation_id`.execute(db)
}

export async function remove(db: Db, id: string): Promise<void> {
  await db.deleteFrom('search_entries').where('id', '=', id).execute()
}

/** Everything of one conversation is found in the other. */
export async function moveAll(db: Db, from: string, to: string): Promise<void> {
  await db
    .updateTable('search_entries')
    .set({ conversation_id: to })
    .where('conversation_id', '=', from)
    .execute()
}

export async function moveOne(db: Db, id: string, to: string): Promise<void> {
  await db.updateTable('search_entries').set({ conversation_id: to }).where('id', '=', id).execute()
}

/**
 * The latest `limit` of those that answer among the `depth` entries before a position: quick for words that stand everywhere, whose
 * index would give half the table.
 */
export async function walk(
  db: Db,
  sought: Sought,
  before: Position | null,
  { depth, limit }: { depth: number; limit: number },
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    select id, conversation_id, kind, at from (
      select id, conversation_id, kind, at, words from search_entries
      where ${inRange(sought, before)}
      order by at desc, id desc limit ${depth}
    ) as latest
    where ${says(sought)}
    order by at desc, id desc limit ${limit}`.execute(db)
  return rows
}

/** Where a walk of this depth ends; null where it has come to the first entry. */
export async function endOfWalk(
  db: Db,
  sought: Sought,
  before: Position | null,
  depth: number,
): Promise<Position | null> {
  const { rows } = await sql<Position>`
    select id, at from search_entries where ${inRange(sought, before)}
    order by at desc, id desc limit 1 offset ${depth - 1}`.execute(db)
  return rows[0] ?? null
}

/** All by the index over words, the latest first; null where there are more than a few thousand, which had better be walked. */
export async function byWords(db: Db, sought: Sought, before: Position | null): Promise<Entry[] | null> {
  const { rows } = await sql<(Entry | { id: null }) & { total: number }>`
    with found as materialized (
      select id, conversation_id, kind, at from search_entries
      where ${says(sought)} and ${inRange(sought, before)} limit ${mostByWords + 1}
    )
    select found.*, total from (select count(*) as total from found) as counted
    left join found on total <= ${mostByWords}
    order by at desc, id desc`.execute(db)
  if ((rows[0]?.total ?? 0) > mostByWords) return null
  return rows.filter(row => row.id !== null)
}

const mostByWords = 3000

/** The latest `limit` within these conversations. */
export async function within(
  db: Db,
  sought: Sought,
  conversations: string[],
  before: Position | null,
  limit: number,
): Promise<Entry[]> {
  const { rows } = await sql<Entry>`
    with these as materialized (
      select id, conversation_id, kind, at, words from search_entries where conversation_id = any(${conversations}) and ${inRange(sought, before)}
    )
    select id, conversation_id, kind, at from these where ${says(sought)} order by at desc, id desc limit ${limit}`.execute(
    db,
  )
  return rows
}

/** Which of these conversations have a later entry that answers too, so that they stood on a page before. */
export async function shownBefore(
  db: Db,
  sought: Sought,
  conversations: string[],
  after: Position,
): Promise<Set<string>> {
  if (conversations.length === 0) return new Set()
  const { rows } = await sql<{ conversation_id: string }>`
    select distinct conversation_id from search_entries
    where conversation_id = any(${conversations}) and (at, id) >= (${after.at}, ${after.id})
      and ${inRange(sought, null)} and ${says(sought)}`.execute(db)
  return new Set(rows.map(row => row.conversation_id))
}

function says({ words, from }: Sought) {
  const said = words === null ? sql<boolean>`true` : sql<boolean>`words @@ ${words}::tsquery`
  if (!from) return said
  return sql<boolean>`${said} and (words @@ ${from.words}::tsquery or conversation_id = any(${from.conversations}))`
}

function inRange({ since, until }: Sought, before: Position | null) {
  const limits = [sql<boolean>`true`]
  if (since) limits.push(sql`at >= ${since}`)
  if (until) limits.push(sql`at < ${until}`)
  if (before) limits.push(sql`(at, id) < (${before.at}, ${before.id})`)
  return sql.join(limits, sql` and `)
}

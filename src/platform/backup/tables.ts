import type { ClientBase } from 'pg'
import type { Manifest, Tail } from './manifest.ts'

type Table = Manifest['tables'][number]

/** The tables of the schema `public` and the columns that are stored, referred ones first. */
export async function tablesOf(client: ClientBase): Promise<Table[]> {
  const { rows } = await client.query<Table & { refers: string[] }>(`
    select c.relname as name,
      (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns,
      coalesce((select array_agg(distinct f.relname::text) from pg_constraint k join pg_class f on f.oid = k.confrelid
        where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid), '{}') as refers
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not like 'kysely\\_%'
    order by c.relname`)
  const sorted: Table[] = []
  while (sorted.length < rows.length) {
    const done = new Set(sorted.map(table => table.name))
    const next = rows.filter(row => !done.has(row.name) && row.refers.every(name => done.has(name)))
    if (next.length === 0) throw new Error('Tables refer to one another in a circle')
    sorted.push(...next.map(({ name, columns }) => ({ name, columns })))
  }
  return sorted
}

export async function migrationsOf(client: ClientBase): Promise<string[]> {
  if (!(await exists(client, 'public.kysely_migration'))) return []
  const { rows } = await client.query<{ name: string }>(
    'select name from public.kysely_migration order by name',
  )
  return rows.map(row => row.name)
}

/** Read after the tables, so that none is behind a row. */
export async function sequencesOf(client: ClientBase): Promise<Tail['sequences']> {
  const { rows } = await client.query<{ name: string; last: string; isCalled: boolean }>(`
    select sequencename as name, coalesce(last_value, start_value)::text as last, last_value is not null as "isCalled"
    from pg_sequences where schemaname = 'public' order by 1`)
  return rows
}

export async function setSequences(client: ClientBase, sequences: Tail['sequences']): Promise<void> {
  for (const { name, last, isCalled } of sequences) {
    await client.query('select setval($1::regclass, $2::bigint, $3)', [
      `public.${quoted(name)}`,
      last,
      isCalled,
    ])
  }
}

/** Takes away the tables and sequences, and nothing that an extension or somebody else has put there. */
export async function dropTables(client: ClientBase): Promise<void> {
  const drop = async (kind: 'table' | 'sequence', relkind: 'r' | 'S') => {
    const { rows } = await client.query<{ name: string }>(
      `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = $1
        and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`,
      [relkind],
    )
    if (rows.length === 0) return
    await client.query(`drop ${kind} ${rows.map(row => `public.${quoted(row.name)}`).join(', ')} cascade`)
  }
  await drop('table', 'r')
  await drop('sequence', 'S')
}

export async function countRows(client: ClientBase, table: string): Promise<number> {
  const { rows } = await client.query<{ count: string }>(
    `select count(*)::text as count from public.${quoted(table)}`,
  )
  return Number(rows[0]?.count)
}

/** Whether a relation of this name, with its schema, is there. */
export async function exists(client: ClientBase, name: string): Promise<boolean> {
  const { rows } = await client.query<{ isThere: boolean }>(
    'select to_regclass($1) is not null as "isThere"',
    [name],
  )
  return rows[0]?.isThere ?? false
}

/** COPY's text format reads the same on every version of PostgreSQL. */
export function copyStatement({ name, columns }: Table, direction: 'to stdout' | 'from stdin'): string {
  return `copy public.${quoted(name)} (${columns.map(quoted).join(', ')}) ${direction}`
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

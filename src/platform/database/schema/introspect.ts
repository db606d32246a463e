import { type Kysely, sql } from 'kysely'

export interface Column {
  name: string
  /** As PostgreSQL writes it: `timestamp with time zone`, `text[]`. */
  type: string
  isNullable: boolean
  /** The expression, as PostgreSQL writes it back. */
  default: string | null
  identity: 'always' | 'by default' | null
  /** The expression of a column that is computed from others. */
  generated: string | null
}

export interface Table {
  name: string
  columns: Column[]
  /** `constraint NAME DEFINITION`, primary key first; nullability stands with the column. */
  constraints: string[]
  /** Whole statements, without those that a constraint made. */
  indexes: string[]
}

export interface Schema {
  tables: Table[]
  sequences: { name: string; type: string; start: number; increment: number }[]
  /** Functions and triggers: whole statements. */
  routines: string[]
}

/**
 * Reads what the current schema holds, without the migrator's own tables. Everything is in the order of its name
 * (columns in theirs), and says the same on every PostgreSQL from 15 on. Throws for a view: each version writes
 * it back in other words.
 */
// biome-ignore lint/suspicious/noExplicitAny: it reads the catalogs, whatever tables there are
export async function introspect(db: Kysely<any>): Promise<Schema> {
  const views = await VIEWS.execute(db)
  if (views.rows.length > 0)
    throw new Error(`Views have no place in the schema text: ${views.rows.map(row => row.name)}`)
  const [columns, constraints, indexes, sequences, routines] = await Promise.all([
    COLUMNS.execute(db),
    CONSTRAINTS.execute(db),
    INDEXES.execute(db),
    SEQUENCES.execute(db),
    ROUTINES.execute(db),
  ])
  const tables = new Map<string, Table>()
  for (const { table, ...column } of columns.rows) {
    const known = tables.get(table) ?? { name: table, columns: [], constraints: [], indexes: [] }
    tables.set(table, known)
    known.columns.push(column)
  }
  for (const { table, definition } of constraints.rows) tables.get(table)?.constraints.push(definition)
  for (const { table, definition } of indexes.rows) tables.get(table)?.indexes.push(definition)
  return {
    tables: [...tables.values()],
    sequences: sequences.rows,
    routines: routines.rows.map(row => row.definition),
  }
}

const OURS = sql`c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p') and c.relname !~ '^kysely_'`

const COLUMNS = sql<Column & { table: string }>`
  select c.relname as "table", a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
    not a.attnotnull as "isNullable",
    case when a.attgenerated = '' then pg_get_expr(d.adbin, d.adrelid) end as "default",
    case a.attidentity when 'a' then 'always' when 'd' then 'by default' end as identity,
    case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as generated
  from pg_class c
  join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  left join pg_attrdef d on d.adrelid = c.oid and d.adnum = a.attnum
  where ${OURS}
  order by c.relname collate "C", a.attnum`

// From 18 on "not null" is a constraint too; it already stands with its column.
const CONSTRAINTS = sql<{ table: string; definition: string }>`
  select c.relname as "table", format('constraint %I %s', k.conname, pg_get_constraintdef(k.oid)) as definition
  from pg_constraint k join pg_class c on c.oid = k.conrelid
  where ${OURS} and k.contype in ('p', 'u', 'c', 'f', 'x')
  order by c.relname collate "C", position(k.contype in 'pucfx'), k.conname collate "C"`

const INDEXES = sql<{ table: string; definition: string }>`
  select c.relname as "table",
    replace(pg_get_indexdef(i.indexrelid), format(' ON %I.', current_schema()), ' ON ') as definition
  from pg_index i join pg_class c on c.oid = i.indrelid join pg_class n on n.oid = i.indexrelid
  where ${OURS} and not exists (select from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
  order by c.relname collate "C", n.relname collate "C"`

// Those of identity columns hang on their column.
const SEQUENCES = sql<{ name: string; type: string; start: number; increment: number }>`
  select c.relname as name, format_type(s.seqtypid, null) as type, s.seqstart::float8 as start, s.seqincrement::float8 as increment
  from pg_sequence s join pg_class c on c.oid = s.seqrelid
  where c.relnamespace = current_schema()::regnamespace
    and not exists (select from pg_depend d where d.objid = c.oid and d.classid = 'pg_class'::regclass and d.deptype = 'i')
  order by c.relname collate "C"`

const VIEWS = sql<{ name: string }>`
  select relname as name from pg_class
  where relnamespace = current_schema()::regnamespace and relkind in ('v', 'm')
  order by relname collate "C"`

const ROUTINES = sql<{ definition: string }>`
  select definition from (
    select 1 as kind, p.proname as name, rtrim(pg_get_functiondef(p.oid), E'\\n') as definition
    from pg_proc p where p.pronamespace = current_schema()::regnamespace and p.prokind in ('f', 'p')
      and not exists (select from pg_depend d where d.objid = p.oid and d.classid = 'pg_proc'::regclass and d.deptype = 'e')
    union all
    select 2, t.tgname, pg_get_triggerdef(t.oid)
    from pg_trigger t join pg_class c on c.oid = t.tgrelid where ${OURS} and not t.tgisinternal
  ) all_of_them
  order by kind, name collate "C", definition collate "C"`

import type { Column, Schema, Table } from './introspect.ts'

/** The schema as one reviewed text, `db/schema.sql`: to be read, not to be run; the migrations are what runs. */
export function writeSql({ tables, sequences, routines }: Schema): string {
  const parts = [
    '-- What the migrations make of an empty database. Written by `npm run schema`; read it, change the migrations.',
    ...sequences.map(
      ({ name, type, start, increment }) =>
        `create sequence ${name} as ${type} start ${start} increment ${increment};`,
    ),
    ...tables.map(writeTable),
    ...routines.map(definition => `${definition};`),
  ]
  return `${parts.join('\n\n')}\n`
}

/** The tables as Kysely types, `src/platform/database/rows.ts`. Throws for a type that no row has had so far. */
export function writeRows({ tables }: Schema): string {
  const interfaces = tables.map(
    table => `export interface ${nameOf(table)} {\n${table.columns.map(rowLine).join('\n')}\n}`,
  )
  const database = `export interface Database {\n${tables.map(table => `  ${table.name}: ${nameOf(table)}`).join('\n')}\n}`
  const body = [...interfaces, database].join('\n\n')
  const kysely = ['ColumnType', 'Generated', 'GeneratedAlways'].filter(
    type => type === 'ColumnType' || body.includes(`${type}<`),
  )
  const json = [
    ['JsonColumn', 'string', 'Read as what was parsed; written as text made by JSON.stringify.'],
    [
      'JsonColumnWithDefault',
      'string | undefined',
      'The same, and the database has a value where none is given.',
    ],
  ].filter(([name]) => new RegExp(`\\b${name}\\b`).test(body))
  return [
    `// Written by \`npm run schema\` from the migrated database; change the migrations.\n\nimport type { ${kysely.join(', ')} } from 'kysely'`,
    ...json.map(
      ([name, insert, meaning]) =>
        `/** ${meaning} */\n// biome-ignore lint/suspicious/noExplicitAny: the schema of each jsonb column belongs to its slice\nexport type ${name} = ColumnType<any, ${insert}, string>`,
    ),
    `${body}\n`,
  ].join('\n\n')
}

function writeTable({ name, columns, constraints, indexes }: Table): string {
  const lines = [...columns.map(columnLine), ...constraints].map(line => `  ${line}`)
  return [`create table ${name} (\n${lines.join(',\n')}\n);`, ...indexes.map(index => `${index};`)].join('\n')
}

function columnLine(column: Column): string {
  const parts = [column.name, column.type]
  if (!column.isNullable) parts.push('not null')
  if (column.default !== null) parts.push(`default ${column.default}`)
  if (column.identity !== null) parts.push(`generated ${column.identity} as identity`)
  if (column.generated !== null) parts.push(`generated always as (${column.generated}) stored`)
  return parts.join(' ')
}

function rowLine(column: Column): string {
  return `  ${column.name}: ${rowType(column)}`
}

function rowType(column: Column): string {
  if (column.type === 'jsonb') {
    if (column.isNullable) return 'JsonColumn | null'
    return column.default === null ? 'JsonColumn' : 'JsonColumnWithDefault'
  }
  const type = column.isNullable ? `${typeOf(column)} | null` : typeOf(column)
  if (column.identity === 'always' || column.generated !== null) return `GeneratedAlways<${type}>`
  return column.default !== null || column.identity !== null ? `Generated<${type}>` : type
}

/** What the pool hands over; it reads bigint as a number, which holds up to 2^53. */
const TYPES: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  tsvector: 'string',
  date: 'string',
  boolean: 'boolean',
  smallint: 'number',
  integer: 'number',
  bigint: 'number',
  real: 'number',
  'double precision': 'number',
  'timestamp with time zone': 'Date',
  bytea: 'Buffer',
}

function typeOf({ name, type }: Column): string {
  const isArray = type.endsWith('[]')
  const known = TYPES[isArray ? type.slice(0, -2) : type]
  if (!known) throw new Error(`Column ${name} has the type ${type}; say in TYPES what rows hold for it.`)
  return isArray ? `${known}[]` : known
}

/** `mail_folders` becomes `MailFolders`. */
function nameOf({ name }: Table): string {
  return name.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

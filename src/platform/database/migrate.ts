import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Pool } from 'pg'
import { Refused } from '../../kit/problem.ts'
import { splitStatements } from './schema/statements.ts'

// biome-ignore lint/suspicious/noExplicitAny: migrations run before there are tables to type
type AnyTables = any

/**
 * Brings the database's tables up to this version: runs the files `NNNN_name.sql` of `folder` that have not run
 * yet, in order and in one transaction, so that a failure leaves everything as it was. Processes that start at
 * the same time wait for each other. Answers with the names of what it ran. `upTo` names the last one to run.
 *
 * Throws `Refused` where the database belongs to a newer version, and an Error that names file, line and
 * statement where one fails. Files are written in the dialect of PostgreSQL 15.
 */
export async function migrate(
  database: Pool | Kysely<AnyTables>,
  { folder, upTo }: { folder: string; upTo?: string | undefined },
): Promise<string[]> {
  const db =
    database instanceof Kysely
      ? database
      : new Kysely<AnyTables>({ dialect: new PostgresDialect({ pool: database }) })
  const migrations = await readMigrations(folder)
  const migrator = new Migrator({
    db,
    provider: { getMigrations: () => Promise.resolve(migrations) },
    nameComparator: (a, b) => (a < b ? -1 : 1),
  })
  const { error, results } = await (upTo === undefined
    ? migrator.migrateToLatest()
    : migrator.migrateTo(upTo))
  if (error && !results) await refuseNewerDatabase(db, Object.keys(migrations))
  if (error) throw error
  return (results ?? []).map(result => result.migrationName)
}

async function readMigrations(folder: string): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter(name => name.endsWith('.sql')).sort()
  if (files.length === 0) throw new Error(`There are no migrations in ${folder}.`)
  const numbers = new Set<string>()
  const migrations: Record<string, Migration> = {}
  for (const file of files) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1]
    if (!number) throw new Error(`${join(folder, file)} is not named like 0001_people.sql.`)
    if (numbers.has(number)) throw new Error(`Two migrations in ${folder} have the number ${number}.`)
    numbers.add(number)
    migrations[file.slice(0, -'.sql'.length)] = await readMigration(join(folder, file))
  }
  return migrations
}

async function readMigration(path: string): Promise<Migration> {
  const text = await readFile(path, 'utf8')
  return {
    async up(db) {
      for (const statement of splitWithin(path, text)) {
        await sql
          .raw(statement.text)
          .execute(db)
          .catch(cause => {
            const said = cause instanceof Error ? cause.message : String(cause)
            throw new Error(`${path}, line ${statement.line}: ${said}\n${statement.text}`, { cause })
          })
      }
    },
  }
}

function splitWithin(path: string, text: string) {
  try {
    return splitStatements(text)
  } catch (cause) {
    throw new Error(`${path}, ${cause instanceof Error ? cause.message : cause}`, { cause })
  }
}

async function refuseNewerDatabase(db: Kysely<AnyTables>, known: string[]): Promise<void> {
  const { rows: tables } = await sql<{ isThere: boolean }>`
    select to_regclass('kysely_migration') is not null as "isThere"`.execute(db)
  if (!tables[0]?.isThere) return
  const { rows } = await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)
  const newer = rows.map(row => row.name).filter(name => !known.includes(name))
  if (newer.length === 0) return
  throw new Refused(
    `This database belongs to a newer version of Evenkeel (it knows ${newer.join(', ')}); start that version, or restore a backup that this one made.`,
    'newer-database',
    { newer },
  )
}

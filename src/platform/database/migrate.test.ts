import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { withEmptyDatabase } from '../testing/empty.ts'
import { migrate } from './migrate.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'migrations-'))
  write(
    '0001_people.sql',
    'create table people (id uuid primary key);\ncreate index people_id on people (id);',
  )
  write('0002_cats.sql', `create table cats (name text default 'a;b');`)
})
afterEach(() => rmSync(folder, { recursive: true }))

test('runs what has not run yet, once and in order', () =>
  withPool(async pool => {
    expect(await migrate(pool, { folder })).toEqual(['0001_people', '0002_cats'])
    expect(await migrate(pool, { folder })).toEqual([])
    write('0003_dogs.sql', 'create table dogs (id uuid);')
    expect(await migrate(pool, { folder })).toEqual(['0003_dogs'])
    expect(await tablesOf(pool)).toEqual(['cats', 'dogs', 'people'])
  }))

test('takes a Kysely as well, and leaves it open', () =>
  withPool(async pool => {
    const db = new Kysely<{ cats: { name: string } }>({ dialect: new PostgresDialect({ pool }) })
    await migrate(db, { folder })
    expect(await db.insertInto('cats').defaultValues().returningAll().execute()).toEqual([{ name: 'a;b' }])
  }))

test('two processes that start at once both find the tables made', () =>
  withEmptyDatabase(async url => {
    const pools = [1, 2, 3, 4].map(() => new pg.Pool({ connectionString: url }))
    const ran = await Promise.all(pools.map(pool => migrate(pool, { folder })))
    expect(ran.flat().sort()).toEqual(['0001_people', '0002_cats'])
    await Promise.all(pools.map(pool => pool.end()))
  }))

test('names file, line and statement of a failure, and leaves everything as it was', () =>
  withPool(async pool => {
    write('0002_cats.sql', '-- good\ncreate table cats (id uuid);\n\ncreate table cats (id uuid);')
    await expect(migrate(pool, { folder })).rejects.toThrow(
      /0002_cats\.sql, line 4: relation "cats" already exists\ncreate table cats/,
    )
    expect(await tablesOf(pool)).toEqual([])
    write('0002_cats.sql', `select 'never`)
    await expect(migrate(pool, { folder })).rejects.toThrow(/0002_cats\.sql, line 1: .* never ends/)
  }))

test('refuses a database of a newer version in one sentence', () =>
  withPool(async pool => {
    write('0003_dogs.sql', 'create table dogs (id uuid);')
    await migrate(pool, { folder })
    rmSync(join(folder, '0003_dogs.sql'))
    await expect(migrate(pool, { folder })).rejects.toMatchObject({
      name: 'Refused',
      message: expect.stringMatching(/newer version of Evenkeel \(it knows 0003_dogs\)/),
    })
  }))

test('refuses files that have no place in the order', () =>
  withPool(async pool => {
    write('0002_dogs.sql', 'select 1')
    await expect(migrate(pool, { folder })).rejects.toThrow(/number 0002/)
    write('dogs.sql', 'select 1')
    rmSync(join(folder, '0002_dogs.sql'))
    await expect(migrate(pool, { folder })).rejects.toThrow(/dogs\.sql is not named like/)
    rmSync(folder, { recursive: true })
    await expect(migrate(pool, { folder })).rejects.toThrow(/ENOENT/)
    folder = mkdtempSync(join(tmpdir(), 'migrations-'))
    await expect(migrate(pool, { folder })).rejects.toThrow(/no migrations/)
  }))

function write(name: string, text: string): void {
  writeFileSync(join(folder, name), text)
}

function withPool(use: (pool: pg.Pool) => Promise<void>): Promise<void> {
  return withEmptyDatabase(async url => {
    const pool = new pg.Pool({ connectionString: url })
    try {
      await use(pool)
    } finally {
      await pool.end()
    }
  })
}

async function tablesOf(pool: pg.Pool): Promise<string[]> {
  const { rows } = await pool.query(
    `select tablename from pg_tables where schemaname = current_schema() and tablename not like 'kysely%' order by 1`,
  )
  return rows.map(row => row.tablename)
}

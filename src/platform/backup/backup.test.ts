import { createHash, randomBytes } from 'node:crypto'
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { gunzipSync, gzipSync } from 'node:zlib'
import pg from 'pg'
import { fromKysely } from 'pg-boss'
import { to as copyTo } from 'pg-copy-streams'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { connect } from '../database/connect.ts'
import { migrate } from '../database/migrate.ts'
import { openJobs } from '../jobs.ts'
import { silentLog } from '../log.ts'
import { withEmptyDatabase } from '../testing/empty.ts'
import { backup, copy, restore } from './index.ts'
import { copyStatement, tablesOf } from './tables.ts'

let folder: string
const at = (name: string) => join(folder, name)
const never = new AbortController().signal
const due = new Date('2100-01-01T09:00:00Z')

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'backup-'))
  for (const name of ['migrations', 'source', 'target']) mkdirSync(at(name))
  writeFileSync(
    at('migrations/0001_shelves.sql'),
    `create sequence numbers;
     create table shelf_rows (id integer primary key, above integer references shelf_rows (id));
     create table books (id uuid primary key, follows integer references shelf_rows (id));`,
  )
  writeFileSync(
    at('migrations/0002_words.sql'),
    `create table words (
       seq bigint generated always as identity primary key, at timestamptz not null, said text, raw bytea, more jsonb,
       found tsvector, loud text generated always as (upper(said)) stored
     );`,
  )
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a backup restored elsewhere is the same desk to the byte, with its files, its key and what is due', () =>
  withTwo(async (source, target) => {
    await fill(source)
    const content = keepFile(at('source'), 'an attachment')
    writeFileSync(at('source/secret.key'), randomBytes(32), { mode: 0o600 })
    await backup({ database: source, dataDir: at('source') }, at('desk.backup'), never)
    expect(statSync(at('desk.backup')).mode & 0o777).toBe(0o600)
    const loaded = await restore(at('desk.backup'), into(target))
    expect(loaded).toMatchObject({ rows: 5_003 + 2, tables: 3, files: 2 })
    expect(await toldBy(target)).toEqual(await toldBy(source))
    expect(readFileSync(at('target/secret.key'))).toEqual(readFileSync(at('source/secret.key')))
    expect(readFileSync(join(at('target/files'), content), 'utf8')).toBe('an attachment')
    expect(await ask(target, 'insert into words (at) values (now()) returning seq')).toEqual([{ seq: 5_004 }])
    expect(await ask(target, `select nextval('numbers')`)).toEqual([{ nextval: 42 }])
    expect(
      await ask(target, `select name, data from pgboss.job where start_after >= '2100-01-01T09:00:00Z'`),
    ).toEqual([{ name: 'shelves.dust', data: { payload: { shelf: 7 }, dueAt: due.toISOString() } }])
  }))

test('a copy carries the tables over and leaves the files', () =>
  withTwo(async (source, target) => {
    await fill(source)
    keepFile(at('source'), 'an attachment')
    expect(await copy({ database: source, dataDir: at('source') }, into(target))).toMatchObject({ files: 0 })
    expect(await toldBy(target)).toEqual(await toldBy(source))
    expect(readdirSync(at('target'))).toEqual([])
  }))

test('a file that is cut, changed or of another kind is refused before anything is touched', () =>
  withTwo(async (source, target) => {
    await fill(source)
    await backup({ database: source, dataDir: at('source') }, at('desk.backup'), never)
    await fill(target)
    const before = await toldBy(target)
    const whole = readFileSync(at('desk.backup'))
    const changed = Buffer.from(whole)
    // In the sum at the end of the gzip stream: elsewhere a flipped bit may stand for the same bytes.
    changed[whole.length - 6]! ^= 1
    writeFileSync(at('changed'), changed)
    const inside = gunzipSync(whole)
    inside[inside.indexOf('üüü')] = 0x41
    writeFileSync(at('forged'), gzipSync(inside))
    writeFileSync(at('cut'), whole)
    truncateSync(at('cut'), whole.length - 20)
    writeFileSync(at('other'), 'Dear desk,')
    for (const name of ['changed', 'forged', 'cut', 'other']) {
      await expect(restore(at(name), into(target, true))).rejects.toThrow('is not a whole backup')
    }
    await expect(restore(at('nowhere'), into(target))).rejects.toThrow('There is no file')
    expect(await toldBy(target)).toEqual(before)
  }))

test('a desk that is there is replaced only when asked, and never while it runs', () =>
  withTwo(async (source, target) => {
    await fill(source)
    await fill(target)
    await ask(target, `update words set said = 'other'`)
    await backup({ database: source, dataDir: at('source') }, at('desk.backup'), never)
    await expect(restore(at('desk.backup'), into(target))).rejects.toThrow('There is a desk already')
    const running = connect(target, () => {})
    await running.pool.query('select 1')
    await expect(restore(at('desk.backup'), into(target, true))).rejects.toThrow('is running')
    await running.pool.end()
    await restore(at('desk.backup'), into(target, true))
    expect(await toldBy(target)).toEqual(await toldBy(source))
  }))

test('an older backup is brought up to this version, a newer one is refused', () =>
  withTwo(async (source, target) => {
    await fill(source)
    await backup({ database: source, dataDir: at('source') }, at('desk.backup'), never)
    writeFileSync(
      at('migrations/0003_louder.sql'),
      `alter table words add column louder text not null default 'yes';`,
    )
    await restore(at('desk.backup'), into(target))
    expect(await ask(target, 'select distinct louder from words')).toEqual([{ louder: 'yes' }])
    rmSync(at('migrations/0003_louder.sql'))
    rmSync(at('migrations/0002_words.sql'))
    await expect(restore(at('desk.backup'), into(target, true))).rejects.toThrow(
      'a newer version of Evenkeel (it knows 0002_words)',
    )
  }))

test('a backup that is stopped leaves the one before and no half file', () =>
  withTwo(async source => {
    await fill(source)
    writeFileSync(at('desk.backup'), 'the one before')
    const stop = new AbortController()
    const stopped = backup({ database: source, dataDir: at('source') }, at('desk.backup'), stop.signal)
    setTimeout(() => stop.abort(), 20)
    await expect(stopped).rejects.toThrow('aborted')
    expect(readFileSync(at('desk.backup'), 'utf8')).toBe('the one before')
    expect(readdirSync(folder).sort()).toEqual(['desk.backup', 'migrations', 'source', 'target'])
  }))

type Reach = { connectionString: string }

function withTwo(use: (source: Reach, target: Reach) => Promise<void>): Promise<void> {
  return withEmptyDatabase(source =>
    withEmptyDatabase(target => use({ connectionString: source }, { connectionString: target })),
  )
}

function into(database: Reach, mayReplace = false) {
  return { database, dataDir: at('target'), migrations: at('migrations'), proof: 'words', mayReplace }
}

async function fill(database: Reach): Promise<void> {
  const connected = connect(database, () => {})
  await migrate(connected.pool, { folder: at('migrations') })
  await connected.pool.query(`select setval('numbers', 41)`)
  await connected.pool.query(`insert into shelf_rows values (2, 3), (3, null)`)
  await connected.pool.query(
    `insert into words (at, said, raw, more, found) values
       ('1999-12-31 23:59:59.123456+05', E'tab\\there, line\\nthere, \\\\N and \\\\.', '\\x00ff0a5c', '{"a": [1.50, null]}', to_tsvector('simple', 'one two')),
       ('infinity', '', '', 'null', ''), (now(), null, null, null, null)`,
  )
  await connected.pool.query(
    `insert into words (at, said) select now(), repeat('ü', 1000) from generate_series(1, 5000)`,
  )
  const jobs = await openJobs(database, [{ name: 'shelves.dust' }], { isWorker: false, log: silentLog })
  await jobs.enqueue(
    fromKysely(connected.db),
    [{ job: { name: 'shelves.dust' }, payload: { shelf: 7 }, at: due }],
    new Date(),
  )
  await jobs.stop()
  await connected.close()
}

function keepFile(dataDir: string, content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex')
  mkdirSync(join(dataDir, 'files', sha256.slice(0, 2)), { recursive: true })
  const path = join(sha256.slice(0, 2), sha256.slice(2))
  writeFileSync(join(dataDir, 'files', path), content)
  return path
}

async function toldBy(database: Reach): Promise<Record<string, string>> {
  const client = new pg.Client(database)
  await client.connect()
  const told: Record<string, string> = {}
  for (const table of await tablesOf(client)) {
    told[table.name] = await text(client.query(copyTo(copyStatement(table, 'to stdout'))))
  }
  await client.end()
  return told
}

async function ask(database: Reach, sql: string): Promise<unknown[]> {
  const client = new pg.Client(database)
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}

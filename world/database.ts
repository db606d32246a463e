import { createHash, randomUUID } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { slices } from '../src/desk/slices.ts'
import { migrate } from '../src/platform/database/migrate.ts'
import { silentLog } from '../src/platform/log.ts'
import { openRuntime } from '../src/platform/runtime.ts'
import { tell, testServer, urlOf } from '../src/platform/testing/server.ts'
import { startTime } from './clock.ts'
import { staff } from './staff.ts'

export interface LentDatabase {
  url: string
  drop(): Promise<void>
}

/** Lends a database of its own: migrated, with the queues made, the cast in its places and signed in. */
export async function lendDatabase(): Promise<LentDatabase> {
  const server = testServer()
  const template = await templateOn(server)
  const name = `desk_${randomUUID().replaceAll('-', '')}`
  await tell(server, `create database ${name} template ${template}`)
  return { url: urlOf(server, name), drop: () => tell(server, `drop database ${name} with (force)`) }
}

const migrations = new URL('../db/migrations', import.meta.url).pathname
const here = new URL('.', import.meta.url).pathname

/** Made by whoever comes first; two who come at once each make one, and the later puts theirs away. */
async function templateOn(server: string): Promise<string> {
  const template = `template_${fingerprint()}`
  if (await exists(server, template)) return template
  const mine = `${template}_${randomUUID().slice(0, 8)}`
  await tell(server, `create database ${mine} template template0`)
  await fill(urlOf(server, mine))
  try {
    await tell(server, `alter database ${mine} rename to ${template}`)
  } catch (error) {
    if (!(await exists(server, template))) throw error
    await tell(server, `drop database ${mine}`)
  }
  return template
}

/** A server that outlives the run must not lend yesterday's tables or cast. */
function fingerprint(): string {
  const hash = createHash('sha256')
  for (const folder of [migrations, here]) {
    for (const file of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isFile())) {
      hash.update(file.name).update(readFileSync(join(folder, file.name)))
    }
  }
  return hash.digest('hex').slice(0, 16)
}

async function exists(server: string, database: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  try {
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [database])
    return rowCount === 1
  } finally {
    await client.end()
  }
}

async function fill(url: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2 })
  await migrate(pool, { folder: migrations })
  await pool.end()
  const dataDir = mkdtempSync(join(tmpdir(), 'evenkeel-template-'))
  const runtime = await openRuntime({
    database: { connectionString: url },
    dataDir,
    url: 'http://desk.example',
    slices,
    log: silentLog,
    clock: { now: () => startTime },
  })
  const sessions: Record<string, string> = {}
  await staff(runtime, name => ({
    address: '127.0.0.1',
    userAgent: '',
    setSession: token => {
      sessions[name] = token ?? ''
    },
  }))
  await runtime.stop()
  rmSync(dataDir, { recursive: true })
  await rememberBeginning(url, sessions)
}

/**
 * Keeps a copy of every row that the cast brought, the cast's session tokens, and a function that puts everything back
 * to that. The journal begins empty: its sequence goes on, because whoever listens has heard the earlier numbers.
 */
async function rememberBeginning(url: string, sessions: Record<string, string>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('delete from journal')
    const tables = await childrenFirst(client)
    const filled: string[] = []
    await client.query('create schema beginning')
    for (const table of tables) {
      await client.query(`create table beginning.${table} as table public.${table}`)
      const { rowCount } = await client.query(`select 1 from beginning.${table} limit 1`)
      if (rowCount) filled.unshift(table)
    }
    await client.query('create table beginning.session_tokens (name text, token text)')
    for (const pair of Object.entries(sessions)) {
      await client.query('insert into beginning.session_tokens values ($1, $2)', pair)
    }
    const deletes = [...tables, 'pgboss.job'].map(table => `delete from ${table};`)
    await client.query(`create function beginning.clear() returns void language sql as $$
      ${deletes.join('\n')}
      select setval('conversation_numbers', 1, false);
      select setval('complaint_numbers', 1, false);
    $$`)
    await client.query(`create function beginning.staff() returns void language sql as $$
      ${filled.map(table => `insert into public.${table} select * from beginning.${table};`).join('\n')}
    $$`)
  } finally {
    await client.end()
  }
}

/** So that no row is deleted while another one points to it. */
async function childrenFirst(client: pg.Client): Promise<string[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `select tablename as name from pg_tables where schemaname = 'public' and tablename not like 'kysely%' order by 1`,
  )
  const { rows: edges } = await client.query<{ child: string; parent: string }>(
    `select conrelid::regclass::text as child, confrelid::regclass::text as parent
     from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`,
  )
  const left = new Set(tables.map(table => table.name))
  const ordered: string[] = []
  while (left.size > 0) {
    const free = [...left].filter(name => !edges.some(edge => edge.parent === name && left.has(edge.child)))
    if (free.length === 0) throw new Error(`Tables that point to each other: ${[...left].join(', ')}`)
    for (const name of free) left.delete(name)
    ordered.push(...free)
  }
  return ordered
}

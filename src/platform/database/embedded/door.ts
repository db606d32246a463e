import pg from 'pg'
import { superuser } from './cluster.ts'
import { socketPort } from './socket.ts'

/** What `pg` needs to reach the desk's database; whole, so that no PG* variable of the environment fills a gap. */
export type EmbeddedConnection = { host: string; port: number; user: string; database: string; ssl: false }

/** The way to the desk's database through the socket in `socketDir`. */
export function connectionTo(socketDir: string): EmbeddedConnection {
  return { host: socketDir, port: socketPort, user: 'evenkeel', database: 'evenkeel', ssl: false }
}

/** Tries the door once. Codes: https://www.postgresql.org/docs/18/errcodes-appendix.html */
export async function knock(socketDir: string): Promise<'open' | 'closed' | 'no database yet'> {
  try {
    await ask(connectionTo(socketDir), 'select 1')
    return 'open'
  } catch (problem) {
    const { code = '' } = problem as { code?: string }
    return ['28000', '3D000'].includes(code) ? 'no database yet' : 'closed'
  }
}

/** Makes the desk's role and database, each where it is missing. The role is no superuser: it cannot leave its database. */
export async function makeDatabase(socketDir: string, mayMakeDatabases: boolean): Promise<void> {
  const asSuperuser = { ...connectionTo(socketDir), user: superuser, database: 'postgres' }
  for (const sql of [
    `create role evenkeel login ${mayMakeDatabases ? 'createdb' : ''}`,
    'create database evenkeel owner evenkeel',
  ]) {
    await ask(asSuperuser, sql).catch(unlessThere)
  }
}

async function ask(connection: EmbeddedConnection, sql: string): Promise<void> {
  const client = new pg.Client({ ...connection, connectionTimeoutMillis: 5000 })
  // The server may end while we talk; the query's own rejection says so.
  client.on('error', () => {})
  try {
    await client.connect()
    await client.query(sql)
  } finally {
    await client.end().catch(() => {})
  }
}

function unlessThere(problem: unknown): void {
  const isThere = ['42710', '42P04'].includes((problem as { code?: string }).code ?? '')
  if (!isThere) throw problem
}

import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
import { NamingClient } from './naming.ts'
import type { Database } from './rows.ts'

export type Db = Kysely<Database> | Transaction<Database>

export interface Connected {
  db: Kysely<Database>
  pool: Pool
  close(): Promise<void>
}

const int8 = 20
types.setTypeParser(int8, Number)

/** Opens a pool; whole numbers of 64 bits come back as numbers (we count nothing beyond 2^53). */
export function connect(config: PoolConfig, onError: (error: Error) => void): Connected {
  const pool = new Pool({
    max: 12,
    idleTimeoutMillis: 60_000,
    connectionTimeoutMillis: 10_000,
    application_name: 'evenkeel',
    Client: NamingClient,
    ...config,
  })
  let isClosing = false
  const tell = (error: Error) => {
    if (!isClosing) onError(error)
  }
  pool.on('error', tell)
  // The pool listens to idle connections alone; one in use that breaks between two queries would end the process.
  pool.on('connect', client => client.on('error', tell))
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  async function close(): Promise<void> {
    isClosing = true
    await db.destroy()
    // Kysely ends a pool only when it has asked it something itself.
    if (!pool.ended) await pool.end()
  }
  return { db, pool, close }
}

import { Kysely, PostgresDialect, type Transaction } from 'kysely'
import { Pool, type PoolConfig, types } from 'pg'
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
    ...config,
  })
  pool.on('error', onError)
  const db = new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
  return { db, pool, close: () => db.destroy() }
}

import { readdir } from 'node:fs/promises'
import pg from 'pg'
import { migrations, type OpenDatabase } from '../database.ts'
import { type Finding, mend, well } from './finding.ts'

/** A difference that is worth a word, in milliseconds. */
const mostSkew = 5000

/** Whether the database is of this version and agrees about the time. */
export async function checkDatabase({ config }: OpenDatabase): Promise<Finding[]> {
  const client = new pg.Client(config)
  await client.connect()
  try {
    const before = Date.now()
    const { rows } = await client.query<{ version: string; now: Date; hasMigrations: boolean }>(
      `select current_setting('server_version') as version, clock_timestamp() as now,
        to_regclass('public.kysely_migration') is not null as "hasMigrations"`,
    )
    const row = rows[0]
    if (!row) throw new Error('The database answered nothing')
    const skew = row.now.getTime() - (before + Date.now()) / 2
    return [
      well('database', `PostgreSQL ${row.version.split(' ')[0]} answers`),
      Math.abs(skew) <= mostSkew
        ? well('clock', 'this machine and the database agree')
        : mend(
            'clock',
            `This machine and the database differ by ${Math.round(Math.abs(skew) / 1000)} seconds: set both by NTP.`,
          ),
      await checkMigrations(client, row.hasMigrations),
    ]
  } finally {
    await client.end()
  }
}

async function checkMigrations(client: pg.Client, hasMigrations: boolean): Promise<Finding> {
  const files = (await readdir(migrations)).filter(name => name.endsWith('.sql'))
  const known = files.map(name => name.slice(0, -'.sql'.length))
  const done = hasMigrations
    ? (await client.query<{ name: string }>('select name from public.kysely_migration')).rows.map(
        row => row.name,
      )
    : []
  const newer = done.filter(name => !known.includes(name))
  if (newer.length > 0) {
    return mend(
      'tables',
      `They belong to a newer version of Evenkeel (it knows ${newer.join(', ')}): start that version.`,
    )
  }
  const missing = known.length - done.length
  return missing === 0
    ? well('tables', 'of this version')
    : mend(
        'tables',
        `${missing} of ${known.length} migrations have not run: start the desk, or run evenkeel migrate.`,
      )
}

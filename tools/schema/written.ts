import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import { migrate } from '../../src/platform/database/migrate.ts'
import { introspect } from '../../src/platform/database/schema/introspect.ts'
import { writeRows, writeSql } from '../../src/platform/database/schema/written.ts'
import { withEmptyDatabase } from '../../src/platform/testing/empty.ts'

/**
 * Migrates an empty database on the server of the tests, and answers with the files that say what came of it:
 * paths from the root of the repository, and texts.
 */
export function writtenFromMigrations(folder: string): Promise<Record<string, string>> {
  return withEmptyDatabase(async url => {
    const db = new Kysely<unknown>({
      dialect: new PostgresDialect({ pool: new pg.Pool({ connectionString: url }) }),
    })
    try {
      await migrate(db, { folder })
      const schema = await introspect(db)
      return { 'db/schema.sql': writeSql(schema), 'src/platform/database/rows.ts': writeRows(schema) }
    } finally {
      await db.destroy()
    }
  })
}

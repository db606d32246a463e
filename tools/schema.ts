/** `npm run schema`: writes `db/schema.sql` and the row types anew from the migrations, on a throwaway PostgreSQL. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import startDatabase from '../src/platform/testing/database.ts'
import { writtenFromMigrations } from './schema/written.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const stop = await startDatabase()
try {
  const files = await writtenFromMigrations('db/migrations')
  for (const [path, text] of Object.entries(files)) {
    writeFileSync(path, text)
    console.log(`Wrote ${path}.`)
  }
} finally {
  await stop?.()
}

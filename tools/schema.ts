/** `npm run schema`: writes `db/schema.sql` and the row types anew from the migrations. */
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { writtenFromMigrations } from './schema/written.ts'

process.chdir(fileURLToPath(new URL('..', import.meta.url)))
const files = await writtenFromMigrations('db/migrations')
for (const [path, text] of Object.entries(files)) {
  writeFileSync(path, text)
  console.log(`Wrote ${path}.`)
}

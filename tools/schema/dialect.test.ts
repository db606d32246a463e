import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { type Statement, splitStatements } from '../../src/platform/database/schema/statements.ts'

/**
 * What migrations may not hold, so that a desk also runs on PostgreSQL 15, and can move to YugabyteDB or Citus
 * by its URL alone. Each pattern stands with a statement that it must find.
 */
const FOREIGN: [why: string, pattern: RegExp, example: string][] = [
  [
    'ids are made in the application',
    /\b(gen_random_uuid|uuidv[47]|uuid_generate_v\d)\b/i,
    'select uuidv7()',
  ],
  ['columns computed on reading came with 18', /\bas\s*\([^;]*\)\s*virtual\b/i, 'a int as (b + 1) virtual'],
  ['temporal keys came with 18', /\bwithout\s+overlaps\b/i, 'primary key (a, b without overlaps)'],
  ['unenforced constraints came with 18', /\bnot\s+enforced\b/i, 'check (a > 0) not enforced'],
  ['SQL/JSON tables came with 17', /\bjson_table\b/i, 'select json_table(a)'],
  ['any_value came with 16', /\bany_value\b/i, 'select any_value(a)'],
  [
    'the distributed engines have no exclusion constraints',
    /\bexclude\s+using\b/i,
    'exclude using gist (a with =)',
  ],
  ['they take one column in a GIN index', /\busing\s+gin\s*\([^();]*,/i, 'on a using gin (b, c)'],
  [
    'words are filled on write, in sight',
    /\bcreate\s+(or\s+replace\s+)?(constraint\s+)?trigger\b/i,
    'create trigger a',
  ],
  ['locks go through rows', /\bpg_(try_)?advisory_/i, 'select pg_advisory_lock(1)'],
  ['an extension may be missing on the server', /\bcreate\s+extension\b/i, 'create extension pg_trgm'],
  ['what cannot run in a transaction cannot be undone', /\bconcurrently\b/i, 'create index concurrently a'],
]

const FOLDER = fileURLToPath(new URL('../../db/migrations', import.meta.url))
const FILES = readdirSync(FOLDER).filter(name => name.endsWith('.sql'))

test.each(FILES)('%s keeps to the common dialect', file => {
  const statements = splitStatements(readFileSync(join(FOLDER, file), 'utf8'))
  expect(statements.length).toBeGreaterThan(0)
  expect(statements.flatMap(reasonsAgainst)).toEqual([])
})

test.each(FOREIGN)('finds where %s', (why, _pattern, example) => {
  expect(reasonsAgainst({ text: example, line: 1 })).toEqual([`line 1: ${why}`])
})

function reasonsAgainst({ text, line }: Statement): string[] {
  const bare = text.replace(/--.*/g, '').replace(/'(?:[^']|'')*'/g, "''")
  return FOREIGN.filter(([, pattern]) => pattern.test(bare)).map(([why]) => `line ${line}: ${why}`)
}

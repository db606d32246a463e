import fc from 'fast-check'
import { expect, test } from 'vitest'
import { splitStatements } from './statements.ts'

const texts = (sql: string) => splitStatements(sql).map(statement => statement.text)

test.each([
  ['nothing at all', ' \n-- only words;\n/* and /* more; */ words; */ ;;', []],
  ['a last statement without a semicolon', 'select 1; select 2', ['select 1', 'select 2']],
  ['quotes and doubled quotes', `select 'it''s; fine'; select 2`, [`select 'it''s; fine'`, 'select 2']],
  ['a backslash that means nothing', `select 'a\\'; select 2`, [`select 'a\\'`, 'select 2']],
  ['a backslash that escapes', `select E'a\\'; b'; select 2`, [`select E'a\\'; b'`, 'select 2']],
  ['a word that ends in e before a quote', `select note'a\\'; x`, [`select note'a\\'`, 'x']],
  ['quoted names', `select "a;""b" ; x`, [`select "a;""b"`, 'x']],
  ['dollar quotes', 'do $$ a; b $$; x', ['do $$ a; b $$', 'x']],
  ['dollar quotes with a tag', 'do $fn$ a; $$ b; $$ $fn$; x', ['do $fn$ a; $$ b; $$ $fn$', 'x']],
  ['dollars in names and parameters', 'select a$b$; select $1; x', ['select a$b$', 'select $1', 'x']],
  ['comments inside', 'select 1 -- one; two\n, 2; x', ['select 1 -- one; two\n, 2', 'x']],
  ['quotes in comments', `-- don't\nselect 1; /* it's */ x`, ['select 1', 'x']],
])('splits %s', (_what, sql, expected) => {
  expect(texts(sql)).toEqual(expected)
})

test('counts lines to where a statement begins', () => {
  expect(splitStatements('-- a\n\nselect 1;\n\nselect\n2;').map(statement => statement.line)).toEqual([3, 5])
})

test.each([`select 'a`, `select "a`, 'do $x$ a $$', '/* /* */', `select e'\\'`])('refuses %s', sql => {
  expect(() => splitStatements(`select 1;\n${sql}`)).toThrow(/^line 2: .* never ends$/)
})

test('what is put together comes apart again', () => {
  const piece = fc.constantFrom(
    'a',
    "'x;''y'",
    '"n;m"',
    '$$;$$',
    '$t$ $$;$$ $t$',
    '/*;*/b',
    '--;\nc',
    '$1',
    "E'\\';'",
  )
  const statement = fc
    .array(piece, { minLength: 1, maxLength: 6 })
    .map(pieces => `select ${pieces.join(' ')} z`)
  fc.assert(
    fc.property(fc.array(statement, { maxLength: 8 }), statements => {
      expect(texts(statements.join(';\n'))).toEqual(statements)
    }),
  )
})

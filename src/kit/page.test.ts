import { expect, test } from 'vitest'
import { packCursor, unpackCursor } from './page.ts'

const id = '01890000-0000-7000-8000-000000000000'

test.each(['2026-10-05T08:00:00.000Z', '1969-07-20T20:17:40.000Z'])('a cursor of %s comes back', text => {
  const at = new Date(text)
  expect(unpackCursor(packCursor(at, id))).toEqual({ at, id })
})

test.each([undefined, '', 'x', '1.', `1.${'-'.repeat(36)}`, `${'z'.repeat(11)}.${id}`])(
  '%s is none',
  cursor => {
    expect(unpackCursor(cursor)).toBeNull()
  },
)

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { messageIdOf, ownIdOf } from './own-ids.ts'

const seal = { sign: (text: string) => Buffer.from(`signed ${text} signed`).toString('base64url') }

test('an id that we gave out leads back to its message, also without brackets and in capitals', () => {
  fc.assert(
    fc.property(fc.uuid(), uuid => {
      const id = ownIdOf(seal, uuid, 'desk.example')
      expect(messageIdOf(seal, id)).toBe(uuid)
      expect(messageIdOf(seal, id.slice(1, -1).toUpperCase())).toBe(uuid)
      expect(`Message-ID: ${id}`.length).toBeLessThanOrEqual(76)
    }),
  )
})

test('an id with another signature leads nowhere', () => {
  const id = ownIdOf(seal, '01a20047-a963-7a10-a587-62deca7be487', 'desk.example')
  const other = { sign: (text: string) => Buffer.from(`other ${text}`).toString('base64url') }
  expect(messageIdOf(other, id)).toBeUndefined()
  expect(messageIdOf(seal, id.replace(/\.[0-9a-f]/, '.x'))).toBeUndefined()
  fc.assert(
    fc.property(fc.string(), text => {
      expect(messageIdOf(seal, text)).toBeUndefined()
    }),
  )
})

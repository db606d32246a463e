import { createHmac } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { bounceAddressOf, messageIdOf, messageIdOfBounce, ownIdOf } from './own-ids.ts'

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

const keyed = { sign: (text: string) => createHmac('sha256', 'key').update(text).digest('base64url') }
const messageId = '01a20047-a963-7a10-a587-62deca7be487'

test('a bounce address names the answer, in whatever case it comes back', () => {
  const address = bounceAddressOf(keyed, 'help@quayside.example', messageId)
  expect(address).toMatch(/^help\+b-[0-9a-z]{37}@quayside\.example$/)
  expect(messageIdOfBounce(keyed, address?.toUpperCase() ?? '')).toBe(messageId)
})

test('a bounce address that we did not give out names nothing', () => {
  const address = bounceAddressOf(keyed, 'help@quayside.example', messageId) ?? ''
  const forged = address.replace(/.@/, address.includes('0@') ? '1@' : '0@')
  expect(messageIdOfBounce(keyed, forged)).toBeUndefined()
  const fromId = ownIdOf(keyed, messageId, 'quayside.example').replace('<', 'help+b-').replace('.', '')
  expect(messageIdOfBounce(keyed, fromId)).toBeUndefined()
  expect(messageIdOfBounce(keyed, 'help+c-ab12@quayside.example')).toBeUndefined()
})

test('an address whose name is too long for it gets no bounce address', () => {
  expect(bounceAddressOf(keyed, `${'a'.repeat(30)}@quayside.example`, messageId)).toBeNull()
})

import { z } from 'zod'
import { endpoint } from '../../../../kit/endpoint.ts'
import { event } from '../../../../kit/event.ts'
import { id } from '../../../../kit/ids.ts'

export const signingKey = z.object({
  id,
  kind: z.enum(['rsa', 'ed25519']),
  /** `made`: its record has not been seen yet, and nothing is signed with it. `retired`: another one has taken its place. */
  state: z.enum(['made', 'active', 'retired']),
  /** The DNS record to publish, of type TXT. */
  record: z.object({ name: z.string(), value: z.string() }),
  madeAt: z.iso.datetime(),
  seenAt: z.iso.datetime().nullable(),
  retiredAt: z.iso.datetime().nullable(),
})
export type SigningKey = z.output<typeof signingKey>

export const signingKeys = endpoint({
  name: 'email.signingKeys',
  method: 'GET',
  path: '/mailboxes/{mailbox}/signing-keys',
  needs: 'admin',
  summary: 'The keys by which a mailbox signs what it sends (DKIM), and the DNS record of each.',
  input: z.object({ mailbox: id }),
  output: z.object({ items: z.array(signingKey) }),
})

export const makeSigningKey = endpoint({
  name: 'email.makeSigningKey',
  method: 'POST',
  path: '/mailboxes/{mailbox}/signing-keys',
  needs: 'admin',
  summary: 'Make a signing key. Nothing is signed with it before its DNS record has been seen.',
  input: z.object({ mailbox: id, kind: z.enum(['rsa', 'ed25519']).default('rsa') }),
  output: signingKey,
})

export const testSigningKey = endpoint({
  name: 'email.testSigningKey',
  method: 'POST',
  path: '/signing-keys/{id}/test',
  needs: 'admin',
  summary:
    'Look the key’s DNS record up. Where it is as it should be, mail is signed with the key from now on.',
  input: z.object({ id }),
  output: z.object({ isRight: z.boolean(), sentence: z.string(), key: signingKey }),
})

export const removeSigningKey = endpoint({
  name: 'email.removeSigningKey',
  method: 'DELETE',
  path: '/signing-keys/{id}',
  needs: 'admin',
  summary: 'Remove a signing key; mail is not signed with it any more.',
  input: z.object({ id }),
  output: z.object({}),
})

export const signingKeyMade = event('email.signingKeyMade', z.object({ mailbox: id, selector: z.string() }))
export const signingKeySeen = event('email.signingKeySeen', z.object({ mailbox: id, selector: z.string() }))
export const signingKeyRemoved = event(
  'email.signingKeyRemoved',
  z.object({ mailbox: id, selector: z.string() }),
)

import { z } from 'zod'
import { endpoint } from '../../../../kit/endpoint.ts'
import { event } from '../../../../kit/event.ts'
import { id } from '../../../../kit/ids.ts'
import { isSafeAddress } from './rules.ts'

const provider = z.enum(['microsoft', 'google', 'other'])
const flow = z.enum(['code', 'app'])
const address = z
  .string()
  .trim()
  .max(1000)
  .refine(given => given === '' || isSafeAddress(given), 'Give an address that begins with https://.')
  .default('')

/** How to sign in to the servers by OAuth. The client's secret is write-only, as a password is. */
export const signInGiven = z
  .object({
    provider,
    flow: flow.default('code'),
    clientId: z.string().trim().min(1, 'Give the client id from the provider’s page.').max(300),
    clientSecret: z.string().trim().max(2000).optional(),
    /** The day on which the provider lets the secret end, `2027-03-31`; one is warned before. */
    clientSecretExpiresOn: z.iso.date('Give a day.').nullable().default(null),
    tenant: z
      .string()
      .trim()
      .regex(/^[\w.-]*$/, 'Give the tenant’s id or its domain, such as library.example.')
      .max(200)
      .default(''),
    authorizeUrl: address,
    tokenUrl: address,
    scopes: z.string().trim().max(2000).default(''),
  })
  .superRefine((given, found) => {
    const missing = (path: string, message: string) =>
      found.addIssue({ code: 'custom', path: [path], message })
    if (given.provider === 'microsoft' && given.tenant === '')
      missing('tenant', 'Give the tenant’s id or its domain, such as library.example.')
    if (given.provider === 'other' && given.flow === 'code' && given.authorizeUrl === '')
      missing('authorizeUrl', 'Give the address where one signs in.')
    if (given.provider === 'other' && given.tokenUrl === '')
      missing('tokenUrl', 'Give the address where tokens come from.')
    if (given.provider === 'google' && given.flow === 'app')
      missing('flow', 'Google lets no program sign in to a mailbox by itself; let somebody sign in.')
  })

export const signInShown = z.object({
  provider,
  flow,
  clientId: z.string(),
  hasClientSecret: z.boolean(),
  clientSecretExpiresOn: z.iso.date().nullable(),
  tenant: z.string(),
  authorizeUrl: z.string(),
  tokenUrl: z.string(),
  scopes: z.string(),
  /** `new`: nobody has signed in yet. `refused`: the provider does not take the desk’s word any more. */
  state: z.enum(['new', 'signed_in', 'refused']),
  problem: z.string().nullable(),
  renewedAt: z.iso.datetime().nullable(),
})
export type SignInShown = z.output<typeof signInShown>

export const beginSignIn = endpoint({
  name: 'email.beginSignIn',
  method: 'POST',
  path: '/mailboxes/{id}/sign-in',
  needs: 'admin',
  keys: false,
  summary: 'Begin to sign a mailbox in at its provider; answers with the address to go to.',
  input: z.object({ id }),
  output: z.object({ url: z.string() }),
})

export const finishSignIn = endpoint({
  name: 'email.finishSignIn',
  method: 'POST',
  path: '/mailboxes/signed-in',
  needs: 'admin',
  keys: false,
  summary: 'Finish a sign-in with what the provider sent along, in the browser that began it.',
  input: z.object({
    state: z.string().max(500).default(''),
    code: z.string().max(8000).optional(),
    /** What the provider said instead of a code (RFC 6749 section 4.1.2.1). */
    error: z.string().max(500).optional(),
    error_description: z.string().max(4000).optional(),
  }),
  output: z.object({ mailbox: id, name: z.string() }),
})

export const signedIn = event('email.signedIn', z.object({ address: z.string() }))
export const signInRefused = event('email.signInRefused', z.object({ address: z.string() }))

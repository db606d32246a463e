import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { id } from '../../kit/ids.ts'

const finding = z.object({
  key: z.string(),
  part: z.enum(['process', 'signIn', 'secret', 'fetching', 'sending', 'outbox', 'quarantine', 'disk']),
  tone: z.enum(['amber', 'red']),
  sentence: z.string(),
  since: z.iso.datetime().nullable(),
  weight: z.number().int(),
  mailbox: id.nullable(),
  /** Whether the one who asks can mend it, and whether they have put it aside. */
  can: z.object({ mend: z.boolean() }),
  isPutAside: z.boolean(),
})
export type ShownFinding = z.output<typeof finding>

export const health = endpoint({
  name: 'awake.health',
  method: 'GET',
  path: '/mail/health',
  needs: 'agent',
  summary: 'Whether mail comes in and goes out, and what to mend where it does not.',
  input: z.object({}),
  output: z.object({
    isWell: z.boolean(),
    findings: z.array(finding),
    mailboxes: z.array(
      z.object({
        id,
        name: z.string(),
        address: z.string(),
        isActive: z.boolean(),
        lastReceivedAt: z.iso.datetime().nullable(),
        lastFetchedAt: z.iso.datetime().nullable(),
        lastSentAt: z.iso.datetime().nullable(),
      }),
    ),
  }),
})

export const putAside = endpoint({
  name: 'awake.putAside',
  method: 'POST',
  path: '/mail/health/put-aside',
  needs: 'lead',
  keys: false,
  summary: 'Put a warning aside for a while, for oneself; it comes back by itself, or when it is worse.',
  input: z.object({ key: z.string().max(200), weight: z.number().int() }),
  output: z.object({}),
})

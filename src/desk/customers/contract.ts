import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'
import { pageInput, pageOf } from '../../kit/page.ts'

const name = line(z.string().trim().max(200, 'A name has at most 200 characters.'))
const email = z
  .email('Give a mail address such as ana@example.org.')
  .max(254)
  .transform(value => value.toLowerCase())
const phone = z
  .string()
  .trim()
  .regex(/^\+?[\d\s()./-]{3,30}$/, 'Give a number such as +44 20 7946 0000.')
const account = line(z.string().trim().max(200, "An account's name has at most 200 characters."))

/** Empty for that of the desk. */
const timeZone = z.string().refine(isTimeZoneOrNone, 'Give a time zone such as Europe/London.')

export const customer = z.object({
  id,
  /** Empty where nobody has told us; show the address then. */
  name: z.string(),
  emails: z.array(z.string()),
  phones: z.array(z.string()),
  /** To which of the addresses mail did not arrive, since when and why; gone with the next mail from it. */
  failures: z.array(z.object({ address: z.string(), at: z.iso.datetime(), why: z.string() })),
  account: z.object({ id, name: z.string() }).nullable(),
  /** What colleagues should know to serve this person well; no judgements. */
  about: z.string(),
  /** In which their days and times are meant; `null` where it is the desk's. */
  timeZone: z.string().nullable(),
  madeAt: z.iso.datetime(),
})
export type Customer = z.output<typeof customer>

export const list = endpoint({
  name: 'customers.list',
  method: 'GET',
  path: '/customers',
  needs: 'agent',
  summary: 'Customers by name; `q` finds the beginnings of names, addresses and numbers, as one types.',
  input: z.object({ q: z.string().max(200).optional(), ...pageInput }),
  output: pageOf(customer),
})

export const find = endpoint({
  name: 'customers.find',
  method: 'GET',
  path: '/customers/{id}',
  needs: 'agent',
  summary: 'One customer. One who was merged into another answers as that other.',
  input: z.object({ id }),
  output: customer,
})

export const make = endpoint({
  name: 'customers.make',
  method: 'POST',
  path: '/customers',
  needs: 'agent',
  summary: 'Enter a customer.',
  input: z.object({
    name: name.default(''),
    emails: z.array(email).max(20).default([]),
    phones: z.array(phone).max(20).default([]),
    account: account.optional(),
    about: z.string().max(5000).default(''),
    timeZone: timeZone.default(''),
  }),
  output: customer,
})

export const change = endpoint({
  name: 'customers.change',
  method: 'PATCH',
  path: '/customers/{id}',
  needs: 'agent',
  summary: "Change a customer's name, addresses, numbers, account or what is known about them.",
  input: z.object({
    id,
    name: name.optional(),
    emails: z.array(email).max(20).optional(),
    phones: z.array(phone).max(20).optional(),
    /** Empty text takes them out of the account. */
    account: account.optional(),
    about: z.string().max(5000).optional(),
    timeZone: timeZone.optional(),
  }),
  output: customer,
})

export const merge = endpoint({
  name: 'customers.merge',
  method: 'POST',
  path: '/customers/{id}/merge',
  needs: 'agent',
  summary:
    'Say that two entries are one person: `other` is merged into `{id}` with its addresses and conversations.',
  input: z.object({ id, other: id }),
  output: customer,
})

export const made = event('customers.made', z.object({ name: z.string() }))
export const changed = event('customers.changed', z.object({ fields: z.array(z.string()) }))
export const merged = event('customers.merged', z.object({ other: id, otherName: z.string() }))

function isTimeZoneOrNone(value: string): boolean {
  if (value === '') return true
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

import type { GivenTo, InputOf } from '../../../kit/endpoint.ts'
import { write } from '../contract.ts'

/** What one writes into the sheet; the contract's own input. */
export type Entry = GivenTo<typeof write>
export type Kind = Entry['kind']

/** The conversation that is open while one logs. */
export interface Here {
  number: number
  state: NonNullable<Entry['state']>
  snoozedUntil: string | null
  customer: { id: string; name: string } | null
}

const words = {
  future: 'This is still to come. Give the time at which it happened.',
  past: 'Give a time that is still to come.',
}

/** The contract's schema, with the rules of time that the server would refuse by. `now` is asked anew at each check. */
export function entrySchema(now: () => Date) {
  return write.input.superRefine((entry, issues) => {
    if (entry.at && new Date(entry.at) > now())
      issues.addIssue({ code: 'custom', path: ['at'], message: words.future })
    if (entry.until && new Date(entry.until) <= now())
      issues.addIssue({ code: 'custom', path: ['until'], message: words.past })
  })
}

export function newEntry(kind: Kind): Entry {
  return { kind, customer: null, what: '', outcome: '', state: 'closed' }
}

/** What is kept for the next one: how people come, and what usually becomes of it. A time is never kept. */
export function nextEntry({ kind, state }: Entry): Entry {
  return { ...newEntry(kind), state: state === 'snoozed' ? 'open' : state }
}

/** Moves an entry into the open conversation, whose state and customer then hold, or out of it again. */
export function moved(entry: Entry, here: Here | null): Entry {
  const { conversation: _, newCustomer: __, until: ___, ...rest } = entry
  if (!here) return { ...rest, customer: null, state: 'closed' }
  return {
    ...rest,
    conversation: String(here.number),
    customer: here.customer?.id ?? null,
    state: here.state,
    ...(here.state === 'snoozed' && { until: here.snoozedUntil }),
  }
}

/** Without what the chosen state and person leave no room for. */
export function toWrite(entry: InputOf<typeof write>): Entry {
  const { until, newCustomer, ...rest } = entry
  return {
    ...rest,
    ...(entry.state === 'snoozed' && until && { until }),
    ...(newCustomer && {
      newCustomer: { name: newCustomer.name, ...(newCustomer.phone && { phone: newCustomer.phone }) },
    }),
  }
}

import { call } from '../../../web/call.ts'
import type { ComboboxOption } from '../../../web/kit/Combobox.tsx'
import { type Customer, list } from '../contract.ts'

export interface CustomerOption extends ComboboxOption {
  customer: Customer
}

/** For fields that find a customer as one types; nothing before the first character. */
export async function findCustomers(query: string, signal: AbortSignal): Promise<CustomerOption[]> {
  if (query === '') return []
  const found = await call(list, { q: query, limit: 8 }, { signal })
  return found.items.map(toOption)
}

/** What a customer goes by: the name, or else the first address or number. */
export function nameOf(customer: Pick<Customer, 'name' | 'emails' | 'phones'>): string {
  return customer.name || customer.emails[0] || customer.phones[0] || ''
}

/** What tells two of the same name apart. */
export function detailOf(customer: Customer): string {
  return [customer.emails[0], customer.phones[0], customer.account?.name]
    .filter(part => part && part !== nameOf(customer))
    .join(' · ')
}

function toOption(customer: Customer): CustomerOption {
  const detail = detailOf(customer)
  return { id: customer.id, label: nameOf(customer), ...(detail && { detail }), customer }
}

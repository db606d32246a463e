import { z } from 'zod'
import type { InputOf } from '../../kit/endpoint.ts'
import { id } from '../../kit/ids.ts'
import type { Context } from '../../platform/context.ts'
import { handle, type Slice } from '../../platform/slice.ts'
import * as actions from './actions.ts'
import * as contract from './contract.ts'
import { questionWords } from './rules.ts'
import * as store from './store.ts'

export { find as findCustomer, make as makeCustomer, meet as meetCustomer, noteFailure } from './actions.ts'

export const customers: Slice = {
  name: 'customers',
  endpoints: [
    handle(contract.list, list),
    handle(contract.find, actions.find),
    handle(contract.make, actions.make),
    handle(contract.change, actions.change),
    handle(contract.merge, actions.merge),
  ],
}

/** Names and first addresses by id, for lists; one who was merged answers under the old id too. */
export async function customerLabels(
  ctx: Context,
  ids: (string | null)[],
): Promise<Map<string, { id: string; name: string; address: string | null }>> {
  const rows = await store.byIds(ctx.db, [...new Set(ids.filter(id => id !== null))])
  return new Map(
    rows.map(row => [
      row.id,
      { id: row.id, name: actions.labelOf(row), address: row.addresses[0]?.value ?? null },
    ]),
  )
}

/** The first customers, by name, whose names, addresses or numbers begin with all words of the text; none for no words. */
export async function customersNamed(
  ctx: Context,
  text: string,
  limit: number,
): Promise<contract.Customer[]> {
  const words = questionWords(text)
  if (words.length === 0) return []
  return (await store.page(ctx.db, { words, after: null, limit })).map(actions.shown)
}

async function list(ctx: Context, input: InputOf<typeof contract.list>) {
  const words = questionWords(input.q ?? '')
  const rows = await store.page(ctx.db, { words, after: unpack(input.after), limit: input.limit + 1 })
  const items = rows.slice(0, input.limit)
  const last = items.at(-1)
  return { items: items.map(actions.shown), next: rows.length > items.length && last ? pack(last) : null }
}

function pack(row: store.Loaded): string {
  return Buffer.from(JSON.stringify([row.sort_name, row.id])).toString('base64url')
}

const position = z.tuple([z.string(), id])

function unpack(cursor: string | undefined): { name: string; id: string } | null {
  if (!cursor) return null
  try {
    const [name, customerId] = position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()))
    return { name: name.replaceAll('\0', ''), id: customerId }
  } catch {
    return null
  }
}

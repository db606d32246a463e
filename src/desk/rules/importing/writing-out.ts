import type { Context } from '../../../platform/context.ts'
import type { RawAnswer } from '../../../platform/slice.ts'
import { findCustomer } from '../../customers/index.ts'
import { activeColleagues } from '../../people/index.ts'
import { everything, limitOf, type Whole } from '../reading.ts'
import { csvOf } from './csv.ts'
import { type Field, listOut } from './rules.ts'

/** The register as a file, with people by their addresses, so that another desk can take it in too. */
export async function exportRules(ctx: Context): Promise<RawAnswer> {
  const addresses = new Map((await activeColleagues(ctx)).map(({ id, email }) => [id, email]))
  const rules = (await everything(ctx)).filter(({ standing }) => standing !== 'ended')
  const rows: Partial<Record<Field, string>>[] = []
  for (const rule of rules) rows.push(await rowOf(ctx, rule, addresses))
  return {
    // Spreadsheets take a file without the mark for their own old encoding.
    body: new Uint8Array(Buffer.from(`\ufeff${csvOf(rows)}`)),
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="rules.csv"',
    },
  }
}

async function rowOf(
  ctx: Context,
  { row, version }: Whole,
  addresses: ReadonlyMap<string, string>,
): Promise<Partial<Record<Field, string>>> {
  const limit = limitOf(version)
  const customers = await Promise.all(version.customers.map(id => findCustomer(ctx, { id })))
  return {
    title: version.title,
    rule: version.plain_words,
    reason: version.reason,
    owner: addresses.get(row.owner_id ?? '') ?? '',
    offer: version.offer,
    limit: limit ? `${limit.amount} ${limit.currency}` : '',
    bend: version.bend,
    'bend by': addresses.get(version.bend_by ?? '') ?? '',
    owed: version.owed,
    'owed if': version.owed_if,
    source: version.legal_source,
    topics: listOut(version.topics),
    customers: listOut(customers.map(({ emails, phones }) => emails[0] ?? phones[0] ?? '')),
    accounts: listOut(version.accounts),
    plans: listOut(version.plans),
    channels: listOut(version.channels),
    from: version.from_day,
  }
}

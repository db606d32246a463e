import type { InputOf } from '../../kit/endpoint.ts'
import { Invalid, NotFound, Refused } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import * as contract from './contract.ts'
import { foldedAddress, foldedName, searchWords, sortName } from './rules.ts'
import * as store from './store.ts'

type Kind = 'email' | 'phone'

export async function find(ctx: Context, input: { id: string }): Promise<contract.Customer> {
  const [row] = await store.byIds(ctx.db, [input.id])
  if (!row) throw new NotFound('There is no such customer.')
  return row.merged_into ? find(ctx, { id: row.merged_into }) : shown(row)
}

export async function make(ctx: Context, input: InputOf<typeof contract.make>): Promise<contract.Customer> {
  const id = ctx.id()
  if (!input.name && input.emails.length === 0 && input.phones.length === 0) {
    throw new Invalid('Give a name, a mail address or a number.', 'name')
  }
  const accountId = await accountFor(ctx, input.account)
  await store.insert(ctx.db, {
    id,
    name: input.name,
    account_id: accountId,
    about: input.about,
    time_zone: input.timeZone || null,
    sort_name: sortName(input.name, input.emails),
    words: searchWords({
      name: input.name,
      account: input.account ?? '',
      emails: input.emails,
      phones: input.phones,
    }),
    made_at: ctx.now,
  })
  await giveAddresses(ctx, id, input.emails, input.phones)
  await ctx.record(contract.made, { about: id }, { name: input.name })
  return find(ctx, { id })
}

export async function change(
  ctx: Context,
  input: InputOf<typeof contract.change>,
): Promise<contract.Customer> {
  const row = await store.lock(ctx.db, input.id)
  if (!row || row.merged_into) throw new NotFound('There is no such customer.')
  const before = shown(row)
  const after = {
    name: input.name ?? before.name,
    emails: input.emails ?? before.emails,
    phones: input.phones ?? before.phones,
    account: input.account ?? before.account?.name ?? '',
    about: input.about ?? before.about,
  }
  if (!after.name && after.emails.length === 0 && after.phones.length === 0) {
    throw new Invalid('Keep a name, a mail address or a number.', 'name')
  }
  const accountId = input.account === undefined ? row.account_id : await accountFor(ctx, input.account)
  await store.update(ctx.db, row.id, {
    name: after.name,
    about: after.about,
    ...(input.timeZone === undefined ? {} : { time_zone: input.timeZone || null }),
    account_id: accountId,
    sort_name: sortName(after.name, after.emails),
    words: searchWords(after),
  })
  if (input.emails || input.phones) {
    await store.deleteAddresses(ctx.db, row.id)
    await giveAddresses(ctx, row.id, after.emails, after.phones, row.addresses)
  }
  const fields = Object.keys(input).filter(field => field !== 'id')
  await ctx.record(contract.changed, { about: row.id }, { fields })
  return find(ctx, { id: row.id })
}

/** Both rows are locked in one order, so that two merges at once cannot block or circle. */
export async function merge(ctx: Context, input: InputOf<typeof contract.merge>): Promise<contract.Customer> {
  if (input.id === input.other) throw new Refused('These are the same entry.')
  const locked = new Map<string, store.Loaded>()
  for (const id of [input.id, input.other].sort()) {
    const row = await store.lock(ctx.db, id)
    if (!row || row.merged_into) throw new NotFound('One of these customers is not there any more.')
    locked.set(id, row)
  }
  const kept = locked.get(input.id) as store.Loaded
  const other = locked.get(input.other) as store.Loaded
  const both = shown({ ...kept, addresses: [...kept.addresses, ...other.addresses] })
  const name = kept.name || other.name
  await store.moveAddresses(ctx.db, other.id, kept.id, kept.addresses.length)
  await store.followMerges(ctx.db, other.id, kept.id)
  await store.update(ctx.db, other.id, { merged_into: kept.id })
  await store.update(ctx.db, kept.id, {
    name,
    about: [kept.about, other.about].filter(Boolean).join('\n\n'),
    account_id: kept.account_id ?? other.account_id,
    time_zone: kept.time_zone ?? other.time_zone,
    sort_name: sortName(name, both.emails),
    words: searchWords({ ...both, name, account: kept.account_name ?? other.account_name ?? '' }),
  })
  await ctx.record(contract.merged, { about: kept.id }, { other: other.id, otherName: labelOf(other) })
  return find(ctx, { id: kept.id })
}

/** Keeps that mail to an address did not arrive, until mail comes from it again. An address that nobody has is passed over. */
export async function noteFailure(ctx: Context, address: string, why: string): Promise<void> {
  await store.setFailure(ctx.db, foldedAddress('email', address), { at: ctx.now, why })
}

/** The customer of this address or number, made on first contact. Two first contacts at once make one. */
export async function meet(
  ctx: Context,
  kind: Kind,
  value: string,
  name: string,
): Promise<{ id: string; name: string }> {
  const key = foldedAddress(kind, value)
  const known = await store.byAddress(ctx.db, kind, key)
  if (known) {
    if (known.failed_at) await store.setFailure(ctx.db, key, null)
    return { id: known.id, name: known.name }
  }
  const id = ctx.id()
  const emails = kind === 'email' ? [value] : []
  const phones = kind === 'phone' ? [value] : []
  await store.insert(ctx.db, {
    id,
    name,
    account_id: null,
    about: '',
    time_zone: null,
    sort_name: sortName(name, emails),
    words: searchWords({ name, account: '', emails, phones }),
    made_at: ctx.now,
  })
  const isOurs = await store.claimAddress(ctx.db, {
    id: ctx.id(),
    customer_id: id,
    kind,
    value,
    folded: key,
    position: 0,
    failed_at: null,
    failure: null,
  })
  if (!isOurs) {
    const first = await store.byAddress(ctx.db, kind, key)
    await store.update(ctx.db, id, { merged_into: first?.id ?? null })
    return first ?? { id, name }
  }
  await ctx.record(contract.made, { about: id }, { name })
  return { id, name }
}

export function shown(row: store.Loaded): contract.Customer {
  const of = (kind: Kind) =>
    row.addresses.filter(address => address.kind === kind).map(address => address.value)
  return {
    id: row.id,
    name: row.name,
    emails: of('email'),
    phones: of('phone'),
    failures: row.addresses.flatMap(({ value, failed_at, failure }) =>
      failed_at ? [{ address: value, at: new Date(failed_at).toISOString(), why: failure ?? '' }] : [],
    ),
    account: row.account_id ? { id: row.account_id, name: row.account_name ?? '' } : null,
    about: row.about,
    timeZone: row.time_zone,
    madeAt: row.made_at.toISOString(),
  }
}

/** What to call a customer: the name, or else an address. */
export function labelOf(row: store.Loaded): string {
  return row.name || (row.addresses[0]?.value ?? '')
}

function failureOf({ failed_at, failure }: store.Loaded['addresses'][number]) {
  return { failed_at: failed_at ? new Date(failed_at) : null, failure }
}

async function accountFor(ctx: Context, name: string | undefined): Promise<string | null> {
  if (!name) return null
  return store.account(ctx.db, {
    id: ctx.id(),
    name,
    folded_name: foldedName(name),
    made_at: ctx.now,
  })
}

async function giveAddresses(
  ctx: Context,
  customerId: string,
  emails: string[],
  phones: string[],
  before: store.Loaded['addresses'] = [],
): Promise<void> {
  const failures = new Map(before.map(one => [`${one.kind} ${one.folded}`, failureOf(one)]))
  const given = [
    ...emails.map(value => ({ kind: 'email' as Kind, value })),
    ...phones.map(value => ({ kind: 'phone' as Kind, value })),
  ]
  const once = [
    ...new Map(given.map(one => [`${one.kind} ${foldedAddress(one.kind, one.value)}`, one])).values(),
  ]
  for (const [position, { kind, value }] of once.entries()) {
    const isFree = await store.claimAddress(ctx.db, {
      id: ctx.id(),
      customer_id: customerId,
      kind,
      value,
      folded: foldedAddress(kind, value),
      position,
      ...(failures.get(`${kind} ${foldedAddress(kind, value)}`) ?? { failed_at: null, failure: null }),
    })
    if (!isFree) {
      throw new Invalid(
        `Another customer has ${value} already; merge the two instead.`,
        kind === 'email' ? 'emails' : 'phones',
      )
    }
  }
}

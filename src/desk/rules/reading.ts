import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { customerLabels } from '../customers/index.ts'
import { colleagueNames } from '../people/index.ts'
import { asksShown } from './asking.ts'
import type * as contract from './contract.ts'
import { today, whoActs } from './here.ts'
import * as policy from './policy.ts'
import { found } from './rules/finding.ts'
import { standingOn, versionOn } from './rules.ts'
import * as store from './store.ts'
import * as storeAsks from './store-asks.ts'
import * as storeUses from './store-uses.ts'
import { type Strains, strains } from './strain.ts'

type Listed = OutputOf<typeof contract.list>

/** By title; of a question the best answers first, on one page. */
export async function list(ctx: Context, input: InputOf<typeof contract.list>): Promise<Listed> {
  const all = (await everything(ctx)).filter(one => isAskedFor(ctx, one, input.show))
  if (input.q?.trim()) {
    const answers = found(
      input.q,
      all.map(one => ({ ...searchedIn(one.version), one })),
    )
    const items = answers.slice(0, input.limit).map(({ one }) => one)
    return { items: await summaries(ctx, items), next: null }
  }
  const start = all.findIndex(one => one.row.id === input.after) + 1
  const items = all.slice(start, start + input.limit)
  const isMore = all.length > start + items.length
  return { items: await summaries(ctx, items), next: isMore ? (items.at(-1)?.row.id ?? null) : null }
}

export async function find(ctx: Context, input: InputOf<typeof contract.find>): Promise<contract.Rule> {
  const row = await store.ruleById(ctx.db, input.id)
  if (!row) throw new NotFound('There is no such rule.')
  const rows = await store.versionsOf(ctx.db, [row.id])
  const versions = rows.map(dated)
  const day = input.on ?? (await today(ctx))
  const { standing, version } = standingOn(versions, day)
  if (input.on && !versionOn(versions, input.on)) throw new NotFound('This rule was not in force that day.')
  const who = whoActs(ctx)
  const owned = { ownerId: row.owner_id }
  const [shown, owner, asks, isUsed, figures] = await Promise.all([
    versionsShown(ctx, rows),
    personNamed(ctx, row.owner_id),
    storeAsks.ofRule(ctx.db, row.id),
    storeUses.isUsed(ctx.db, row.id),
    strains(ctx),
  ])
  const inForce = shown.find(one => one.number === version.number)
  if (!inForce) throw new Error('A version is lost on its way.')
  return {
    id: row.id,
    standing,
    owner,
    inForce,
    versions: shown,
    latest: row.version,
    // What a colleague told the owner is between the two of them, and for whoever may act on it.
    asks: await asksShown(
      ctx,
      asks.filter(ask => policy.mayEdit(who, owned) || ask.asked_by === who.id || ask.asked_by === null),
    ),
    strain: policy.maySeeStrain(who, owned) ? figures.of(row.id) : null,
    isUsed,
    can: { edit: policy.mayEdit(who, owned), remove: policy.mayEdit(who, owned) && !isUsed },
  }
}

export interface Whole {
  row: store.RuleRow
  version: store.VersionRow
  standing: contract.Standing
}

/** Every rule with the version that it shows today, by title. */
export async function everything(ctx: Context): Promise<Whole[]> {
  const rows = await store.allRules(ctx.db)
  if (rows.length === 0) return []
  const day = await today(ctx)
  const versions = Map.groupBy(
    await store.versionsOf(
      ctx.db,
      rows.map(row => row.id),
    ),
    version => version.rule_id,
  )
  return rows.map(row => {
    const { standing, version } = standingOn((versions.get(row.id) ?? []).map(dated), day)
    return { row, version, standing }
  })
}

async function versionsShown(ctx: Context, rows: store.VersionRow[]): Promise<contract.Version[]> {
  const [names, customers] = await Promise.all([
    colleagueNames(
      ctx,
      rows.map(row => row.bend_by),
    ),
    customerLabels(
      ctx,
      rows.flatMap(row => row.customers),
    ),
  ])
  return rows.map(row => ({
    number: row.number,
    from: row.from_day,
    isEnded: row.is_ended,
    title: row.title,
    words: row.plain_words,
    reason: row.reason,
    offer: row.offer,
    limit: limitOf(row),
    bend: row.bend,
    bendBy: row.bend_by === null ? null : { id: row.bend_by, name: names.get(row.bend_by) ?? '' },
    source: row.legal_source,
    owed: row.owed,
    owedIf: row.owed_if,
    customers: row.customers.map(id => ({ id, name: customers.get(id)?.name ?? '' })),
    accounts: row.accounts,
    plans: row.plans,
    channels: row.channels,
    topics: row.topics,
    madeBy: row.made_by,
    madeAt: row.made_at.toISOString(),
  }))
}

export function limitOf(row: store.VersionRow): contract.Limit | null {
  if (row.limit_amount === null || row.limit_currency === null) return null
  return { amount: row.limit_amount, currency: row.limit_currency }
}

export async function personNamed(
  ctx: Context,
  id: string | null,
): Promise<{ id: string; name: string } | null> {
  return id === null ? null : { id, name: (await colleagueNames(ctx, [id])).get(id) ?? '' }
}

/** As the pure rules of dates see a version, with the whole of it along. */
export function dated<V extends store.VersionRow>(row: V): V & { from: string; isEnded: boolean } {
  return { ...row, from: row.from_day, isEnded: row.is_ended }
}

async function summaries(ctx: Context, all: Whole[]): Promise<contract.RuleSummary[]> {
  const who = whoActs(ctx)
  const [names, open, figures] = await Promise.all([
    colleagueNames(
      ctx,
      all.map(one => one.row.owner_id),
    ),
    storeAsks.openCounts(ctx.db),
    strains(ctx),
  ])
  return all.map(({ row, version, standing }) => ({
    id: row.id,
    title: version.title,
    words: version.plain_words,
    standing,
    version: version.number,
    owner: row.owner_id === null ? null : { id: row.owner_id, name: names.get(row.owner_id) ?? '' },
    hasReason: version.reason !== '',
    openAsks: open.get(row.id) ?? 0,
    strain: strainFor(who, row, figures),
  }))
}

function strainFor(who: policy.Who, row: store.RuleRow, figures: Strains): contract.Strain | null {
  return policy.maySeeStrain(who, { ownerId: row.owner_id }) ? figures.of(row.id) : null
}

function isAskedFor({ actor }: Context, { row, version, standing }: Whole, show: string): boolean {
  switch (show) {
    case 'ended':
      return standing === 'ended'
    case 'mine':
      return row.owner_id === actor.id
    case 'without-reason':
      return standing !== 'ended' && version.reason === ''
    case 'without-owner':
      return standing !== 'ended' && row.owner_id === null
    default:
      return standing !== 'ended'
  }
}

function searchedIn(version: store.VersionRow) {
  const { title, topics, plain_words: words, reason, offer, legal_source, accounts, plans, owed } = version
  const others = [reason, offer, legal_source, owed, ...accounts, ...plans].join(' ')
  return { title, topics, words, others }
}

import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { journalAbout } from '../../platform/journal.ts'
import { followConversation } from '../conversations/index.ts'
import { isAtLeast } from '../people/rules.ts'
import { whoOf } from './acting.ts'
import * as admitting from './admitting/contract.ts'
import * as cleaning from './cleaning/contract.ts'
import * as contract from './contract.ts'
import * as ending from './ending/contract.ts'
import * as opening from './opening/contract.ts'
import * as remedies from './remedies/contract.ts'
import { mustSee, seenOf } from './seeing.ts'
import { shown, summariesOf } from './showing.ts'
import * as store from './store.ts'

export async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const wanted = {
    states: states[input.which],
    ownerId: input.view === 'mine' ? ownId(ctx) : undefined,
    decides: isAtLeast(whoOf(ctx).role, 'lead'),
    conversationId: input.conversation && (await followConversation(ctx, input.conversation)).id,
    complaintId: input.complaint,
  }
  const seen = await pageOfSeen(ctx, wanted, unpackCursor(input.after), input.limit + 1)
  const page = seen.slice(0, input.limit)
  const last = page.at(-1)
  return {
    items: await summariesOf(ctx, page),
    next: seen.length > page.length && last ? packCursor(last.opened_at, last.id) : null,
  }
}

/** Reads on past what is not for whoever asks, so that neither a short page nor its cursor tells of it. */
async function pageOfSeen(
  ctx: Context,
  wanted: Omit<store.Wanted, 'after' | 'limit'>,
  from: store.Wanted['after'],
  limit: number,
): Promise<store.RepairRow[]> {
  const seen: store.RepairRow[] = []
  for (let after = from; ; ) {
    const rows = await store.page(ctx.db, { ...wanted, after, limit })
    seen.push(...(await seenOf(ctx, rows)))
    const last = rows.at(-1)
    if (seen.length >= limit || rows.length < limit || !last) return seen.slice(0, limit)
    after = { at: last.opened_at, id: last.id }
  }
}

export async function find(ctx: Context, { id }: { id: string }): Promise<contract.Repair> {
  return shown(ctx, await mustSee(ctx, id))
}

export async function history(
  ctx: Context,
  { id }: { id: string },
): Promise<OutputOf<typeof contract.history>> {
  const row = await mustSee(ctx, id)
  const entries = await journalAbout(ctx.db, row.id, kinds)
  return {
    items: entries.map(entry => ({
      id: entry.id,
      at: entry.at.toISOString(),
      who: entry.who_name,
      event: entry.kind,
      data: entry.data,
    })),
  }
}

const states = { open: ['open'], closed: ['repaired', 'doneInstead'], any: null } as const

const kinds = [
  opening.opened,
  opening.changed,
  opening.handedOver,
  admitting.admitted,
  admitting.unsaid,
  cleaning.searched,
  cleaning.itemAdded,
  cleaning.itemSettled,
  remedies.considered,
  remedies.decided,
  remedies.remedyTurned,
  ending.asked,
  ending.answered,
  ending.failedAgain,
  ending.startedAfresh,
  ending.closed,
  ending.reopened,
  contract.leftOpen,
].map(each => each.kind)

function ownId({ actor }: Context): string {
  if (actor.kind === 'colleague') return actor.id
  throw new Invalid('An API key has no repairs of its own; ask for the desk’s.', 'view')
}

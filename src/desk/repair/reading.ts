import type { InputOf, OutputOf } from '../../kit/endpoint.ts'
import { packCursor, unpackCursor } from '../../kit/page.ts'
import { Invalid } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { journalAbout } from '../../platform/journal.ts'
import { followConversation } from '../conversations/index.ts'
import * as contract from './contract.ts'
import { mustSee, seenOf } from './seeing.ts'
import { shown, summariesOf } from './showing.ts'
import * as store from './store.ts'

export async function list(
  ctx: Context,
  input: InputOf<typeof contract.list>,
): Promise<OutputOf<typeof contract.list>> {
  const rows = await store.page(ctx.db, {
    states: states[input.which],
    ownerId: input.view === 'mine' ? ownId(ctx) : undefined,
    conversationId: input.conversation && (await followConversation(ctx, input.conversation)).id,
    complaintId: input.complaint,
    after: unpackCursor(input.after),
    limit: input.limit + 1,
  })
  const page = rows.slice(0, input.limit)
  const last = page.at(-1)
  return {
    items: await summariesOf(ctx, await seenOf(ctx, page)),
    next: rows.length > page.length && last ? packCursor(last.opened_at, last.id) : null,
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
  contract.opened,
  contract.changed,
  contract.handedOver,
  contract.admitted,
  contract.unsaid,
  contract.searched,
  contract.itemAdded,
  contract.itemSettled,
  contract.considered,
  contract.decided,
  contract.remedyTurned,
  contract.asked,
  contract.answered,
  contract.failedAgain,
  contract.startedAfresh,
  contract.closed,
  contract.reopened,
  contract.leftOpen,
].map(each => each.kind)

function ownId({ actor }: Context): string {
  if (actor.kind === 'colleague') return actor.id
  throw new Invalid('An API key has no repairs of its own; ask for the desk’s.', 'view')
}

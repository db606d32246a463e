import type { InputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice } from '../../platform/slice.ts'
import { colleagueNoted } from '../channels/email/contract.ts'
import { merged, splitInto } from '../conversations/contract.ts'
import { advance, countAnew, lockConversation } from '../conversations/index.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

export const notes: Slice = {
  name: 'notes',
  endpoints: [handle(contract.add, add)],
  reactions: [
    on(merged, async (ctx, { conversation, data }) => {
      await store.moveAll(ctx.db, data.other, conversation as string, data.offset)
      await placeAnew(ctx, conversation as string)
    }),
    on(splitInto, async (ctx, { conversation, data }) => {
      if (data.since !== null) await store.moveSince(ctx.db, conversation as string, data.into, data.since)
      await placeAnew(ctx, data.into)
    }),
    // The outbox hears nothing of it.
    on(colleagueNoted, async (ctx, { conversation, carried: { colleague, text } }) => {
      const { id, name, role } = colleague
      await add(ctx.as({ kind: 'colleague', id, name, role, sessionId: null }), {
        id: conversation as string,
        text: text.slice(0, longest),
      })
    }),
  ],
}

const longest = 100_000

/** Notes something among colleagues; there is no way from here to the mailer. */
async function add(ctx: Context, input: InputOf<typeof contract.add>): Promise<contract.Note> {
  const conversation = await lockConversation(ctx, input.id)
  const row: store.NoteRow = {
    id: ctx.id(),
    conversation_id: conversation.id,
    position: await advance(ctx, conversation.id, ctx.actor),
    author_id: ctx.actor.id,
    author_name: ctx.actor.name,
    text: input.text,
    made_at: ctx.now,
  }
  await store.insert(ctx.db, row)
  await ctx.record(contract.added, { about: row.id, conversation: conversation.id }, { note: row.id })
  return shown(row)
}

/** Everything noted in a conversation, oldest first. */
export async function notesOf(ctx: Context, conversationId: string): Promise<contract.Note[]> {
  return (await store.ofConversation(ctx.db, conversationId)).map(shown)
}

export async function noteById(ctx: Context, id: string): Promise<contract.Note | undefined> {
  const row = await store.byId(ctx.db, id)
  return row && shown(row)
}

/** What was noted, by the note's id. */
export async function textsOfNotes(ctx: Context, ids: string[]): Promise<Map<string, string>> {
  return new Map((await store.byIds(ctx.db, ids)).map(row => [row.id, row.text]))
}

/** Notes stand among messages in the order of time, also where two conversations became one. */
async function placeAnew(ctx: Context, conversationId: string): Promise<void> {
  const rows = await store.ofConversation(ctx.db, conversationId)
  const places = await countAnew(
    ctx,
    conversationId,
    rows.map(({ id, position, made_at, author_id }) => ({
      id,
      position,
      at: made_at,
      by: author_id ?? 'system',
    })),
  )
  await store.place(
    ctx.db,
    rows.map(({ id }) => [id, places.get(id) ?? 0]),
  )
}

function shown(row: store.NoteRow): contract.Note {
  return {
    id: row.id,
    position: row.position,
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
    madeAt: row.made_at.toISOString(),
  }
}

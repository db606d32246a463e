import type { InputOf } from '../../kit/endpoint.ts'
import type { Context } from '../../platform/context.ts'
import { handle, on, type Slice } from '../../platform/slice.ts'
import { colleagueNoted } from '../channels/email/contract.ts'
import { advance, lockConversation } from '../conversations/index.ts'
import * as contract from './contract.ts'
import * as store from './store.ts'

export const notes: Slice = {
  name: 'notes',
  endpoints: [handle(contract.add, add)],
  reactions: [
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

function shown(row: store.NoteRow): contract.Note {
  return {
    id: row.id,
    position: row.position,
    author: { id: row.author_id, name: row.author_name },
    text: row.text,
    madeAt: row.made_at.toISOString(),
  }
}

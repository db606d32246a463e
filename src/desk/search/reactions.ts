import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { on, type Reaction } from '../../platform/slice.ts'
import { changed, said, withdrawn } from '../conversations/contract.ts'
import { findConversation, toldIn } from '../conversations/index.ts'
import { added } from '../notes/contract.ts'
import { noteById } from '../notes/index.ts'
import { vectorOf } from './rules.ts'
import * as store from './store.ts'

/**
 * In the transaction of what was said or noted, so that nothing is ever unfound. Each entry holds the conversation's subject and
 * number too; an entry for the subject alone is made where it changes, or where nothing said may be left.
 */
export const reactions: Reaction[] = [
  on(said, async (ctx, { conversation, data }) => {
    const told = await toldIn(ctx, data.message)
    if (!told) throw new NotFound('There is no such message.')
    await store.write(ctx.db, {
      id: data.message,
      conversation_id: conversation as string,
      kind: 'message',
      at: told.at,
      words: vectorOf(told),
    })
  }),
  on(withdrawn, async (ctx, { conversation, data }) => {
    await store.remove(ctx.db, data.message)
    await writeSubject(ctx, conversation as string)
  }),
  on(added, async (ctx, { conversation, at, data }) => {
    const [note, row] = [await noteById(ctx, data.note), await findConversation(ctx, conversation as string)]
    if (!note) throw new NotFound('There is no such note.')
    const words = vectorOf({
      number: row.number,
      subject: row.subject,
      text: note.text,
      author: note.author.name,
      others: '',
    })
    await store.write(ctx.db, { id: note.id, conversation_id: row.id, kind: 'note', at, words })
  }),
  on(changed, async (ctx, { about, data }) => {
    if (data.subject !== undefined) await writeSubject(ctx, about as string)
  }),
]

/** Under the conversation's own id. */
async function writeSubject(ctx: Context, conversation: string): Promise<void> {
  const { number, subject, last_activity_at: at } = await findConversation(ctx, conversation)
  const words = vectorOf({ number, subject, text: '', author: '', others: '' })
  await store.write(ctx.db, { id: conversation, conversation_id: conversation, kind: 'subject', at, words })
}

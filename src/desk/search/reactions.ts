import { NotFound } from '../../kit/problem.ts'
import type { Context } from '../../platform/context.ts'
import { on, type Reaction } from '../../platform/slice.ts'
import { changed, merged, said, splitInto, withdrawn } from '../conversations/contract.ts'
import { findConversation, toldIn } from '../conversations/index.ts'
import { added } from '../notes/contract.ts'
import { noteById, notesOf } from '../notes/index.ts'
import * as promised from '../promises/contract.ts'
import { promiseById, promisesOf } from '../promises/index.ts'
import { vectorOf } from './rules.ts'
import * as store from './store.ts'

/**
 * In the transaction of what was said or noted, so that nothing is ever unfound. Each entry holds the conversation's subject and
 * number too; an entry for the subject alone is made where it changes, or where nothing said may be left.
 */
export const reactions: Reaction[] = [
  on(said, (ctx, { conversation, data }) => writeMessage(ctx, data.message, conversation as string)),
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
  on(promised.made, (ctx, { data }) => writePromise(ctx, data.promise)),
  on(promised.changed, (ctx, { data }) => writePromise(ctx, data.promise)),
  on(promised.takenBack, (ctx, { data }) => store.remove(ctx.db, data.promise)),
  on(changed, async (ctx, { about, data }) => {
    if (data.subject !== undefined) await writeSubject(ctx, about as string)
  }),
  // The words stay, and with them its old number and subject: whoever looks for those finds where it went.
  on(merged, (ctx, { conversation, data }) => store.moveAll(ctx.db, data.other, conversation as string)),
  on(splitInto, async (ctx, { conversation, data }) => {
    for (const message of data.messages) await writeMessage(ctx, message, data.into)
    // Whether or not the notes themselves have gone already.
    const left = await notesOf(ctx, conversation as string)
    const going = data.since === null ? [] : left.filter(note => note.position >= Number(data.since))
    for (const note of [...going, ...(await notesOf(ctx, data.into))])
      await store.moveOne(ctx.db, note.id, data.into)
    // Whether or not the promises themselves have gone already.
    const here = await promisesOf(ctx, conversation as string)
    const along = here.filter(each => each.message !== null && data.messages.includes(each.message))
    for (const promise of [...along, ...(await promisesOf(ctx, data.into))])
      await store.moveOne(ctx.db, promise.id, data.into)
  }),
]

async function writeMessage(ctx: Context, message: string, conversation: string): Promise<void> {
  const told = await toldIn(ctx, message)
  if (!told) throw new NotFound('There is no such message.')
  const words = vectorOf(told)
  await store.write(ctx.db, {
    id: message,
    conversation_id: conversation,
    kind: 'message',
    at: told.at,
    words,
  })
}

/** Its note too: search is for colleagues. */
async function writePromise(ctx: Context, id: string): Promise<void> {
  const promise = await promiseById(ctx, id)
  const { conversation } = promise
  const words = vectorOf({
    number: conversation.number,
    subject: conversation.subject,
    text: `${promise.words}\n${promise.note}`,
    author: promise.madeBy,
    others: promise.owner?.name ?? '',
  })
  const at = new Date(promise.madeAt)
  await store.write(ctx.db, { id, conversation_id: conversation.id, kind: 'promise', at, words })
}

/** Under the conversation's own id. */
async function writeSubject(ctx: Context, conversation: string): Promise<void> {
  const { number, subject, last_activity_at: at } = await findConversation(ctx, conversation)
  const words = vectorOf({ number, subject, text: '', author: '', others: '' })
  await store.write(ctx.db, { id: conversation, conversation_id: conversation, kind: 'subject', at, words })
}

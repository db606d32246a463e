import { dayIn } from '../../kit/days.ts'
import type { DataOf } from '../../kit/event.ts'
import type { Context } from '../../platform/context.ts'
import type { Occurrence } from '../../platform/slice.ts'
import { ownAddresses, sendingMailbox } from '../channels/email/index.ts'
import { findConversation } from '../conversations/index.ts'
import { sendOwnMail } from '../outbox/index.ts'
import { activeColleague } from '../people/index.ts'
import type { asked, handedOver, Promised } from '../promises/contract.ts'
import { promiseById } from '../promises/index.ts'
import { dueWords } from '../promises/rules/saying.ts'
import { deskSettings } from '../setup/index.ts'
import { type PromiseLetter, promiseLetter } from './promise-letter.ts'
import * as store from './store.ts'

/** What is due in the app is asked by mail too, of whoever has not said otherwise. */
export async function tellPromiseDue(
  ctx: Context,
  { data }: Pick<Occurrence<DataOf<typeof asked>>, 'data'>,
): Promise<void> {
  if (!data.owner) return
  const { day, time } = data.due
  const key = `promise:${data.promise}:${data.why}:${day}:${time ?? ''}`
  await send(ctx, await promiseById(ctx, data.promise), { to: data.owner.id, why: data.why, key })
}

export async function tellHandedOver(
  ctx: Context,
  { id, data }: Pick<Occurrence<DataOf<typeof handedOver>>, 'id' | 'data'>,
): Promise<void> {
  if (!data.owner || data.owner.id === ctx.actor.id) return
  const key = `promise:${data.promise}:handedOver:${id}`
  await send(ctx, await promiseById(ctx, data.promise), { to: data.owner.id, why: 'handedOver', key })
}

async function send(
  ctx: Context,
  promise: Promised,
  { to, why, key }: { to: string; why: PromiseLetter['why']; key: string },
): Promise<void> {
  const colleague = await activeColleague(ctx, to)
  if (!colleague || !(await store.wishesOf(ctx.db, to)).promises) return
  if ((await ownAddresses(ctx)).includes(colleague.email)) return
  const { mailbox_id: mailboxId } = await findConversation(ctx, promise.conversation.id)
  const mailbox = await sendingMailbox(ctx, mailboxId)
  if (!mailbox) return
  const { locale, timeZone } = await deskSettings(ctx)
  const { number } = promise.conversation
  await sendOwnMail(ctx, {
    kind: 'notice',
    to: { name: colleague.name, address: colleague.email },
    ...promiseLetter({
      why,
      number,
      words: promise.words,
      due: dueWords(promise.due, { locale, today: dayIn(timeZone, ctx.now) }),
      because: why === 'handedOver' ? promise.because : '',
      link: `${ctx.url}/inbox/all/${number}`,
    }),
    mailboxId: mailbox.id,
    key,
  })
}

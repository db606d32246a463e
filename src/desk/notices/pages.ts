import { escapeHtml } from '../../kit/text.ts'
import type { Context } from '../../platform/context.ts'
import type { Occurrence } from '../../platform/slice.ts'
import { whoHasToRead } from '../complaints/access.ts'
import { sendOwnMail } from '../outbox/index.ts'
import { activeColleague } from '../people/index.ts'
import * as store from './store.ts'

/** Tells whoever wishes it that a page waits for them; never of what it is about, since mail is read in company. */
export async function tellOfPage(
  ctx: Context,
  { id, data }: Pick<Occurrence<Parameters<typeof whoHasToRead>[1]>, 'id' | 'data'>,
): Promise<void> {
  const to = await whoHasToRead(ctx, data)
  const colleague = to === null ? undefined : await activeColleague(ctx, to)
  if (!colleague || !(await store.wishesOf(ctx.db, colleague.id)).pages) return
  const link = `${ctx.url}/mine`
  await sendOwnMail(ctx, {
    kind: 'notice',
    to: { name: colleague.name, address: colleague.email },
    subject: words.subject,
    text: `${words.said}\n\n${words.open(link)}\n`,
    html: `<!doctype html><html><body><p>${escapeHtml(words.said)}</p><p><a href="${escapeHtml(link)}">${escapeHtml(words.openIt)}</a></p></body></html>`,
    mailboxId: null,
    key: `page:${colleague.id}:${id}`,
  })
}

const words = {
  subject: 'A page for you at the desk',
  said: 'A page waits for you at the desk. You can read it when it suits you.',
  open: (link: string) => `Open it in the desk: ${link}`,
  openIt: 'Open it in the desk',
}

import { escapeHtml } from '../../kit/text.ts'
import type { Context } from '../../platform/context.ts'
import type { Occurrence } from '../../platform/slice.ts'
import { sendOwnMail } from '../outbox/index.ts'
import { activeColleague } from '../people/index.ts'
import type { AskKind } from '../rules/contract.ts'
import * as store from './store.ts'

/** Tells those whose answer a question about a rule waits for, and who want to know, that it does; again where it is late. */
export async function tellAsked(
  ctx: Context,
  { id, data }: Occurrence<{ kind: AskKind; title: string; to: string[] }>,
): Promise<void> {
  for (const colleagueId of await store.wishing(ctx.db, 'rules', data.to)) {
    const colleague = await activeColleague(ctx, colleagueId)
    if (!colleague || colleague.id === ctx.actor.id) continue
    const link = `${ctx.url}/rules/questions`
    const said = words.said[data.kind](data.title)
    await sendOwnMail(ctx, {
      kind: 'notice',
      to: { name: colleague.name, address: colleague.email },
      subject: words.subject(data.title),
      text: `${said}\n\n${words.open(link)}\n`,
      html: `<!doctype html><html><body><p>${escapeHtml(said)}</p><p><a href="${escapeHtml(link)}">${escapeHtml(words.openIt)}</a></p></body></html>`,
      mailboxId: null,
      key: `asked:${colleague.id}:${id}`,
    })
  }
}

const words = {
  subject: (title: string) => `A question about the rule “${title}”`,
  said: {
    reason: (title: string) => `The rule “${title}” has no reason. Would you write down why there is one?`,
    owner: (title: string) => `Nobody looks after the rule “${title}”. Who does from now on?`,
    yearly: (title: string) =>
      `A year has passed for the rule “${title}”. Should it stay, change, or be explained better?`,
    told: (title: string) => `A colleague has told you something about the rule “${title}”.`,
    bend: (title: string) => `A colleague asks whether the rule “${title}” may be bent for a customer.`,
  } satisfies Record<AskKind, (title: string) => string>,
  open: (link: string) => `Answer it in the desk: ${link}`,
  openIt: 'Answer it in the desk',
}

import type { Context } from '../../../platform/context.ts'
import { on, type Reaction } from '../../../platform/slice.ts'
import type { Matter } from '../../conversations/contract.ts'
import { assigned, stateChanged } from '../../conversations/contract.ts'
import { absenceChanged, changed as colleagueChanged, teamChanged } from '../../people/contract.ts'
import { readsComplaint } from '../access.ts'
import { ofConversation } from '../file/store.ts'
import type { ComplaintRow } from '../store.ts'
import { guard, guardComplainant } from './guarding.ts'

/** No retaliation, in either direction (evidence 1.3, gate 6). */
export const guardReactions: Reaction[] = [
  on(colleagueChanged, async (ctx, { about, data }) => {
    const reason = data.because
    if (data.role) await guard(ctx, about as string, { what: words.role(data.role), reason })
    if (data.isActive !== undefined)
      await guard(ctx, about as string, { what: data.isActive ? words.renewed : words.ended, reason })
  }),
  on(absenceChanged, async (ctx, { about, data: { absence, because: reason } }) => {
    const what = absence ? words.away(absence.from, absence.until) : words.here
    await guard(ctx, about as string, { what, reason })
  }),
  on(teamChanged, async (ctx, { data: { name, joined, left, because: reason } }) => {
    for (const id of joined) await guard(ctx, id, { what: words.joined(name), reason })
    for (const id of left) await guard(ctx, id, { what: words.left(name), reason })
  }),
  on(stateChanged, async (ctx, { conversation, data, carried }) => {
    if (data.because !== 'set') return
    for (const row of await openIn(ctx, conversation as string)) {
      if (data.state === 'closed') {
        await guardComplainant(ctx, row, { what: words.closed, reason: '' })
        if (await readsComplaint(ctx, row.id)) carried.matters.push(matterOf(row))
      }
      if (data.state === 'snoozed' && isTooLong(row, data.until))
        await guardComplainant(ctx, row, { what: words.snoozed(data.until), reason: '' })
    }
  }),
  on(assigned, async (ctx, { conversation, data }) => {
    if (data.assignee || data.team || !(data.before.assignee || data.before.team)) return
    for (const row of await openIn(ctx, conversation as string))
      await guardComplainant(ctx, row, { what: words.nobody, reason: '' })
  }),
]

const words = {
  role: (role: string) => `The role was changed to ${role}.`,
  ended: 'Their access was ended.',
  renewed: 'Their access was given again.',
  away: (from: string, until: string) => `They were entered as away from ${from} until ${until}.`,
  here: 'Their days away were taken out.',
  joined: (team: string) => `They were put into the team ${team}.`,
  left: (team: string) => `They were taken out of the team ${team}.`,
  closed: 'The conversation with the complainant was closed.',
  snoozed: (until: string | null) =>
    until
      ? `The conversation was put off until ${until.slice(0, 10)}, beyond the day that is due.`
      : 'The conversation was put off without a day.',
  nobody: 'The conversation was taken from whoever had it and given to nobody.',
  matter: (number: number, title: string) => `Complaint ${number} is open: “${title}”.`,
}

/** Whoever reads the file has to know of it to close the conversation; nobody else is told. */
function matterOf({ id, number, title }: ComplaintRow): Matter {
  return { kind: 'complaint', id, text: words.matter(number, title) }
}

function isTooLong({ due_at: dueAt }: ComplaintRow, until: string | null): boolean {
  return dueAt !== null && (until === null || new Date(until) > dueAt)
}

async function openIn(ctx: Context, conversation: string): Promise<ComplaintRow[]> {
  return (await ofConversation(ctx.db, conversation)).filter(row => row.state === 'open')
}

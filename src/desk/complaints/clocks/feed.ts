import { NotFound } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { handle, handleRaw, type RawAnswer } from '../../../platform/slice.ts'
import { activeColleague, hashToken, newToken } from '../../people/index.ts'
import { promisesOwedByMe } from '../../promises/index.ts'
import { deskSettings } from '../../setup/index.ts'
import { list } from '../file/listing.ts'
import { calendarText, type Entry } from './calendar-text.ts'
import * as contract from './contract.ts'
import { isWaiting } from './rules.ts'
import * as store from './store.ts'

export const feedEndpoints = [
  handle(contract.readCalendar, readCalendar),
  handle(contract.makeCalendar, makeCalendar),
  handle(contract.endCalendar, endCalendar),
  handleRaw(contract.calendar, (ctx, { token }) => calendar(ctx, token)),
]

/** What is said of a step and of a promise: calendars lie open on telephones and in other people's offices. */
const words = {
  acknowledge: 'acknowledgement due',
  summary: 'early settlement until',
  answer: 'answer due',
  letter: 'letter due',
  reasons: 'reasons due',
  complaint: (number: number, what: string) => `Complaint ${number}: ${what}`,
  promise: (number: number) => `Promise due: conversation ${number}`,
}

async function readCalendar(ctx: Context) {
  const link = await store.linkOf(ctx.db, ctx.actor.id ?? '')
  return { madeAt: link?.made_at.toISOString() ?? null }
}

async function makeCalendar(ctx: Context) {
  const { token, hash } = newToken()
  await store.writeLink(ctx.db, ctx.actor.id ?? '', hash, ctx.now)
  return { madeAt: ctx.now.toISOString(), address: `${ctx.url}/api/v1/calendar/${token}` }
}

async function endCalendar(ctx: Context) {
  await store.endLink(ctx.db, ctx.actor.id ?? '')
  return { madeAt: null }
}

/** Whoever holds the address sees what its owner would be shown, in words that name nobody. */
async function calendar(ctx: Context, token: string): Promise<RawAnswer> {
  const owner = await store.ownerOfLink(ctx.db, hashToken(token))
  const colleague = owner && (await activeColleague(ctx, owner))
  if (!colleague) throw new NotFound('This address is not in use any more; make another in your settings.')
  const { id, name, role } = colleague
  const as = ctx.as({ kind: 'colleague', id, name, role, sessionId: null })
  const { name: desk, timeZone } = await deskSettings(ctx)
  const entries = [...(await complaintEntries(as, timeZone)), ...(await promiseEntries(as))]
  const text = calendarText(desk, entries, ctx.now)
  return {
    body: new TextEncoder().encode(text),
    headers: {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="evenkeel.ics"',
      'cache-control': 'private, no-store',
    },
  }
}

async function complaintEntries(ctx: Context, zone: string): Promise<Entry[]> {
  const entries: Entry[] = []
  let after: string | undefined
  do {
    const page = await list(ctx, { which: 'open', mine: 'false', limit: 100, ...(after && { after }) })
    for (const { id, number, clock } of page.items) {
      for (const step of clock.steps) {
        if (!step.isOwed || step.dueDay === null || !isWaiting(step.state)) continue
        entries.push({
          uid: `complaint-${id}-${step.stage}-${step.kind}@${new URL(ctx.url).host}`,
          summary: words.complaint(number, words[step.kind]),
          ...{ day: step.dueDay, time: null, zone },
          url: `${ctx.url}/complaints/${id}`,
        })
      }
    }
    after = page.next ?? undefined
  } while (after)
  return entries
}

async function promiseEntries(ctx: Context): Promise<Entry[]> {
  return (await promisesOwedByMe(ctx)).map(({ id, due, conversation }) => ({
    uid: `promise-${id}@${new URL(ctx.url).host}`,
    summary: words.promise(conversation.number),
    ...due,
    url: `${ctx.url}/inbox/all/${conversation.number}`,
  }))
}

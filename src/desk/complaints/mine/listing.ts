import type { OutputOf } from '../../../kit/endpoint.ts'
import type { Context } from '../../../platform/context.ts'
import { colleagueNames } from '../../people/index.ts'
import { complaintById } from '../store.ts'
import type * as contract from './contract.ts'
import { waitsFor } from './rules.ts'
import { standingOf } from './showing.ts'
import * as store from './store.ts'

/** What concerns oneself while it shows, then whom one supports; of who only asks, nothing but who it is. */
export async function mine(ctx: Context): Promise<OutputOf<typeof contract.mine>> {
  const me = ctx.actor.id ?? ''
  const [own, supported] = await Promise.all([
    store.showingTo(ctx.db, me, ctx.now),
    store.supportedBy(ctx.db, me, ctx.now),
  ])
  const names = await colleagueNames(ctx, [me, ...supported.map(one => one.colleague_id)])
  const person = (id: string) => ({ id, name: names.get(id) ?? '' })
  const accepted = supported.filter(one => one.supporter_state === 'accepted')
  const items = [
    ...own.map(subject => ({ subject, as: 'subject' as const })),
    ...accepted.map(subject => ({ subject, as: 'supporter' as const })),
  ].map(async ({ subject, as }) => {
    const row = await complaintById(ctx.db, subject.complaint_id)
    if (!row) throw new Error('A page has lost its file.')
    const waits = as === 'subject' ? waitsFor(await standingOf(ctx, { row, subject, as })) : null
    return {
      id: subject.id,
      number: row.number,
      title: row.title,
      as,
      colleague: person(subject.colleague_id),
      state: row.state,
      next: waits?.words ?? '',
      by: waits?.by ?? null,
    }
  })
  return {
    items: await Promise.all(items),
    asked: supported
      .filter(one => one.supporter_state === 'asked')
      .map(one => ({ id: one.id, colleague: person(one.colleague_id) })),
  }
}

import type { InputOf, OutputOf } from '../../../kit/endpoint.ts'
import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { type JournalEntry, journalAbout } from '../../../platform/journal.ts'
import { openFile } from '../access.ts'
import * as events from '../contract.ts'
import * as letters from '../letters/contract.ts'
import type { ComplaintRow } from '../store.ts'
import type * as contract from './contract.ts'

/** What was done in a file, the latest first; for its readers alone. */
export async function history(
  ctx: Context,
  { id }: InputOf<typeof contract.history>,
): Promise<OutputOf<typeof contract.history>> {
  const { row } = await openFile(ctx, id)
  const entries = await journalAbout(ctx.db, row.id, kinds)
  return {
    items: entries.toReversed().map(entry => ({
      id: entry.id,
      at: entry.at.toISOString(),
      kind: entry.kind,
      by: entry.who_name,
      data: entry.data,
    })),
  }
}

/**
 * Refuses as `stale`, with what was changed, a change by somebody who has read an older revision, if what they change was touched
 * since. What others did elsewhere in the file does not stop them.
 */
export async function refuseStale(
  ctx: Context,
  row: ComplaintRow,
  read: number | undefined,
  touches: (entry: JournalEntry) => boolean,
): Promise<void> {
  if (read === undefined || read >= row.revision) return
  const since = (await journalAbout(ctx.db, row.id, kinds)).filter(
    entry => Number(entry.data.revision) > read && touches(entry),
  )
  const last = since.at(-1)
  if (!last) return
  throw new Refused(
    `${last.who_name} has changed this meanwhile. Look at it, and save again what you still want.`,
    'stale',
    {
      revision: row.revision,
      changed: since.map(({ kind, who_name: by, at, data }) => ({
        kind,
        by,
        at: at.toISOString(),
        data,
      })),
    },
  )
}

const kinds = [
  events.lodged,
  events.changed,
  events.handedOver,
  events.readerAdded,
  events.readerRemoved,
  events.acknowledged,
  events.extended,
  events.paused,
  events.resumed,
  events.responded,
  events.wentToNextStage,
  events.reopened,
  events.ended,
  events.joined,
  events.allegationChanged,
  events.evidenceChanged,
  events.decided,
  events.subjectChanged,
  events.gatePassed,
  events.guarded,
  letters.letterBegun,
  letters.letterWritten,
  letters.letterIssued,
  letters.letterTakenBack,
  letters.letterSetAside,
].map(each => each.kind)

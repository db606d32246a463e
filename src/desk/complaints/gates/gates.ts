import { dayIn } from '../../../kit/days.ts'
import { Refused } from '../../../kit/problem.ts'
import type { Context } from '../../../platform/context.ts'
import { decidersBefore, type Loaded, load, staleOf } from '../file/loading.ts'
import type { ComplaintRow } from '../store.ts'
import type { Gate } from './contract.ts'
import { openRepairsIn } from './repairs.ts'
import { runsOut } from './rules/moments.ts'
import { closedGates, type FileFacts, gatesOf, type Holds } from './rules.ts'

/** The gates of a file as they stand. */
export async function gatesOfFile(ctx: Context, loaded: Loaded): Promise<Gate[]> {
  return gatesOf(await factsOf(ctx, loaded), ctx.now)
}

/**
 * Refuses as `gate`, with the gates that are closed, what must wait for them. `subject` narrows a decision to the colleague whom
 * its allegation concerns. Every door through which something is decided, answered or closed asks here, in its transaction.
 */
export async function assertOpen(
  ctx: Context,
  row: ComplaintRow,
  what: Holds,
  about: { subject?: string | null; isWithdrawn?: boolean } = {},
): Promise<void> {
  const facts = await factsOf(ctx, await load(ctx, row))
  const gates = gatesOf({ ...facts, isWithdrawn: about.isWithdrawn ?? facts.isWithdrawn }, ctx.now)
  const closed = closedGates(gates, what, about)
  if (closed.length === 0) return
  throw new Refused(closed.map(gate => gate.because).join(' '), 'gate', { gates: closed })
}

async function factsOf(ctx: Context, loaded: Loaded): Promise<FileFacts> {
  const { row, stage, deciderId } = loaded
  // What went out before it was opened again did not answer.
  const letters = loaded.letters.filter(
    each => each.stage === row.stage && (stage.reopened_at === null || isSince(each, stage.reopened_at)),
  )
  const answers = letters.filter(each => answerKinds.includes(each.kind))
  return {
    stage: row.stage,
    isWithdrawn: row.state === 'withdrawn',
    deciderId,
    handlerId: row.handler_id,
    earlierDeciders: decidersBefore(loaded, row.stage),
    subjects: loaded.subjects.map(each => ({
      id: each.id,
      colleagueId: each.colleague_id,
      name: loaded.names.get(each.colleague_id) ?? '',
      noticeAt: each.notice_at,
      noticeBecause: each.notice_because,
      toldAt: each.told_at,
      invitedUntil: each.invited_until,
      account: each.account,
      shownAt: each.shown_at,
      shownUntil: each.shown_at && runsOut(dayIn(loaded.hours.zone, each.shown_at), loaded.hours),
      seenAt: each.seen_at,
    })),
    allegations: loaded.allegations.map(each => ({
      id: each.id,
      position: each.position,
      subjectId: each.subject_id,
      isDecided: each.decided_stage === row.stage,
      isStale: staleOf(loaded, each) !== '',
    })),
    letters: {
      complainant: answers.some(each => each.subject_id === null),
      subjects: letters
        .filter(each => closingKinds.includes(each.kind))
        .map(each => each.subject_id)
        .filter(id => id !== null),
    },
    openRepairs: await openRepairsIn(ctx, row.id),
    passed: loaded.overrides.map(each => ({
      gate: each.gate,
      subjectId: each.subject_id,
      stage: each.stage,
      reason: each.reason,
    })),
  }
}

/** The letters of `letters/contract.ts` that answer the complainant, and the one that closes with a colleague. */
const answerKinds = ['decision', 'stage2Decision']
const closingKinds = ['closing']

function isSince({ issued_at: at }: { issued_at: Date | null }, moment: Date): boolean {
  return at !== null && at >= moment
}

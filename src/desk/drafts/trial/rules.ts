import { type Counted, difference, type Interval, wilson } from '../../../kit/proportions.ts'
import { sha256 } from '../../../kit/sha256.ts'
import type { Said } from '../../brief/contract.ts'
import { written } from '../../brief/rules/written.ts'
import type { Message } from '../../conversations/contract.ts'
import type { Arm, ArmCounts, Trial } from './contract.ts'

/**
 * In which arm of a trial a conversation is: the published rule. SHA-256 of the trial's id, a colon and the conversation's id;
 * an even last digit means that the pause speaks there. Anybody can compute it: `printf '%s' TRIAL:CONVERSATION | sha256sum`.
 */
export function armOf(trial: string, conversation: string): Arm {
  return Number.parseInt(sha256(`${trial}:${conversation}`).slice(-1), 16) % 2 === 0 ? 'on' : 'off'
}

/** Below so many, counts are shown and no per cent (evidence 8.1). */
export const fewest = 30

/** What may be said of a trial: `null` where there are too few to say it. */
export interface Reading {
  on: Counted & { share: Interval | null }
  off: Counted & { share: Interval | null }
  /** How far the share of hostile replies with the pause lies above that without. */
  difference: ({ by: number } & Interval) | null
}

/** Shares of hostile replies with their intervals. `which`: after every answer, or after the first of each conversation. */
export function readingOf({ on, off }: Pick<Trial, 'on' | 'off'>, which: 'all' | 'first'): Reading {
  const counted = (arm: ArmCounts): Counted =>
    which === 'all'
      ? { hits: arm.hostile, of: arm.replies }
      : { hits: arm.firstHostile, of: arm.firstReplies }
  const [one, other] = [counted(on), counted(off)]
  const isEnough = one.of >= fewest && other.of >= fewest
  const shown = (arm: Counted) => ({ ...arm, share: arm.of >= fewest ? wilson(arm.hits, arm.of) : null })
  return { on: shown(one), off: shown(other), difference: isEnough ? difference(one, other) : null }
}

/** Longer letters are judged by their beginning, so that a mail of a megabyte does not hold up the others. */
const looksAt = 50_000

/**
 * The customer's own written word in a message, for the brief; `null` for what a colleague wrote down of a call, for machines, and
 * for strangers, who answer for nobody.
 */
export function theirWord(message: Message): Said | null {
  const { quotedFrom, quotedHtml, saidAt, marks } = message
  if (marks.includes('stranger') || marks.includes('challenge')) return null
  const isQuoteLost = quotedHtml !== null && quotedFrom === null
  const said = written({ ...message, saidAt: new Date(saidAt), isQuoteLost }, 'UTC')
  return (
    said && { ...said, text: said.text.slice(0, quotedFrom ?? undefined).slice(0, looksAt), quotedFrom: null }
  )
}

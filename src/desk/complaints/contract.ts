import { z } from 'zod'
import { event } from '../../kit/event.ts'
import { id } from '../../kit/ids.ts'
import { line } from '../../kit/line.ts'

/** The words of a complaint's file, which all its parts share. */

export const person = z.object({ id, name: z.string() })

/**
 * `responded`: answered, and the complainant can still come back to it; the clock stands. `withdrawn` by the complainant,
 * `merged` into another file.
 */
export const state = z.enum(['open', 'responded', 'closed', 'withdrawn', 'merged'])
export type State = z.output<typeof state>

/** How it came in: one of the desk's channels, or another way. */
export const receivedHow = z.enum(['email', 'phone', 'counter', 'form', 'chat', 'letter', 'other'])
export type ReceivedHow = z.output<typeof receivedHow>

/** Evidence section 1.3; `cannotBeDetermined` is for two honest accounts that differ. */
export const finding = z.enum(['upheld', 'partlyUpheld', 'notUpheld', 'cannotBeDetermined'])
export type Finding = z.output<typeof finding>

/** The first mark: was the customer let down? */
export const letDown = z.enum(['yes', 'no', 'cannotBeDetermined'])
export type LetDown = z.output<typeof letDown>

/** The second mark, and never the same question: did the colleague depart from what was expected? */
export const departed = z.enum(['yes', 'no', 'cannotBeDetermined', 'nobodyConcerned'])
export type Departed = z.output<typeof departed>

/** Evidence section 1.3. */
export const cause = z.enum([
  'policyAsWritten',
  'policyMisapplied',
  'noPolicy',
  'systemOrTool',
  'workloadOrStaffing',
  'wrongInformationGivenToStaff',
  'communication',
  'individualSlip',
  'habitOrShortcut',
  'reckless',
  'thirdParty',
  'customerSide',
  'none',
])
export type Cause = z.output<typeof cause>

/** A cell of the two marks; it picks the letters and who has the case next. */
export const cell = z.enum([
  /** Let down, and done as expected: the rule, or what we work with, is at fault. */
  'ruleAtFault',
  /** Let down, and departed from what was expected. */
  'error',
  /** Not let down, and done as expected: explain, and the rule may be disliked. */
  'ruleDisliked',
  /** Not let down, though departed from what was expected: no finding of the complaint. */
  'noFinding',
  /** Two honest accounts that differ. */
  'open',
])
export type Cell = z.output<typeof cell>

/** Why somebody may read: the whole file, or as `subject` and `supporter` the colleague's own page of it. */
export const part = z.enum(['handler', 'decider', 'named', 'ruleOwner', 'subject', 'supporter'])
export type Part = z.output<typeof part>

export const text = (most: number) => z.string().trim().max(most, `At most ${most} characters.`)
export const paragraph = text(10_000)
export const reason = text(2000).min(1, 'Say why in a few words.')
export const title = line(
  z.string().trim().min(1, 'Say in a few words what it is about.').max(200, 'At most 200 characters.'),
)
export const day = z.iso.date('Give a day such as 2026-11-30.')
/** A moment, or a day where the hour is not known. */
export const moment = z.union([z.iso.datetime({ offset: true }), day], 'Give a day such as 2026-11-30.')

/**
 * Everything a file records goes to its readers alone: `about` is the complaint, no conversation is named. `what` is shown in
 * the file's history.
 */
const about = {
  complaint: id,
  number: z.number().int(),
  /** The file's revision after it; what was changed since an earlier one is told by these. */
  revision: z.number().int(),
}
export const lodged = event('complaints.lodged', z.object({ ...about, handler: person }))
export const changed = event('complaints.changed', z.object({ ...about, fields: z.array(z.string()) }))
export const handedOver = event(
  'complaints.handedOver',
  z.object({ ...about, to: person, reason: z.string() }),
)
export const readerAdded = event(
  'complaints.readerAdded',
  z.object({ ...about, reader: person, part, because: z.string() }),
)
export const readerRemoved = event(
  'complaints.readerRemoved',
  z.object({ ...about, reader: person, part, because: z.string() }),
)
export const acknowledged = event(
  'complaints.acknowledged',
  z.object({ ...about, stage: z.number().int(), how: z.string() }),
)
export const extended = event(
  'complaints.extended',
  z.object({ ...about, stage: z.number().int(), until: day, reason: z.string() }),
)
export const paused = event('complaints.paused', z.object({ ...about, reason: z.string() }))
export const resumed = event('complaints.resumed', z.object({ ...about }))
export const responded = event(
  'complaints.responded',
  z.object({ ...about, stage: z.number().int(), how: z.string() }),
)
export const wentToNextStage = event(
  'complaints.wentToNextStage',
  z.object({ ...about, stage: z.number().int(), decider: person, why: z.string() }),
)
export const reopened = event('complaints.reopened', z.object({ ...about, reason: z.string() }))
export const ended = event('complaints.ended', z.object({ ...about, state, because: z.string() }))
export const joined = event(
  'complaints.joined',
  z.object({ ...about, other: id, otherNumber: z.number().int() }),
)
export const allegationChanged = event(
  'complaints.allegationChanged',
  z.object({
    ...about,
    allegation: id,
    what: z.enum(['added', 'changed', 'removed']),
    fields: z.array(z.string()),
  }),
)
export const evidenceChanged = event(
  'complaints.evidenceChanged',
  z.object({
    ...about,
    evidence: id,
    allegation: id.nullable(),
    what: z.enum(['added', 'removed']),
    because: z.string(),
  }),
)
export const decided = event('complaints.decided', z.object({ ...about, allegation: id, cell }))
export const subjectChanged = event(
  'complaints.subjectChanged',
  z.object({
    ...about,
    subject: id,
    what: z.enum([
      'named',
      'told',
      'read',
      'invited',
      'accountGiven',
      'accountDeclined',
      'supporterAsked',
      'supporterAccepted',
      'supporterDeclined',
      'supporterLeft',
      'shown',
      /** What they were shown was decided anew. */
      'unshown',
      'seen',
      'corrected',
      'faded',
      'leadsFix',
    ]),
  }),
)
export const gatePassed = event(
  'complaints.gatePassed',
  z.object({ ...about, gate: z.string(), reason: z.string() }),
)
export const guarded = event(
  'complaints.guarded',
  z.object({ ...about, what: z.string(), reason: z.string() }),
)

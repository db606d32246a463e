import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { told } from '../questions/contract.ts'
import { limit as money } from '../rules/contract.ts'

export type { Limit as Money } from '../rules/contract.ts'

/** Whose doing it is; of the desk, never of a person. */
export const cause = z.enum(['causeUnknown', 'ourFault', 'ruleCausedIt', 'notOurDoing'])
export type Cause = z.output<typeof cause>
/** What the words that admit must hold: a second failure on one matter comes before its cause. */
export const causeState = z.enum([...cause.options, 'secondFailure'])
export type CauseState = z.output<typeof causeState>

export const state = z.enum(['open', 'repaired', 'doneInstead'])
export type State = z.output<typeof state>
export const found = z.enum(['customer', 'colleague', 'check', 'other'])
export type Found = z.output<typeof found>

export const itemKind = z.enum(['conversation', 'customer', 'promise', 'bill', 'record', 'other'])
export type ItemKind = z.output<typeof itemKind>
export const itemState = z.enum(['toDo', 'done', 'notApplicable', 'setAside'])
export type ItemState = z.output<typeof itemState>

/** In the order in which they are considered (evidence 2.3); the improvement always is. */
export const remedyKind = z.enum([
  'explain',
  'apologise',
  'doTheThingOwed',
  'reconsiderDecision',
  'correctRecord',
  'refundLoss',
  'payQuantifiedLoss',
  'symbolicPayment',
  'serviceImprovement',
  'waiveOrDiscount',
  'goodwillGift',
])
export type RemedyKind = z.output<typeof remedyKind>
/** `asked` waits for a lead; `promised` is tracked among the promises, and `broken` is past due there. */
export const remedyState = z.enum([
  'notNeeded',
  'asked',
  'declined',
  'promised',
  'broken',
  'fulfilled',
  'withdrawn',
])
export type RemedyState = z.output<typeof remedyState>

const strandState = z.enum(['toDo', 'underWay', 'done', 'notNeeded'])
export type StrandState = z.output<typeof strandState>
/** What a repair waits for first. */
export const waitsFor = z.enum([
  'freshOwner',
  'lead',
  'cause',
  'admit',
  'cleanUp',
  'putBack',
  'prevent',
  'ask',
  'answer',
  'close',
  'nothing',
])
export type WaitsFor = z.output<typeof waitsFor>
/** What one should see without being stopped: an apology and nothing done, or things done and nothing admitted. */
export const flag = z.enum(['apologyAlone', 'notAdmitted'])
export type Flag = z.output<typeof flag>

export const secondWhy = z.enum(['sameMatter', 'brokenRemedy', 'notYet'])
export type SecondWhy = z.output<typeof secondWhy>
export const failureKind = z.enum(['integrity', 'competence'])
export const answer = z.enum(['yes', 'notYet', 'none'])

export const person = z.object({ id, name: z.string() })
export const optionalWords = z.string().trim().max(2000, 'At most 2,000 characters.').default('')
export const reason = z
  .string()
  .trim()
  .min(1, 'Say why in a few words.')
  .max(2000, 'At most 2,000 characters.')
/** A colleague, or whoever asks. */
export const me = z.union([id, z.literal('me')])

export const conversation = z.object({ id, number: z.number().int(), subject: z.string() })

export const item = z.object({
  id,
  kind: itemKind,
  words: z.string(),
  conversation: conversation.nullable(),
  customer: person.nullable(),
  promise: id.nullable(),
  /** It came from the search of the desk. */
  isFound: z.boolean(),
  state: itemState,
  because: z.string(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
})
export type Item = z.output<typeof item>

export const remedy = z.object({
  id,
  kind: remedyKind,
  /** Given beyond what is owed, and to be called so. */
  isGoodwill: z.boolean(),
  forWhat: z.enum(['distress', 'timeAndTrouble']).nullable(),
  state: remedyState,
  words: z.string(),
  money: money.nullable(),
  because: z.string(),
  promise: id.nullable(),
  due: z.object({ day: z.string(), time: z.string().nullable() }).nullable(),
  by: z.object({ id: id.nullable(), name: z.string() }),
  at: z.iso.datetime(),
  decision: z.object({ by: z.string(), because: z.string(), at: z.iso.datetime() }).nullable(),
  can: z.object({ decide: z.boolean(), withdraw: z.boolean() }),
})
export type Remedy = z.output<typeof remedy>

/** One kind of remedy in its place: considered, the next to be, not yet its turn, or not possible here. */
const rung = z.object({
  kind: remedyKind,
  standing: z.enum(['considered', 'next', 'later', 'not here']),
  why: z.string(),
})
export type Rung = z.output<typeof rung>

const summaryShape = {
  id,
  slip: z.string(),
  slipDay: z.string().nullable(),
  cause,
  causeState,
  state,
  conversation,
  complaint: id.nullable(),
  customer: person.nullable(),
  owner: person.nullable(),
  waitsFor,
  flags: z.array(flag),
  /** Nothing prepared may be put into an answer of its conversation. */
  isLocked: z.boolean(),
  strands: z.object({
    admit: strandState,
    cleanUp: strandState,
    putBack: strandState,
    prevent: strandState,
  }),
  openedAt: z.iso.datetime(),
}
export const summary = z.object(summaryShape)
export type Summary = z.output<typeof summary>

export const repair = z.object({
  ...summaryShape,
  found,
  isOwnFault: z.boolean().nullable(),
  rule: z.object({ id, title: z.string() }).nullable(),
  openedBy: z.string(),
  /** The message that admits it, or why none is needed. */
  admission: z
    .object({ message: id.nullable(), because: z.string(), by: z.string(), at: z.iso.datetime() })
    .nullable(),
  items: z.array(item),
  searched: z.object({ by: z.string(), at: z.iso.datetime() }).nullable(),
  remedies: z.array(remedy),
  ladder: z.array(rung),
  /** Up to what whoever asks may give on their own, in each currency; `null` where nothing limits them. */
  ownLimits: z.array(money).nullable(),
  /** What would put it right, as the customer told it; kept with the conversation. */
  wishes: z.array(told),
  asking: z.object({
    /** `later`: something is to be done first, and `why` says what. */
    standing: z.enum(['later', 'now', 'asked', 'answered']),
    why: z.string(),
    question: z.string(),
    asked: z.object({ by: z.string(), at: z.iso.datetime(), how: z.string() }).nullable(),
    answer: z.object({ answer, words: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  }),
  second: z
    .object({
      why: secondWhy,
      at: z.iso.datetime(),
      /** Whoever had it when it failed. */
      before: person.nullable(),
      /** What was said to the customer the first time, not to be said again; empty where nothing was. */
      earlier: z.string(),
      answered: z
        .object({ kind: failureKind, method: z.string(), by: z.string(), at: z.iso.datetime() })
        .nullable(),
    })
    .nullable(),
  closing: z.object({ words: z.string(), by: z.string(), at: z.iso.datetime() }).nullable(),
  /** What must come before it can be closed, as sentences. */
  missing: z.object({ repaired: z.array(z.string()), doneInstead: z.array(z.string()) }),
  can: z.object({ handOver: z.boolean(), close: z.boolean(), reopen: z.boolean() }),
})
export type Repair = z.output<typeof repair>

export const list = endpoint({
  name: 'repair.list',
  method: 'GET',
  path: '/repairs',
  needs: 'agent',
  summary: 'Repairs, the oldest first: mine, the desk’s, of a conversation or of a complaint.',
  input: z.object({
    view: z.enum(['mine', 'desk']).default('desk'),
    which: z.enum(['open', 'closed', 'any']).default('open'),
    conversation: conversationRef.optional(),
    complaint: id.optional(),
    ...pageInput,
  }),
  output: pageOf(summary),
})

export const find = endpoint({
  name: 'repair.find',
  method: 'GET',
  path: '/repairs/{id}',
  needs: 'agent',
  summary: 'One repair with its four strands.',
  input: z.object({ id }),
  output: repair,
})

export const history = endpoint({
  name: 'repair.history',
  method: 'GET',
  path: '/repairs/{id}/history',
  needs: 'agent',
  summary: 'Everything that was done in a repair, by whom, when and why, oldest first.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({
        id,
        at: z.iso.datetime(),
        who: z.string(),
        event: z.string(),
        data: z.record(z.string(), z.unknown()),
      }),
    ),
  }),
})

/** What every event of a repair says. */
export const about = { repair: id, slip: z.string() }

/** Its conversation was closed while it is open. */
export const leftOpen = event('repair.leftOpen', z.object(about))

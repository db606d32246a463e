import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { pageInput, pageOf } from '../../kit/page.ts'
import { due } from '../promises/contract.ts'
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

const secondWhy = z.enum(['sameMatter', 'brokenRemedy', 'notYet'])
export type SecondWhy = z.output<typeof secondWhy>
const failureKind = z.enum(['integrity', 'competence'])
const answer = z.enum(['yes', 'notYet', 'none'])

const day = z.iso.date('Give a day such as 2026-11-27.')
const person = z.object({ id, name: z.string() })
const slip = z
  .string()
  .trim()
  .min(1, 'Say in a sentence what slipped.')
  .max(2000, 'At most 2,000 characters.')
const optional = z.string().trim().max(2000, 'At most 2,000 characters.').default('')
const reason = z.string().trim().min(1, 'Say why in a few words.').max(2000, 'At most 2,000 characters.')
const me = z.union([id, z.literal('me')])

const conversation = z.object({ id, number: z.number().int(), subject: z.string() })

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

export const open = endpoint({
  name: 'repair.open',
  method: 'POST',
  path: '/repairs',
  needs: 'agent',
  summary: 'Open a repair for a slip of ours, with a complaint or without.',
  input: z.object({
    conversation: conversationRef,
    complaint: id.nullable().default(null),
    /** From which it was opened. */
    message: id.nullable().default(null),
    slip,
    slipDay: day.nullable().default(null),
    found: found.default('colleague'),
    cause: cause.default('causeUnknown'),
    /** Where a rule caused it: whether that is ours to answer for. */
    isOwnFault: z.boolean().optional(),
    rule: id.nullable().default(null),
  }),
  output: repair,
})

export const change = endpoint({
  name: 'repair.change',
  method: 'PATCH',
  path: '/repairs/{id}',
  needs: 'agent',
  summary: 'Say more exactly what slipped, when, and whose doing it is; a new cause takes a reason.',
  input: z.object({
    id,
    slip: slip.optional(),
    slipDay: day.nullable().optional(),
    found: found.optional(),
    cause: cause.optional(),
    isOwnFault: z.boolean().optional(),
    rule: id.nullable().optional(),
    because: optional,
  }),
  output: repair,
})

export const handOver = endpoint({
  name: 'repair.handOver',
  method: 'PUT',
  path: '/repairs/{id}/owner',
  needs: 'agent',
  summary: 'Give a repair to a colleague (`me` for yourself).',
  input: z.object({ id, owner: me, because: optional }),
  output: repair,
})

export const admit = endpoint({
  name: 'repair.admit',
  method: 'PUT',
  path: '/repairs/{id}/admission',
  needs: 'agent',
  summary: 'Link the message that admits it, or say why none is needed.',
  input: z
    .object({
      id,
      message: id.nullable().default(null),
      /** Why no answer that admits is needed. */
      because: optional,
      /** What that message does besides. */
      explains: z.boolean().default(true),
      apologises: z.boolean().default(true),
    })
    .refine(input => (input.message === null) !== (input.because === ''), {
      path: ['because'],
      message: 'Choose the message that admits it, or say why none is needed.',
    }),
  output: repair,
})

const suggestion = z.object({
  kind: z.enum(['conversation', 'customer', 'promise']),
  words: z.string(),
  excerpt: z.string(),
  conversation,
  customer: person.nullable(),
  promise: id.nullable(),
  /** What it has in common with the slip: the words, the number, the rule, the days, the customer. */
  because: z.array(z.string()),
})
export type Suggestion = z.output<typeof suggestion>

export const seek = endpoint({
  name: 'repair.seek',
  method: 'POST',
  path: '/repairs/{id}/search',
  needs: 'agent',
  summary:
    'Search the desk for what else the slip touched: the same words, number, rule or days; or by your own words.',
  input: z.object({ id, q: z.string().trim().max(200, 'At most 200 characters.').default('') }),
  output: z.object({
    items: z.array(suggestion),
    /** What the desk looked for. */
    lookedFor: z.array(z.string()),
  }),
})

export const addItem = endpoint({
  name: 'repair.addItem',
  method: 'POST',
  path: '/repairs/{id}/items',
  needs: 'agent',
  summary: 'Take something that the slip touched into the list, or set it aside with the reason.',
  input: z.object({
    id,
    kind: itemKind.default('other'),
    words: z.string().trim().min(1, 'Say what is to be cleaned up.').max(500, 'At most 500 characters.'),
    conversation: conversationRef.nullable().default(null),
    customer: id.nullable().default(null),
    promise: id.nullable().default(null),
    isFound: z.boolean().default(false),
    /** Looked at and set aside, because. */
    setAside: optional,
  }),
  output: repair,
})

export const settleItem = endpoint({
  name: 'repair.settleItem',
  method: 'PUT',
  path: '/repair-items/{id}/state',
  needs: 'agent',
  summary: 'Say that an item is done, does not apply, is set aside, or is to be done after all.',
  input: z
    .object({ id, state: itemState, because: optional })
    .refine(input => input.because !== '' || input.state === 'done' || input.state === 'toDo', {
      path: ['because'],
      message: 'Say why.',
    }),
  output: repair,
})

const remedyInput = {
  words: z.string().trim().min(1, 'Say what is given.').max(500, 'At most 500 characters.'),
  money: money.nullable().default(null),
  forWhat: z.enum(['distress', 'timeAndTrouble']).nullable().default(null),
  /** By when it is done; `null` where it is done already. */
  due: due.nullable().default(null),
  /** Who sees to it. */
  owner: me.default('me'),
  /** Above one's own limit: why a lead should agree. */
  because: optional,
}

export const take = endpoint({
  name: 'repair.take',
  method: 'POST',
  path: '/repairs/{id}/remedies',
  needs: 'agent',
  summary: 'Give a remedy, at once or by a day; above your own limit a lead is asked.',
  input: z.object({ id, kind: remedyKind, ...remedyInput }),
  output: repair,
})

export const passOver = endpoint({
  name: 'repair.passOver',
  method: 'PUT',
  path: '/repairs/{id}/remedies/{kind}',
  needs: 'agent',
  summary: 'Say that a kind of remedy was considered and is not needed, and why.',
  input: z.object({ id, kind: remedyKind, because: reason }),
  output: repair,
})

export const decide = endpoint({
  name: 'repair.decide',
  method: 'PUT',
  path: '/repair-remedies/{id}/decision',
  needs: 'lead',
  summary: 'Agree to a remedy above a colleague’s limit, or decline it, with the reason.',
  input: z.object({
    id,
    agrees: z.boolean(),
    because: reason,
    /** Another day, where the one that was asked for has passed. */
    due: due.optional(),
  }),
  output: repair,
})

export const withdraw = endpoint({
  name: 'repair.withdraw',
  method: 'POST',
  path: '/repair-remedies/{id}/withdrawal',
  needs: 'agent',
  summary: 'Take back a remedy for which a lead was asked.',
  input: z.object({ id, because: reason }),
  output: repair,
})

const comparable = z.object({
  kind: remedyKind,
  money: money.nullable(),
  /** Empty, with the conversation and the customer `null`, where it belongs to a file that whoever asks may not see. */
  words: z.string(),
  conversation: conversation.nullable(),
  customer: person.nullable(),
  state: remedyState,
  day: z.string(),
})
export type Comparable = z.output<typeof comparable>

export const comparables = endpoint({
  name: 'repair.comparables',
  method: 'GET',
  path: '/repairs/{id}/comparables',
  needs: 'agent',
  summary: 'The last five remedies of the same kind for the same cause or rule.',
  input: z.object({ id, kind: remedyKind }),
  output: z.object({ items: z.array(comparable) }),
})

export const ask = endpoint({
  name: 'repair.ask',
  method: 'POST',
  path: '/repairs/{id}/asking',
  needs: 'agent',
  summary: 'Say that the customer was asked whether it is put right; once.',
  input: z.object({ id, how: z.enum(['phone', 'counter', 'chat', 'mail', 'other']) }),
  output: repair,
})

export const answerAsking = endpoint({
  name: 'repair.answer',
  method: 'PUT',
  path: '/repairs/{id}/asking',
  needs: 'agent',
  summary: 'Keep what the customer answered: put right, not yet, or no answer.',
  input: z.object({ id, answer, words: optional }),
  output: repair,
})

export const startAfresh = endpoint({
  name: 'repair.startAfresh',
  method: 'PUT',
  path: '/repairs/{id}/second',
  needs: 'agent',
  summary: 'After a second failure: say whether it was integrity or competence, and who takes it now.',
  input: z.object({
    id,
    kind: failureKind,
    owner: me,
    /** What is done otherwise now; needed where nobody else is there to take it. */
    method: optional,
  }),
  output: repair,
})

export const close = endpoint({
  name: 'repair.close',
  method: 'PUT',
  path: '/repairs/{id}/closing',
  needs: 'agent',
  summary: 'Close a repair as repaired, or say honestly that it cannot be and what was done instead.',
  input: z
    .object({ id, as: z.enum(['repaired', 'doneInstead']), words: optional })
    .refine(input => input.as === 'repaired' || input.words !== '', {
      path: ['words'],
      message: 'Say why it cannot be repaired, and what was done instead.',
    }),
  output: repair,
})

export const reopen = endpoint({
  name: 'repair.reopen',
  method: 'POST',
  path: '/repairs/{id}/reopening',
  needs: 'agent',
  summary: 'Open a closed repair again, with the reason.',
  input: z.object({ id, because: reason }),
  output: repair,
})

/** An owner has no limit. */
export const limitedRole = z.enum(['agent', 'lead', 'admin'])
const remedyLimit = z.object({
  /** One of the two. */
  role: limitedRole.nullable(),
  colleague: person.nullable(),
  ...money.shape,
})
export type RemedyLimit = z.output<typeof remedyLimit>

export const limits = endpoint({
  name: 'repair.limits',
  method: 'GET',
  path: '/settings/remedies',
  needs: 'admin',
  summary: 'Up to what colleagues may give on their own, by role and by person.',
  input: z.object({}),
  output: z.object({ items: z.array(remedyLimit) }),
})

export const setLimit = endpoint({
  name: 'repair.setLimit',
  method: 'PUT',
  path: '/settings/remedies',
  needs: 'admin',
  summary: 'Set a limit in one currency for a role or a person; `amount` `null` takes it away.',
  input: z
    .object({
      role: limitedRole.nullable().default(null),
      colleague: id.nullable().default(null),
      amount: money.shape.amount.nullable(),
      currency: money.shape.currency,
    })
    .refine(input => (input.role === null) !== (input.colleague === null), {
      path: ['role'],
      message: 'Give a role or a colleague.',
    }),
  output: z.object({ items: z.array(remedyLimit) }),
})

const about = { repair: id, slip: z.string() }
const remedyAbout = { ...about, remedy: id, kind: remedyKind, money: money.nullable() }
const itemAbout = { ...about, item: id, words: z.string() }

export const opened = event('repair.opened', z.object({ ...about, cause, found }))
export const changed = event(
  'repair.changed',
  z.object({ ...about, cause, before: cause, isOwnFault: z.boolean().nullable(), because: z.string() }),
)
export const handedOver = event(
  'repair.handedOver',
  z.object({ ...about, owner: person, before: person.nullable(), because: z.string() }),
)
export const admitted = event(
  'repair.admitted',
  z.object({ ...about, message: id.nullable(), because: z.string() }),
)
/** The answer that admitted it was taken back, or what it said went with it. */
export const unsaid = event('repair.unsaid', z.object({ ...about, message: id }))
export const searched = event('repair.searched', z.object({ ...about, lookedFor: z.array(z.string()) }))
export const itemAdded = event(
  'repair.itemAdded',
  z.object({ ...itemAbout, kind: itemKind, isFound: z.boolean(), state: itemState, because: z.string() }),
)
export const itemSettled = event(
  'repair.itemSettled',
  z.object({ ...itemAbout, state: itemState, before: itemState, because: z.string() }),
)
export const considered = event(
  'repair.considered',
  z.object({ ...remedyAbout, state: remedyState, words: z.string(), because: z.string() }),
)
export const decided = event(
  'repair.decided',
  z.object({ ...remedyAbout, agrees: z.boolean(), because: z.string() }),
)
/** Kept, past due, or taken back. */
export const remedyTurned = event(
  'repair.remedyTurned',
  z.object({ ...remedyAbout, state: remedyState, because: z.string() }),
)
export const asked = event('repair.asked', z.object({ ...about, how: z.string(), message: id.nullable() }))
export const answered = event('repair.answered', z.object({ ...about, answer, words: z.string() }))
export const failedAgain = event('repair.failedAgain', z.object({ ...about, why: secondWhy }))
export const startedAfresh = event(
  'repair.startedAfresh',
  z.object({
    ...about,
    kind: failureKind,
    method: z.string(),
    owner: person,
    before: person.nullable(),
  }),
)
export const closed = event(
  'repair.closed',
  z.object({ ...about, as: z.enum(['repaired', 'doneInstead']), words: z.string() }),
)
export const reopened = event('repair.reopened', z.object({ ...about, because: z.string() }))
/** Its conversation was closed while it is open. */
export const leftOpen = event('repair.leftOpen', z.object(about))
export const limitSet = event(
  'repair.limitSet',
  z.object({ subject: z.string(), amount: z.string().nullable(), currency: z.string() }),
)

import { z } from 'zod'
import { endpoint } from '../../kit/endpoint.ts'
import { event } from '../../kit/event.ts'
import { conversationRef, id } from '../../kit/ids.ts'
import { pageInput, pageOf } from '../../kit/page.ts'

/** `open`, `moved`, `handedOver` and `broken` are owed still; nothing follows `kept` and `withdrawn`. */
export const state = z.enum(['open', 'moved', 'handedOver', 'kept', 'withdrawn', 'broken'])
export type State = z.output<typeof state>

const day = z.iso.date('Give a day such as 2026-11-27.')
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'Give a time such as 17:00.')
const zone = z.string().refine(isTimeZone, 'Give a time zone such as Europe/London.')
const person = z.object({ id, name: z.string() })

/** By when: a day, or a day and a time, as they are meant where the customer is. */
export const due = z.object({ day, time: time.nullable().default(null) })
export type Due = z.output<typeof due>

/** How the customer got to know; `answer` is one that the desk sent. */
export const toldHow = z.enum(['answer', 'mail', 'phone', 'counter', 'chat', 'other'])
export type ToldHow = z.output<typeof toldHow>
/** `null`: they do not know yet; that stays to be done. */
const toldNow = toldHow.nullable().default(null)

const words = z
  .string()
  .trim()
  .min(1, 'Say what was promised.')
  .max(500, 'At most 500 characters; the rest belongs in the note.')
const note = z.string().trim().max(5000, 'At most 5,000 characters.')
const reason = z.string().trim().min(1, 'Say why in a few words.').max(1000, 'At most 1,000 characters.')

export const promise = z.object({
  id,
  /** What we said we would do, as the customer may see it. */
  words: z.string(),
  /** For colleagues alone. */
  note: z.string(),
  state,
  due: z.object({ day: z.string(), time: z.string().nullable(), zone: z.string() }),
  /** The moment at which it is past due. */
  dueAt: z.iso.datetime(),
  conversation: z.object({ id, number: z.number().int(), subject: z.string() }),
  /** In which it was said, where it was said in one. */
  message: id.nullable(),
  /** For whom; `null` where nobody was named. */
  customer: person.nullable(),
  /** Who sees to it; `null` where nobody has it. */
  owner: person.nullable(),
  team: person.nullable(),
  /** That its owner has been asked to keep it, move it or hand it over, and how near it was. */
  asked: z.object({ at: z.iso.datetime(), why: z.enum(['soon', 'today']) }).nullable(),
  /** Why it was moved, handed over or withdrawn last, or how it was kept; empty where nobody said. */
  because: z.string(),
  /** It was moved or withdrawn, and the customer does not know yet. */
  mustTell: z.boolean(),
  told: z.object({ at: z.iso.datetime(), how: toldHow }).nullable(),
  /** Handed over while this colleague was away, who may take it back. */
  insteadOf: person.nullable(),
  madeBy: z.string(),
  madeAt: z.iso.datetime(),
  changedBy: z.string(),
  changedAt: z.iso.datetime(),
  can: z.object({
    keep: z.boolean(),
    /** To move it, to withdraw it and to change its words. */
    change: z.boolean(),
    handOver: z.boolean(),
    /** To take it over oneself. */
    take: z.boolean(),
  }),
})
export type Promised = z.output<typeof promise>

/** What becomes a promise, as an answer, a log entry and the API give it. */
export const newPromise = z.object({
  words,
  note: note.default(''),
  due,
  /** In which the day is meant; the customer's where left out. */
  zone: zone.optional(),
  /** Whoever makes it, where left out; `null` for nobody yet. */
  owner: z
    .union([id, z.literal('me')])
    .nullable()
    .default('me'),
})
export type NewPromise = z.output<typeof newPromise>

/** A promise that was confirmed while its answer is still being written. */
export const draftPromise = newPromise.extend({
  /** The very words of the draft that it came from; empty where it was made by hand. */
  said: z.string().max(2000).default(''),
})
export type DraftPromise = z.output<typeof draftPromise>

export const list = endpoint({
  name: 'promises.list',
  method: 'GET',
  path: '/promises',
  needs: 'agent',
  summary: 'Promises by the day on which they are due: mine, my teams’, of a conversation or of a customer.',
  input: z.object({
    /** `all` is for leads, unless a conversation or a customer is given. */
    view: z.enum(['mine', 'team', 'all']).default('all'),
    /** `owed`: what is still to be done; `asked`: that and its owner was asked; `offered`: handed over in my absence. */
    which: z.enum(['owed', 'asked', 'broken', 'settled', 'offered', 'any']).default('owed'),
    conversation: conversationRef.optional(),
    customer: id.optional(),
    ...pageInput,
  }),
  output: pageOf(promise),
})

export const find = endpoint({
  name: 'promises.find',
  method: 'GET',
  path: '/promises/{id}',
  needs: 'agent',
  summary: 'One promise.',
  input: z.object({ id }),
  output: promise,
})

export const make = endpoint({
  name: 'promises.make',
  method: 'POST',
  path: '/promises',
  needs: 'agent',
  summary: 'Say what we said we would do, by when, and who sees to it.',
  input: newPromise.extend({ conversation: conversationRef }),
  output: promise,
})

export const change = endpoint({
  name: 'promises.change',
  method: 'PATCH',
  path: '/promises/{id}',
  needs: 'agent',
  summary: 'Mend the words of a promise or its note; to give another day, move it.',
  input: z.object({ id, words: words.optional(), note: note.optional() }),
  output: promise,
})

export const keep = endpoint({
  name: 'promises.keep',
  method: 'POST',
  path: '/promises/{id}/keep',
  needs: 'agent',
  summary: 'Say that it is done, and if you like how.',
  input: z.object({ id, how: z.string().trim().max(1000, 'At most 1,000 characters.').default('') }),
  output: promise,
})

export const move = endpoint({
  name: 'promises.move',
  method: 'POST',
  path: '/promises/{id}/move',
  needs: 'agent',
  summary: 'Give a promise another day, with the reason, and say how the customer was told.',
  input: z.object({ id, due, zone: zone.optional(), reason, told: toldNow }),
  output: promise,
})

export const handOver = endpoint({
  name: 'promises.handOver',
  method: 'POST',
  path: '/promises/{id}/hand-over',
  needs: 'agent',
  summary: 'Give a promise to a colleague (`me` for yourself), or to nobody for now.',
  input: z.object({
    id,
    to: z.union([id, z.literal('me')]).nullable(),
    reason: z.string().trim().max(1000, 'At most 1,000 characters.').default(''),
  }),
  output: promise,
})

export const withdraw = endpoint({
  name: 'promises.withdraw',
  method: 'POST',
  path: '/promises/{id}/withdraw',
  needs: 'agent',
  summary: 'Take a promise back, with the reason, and say how the customer was told.',
  input: z.object({ id, reason, told: toldNow }),
  output: promise,
})

export const tell = endpoint({
  name: 'promises.tell',
  method: 'POST',
  path: '/promises/{id}/told',
  needs: 'agent',
  summary: 'Say how the customer was told that it was moved or withdrawn.',
  input: z.object({ id, how: toldHow }),
  output: promise,
})

const about = { promise: id, words: z.string() }
const dueShown = z.object({ day: z.string(), time: z.string().nullable(), zone: z.string() })

export const made = event('promises.made', z.object({ ...about, due: dueShown, owner: person.nullable() }))
export const changed = event('promises.changed', z.object(about))
export const kept = event(
  'promises.kept',
  z.object({ ...about, because: z.string(), wasBroken: z.boolean() }),
)
export const moved = event(
  'promises.moved',
  z.object({ ...about, because: z.string(), before: dueShown, due: dueShown, told: toldHow.nullable() }),
)
export const handedOver = event(
  'promises.handedOver',
  z.object({
    ...about,
    because: z.string(),
    before: person.nullable(),
    owner: person.nullable(),
    /** Because its owner is away, or has left. */
    isForAbsence: z.boolean(),
  }),
)
export const withdrawn = event(
  'promises.withdrawn',
  z.object({ ...about, because: z.string(), told: toldHow.nullable() }),
)
export const told = event('promises.told', z.object({ ...about, how: toldHow }))
export const asked = event(
  'promises.asked',
  z.object({ ...about, due: dueShown, why: z.enum(['soon', 'today']), owner: person.nullable() }),
)
export const broken = event('promises.broken', z.object({ ...about, due: dueShown }))
/** With the answer in which it stood; nobody outside has seen it. */
export const takenBack = event('promises.takenBack', z.object(about))

function isTimeZone(value: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: value })
    return true
  } catch {
    return false
  }
}

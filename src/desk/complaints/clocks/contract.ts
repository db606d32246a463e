import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { id } from '../../../kit/ids.ts'
import { line } from '../../../kit/line.ts'

const day = z.iso.date('Give a day such as 2026-11-30.')
const short = line(z.string().trim().max(200, 'At most 200 characters.'))
const said = short.refine(text => text !== '', 'Fill this in.')

/** The regimes that come with the desk (evidence section 1.2), each as data in `rules/presets.ts`. */
export const shippedRegime = z.enum([
  'house',
  'uk-council',
  'uk-housing',
  'uk-scotland',
  'uk-nhs-england',
  'uk-finance',
  'uk-payments',
  'uk-telecom',
  'us-cfpb',
  'au-finance',
  'au-superannuation',
  'au-hardship',
  'eu-finance',
  'eu-platforms',
  'eu-payments',
])
export type ShippedRegime = z.output<typeof shippedRegime>

/** One that came with the desk, or the id of one's own. */
export const regimeId = z.union([shippedRegime, id])
export type RegimeId = z.output<typeof regimeId>

export const stage = z.union([z.literal(1), z.literal(2)])
export type Stage = z.output<typeof stage>

/** `months` end on the same day of a later month, or on its last where it has no such day. */
export const limit = z.object({
  count: z.coerce.number().int('Give whole days.').min(1, 'At least one.').max(400, 'At most 400.'),
  unit: z.enum(['working days', 'calendar days', 'weeks', 'months']),
})
export type Limit = z.output<typeof limit>

/**
 * `summary`: settled so soon that a summary suffices. `letter`: the letter that names the outside route, answered or not.
 * `reasons`: why it takes so long.
 */
export const stepKind = z.enum(['acknowledge', 'summary', 'answer', 'letter', 'reasons'])
export type StepKind = z.output<typeof stepKind>

/** `begun` is the day of receipt, of stage 2 that of the request for it; `sent` that of sending to the regulator's portal. */
const startsFrom = z.enum(['begun', 'acknowledged', 'sent'])

export const extensionTerms = z.object({
  /** How far the due day may move: so much more, or so long in all from where the step starts. `null`: the regime names no figure. */
  most: z.object({ ...limit.shape, after: z.enum(['due', 'start']) }).nullable(),
  /** How many times; `null` where the regime does not say. */
  times: z.number().int().min(1).max(5).nullable(),
  /** What it must tell besides the reason, the new day and the outside route. */
  mustAlso: z.array(said).max(10),
  /** What the regime calls it, such as `delay notice`. */
  name: said,
})
export type ExtensionTerms = z.output<typeof extensionTerms>

export const stepPreset = z.object({
  kind: stepKind,
  startsFrom,
  /** `null`: no figure; `words` then says what holds instead. */
  limit: limit.nullable(),
  words: short,
  /** `false` for a shorter way that one may take and need not. */
  isOwed: z.boolean(),
  /** `null`: it cannot be extended. */
  extension: extensionTerms.nullable(),
})
export type StepPreset = z.output<typeof stepPreset>

export const stagePreset = z.object({
  stage,
  /** Somebody else than at stage 1 decides. */
  needsAnotherDecider: z.boolean(),
  steps: z.array(stepPreset).min(1, 'A stage needs a step.').max(5, 'At most five steps.'),
  /** What an answer must say. */
  answerMust: z.array(said).max(12),
  /** For what the clock may be paused, and how long in all; `null`: never. */
  pause: z.object({ for: said, most: limit.nullable() }).nullable(),
})
export type StagePreset = z.output<typeof stagePreset>

export const preset = z.object({
  id: regimeId,
  name: said,
  stages: z.array(stagePreset).min(1).max(2),
  /** Who can be turned to after the last answer; empty where the desk names its own. */
  outside: z.object({ name: short, web: short }),
  /** Where the figures come from. */
  source: short,
  /** What one should know besides. */
  note: short,
})
export type Preset = z.output<typeof preset>

/**
 * All that a clock of one stage depends on. The shape is strict: there is no customer in it and nothing that anybody bought,
 * since a complaint's clock never depends on that (evidence 1.2, rule f).
 */
export const facts = z.strictObject({
  /** Day 0: of receipt by the desk's calendar, whenever it was entered; of stage 2 that of the request for it. */
  begunOn: day,
  /** The day it was sent to the regulator's portal; that of receipt where not given. */
  sentOn: day.nullable().default(null),
  acknowledgedAt: z.date().nullable().default(null),
  /** A day agreed with the complainant, where the regime has no figure of its own. */
  agreedDay: day.nullable().default(null),
  extensions: z.array(z.strictObject({ madeAt: z.date(), until: day })).default([]),
  /** From and with a day, up to and without another; `null` while it lasts. */
  pauses: z.array(z.strictObject({ from: day, until: day.nullable() })).default([]),
  /** The complainant is content, whether a full answer followed or not; `null` again once the matter is reopened. */
  settledAt: z.date().nullable().default(null),
  /** Nothing more will come of it, which has the letter fall due at once. */
  deadlockOn: day.nullable().default(null),
  /** The letter that names the outside route, or says why it takes so long. */
  letterAt: z.date().nullable().default(null),
  /** The answer that stands; `null` again once the matter is reopened. */
  answeredAt: z.date().nullable().default(null),
  /** The answer did not answer: its limit runs anew from here. */
  reopenedOn: day.nullable().default(null),
})
export type Facts = z.output<typeof facts>
export type FactsGiven = z.input<typeof facts>

/** `to come`: what starts it has not happened. `not taken`: a shorter way that is over. `not needed`: the answer came first. */
export const stepState = z.enum([
  'to come',
  'open',
  'due soon',
  'late',
  'paused',
  'met',
  'met late',
  'not taken',
  'not needed',
])
export type StepState = z.output<typeof stepState>

/** One step of a clock as it stands. */
export const step = z.object({
  kind: stepKind,
  stage,
  startsFrom,
  state: stepState,
  /** The last day; `null` where the regime has no figure and none was agreed. */
  dueDay: day.nullable(),
  /** The first moment at which it is too late: the end of that day by the desk's clock. */
  dueAt: z.iso.datetime().nullable(),
  /** Reckoned as if what starts it happened on its own last day. */
  isExpected: z.boolean(),
  /** The latest day to which it can still be extended; `null`: not at all, or the regime names none. */
  furthestDay: day.nullable(),
  canExtend: z.boolean(),
  isExtended: z.boolean(),
  isOwed: z.boolean(),
  /** Of the step's limit, where there is no figure: `without undue delay`. */
  words: z.string(),
  metAt: z.iso.datetime().nullable(),
})
export type Step = z.output<typeof step>

/** The whole clock of a stage, for the file, the list and the calendar. */
export const clock = z.object({
  regime: regimeId,
  name: z.string(),
  stage,
  steps: z.array(step),
})
export type Clock = z.output<typeof clock>

/** An extension cannot be made without all three (evidence 1.2, rule e). */
export const extensionInput = z.object({
  reason: z.string().trim().min(1, 'Say why more time is needed.').max(5000, 'At most 5,000 characters.'),
  /** The new last day. */
  until: day,
  outsideRoute: z
    .string()
    .trim()
    .min(1, 'Name the outside route and how to reach it.')
    .max(1000, 'At most 1,000 characters.'),
})
export type ExtensionInput = z.output<typeof extensionInput>

export const pauseInput = z.object({
  reason: z.string().trim().min(1, 'Say what is waited for.').max(2000, 'At most 2,000 characters.'),
})

const myCalendar = z.object({
  /** When the secret address was made; `null` where there is none. */
  madeAt: z.iso.datetime().nullable(),
})

export const readCalendar = endpoint({
  name: 'complaints.readCalendar',
  method: 'GET',
  path: '/me/calendar',
  needs: 'agent',
  keys: false,
  summary: 'Whether you have a secret address for your calendar; never the address itself.',
  input: z.object({}),
  output: myCalendar,
})

export const makeCalendar = endpoint({
  name: 'complaints.makeCalendar',
  method: 'POST',
  path: '/me/calendar',
  needs: 'agent',
  keys: false,
  summary: 'Make a secret address for your calendar, shown once; the one before it ends.',
  input: z.object({}),
  output: myCalendar.extend({ address: z.string() }),
})

export const endCalendar = endpoint({
  name: 'complaints.endCalendar',
  method: 'DELETE',
  path: '/me/calendar',
  needs: 'agent',
  keys: false,
  summary: 'End the secret address of your calendar.',
  input: z.object({}),
  output: myCalendar,
})

export const calendar = endpoint({
  name: 'complaints.calendar',
  method: 'GET',
  path: '/calendar/{token}',
  needs: 'nobody',
  summary: 'What falls due for whoever the secret address belongs to, as a calendar (RFC 5545).',
  input: z.object({ token: z.string().max(200) }),
  output: z.object({}),
})

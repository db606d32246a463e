import { z } from 'zod'
import { endpoint } from '../../../kit/endpoint.ts'
import { conversationRef, id } from '../../../kit/ids.ts'
import { pageInput, pageOf } from '../../../kit/page.ts'
import { clock } from '../clocks/contract.ts'
import {
  cause,
  cell,
  day,
  departed,
  finding,
  letDown,
  part,
  person,
  receivedHow,
  state,
} from '../contract.ts'
import { gate } from '../gates/contract.ts'

const at = z.iso.datetime()
const stage = z.number().int().min(1)

export const summary = z.object({
  id,
  number: z.number().int(),
  title: z.string(),
  state,
  stage,
  complainant: z.string(),
  receivedAt: at,
  receivedHow,
  handler: person,
  /** Why whoever asks may read it. */
  part,
  isUnsafe: z.boolean(),
  clock,
  /** Of how many allegations how many are decided. */
  allegations: z.object({ all: z.number().int(), decided: z.number().int() }),
})
export type Summary = z.output<typeof summary>

export const evidence = z.object({
  id,
  kind: z.enum(['message', 'file', 'note', 'refusal', 'promise', 'words']),
  ref: id.nullable(),
  /** What it is, in a line, and of a message the words chosen from it. */
  words: z.string(),
  conversation: z.object({ id, number: z.number().int() }).nullable(),
  said: z.object({ at, by: z.string() }).nullable(),
  addedBy: z.string(),
  addedAt: at,
})
export type Evidence = z.output<typeof evidence>

const standard = z.object({
  happenedOn: day.nullable(),
  /** The rule's version in force that day. */
  rule: z
    .object({
      id,
      title: z.string(),
      version: z.number().int(),
      words: z.string(),
      reason: z.string(),
      from: z.string(),
      /** In a thousand uses; `null` below ten uses and for those who may not see it. */
      strain: z.number().int().nullable(),
    })
    .nullable(),
  /** Law or accepted practice, where no rule says it. */
  words: z.string(),
})

export const allegation = z.object({
  id,
  position: z.number().int(),
  words: z.string(),
  /** The colleague whom it concerns, as the file's readers see them. */
  subject: z.object({ id, colleague: person, called: z.string() }).nullable(),
  standard,
  evidence: z.array(evidence),
  customerAccount: z.string(),
  /** In the order in which it was given; a later one stands beside the earlier. */
  colleagueAccount: z.array(z.object({ words: z.string(), at })),
  facts: z.string(),
  finding: finding.nullable(),
  letDown: letDown.nullable(),
  departed: departed.nullable(),
  /** `null` until both marks are set. */
  cell: cell.nullable(),
  cause: cause.nullable(),
  effect: z.string(),
  remedy: z.string(),
  learning: z.string(),
  corrections: z.array(z.object({ words: z.string(), at })),
  decided: z.object({ by: z.string(), at, stage }).nullable(),
  /** Why it has to be looked at again: something it rests on has come or gone since; empty where nothing has. */
  stale: z.string(),
  /** What was found before, the latest first: at an earlier stage, or before it was looked at again. */
  earlier: z.array(z.object({ stage, facts: z.string(), finding, cell, by: z.string(), at })),
})
export type Allegation = z.output<typeof allegation>

export const subject = z.object({
  id,
  colleague: person,
  called: z.string(),
  /** When the notice goes to them, and whether it has, and whether they have read it. */
  noticeAt: at,
  /** Why it does not go at once, or goes at once all the same; empty where nothing is to be said. */
  noticeBecause: z.string(),
  toldAt: at.nullable(),
  readAt: at.nullable(),
  invitedUntil: at.nullable(),
  account: z.enum(['awaited', 'given', 'declined']),
  accountAt: at.nullable(),
  /** Once they have said yes. */
  supporter: person.nullable(),
  shownAt: at.nullable(),
  seenAt: at.nullable(),
  leadsFix: z.enum(['offered', 'yes', 'no']).nullable(),
})
export type Subject = z.output<typeof subject>

const stageOf = z.object({
  stage,
  regime: z.string(),
  requestedAt: at,
  why: z.string(),
  decider: person.nullable(),
  acknowledgedAt: at.nullable(),
  respondedAt: at.nullable(),
  extensions: z.array(
    z.object({ until: day, reason: z.string(), outsideRoute: z.string(), by: z.string(), at }),
  ),
  pauses: z.array(z.object({ id, reason: z.string(), from: day, until: day.nullable(), by: z.string() })),
  clock,
})

export const file = summary.extend({
  conversation: z.object({ id, number: z.number().int(), subject: z.string() }),
  /** Others that belong to the matter. */
  conversations: z.array(z.object({ id, number: z.number().int(), subject: z.string() })),
  customer: person.nullable(),
  onBehalfOf: z.string(),
  authority: z.string(),
  about: z.string(),
  wishedOutcome: z.string(),
  needs: z.string(),
  safety: z.string(),
  wantsToKnow: z.boolean(),
  lodgedBy: z.string(),
  lodgedAt: at,
  mergedInto: z.object({ id, number: z.number().int() }).nullable(),
  closed: z.object({ at, because: z.string() }).nullable(),
  stages: z.array(stageOf),
  items: z.array(allegation),
  /** About the whole. */
  evidence: z.array(evidence),
  subjects: z.array(subject),
  readers: z.array(
    z.object({ colleague: person, part, because: z.string(), addedBy: z.string(), addedAt: at }),
  ),
  gates: z.array(gate),
  overrides: z.array(z.object({ gate: z.string(), reason: z.string(), by: z.string(), at })),
  guards: z.array(z.object({ what: z.string(), reason: z.string(), by: z.string(), at })),
  revision: z.number().int(),
  can: z.object({
    /** Change the file; a supporter, a subject and those who are only named read. */
    change: z.boolean(),
    decide: z.boolean(),
    respond: z.boolean(),
    reopen: z.boolean(),
    takeFurther: z.boolean(),
    close: z.boolean(),
    manageReaders: z.boolean(),
  }),
})
export type File = z.output<typeof file>

export const list = endpoint({
  name: 'complaints.list',
  method: 'GET',
  path: '/complaints',
  needs: 'agent',
  keys: false,
  summary: 'The complaints whose file one may read, what is due first.',
  input: z.object({
    which: z.enum(['open', 'responded', 'ended', 'any']).default('open'),
    /** Those that one handles or decides. */
    mine: z.enum(['true', 'false']).default('false'),
    conversation: conversationRef.optional(),
    customer: id.optional(),
    q: z.string().max(200).optional(),
    ...pageInput,
  }),
  output: pageOf(summary),
})

export const find = endpoint({
  name: 'complaints.find',
  method: 'GET',
  path: '/complaints/{id}',
  needs: 'agent',
  keys: false,
  summary: 'One file, for those who may read it.',
  input: z.object({ id }),
  output: file,
})

export const history = endpoint({
  name: 'complaints.history',
  method: 'GET',
  path: '/complaints/{id}/history',
  needs: 'agent',
  keys: false,
  summary: 'What was done in a file, the latest first.',
  input: z.object({ id }),
  output: z.object({
    items: z.array(
      z.object({ id, at, kind: z.string(), by: z.string(), data: z.record(z.string(), z.unknown()) }),
    ),
  }),
})
